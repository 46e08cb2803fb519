#include "issues/issue_side.h"

#include "base/ascii.h"
#include "linking/topic_key.h"

#include <algorithm>
#include <string>
#include <vector>

namespace standpoint {

// A measure against what the rest of its words name: "hunting ban", "arms embargo".
static bool is_counter(const TopicKey& key, const Lexicon& lexicon) {
  return lexicon.linking.counters.contains(key.head);
}

static std::vector<std::string> objects(const TopicKey& key, const Lexicon& lexicon) {
  std::vector<std::string> words = key.words;
  if (is_counter(key, lexicon)) std::erase(words, key.head);
  return words;
}

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

TopicSide topic_side(std::string_view topic, std::string_view issue, const Lexicon& lexicon) {
  // "nuclear deal: lifting of embargo": the part, or the debate where the topic is not on the part.
  constexpr std::string_view parted = ": ";
  if (const std::size_t at = issue.find(parted); at != std::string_view::npos) {
    const TopicSide of_part = topic_side(topic, issue.substr(at + parted.size()), lexicon);
    return of_part != TopicSide::apart ? of_part : topic_side(topic, issue.substr(0, at), lexicon);
  }
  const TopicKey a = topic_key(topic, lexicon, {}), b = topic_key(issue, lexicon, {});
  const std::vector<std::string> of_topic = objects(a, lexicon), of_issue = objects(b, lexicon);
  const auto has = [](const std::vector<std::string>& words, const std::string& word) {
    return std::ranges::binary_search(words, word);
  };
  // What comes before a head tells which one only: "nuclear waivers" are no "nuclear deal".
  const bool shares = has(b.words, a.head) || has(a.words, b.head);
  if (!shares) {
    const bool points = std::ranges::all_of(a.words, [&](const std::string& word) {
      return lexicon.stances.empty_nouns.contains(word) || lexicon.linking.measures.contains(word);
    });
    return points && !a.words.empty() && !a.reversed ? TopicSide::same : TopicSide::apart;
  }
  bool turned = (a.reversed || is_act_against(topic, lexicon.stances.acts)) != b.reversed;
  if (is_counter(a, lexicon) != is_counter(b, lexicon)) {
    // "hunting" and "hunting ban"; but "arms talks" is not what an arms embargo is against.
    const std::vector<std::string>& plain = is_counter(a, lexicon) ? of_issue : of_topic;
    const std::vector<std::string>& banned = is_counter(a, lexicon) ? of_topic : of_issue;
    if (!std::ranges::includes(banned, plain) && !std::ranges::includes(plain, banned)) return TopicSide::apart;
    turned = !turned;
  }
  return turned ? TopicSide::against : TopicSide::same;
}

} // namespace standpoint
