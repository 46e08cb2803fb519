#include "linking/codebook.h"

#include "base/index.h"

#include <fmt/format.h>

namespace standpoint {

std::string Codebook::place(std::size_t line) const {
  return fmt::format("{}:{}", path_, line);
}

bool Codebook::find(std::string_view wording, Match& match) const {
  const std::string plain = plain_wording(wording);
  if (const auto found = wordings_.find(plain); found != wordings_.end()) {
    const Wording& entry = found->second;
    static constexpr std::string_view kinds[] = {"label", "synonym", "turned", "split"};
    match = {.topic = entry.kind == Kind::split ? nullptr : &topics_[entry.topic],
             .turned = entry.kind == Kind::turned,
             .by_pattern = false,
             .reason = fmt::format("{}: {}", place(entry.line), kinds[index_of(entry.kind)])};
    return true;
  }
  const std::size_t pattern = patterns_.find_first(plain);
  if (pattern == PatternIndex::none) return false;
  const CodebookTopic& topic = topics_[topic_of_pattern_[pattern]];
  match = {.topic = &topic,
           .turned = false,
           .by_pattern = true,
           .reason = fmt::format("{}: pattern \"{}\"", place(topic.line), patterns_[pattern])};
  return true;
}

} // namespace standpoint
