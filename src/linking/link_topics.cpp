// Two wordings are one topic when
//   the codebook says so
//   they have the same words (topic_key.h)      "identity card scheme", "ID cards"; "hunting ban", "ban on hunting"
//   one only says in addition which one it is   "Iran nuclear deal", "nuclear deal"; "hunting ban", "ban on hunting
//   with
//                                               dogs": same head, at least two words in common and nothing in the
//                                               corpus that the shorter one could stand for instead
//                                               (one word in common is enough where an article says both)
// In the last case they must share enough: twice the words in common by the words of both, and a little more where an
// article or an actor has both, or where only an owner is added ("Gordon Brown's budget", "the budget"). Precision goes
// first: "income tax" and "local income tax" stay two.
//
// "lifting of the hunting ban" has the words of "hunting ban" and goes the other way: where the corpus has both, the
// polarity is turned; otherwise it stays as it is.
//
// "hunting" is what "hunting ban" is against, and stays a topic of its own: the issue above them has both, with the
// side turned (issues/issue_side.h).
//
// A codebook names wordings; what would be joined with one of them without the codebook, or has the same words as one,
// goes with it (codebook_pins.h), so that naming a wording takes nothing from its topic.
//
// The label is the wording that most statements have; of equally frequent ones the shortest, then the first by bytes.
// The parent of a topic is the one with the most of its words and no others, two at least: "council tax" of "council
// tax rises".
#include "linking/link_topics.h"

#include "linking/codebook_pins.h"
#include "linking/topic_key.h"
#include "statement/turned_position.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace standpoint {

namespace {

constexpr std::size_t most_extra = 4; // words by which one wording may say which one it is
constexpr double least_shared = 0.75; // other values between 0.5 and 1 change the topic of one statement in a hundred
constexpr double same_article = 0.15;
constexpr double same_actor = 0.1;
constexpr double only_owner = 0.1;

struct Wording {
  std::string text;
  TopicKey key;
  std::size_t statements = 0;
};

using Words = std::vector<std::string>;

// Wordings with the same words and head.
struct Group {
  Words words;
  std::string head;
  std::set<std::string> names;  // of any wording
  std::set<std::string> owners; // those of them whose it is
  std::set<std::string> docs;
  std::set<std::string> actors;
  std::vector<std::size_t> wordings;
};

struct Topic {
  std::string label; // of a codebook's topic, where one of the wordings is
  std::vector<std::string> parents;
  bool has_plain = false; // a wording that is not reversed, so that reversed ones are turned
  std::vector<Pin> pins;  // wordings that the codebook names
};

template <class T> bool intersects(const std::set<T>& a, const std::set<T>& b) {
  return std::ranges::any_of(a, [&](const T& value) { return b.contains(value); });
}

bool has_all(const Words& words, const Words& of) {
  return std::ranges::includes(words, of);
}

class TopicLinker {
public:
  TopicLinker(LinkedStatements& linked, const Lexicon& lexicon, const LinkingOptions& options)
      : linked_(linked), lexicon_(lexicon), options_(options) {}

  void link() {
    gather();
    join_longer();
    find_members();
    find_pins();
    choose_labels();
    find_parents();
    rename();
  }

private:
  bool takes_part(const Statement& s) const { return s.takes_position; }

