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
#include "linking/topic_groups.h"
#include "linking/topic_key.h"
#include "statement/turned_position.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
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
  TextId text = 0;
  std::uint32_t group = 0;
  std::uint32_t statements = 0;
  bool reversed = false;
  bool acted_on = false;
};

using Words = std::vector<std::string>;

struct Topic {
  TextId label = 0;          // of a codebook's topic, where one of the wordings is; 0: all are split from it
  std::uint32_t parents = 0; // list of the rows
  bool has_plain = false;    // a wording that is not reversed, so that reversed ones are turned
};

class TopicLinker {
public:
  TopicLinker(StatementRows& rows, std::vector<Link>& links, const Abbreviations& abbreviations, const Lexicon& lexicon,
              const LinkingOptions& options)
      : all_(rows), texts_(rows.texts), links_(links), abbreviations_(abbreviations), lexicon_(lexicon),
        options_(options) {}

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
  std::string text(const Wording& wording) const { return std::string(texts_[wording.text]); }
  TopicKey key_of(const Wording& wording) const { return topic_key(texts_[wording.text], lexicon_, abbreviations_); }

  WordIds numbers_of(const Words& words) {
    WordIds numbers;
    for (const std::string& word : words) numbers.push_back(words_.add(word));
    return numbers;
  }

  Words spelled(const WordIds& words) const {
    Words all;
    for (const TextId word : words) all.emplace_back(words_[word]);
    return all;
  }

  // Wordings by their text, so that the same statements in any order are linked the same way.
  void gather() {
    std::vector<std::uint32_t> counts(texts_.size());
    for (const StatementRow& row : all_.rows) counts[row.topic] += row.takes_position;
    for (TextId topic = 0; topic < counts.size(); ++topic)
      if (counts[topic] > 0) wordings_.push_back({.text = topic, .statements = counts[topic]});
    std::ranges::sort(wordings_, {}, [&](const Wording& wording) { return texts_[wording.text]; });
    wording_of_.assign(texts_.size(), 0);
    for (std::size_t w = 0; w < wordings_.size(); ++w) {
      Wording& wording = wordings_[w];
      wording_of_[wording.text] = static_cast<std::uint32_t>(w);
      if (Codebook::Match match; options_.codebook.find(texts_[wording.text], match))
        pinned_.emplace(wording.text, match);
      const TopicKey key = key_of(wording);
      wording.reversed = key.reversed;
      wording.acted_on = key.acted_on;
      wording.group = group_of(wording, key);
      Group& group = groups_[wording.group];
      for (const std::string& name : key.names) add_to(group.names, words_.add(name));
      for (const std::string& owner : key.owners) add_to(group.owners, words_.add(owner));
    }
    std::vector<std::uint64_t> docs, actors, wordings;
    docs.reserve(all_.rows.size());
    actors.reserve(all_.rows.size());
    for (const StatementRow& row : all_.rows) {
      if (!row.takes_position) continue;
      const std::uint32_t group = wordings_[wording_of_[row.topic]].group;
      docs.push_back(NumbersOfGroups::pair(group, row.doc));
      actors.push_back(NumbersOfGroups::pair(group, all_.actor(row.actor).name));
    }
    for (std::uint32_t w = 0; w < wordings_.size(); ++w)
      wordings.push_back(NumbersOfGroups::pair(wordings_[w].group, w));
    docs_ = NumbersOfGroups(std::move(docs), groups_.size());
    actors_ = NumbersOfGroups(std::move(actors), groups_.size());
    of_group_ = NumbersOfGroups(std::move(wordings), groups_.size());
    joined_.resize(groups_.size());
    std::iota(joined_.begin(), joined_.end(), 0U);
    join_of_.resize(groups_.size());
  }

  std::uint32_t group_of(const Wording& wording, const TopicKey& key) {
    // Without a word to compare, a wording is like no other.
    Group group{.words = numbers_of(key.words.empty() ? Words{text(wording)} : key.words),
                .head = words_.add(key.head),
                .names = {},
                .owners = {}};
    const auto number = static_cast<std::uint32_t>(groups_.size());
    if (const auto known = by_words_.find({group.words, group.head})) return *known;
    groups_.push_back(std::move(group));
    by_words_.add(number);
    return number;
  }

