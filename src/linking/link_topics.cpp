// Two wordings are one topic when they have
//   the same words      "council tax rises", "Council Tax Rises"
// The label is the wording that most statements have; of equally frequent ones the shortest, then the first by bytes.
#include "linking/link_topics.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace standpoint {

namespace {

std::string key_of(std::string_view wording) {
  std::string key;
  for (const char c : wording) key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return key;
}

using Wordings = std::map<std::string, std::size_t>; // wording -> its statements

const std::string& label_of(const Wordings& wordings) {
  return std::ranges::min_element(wordings, {},
                                  [](const auto& entry) {
                                    return std::tuple(-static_cast<std::ptrdiff_t>(entry.second), entry.first.size(),
                                                      std::string_view(entry.first));
                                  })
      ->first;
}

} // namespace

void link_topics(LinkedStatements& linked, const Lexicon&, const LinkingOptions&) {
  std::map<std::string, Wordings> topics; // by key
  for (const Statement& s : linked.statements)
    if (s.takes_position) ++topics[key_of(s.topic)][s.topic];
  for (const auto& [key, wordings] : topics)
    for (const auto& [wording, count] : wordings)
      if (const std::string& label = label_of(wordings); wording != label)
        linked.links.push_back({.kind = LinkKind::topic,
                                .label = label,
                                .wording = wording,
                                .reason = "the same words",
                                .statements = count});
  for (Statement& s : linked.statements)
    if (s.takes_position) s.topic = label_of(topics.at(key_of(s.topic)));
}

} // namespace standpoint