  void gather() {
    Abbreviations abbreviations;
    std::map<std::string, std::size_t> counts;
    for (const Statement& s : linked_.statements) {
      if (!takes_part(s)) continue;
      find_abbreviations(s.evidence_text, abbreviations);
      ++counts[s.topic];
    }
    std::map<std::pair<Words, std::string>, std::size_t> by_words;
    for (const auto& [text, count] : counts) {
      if (Codebook::Match match; options_.codebook.find(text, match)) pinned_.emplace(text, match);
      Wording wording{.text = text, .key = topic_key(text, lexicon_, abbreviations), .statements = count};
      // Without a word to compare, a wording is like no other.
      Words words = wording.key.words.empty() ? Words{text} : wording.key.words;
      const auto [entry, is_new] = by_words.emplace(std::pair(words, wording.key.head), groups_.size());
      if (is_new)
        groups_.push_back({.words = std::move(words),
                           .head = wording.key.head,
                           .names = {},
                           .owners = {},
                           .docs = {},
                           .actors = {},
                           .wordings = {}});
      Group& group = groups_[entry->second];
      group.names.insert(wording.key.names.begin(), wording.key.names.end());
      group.owners.insert(wording.key.owners.begin(), wording.key.owners.end());
      group.wordings.push_back(wordings_.size());
      group_of_[text] = entry->second;
      wordings_.push_back(std::move(wording));
    }
    for (const Statement& s : linked_.statements)
      if (const auto group = group_of_.find(s.topic); takes_part(s) && group != group_of_.end()) {
        groups_[group->second].docs.insert(s.doc);
        groups_[group->second].actors.insert(s.actor.name);
      }
    by_words_ = std::move(by_words);
    joined_.resize(groups_.size());
    std::iota(joined_.begin(), joined_.end(), std::size_t{0});
  }

  std::size_t root(std::size_t group) const {
    while (joined_[group] != group) group = joined_[group];
    return group;
  }

  double shared(const Group& shorter, const Group& longer) const {
    double dice = 2.0 * static_cast<double>(shorter.words.size()) /
                  static_cast<double>(shorter.words.size() + longer.words.size());
    const bool owners_only = std::ranges::all_of(longer.words, [&](const std::string& word) {
      return longer.owners.contains(word) || std::ranges::binary_search(shorter.words, word);
    });
    if (owners_only) dice += only_owner;
    if (intersects(shorter.docs, longer.docs)) return dice + same_article;
    if (intersects(shorter.actors, longer.actors)) return dice + same_actor;
    return dice;
  }

  static bool is_owner(const Group& group, const std::vector<std::string>& extra, std::size_t chosen) {
    for (std::size_t bit = 0; bit < extra.size(); ++bit)
      if ((chosen >> bit & 1) != 0 && !group.owners.contains(extra[bit])) return false;
    return true;
  }

  // For each group its longer ones: the same head, and besides only words that tell which one.
  void join_longer() {
    std::map<std::size_t, std::vector<std::size_t>> longer;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      const Group& group = groups_[i];
      const std::vector<std::string> extra(group.names.begin(), group.names.end());
      if (extra.empty() || extra.size() > most_extra) continue;
      for (std::size_t chosen = 1; chosen < (std::size_t{1} << extra.size()); ++chosen) {
        Words words = group.words;
        for (std::size_t bit = 0; bit < extra.size(); ++bit)
          if ((chosen >> bit & 1) != 0) std::erase(words, extra[bit]);
        const bool all_owners = words.size() + 1 == group.words.size() && is_owner(group, extra, chosen);
        const auto found = by_words_.find(std::pair(words, group.head));
        if (found == by_words_.end() || found->second == i) continue;
        // One word alone stands for more where an article says both: "hunting" and "hunting with dogs".
        if (words.size() < 2 && !all_owners && !intersects(groups_[found->second].docs, group.docs)) continue;
        longer[found->second].push_back(i);
      }
    }
    for (const auto& [shorter, all] : longer) {
      const auto longest = std::ranges::max_element(all, {}, [&](std::size_t i) { return groups_[i].words.size(); });
      const bool one_issue =
          std::ranges::all_of(all, [&](std::size_t i) { return has_all(groups_[*longest].words, groups_[i].words); });
      if (!one_issue) continue; // "arms embargo" where there are one on China and one on Sudan
      for (const std::size_t i : all) {
        if (shared(groups_[shorter], groups_[i]) < least_shared) continue;
        const std::size_t a = root(shorter), b = root(i);
        if (a != b) joined_[std::max(a, b)] = std::min(a, b);
        join_of_.try_emplace(shorter, shorter, i);
        join_of_.try_emplace(i, shorter, i);
      }
    }
  }

  void find_members() {
    for (std::size_t i = 0; i < groups_.size(); ++i) members_[root(i)].push_back(i);
  }

  bool has_plain(const std::vector<std::size_t>& groups) const {
    return std::ranges::any_of(groups, [&](std::size_t group) {
      return std::ranges::any_of(groups_[group].wordings, [&](std::size_t w) { return !wordings_[w].key.reversed; });
    });
  }