  std::uint32_t root(std::uint32_t group) const {
    while (joined_[group] != group) group = joined_[group];
    return group;
  }

  double shared(std::uint32_t shorter, std::uint32_t longer) const {
    const Group& a = groups_[shorter];
    const Group& b = groups_[longer];
    double dice = 2.0 * static_cast<double>(a.words.size()) / static_cast<double>(a.words.size() + b.words.size());
    const bool owners_only =
        std::ranges::all_of(b.words, [&](TextId word) { return has(b.owners, word) || has(a.words, word); });
    if (owners_only) dice += only_owner;
    if (docs_.share_one(shorter, longer)) return dice + same_article;
    if (actors_.share_one(shorter, longer)) return dice + same_actor;
    return dice;
  }

  static bool is_owner(const Group& group, const WordIds& extra, std::size_t chosen) {
    for (std::size_t bit = 0; bit < extra.size(); ++bit)
      if ((chosen >> bit & 1) != 0 && !has(group.owners, extra[bit])) return false;
    return true;
  }

  // For each group its longer ones: the same head, and besides only words that tell which one.
  void join_longer() {
    std::map<std::uint32_t, std::vector<std::uint32_t>> longer;
    for (std::uint32_t i = 0; i < groups_.size(); ++i) {
      const Group& group = groups_[i];
      const WordIds& extra = group.names;
      if (extra.empty() || extra.size() > most_extra) continue;
      for (std::size_t chosen = 1; chosen < (std::size_t{1} << extra.size()); ++chosen) {
        WordIds words = group.words;
        for (std::size_t bit = 0; bit < extra.size(); ++bit)
          if ((chosen >> bit & 1) != 0) std::erase(words, extra[bit]);
        const bool all_owners = words.size() + 1 == group.words.size() && is_owner(group, extra, chosen);
        const bool is_one_word = words.size() < 2;
        const auto found = by_words_.find({words, group.head});
        if (!found || *found == i) continue;
        // One word alone stands for more where an article says both: "hunting" and "hunting with dogs".
        if (is_one_word && !all_owners && !docs_.share_one(*found, i)) continue;
        longer[*found].push_back(i);
      }
    }
    for (const auto& [shorter, all] : longer) {
      const auto longest = std::ranges::max_element(all, {}, [&](std::uint32_t i) { return groups_[i].words.size(); });
      const bool one_issue =
          std::ranges::all_of(all, [&](std::uint32_t i) { return has_all(groups_[*longest].words, groups_[i].words); });
      if (!one_issue) continue; // "arms embargo" where there are one on China and one on Sudan
      for (const std::uint32_t i : all) {
        if (shared(shorter, i) < least_shared) continue;
        const std::uint32_t a = root(shorter), b = root(i);
        if (a != b) joined_[std::max(a, b)] = std::min(a, b);
        for (const std::uint32_t one : {shorter, i})
          if (!join_of_[one].is_made()) join_of_[one] = {shorter, i};
      }
    }
  }

  void find_members() {
    std::vector<std::uint64_t> members;
    for (std::uint32_t i = 0; i < groups_.size(); ++i) members.push_back(NumbersOfGroups::pair(root(i), i));
    members_ = NumbersOfGroups(std::move(members), groups_.size());
    topics_.resize(groups_.size());
  }

  // Calls take(root, groups) for each topic.
  template <class Take> void for_each_topic(Take take) const {
    for (std::uint32_t i = 0; i < groups_.size(); ++i)
      if (joined_[i] == i) take(i, members_[i]);
  }

  bool has_plain(std::span<const std::uint32_t> groups) const {
    return std::ranges::any_of(groups, [&](std::uint32_t group) {
      return std::ranges::any_of(of_group_[group], [&](std::uint32_t w) { return !wordings_[w].reversed; });
    });
  }

