#include "issues/issue_side.h"

#include "base/ascii.h"

#include <algorithm>
#include <string>
#include <vector>

namespace standpoint {

static bool undoes(std::string word, const ActLists& acts) {
  const auto is_act = [&](const std::string& lemma) {
    const ActKind* act = find(acts.verbs, lemma);
    return acts.refraining.contains(lemma) || (act != nullptr && *act == ActKind::undo);
  };
  if (is_act(word)) return true;
  if (!word.ends_with("ing")) return false;
  word.resize(word.size() - 3);
  if (is_act(word) || is_act(word + "e")) return true;
  return word.size() > 2 && word[word.size() - 1] == word[word.size() - 2] && is_act(word.substr(0, word.size() - 1));
}

bool is_undone(std::string_view topic, std::string_view claim, const Lexicon& lexicon) {
  const std::string whole = lower_case(claim);
  std::size_t at = whole.find(lower_case(topic));
  if (at == std::string::npos || at == 0 || topic.empty()) return false;
  for (std::size_t words = 0; words < 2 && at > 1; ++words) { // "stop the levy": an article may stand between
    const std::size_t begin = whole.rfind(' ', at - 2) + 1;   // 0 where there is none
    if (undoes(whole.substr(begin, at - 1 - begin), lexicon.stances.acts)) return true;
    at = begin;
  }
  return false;
}

// "violation of the treaty", "renegotiation of the deal": an act against what stands behind it, which is no wording of
// it.
static bool is_act_against(std::string_view topic, const ActLists& acts) {
  const std::size_t of = topic.find(" of ");
  return of != std::string_view::npos && acts.undoing_nouns.contains(lower_case(topic.substr(0, of)));
}

SidedWording read_sided(std::string_view wording, const Lexicon& lexicon) {
  SidedWording made{.key = topic_key(wording, lexicon, {}),
                    .objects = {},
                    .is_counter = false,
                    .is_act_against = is_act_against(wording, lexicon.stances.acts),
                    .only_points = false};
  made.is_counter = lexicon.linking.counters.contains(made.key.head);
  made.objects = made.key.words;
  if (made.is_counter) std::erase(made.objects, made.key.head);
  made.only_points = !made.key.words.empty() && !made.key.reversed &&
                     std::ranges::all_of(made.key.words, [&](const std::string& word) {
                       return lexicon.stances.empty_nouns.contains(word) || lexicon.linking.measures.contains(word);
                     });
  return made;
}

std::vector<SidedWording> read_sided_issue(std::string_view issue, const Lexicon& lexicon) {
  constexpr std::string_view parted = ": ";
  std::vector<SidedWording> parts;
  for (std::size_t at = issue.find(parted); at != std::string_view::npos; at = issue.find(parted)) {
    parts.push_back(read_sided(issue.substr(0, at), lexicon));
    issue.remove_prefix(at + parted.size());
  }
  parts.push_back(read_sided(issue, lexicon));
  std::ranges::reverse(parts);
  return parts;
}

static TopicSide side_towards(const SidedWording& topic, const SidedWording& issue) {
  const TopicKey &a = topic.key, &b = issue.key;
  const auto has = [](const std::vector<std::string>& words, const std::string& word) {
    return std::ranges::binary_search(words, word);
  };
  // What comes before a head tells which one only: "nuclear waivers" are no "nuclear deal".
  const bool shares = has(b.words, a.head) || has(a.words, b.head);
  if (!shares) return topic.only_points ? TopicSide::same : TopicSide::apart;
  bool turned = (a.reversed || topic.is_act_against) != b.reversed;
  if (topic.is_counter != issue.is_counter) {
    // "hunting" and "hunting ban"; but "arms talks" is not what an arms embargo is against.
    const std::vector<std::string>& plain = topic.is_counter ? issue.objects : topic.objects;
    const std::vector<std::string>& banned = topic.is_counter ? topic.objects : issue.objects;
    if (!std::ranges::includes(banned, plain) && !std::ranges::includes(plain, banned)) return TopicSide::apart;
    turned = !turned;
  }
  return turned ? TopicSide::against : TopicSide::same;
}

TopicSide topic_side(const SidedWording& topic, const std::vector<SidedWording>& issue) {
  for (const SidedWording& part : issue)
    if (const TopicSide side = side_towards(topic, part); side != TopicSide::apart) return side;
  return TopicSide::apart;
}

} // namespace standpoint
