#include "issues/speaker_names.h"

#include "base/ascii.h"
#include "issues/issue_words.h"

#include <string>
#include <vector>

namespace standpoint {

void add_speaker(SpeakerNames& speakers, std::string_view name, ActorKind kind, const LinkingLists& lists) {
  std::vector<std::string> stems;
  std::vector<std::string_view> parts;
  for_each_word(name, parts, [&](const WordInText& word) {
    if (lists.nameless.contains(lower_case(word.text))) return;
    for (const std::string_view part : parts) stems.push_back(word_stem(part));
  });
  if (stems.empty()) return;
  if (kind == ActorKind::country) speakers.country_names.insert(stems.back());
  if (kind == ActorKind::person) {
    speakers.person_words.insert(stems.begin(), stems.end());
    return;
  }
  if (stems.size() > 1) speakers.first_words.insert(stems.front());
  std::string joined;
  for (const std::string& stem : stems) joined += (joined.empty() ? "" : " ") + stem;
  speakers.other_names.insert(std::move(joined));
}

} // namespace standpoint