  void find_pins() {
    if (options_.codebook.empty()) return;
    const NamedKeys named(options_.codebook, lexicon_);
    for_each_topic([&](std::uint32_t root, std::span<const std::uint32_t> groups) {
      for (const std::uint32_t group : groups) {
        for (const std::uint32_t w : of_group_[group]) {
          const Wording& wording = wordings_[w];
          const auto pinned = pinned_.find(wording.text);
          if (pinned == pinned_.end()) continue;
          Codebook::Match& match = pinned->second;
          if (match.topic == nullptr) continue;
          // A pattern does not see which way "lifting of the hunting ban" goes.
          if (match.by_pattern && wording.reversed != topic_key(match.topic->label, lexicon_, {}).reversed)
            match.turned = true;
          pins_[root].push_back({.group = group,
                                 .topic = match.topic,
                                 .goes_back = wording.reversed != match.turned,
                                 .statements = wording.statements,
                                 .wording = texts_[wording.text]});
        }
        const NamedKeys::Named* found =
            named.find(spelled(groups_[group].words), std::string(words_[groups_[group].head]));
        if (found != nullptr)
          pins_[root].push_back({.group = group,
                                 .topic = found->topic,
                                 .goes_back = found->reversed != found->turned,
                                 .statements = 0,
                                 .wording = found->wording});
      }
    });
  }

  // The pin that a wording of this group goes with: one of its own group, else the one with most of its words.
  const Pin* find_pin(std::uint32_t root, std::uint32_t group) const {
    const auto pins = pins_.find(root);
    if (pins == pins_.end()) return nullptr;
    const auto shared_words = [&](const Pin& pin) {
      return std::ranges::count_if(groups_[pin.group].words,
                                   [&](TextId word) { return has(groups_[group].words, word); });
    };
    return &*std::ranges::min_element(pins->second, {}, [&](const Pin& pin) {
      return std::tuple(pin.group != group, -shared_words(pin), -static_cast<std::ptrdiff_t>(pin.statements),
                        pin.topic->line, pin.wording);
    });
  }

  void choose_labels() {
    for_each_topic([&](std::uint32_t root, std::span<const std::uint32_t> groups) {
      Topic& made = topics_[root];
      made.has_plain = has_plain(groups);
      if (const Pin* pin = find_pin(root, groups.front()); pin != nullptr) {
        made.label = texts_.add(pin->topic->label);
        return;
      }
      const auto rank = [&](const Wording& wording) {
        const std::string_view text = texts_[wording.text];
        return std::tuple(made.has_plain && wording.reversed, wording.acted_on,
                          -static_cast<std::ptrdiff_t>(wording.statements), text.size(), text);
      };
      const Wording* best = nullptr;
      for (const std::uint32_t group : groups)
        for (const std::uint32_t w : of_group_[group])
          if (!pinned_.contains(wordings_[w].text) && (best == nullptr || rank(wordings_[w]) < rank(*best)))
            best = &wordings_[w];
      if (best != nullptr) made.label = best->text; // else all are split from it
    });
  }

  void find_parents() {
    GroupsByWords by_words(groups_, false);
    for (std::uint32_t i = 0; i < groups_.size(); ++i) by_words.add(i);
    std::map<std::uint32_t, std::set<std::string_view>> parents_of; // by root
    for (std::uint32_t i = 0; i < groups_.size(); ++i) {
      const WordIds& words = groups_[i].words;
      if (words.size() < 3 || words.size() > 8) continue;
      std::size_t most = 1; // words of the parent
      std::set<std::string_view> found;
      for (std::size_t chosen = 1; chosen + 1 < (std::size_t{1} << words.size()); ++chosen) {
        WordIds fewer;
        for (std::size_t bit = 0; bit < words.size(); ++bit)
          if ((chosen >> bit & 1) != 0) fewer.push_back(words[bit]);
        if (fewer.size() < 2 || fewer.size() < most) continue;
        const auto parents = by_words.all({fewer});
        if (parents.empty()) continue;
        if (fewer.size() > most) found.clear();
        for (const std::uint32_t of_parent : parents)
          if (const std::uint32_t parent = root(of_parent); parent != root(i) && topics_[parent].label != 0)
            most = fewer.size(), found.insert(texts_[topics_[parent].label]);
      }
      parents_of[root(i)].merge(found);
    }
    for (auto& [root, parents] : parents_of) {
      Topic& topic = topics_[root];
      parents.erase(texts_[topic.label]);
      topic.parents = all_.number_of({parents.begin(), parents.end()});
    }
  }