  void find_pins() {
    if (options_.codebook.empty()) return;
    const NamedKeys named(options_.codebook, lexicon_);
    for (const auto& [root, groups] : members_)
      for (const std::size_t group : groups) {
        for (const std::size_t w : groups_[group].wordings) {
          const Wording& wording = wordings_[w];
          const auto pinned = pinned_.find(wording.text);
          if (pinned == pinned_.end()) continue;
          Codebook::Match& match = pinned->second;
          if (match.topic == nullptr) continue;
          // A pattern does not see which way "lifting of the hunting ban" goes.
          if (match.by_pattern && wording.key.reversed != topic_key(match.topic->label, lexicon_, {}).reversed)
            match.turned = true;
          topics_[root].pins.push_back({.group = group,
                                        .topic = match.topic,
                                        .goes_back = wording.key.reversed != match.turned,
                                        .statements = wording.statements,
                                        .wording = wording.text});
        }
        if (const NamedKeys::Named* found = named.find(groups_[group].words, groups_[group].head); found != nullptr)
          topics_[root].pins.push_back({.group = group,
                                        .topic = found->topic,
                                        .goes_back = found->reversed != found->turned,
                                        .statements = 0,
                                        .wording = found->wording});
      }
  }

  // The pin that a wording of this group goes with: one of its own group, else the one with most of its words.
  const Pin* find_pin(const Topic& topic, std::size_t group) const {
    const auto shared_words = [&](const Pin& pin) {
      Words both;
      std::ranges::set_intersection(groups_[pin.group].words, groups_[group].words, std::back_inserter(both));
      return static_cast<std::ptrdiff_t>(both.size());
    };
    const auto best = std::ranges::min_element(topic.pins, {}, [&](const Pin& pin) {
      return std::tuple(pin.group != group, -shared_words(pin), -static_cast<std::ptrdiff_t>(pin.statements),
                        pin.topic->line, pin.wording);
    });
    return best == topic.pins.end() ? nullptr : &*best;
  }

  void choose_labels() {
    for (const auto& [root, groups] : members_) {
      Topic& made = topics_[root];
      made.has_plain = has_plain(groups);
      if (!made.pins.empty()) {
        made.label = find_pin(made, groups.front())->topic->label;
        continue;
      }
      std::vector<std::size_t> all;
      for (const std::size_t group : groups)
        for (const std::size_t w : groups_[group].wordings)
          if (!pinned_.contains(wordings_[w].text)) all.push_back(w);
      if (all.empty()) continue; // all are split from it
      const std::size_t best = *std::ranges::min_element(all, {}, [&](std::size_t w) {
        const Wording& wording = wordings_[w];
        return std::tuple(made.has_plain && wording.key.reversed, wording.key.acted_on,
                          -static_cast<std::ptrdiff_t>(wording.statements), wording.text.size(),
                          std::string_view(wording.text));
      });
      made.label = wordings_[best].text;
    }
  }