  std::string reason(const Wording& wording) const {
    std::string text = fmt::format("{}", fmt::join(key_of(wording).notes, "; "));
    if (const Join& join = join_of_[wording.group]; join.is_made()) {
      const bool is_longer = wording.group == join.longer;
      const std::uint32_t other = of_group_[is_longer ? join.shorter : join.longer].front();
      text +=
          fmt::format("{}\"{}\" is the same and {} ({:.2f})", text.empty() ? "" : "; ", texts_[wordings_[other].text],
                      is_longer ? "says less of which one" : "says which one", shared(join.shorter, join.longer));
    }
    return text.empty() ? "the same words" : text;
  }

  // "supports the repeal of the tax": opposes the tax.
  // What becomes of the statements that have a wording.
  struct Outcome {
    TextId label = 0;
    std::uint32_t parents = 0;
    bool keeps_parents = false; // those that the statement has
    bool turned = false;
    std::string reason; // where the label is another
  };

  Outcome outcome(const Wording& wording) {
    if (const auto pinned = pinned_.find(wording.text); pinned != pinned_.end()) {
      const Codebook::Match& match = pinned->second;
      if (match.topic == nullptr) return {wording.text, 0, true, false, match.reason};
      return {texts_.add(match.topic->label), all_.number_of(match.topic->parents), false, match.turned, match.reason};
    }
    const std::uint32_t of_group = root(wording.group);
    const Topic& topic = topics_[of_group];
    if (const Pin* pin = find_pin(of_group, wording.group); pin != nullptr) {
      const std::string why = reason(wording);
      return {texts_.add(pin->topic->label), all_.number_of(pin->topic->parents), false,
              wording.reversed != pin->goes_back,
              fmt::format("{}: as \"{}\"{}{}", options_.codebook.place(pin->topic->line), pin->wording,
                          why.empty() ? "" : "; ", why)};
    }
    return {topic.label, topic.parents, false, wording.reversed && topic.has_plain,
            topic.label == wording.text ? std::string() : reason(wording)};
  }

  void rename() {
    struct Change { // what a statement needs of an outcome
      TextId label = 0;
      std::uint32_t parents = 0;
      bool keeps_parents = false;
      bool turned = false;
    };
    std::vector<Change> changes;
    changes.reserve(wordings_.size());
    for (const Wording& wording : wordings_) {
      Outcome made = outcome(wording);
      changes.push_back({made.label, made.parents, made.keeps_parents, made.turned});
      if (made.label != wording.text)
        links_.push_back({.kind = LinkKind::topic,
                          .label = std::string(texts_[made.label]),
                          .wording = text(wording),
                          .reason = std::move(made.reason),
                          .statements = wording.statements,
                          .turned = made.turned});
    }
    for (StatementRow& row : all_.rows) {
      if (!row.takes_position) continue;
      const Change& made = changes[wording_of_[row.topic]];
      if (made.turned) turn(row);
      if (!made.keeps_parents) row.parents = made.parents;
      row.topic = made.label;
    }
  }

  // Which groups were joined first, of which one is in.
  struct Join {
    std::uint32_t shorter = 0;
    std::uint32_t longer = 0;
    bool is_made() const { return shorter != longer; }
  };

  StatementRows& all_;
  TextPool& texts_;
  std::vector<Link>& links_;
  const Abbreviations& abbreviations_;
  const Lexicon& lexicon_;
  const LinkingOptions& options_;
  TextPool words_;                           // of topics
  std::map<TextId, Codebook::Match> pinned_; // by wording
  std::vector<Wording> wordings_;            // by text
  std::vector<std::uint32_t> wording_of_;    // by number of the text
  std::vector<Group> groups_;
  GroupsByWords by_words_{groups_, true};
  NumbersOfGroups docs_, actors_, of_group_;       // of each group articles, actors, wordings
  std::vector<std::uint32_t> joined_;              // of each group: one that it belongs with, or itself
  std::vector<Join> join_of_;                      // of each group
  NumbersOfGroups members_;                        // of each topic its groups, by root
  std::vector<Topic> topics_;                      // by root
  std::map<std::uint32_t, std::vector<Pin>> pins_; // by root
};

} // namespace

void link_topics(StatementRows& rows, std::vector<Link>& links, const Abbreviations& abbreviations,
                 const Lexicon& lexicon, const LinkingOptions& options) {
  TopicLinker(rows, links, abbreviations, lexicon, options).link();
}

} // namespace standpoint