  void find_parents() {
    std::map<Words, std::set<std::size_t>> by_words; // whatever the head
    for (std::size_t i = 0; i < groups_.size(); ++i) by_words[groups_[i].words].insert(root(i));
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      Topic& topic = topics_[root(i)];
      const Words& words = groups_[i].words;
      if (words.size() < 3 || words.size() > 8) continue;
      std::size_t most = 1; // words of the parent
      std::set<std::string> found;
      for (std::size_t chosen = 1; chosen + 1 < (std::size_t{1} << words.size()); ++chosen) {
        Words fewer;
        for (std::size_t bit = 0; bit < words.size(); ++bit)
          if ((chosen >> bit & 1) != 0) fewer.push_back(words[bit]);
        if (fewer.size() < 2 || fewer.size() < most) continue;
        const auto parents = by_words.find(fewer);
        if (parents == by_words.end()) continue;
        if (fewer.size() > most) found.clear();
        for (const std::size_t parent : parents->second)
          if (parent != root(i) && !topics_[parent].label.empty())
            most = fewer.size(), found.insert(topics_[parent].label);
      }
      for (const std::string& label : found)
        if (std::ranges::find(topic.parents, label) == topic.parents.end()) topic.parents.push_back(label);
    }
    for (auto& [root, topic] : topics_) {
      std::erase(topic.parents, topic.label);
      std::ranges::sort(topic.parents);
    }
  }

  std::string reason(std::size_t group, const Wording& wording) const {
    std::string text = fmt::format("{}", fmt::join(wording.key.notes, "; "));
    if (const auto join = join_of_.find(group); join != join_of_.end()) {
      const auto& [shorter, longer] = join->second;
      const Group& other = groups_[group == longer ? shorter : longer];
      text += fmt::format(
          "{}\"{}\" is the same and {} ({:.2f})", text.empty() ? "" : "; ", wordings_[other.wordings.front()].text,
          group == longer ? "says less of which one" : "says which one", shared(groups_[shorter], groups_[longer]));
    }
    return text.empty() ? "the same words" : text;
  }

  // "supports the repeal of the tax": opposes the tax.
  // What becomes of the statements that have a wording.
  struct Outcome {
    std::string_view label;
    const std::vector<std::string>* parents = nullptr; // null: those that the statement has
    bool turned = false;
    std::string reason;
  };

  Outcome outcome(const Wording& wording) const {
    if (const auto pinned = pinned_.find(wording.text); pinned != pinned_.end()) {
      const Codebook::Match& match = pinned->second;
      if (match.topic == nullptr) return {wording.text, nullptr, false, match.reason};
      return {match.topic->label, &match.topic->parents, match.turned, match.reason};
    }
    const std::size_t group = group_of_.at(wording.text);
    const Topic& topic = topics_.at(root(group));
    if (const Pin* pin = find_pin(topic, group); pin != nullptr) {
      const std::string why = reason(group, wording);
      return {pin->topic->label, &pin->topic->parents, wording.key.reversed != pin->goes_back,
              fmt::format("{}: as \"{}\"{}{}", options_.codebook.place(pin->topic->line), pin->wording,
                          why.empty() ? "" : "; ", why)};
    }
    return {topic.label, &topic.parents, wording.key.reversed && topic.has_plain, reason(group, wording)};
  }

  void rename() {
    std::vector<Outcome> outcomes;
    outcomes.reserve(wordings_.size());
    for (const Wording& wording : wordings_) outcomes.push_back(outcome(wording));
    for (Statement& s : linked_.statements) {
      if (!takes_part(s)) continue;
      const auto wording = std::ranges::lower_bound(wordings_, s.topic, {}, &Wording::text);
      const Outcome& made = outcomes[static_cast<std::size_t>(wording - wordings_.begin())];
      if (made.turned) turn(s);
      if (made.parents != nullptr) s.topic_parents = *made.parents;
      s.topic = made.label;
    }
    for (std::size_t w = 0; w < wordings_.size(); ++w)
      if (outcomes[w].label != wordings_[w].text)
        linked_.links.push_back({.kind = LinkKind::topic,
                                 .label = std::string(outcomes[w].label),
                                 .wording = wordings_[w].text,
                                 .reason = outcomes[w].reason,
                                 .statements = wordings_[w].statements,
                                 .turned = outcomes[w].turned});
  }

  LinkedStatements& linked_;
  const Lexicon& lexicon_;
  const LinkingOptions& options_;
  std::map<std::string, Codebook::Match> pinned_; // by wording
  std::vector<Wording> wordings_;                 // by text
  std::map<std::string, std::size_t> group_of_;   // by wording
  std::vector<Group> groups_;
  std::map<std::pair<Words, std::string>, std::size_t> by_words_;
  std::vector<std::size_t> joined_; // of each group: one that it belongs with, or itself
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> join_of_; // of a group the first: shorter, longer
  std::map<std::size_t, std::vector<std::size_t>> members_;            // of each topic its groups, by root
  std::map<std::size_t, Topic> topics_;                                // by root
};

} // namespace

void link_topics(LinkedStatements& linked, const Lexicon& lexicon, const LinkingOptions& options) {
  TopicLinker(linked, lexicon, options).link();
}

} // namespace standpoint
