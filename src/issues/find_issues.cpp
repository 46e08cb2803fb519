#include "issues/find_issues.h"

#include "base/ascii.h"
#include "issues/cluster_articles.h"
#include "issues/issue_name.h"
#include "issues/issue_side.h"
#include "issues/issue_words.h"
#include "issues/part_cluster.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>

namespace standpoint {

namespace {

constexpr double least_rarity = 1.2; // words that more than three in ten articles have tell nothing
constexpr double title_weight = 3;
constexpr double topic_weight = 2; // of a topic's words in a passage
constexpr std::size_t article_terms = 40;
constexpr double less_of_speakers = 0.85; // parties and leaders speak in many debates, and glue them together
constexpr std::size_t smallest_part = 3;
constexpr std::size_t name_choices = 12;
constexpr std::size_t longest_label = 7; // words
constexpr double alike_enough = 0.1;     // for debates of one name to be one

struct Term {
  std::string stem;
  double rarity = 0;
};

// Terms by stem. Order: of first use.
class Terms {
public:
  explicit Terms(const NewsWords& news) : news_(news) {}

  std::uint32_t number(std::string_view word) {
    if (const std::uint32_t* known = find(words_, word); known != nullptr) return *known;
    const std::string stem = word_stem(word);
    const auto [entry, is_new] = numbers_.emplace(stem, static_cast<std::uint32_t>(terms_.size()));
    if (is_new) terms_.push_back({stem, news_.rarity(stem)});
    words_.emplace(word, entry->second);
    return entry->second;
  }
  const Term& operator[](std::uint32_t number) const { return terms_[number]; }

private:
  const NewsWords& news_;
  StringMap<std::uint32_t> numbers_; // by stem
  StringMap<std::uint32_t> words_;   // by the word as it stands: its stem is not made again
  std::vector<Term> terms_;
};

struct Article {
  std::size_t first = 0; // passage
  std::size_t last = 0;  // one behind
  std::string_view title;
};

struct Passages {
  std::vector<Passage> passages; // by article, then begin
  std::vector<NamedPassage> names;
  std::vector<std::vector<std::size_t>> statements; // of each passage
  std::vector<Article> articles;
  std::vector<ArticleWords> words; // of articles
};

// Counts to weights: rare words weigh more, repeated ones a little.
SparseVector weigh(SparseVector counts, const Terms& terms) {
  make_sparse(counts);
  std::erase_if(counts, [&](const auto& entry) { return terms[entry.first].rarity <= least_rarity; });
  for (auto& [term, weight] : counts) weight = (1 + std::log(weight)) * terms[term].rarity;
  return counts;
}

class IssueFinder {
public:
  IssueFinder(std::vector<Statement>& statements, const Lexicon& lexicon, const NewsWords& news,
              const IssueOptions& options)
      : statements_(statements), lexicon_(lexicon), news_(news), options_(options), terms_(news) {}

  void find() {
    gather();
    const std::vector<std::vector<std::size_t>> clusters = cluster_articles(all_.words);
    std::vector<std::size_t> order(clusters.size());
    for (std::size_t c = 0; c < order.size(); ++c) order[c] = c;
    std::ranges::stable_sort(order,
                             [&](std::size_t a, std::size_t b) { return size(clusters[a]) > size(clusters[b]); });
    for (const std::size_t c : order) settle(clusters[c]);
  }

private:
  std::size_t size(const std::vector<std::size_t>& cluster) const {
    std::size_t passages = 0;
    for (const std::size_t a : cluster) passages += all_.articles[a].last - all_.articles[a].first;
    return passages;
  }

  void count(SparseVector& counts, std::string_view text, double weight) {
    words_.clear();
    append_words(text, words_);
    for (const std::string_view word : words_) counts.emplace_back(terms_.number(word), weight);
  }

  // Statements that say the same in the same place make one passage.
  void gather() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < statements_.size(); ++i)
      if (statements_[i].takes_position) order.push_back(i);
    std::ranges::sort(order,
                      [&](std::size_t a, std::size_t b) { return comes_before(statements_[a], statements_[b]); });
    std::set<std::pair<ActorKind, std::string_view>> speakers;
    for (const std::size_t i : order)
      if (const Actor& actor = statements_[i].actor; speakers.emplace(actor.kind, actor.name).second)
        add_speaker(speakers_, actor.name, actor.kind, lexicon_.linking);
    SparseVector counts; // of the article
    const auto finish_article = [&] {
      if (all_.articles.empty()) return;
      Article& article = all_.articles.back();
      article.last = all_.passages.size();
      count(counts, article.title, title_weight);
      SparseVector words = weigh(std::move(counts), terms_);
      for (auto& [term, weight] : words)
        if (speakers_.person_words.contains(terms_[term].stem) || speakers_.other_names.contains(terms_[term].stem))
          weight *= less_of_speakers;
      keep_heaviest(words, article_terms);
      normalize(words);
      all_.words.push_back({std::move(words), article.last - article.first});
      counts.clear();
    };
    const Statement* before = nullptr;
    for (const std::size_t i : order) {
      const Statement& s = statements_[i];
      if (before == nullptr || before->doc != s.doc) {
        finish_article();
        all_.articles.push_back({.first = all_.passages.size(), .last = 0, .title = s.title});
        before = nullptr;
      }
      const bool same = before != nullptr && before->evidence == s.evidence &&
                        before->evidence_text == s.evidence_text && before->topic == s.topic;
      if (!same) add_passage(s, counts, before);
      all_.statements.back().push_back(i);
      before = &s;
    }
    finish_article();
  }

  void add_passage(const Statement& s, SparseVector& counts, const Statement* before) {
    Passage passage{
        .article = all_.articles.size() - 1, .begin = s.evidence.empty() ? 0 : s.evidence.front().begin, .words = {}};
    count(passage.words, s.evidence_text, 1);
    if (before == nullptr || before->evidence_text != s.evidence_text)
      counts.insert(counts.end(), passage.words.begin(), passage.words.end());
    count(counts, s.topic, 1);
    count(passage.words, s.topic, topic_weight);
    passage.words = weigh(std::move(passage.words), terms_);
    all_.passages.push_back(std::move(passage));
    // What stands within the words of the statement before is not said again.
    const bool overlaps = before != nullptr && !s.evidence.empty() && !before->evidence.empty() &&
                          s.evidence.front().begin < before->evidence.back().end;
    NamedPassage named{.evidence = overlaps ? std::string_view() : s.evidence_text, .topics = {}};
    if (!overlaps || before->topic != s.topic) named.topics.push_back(s.topic);
    all_.names.push_back(std::move(named));
    all_.statements.emplace_back();
  }

  struct Cluster {
    std::vector<std::size_t> passages;
    std::vector<Passage> own;
    std::vector<NamedPassage> names;
    std::vector<std::string_view> titles;
    SparseVector middle;
  };

  Cluster open(const std::vector<std::size_t>& articles) const {
    Cluster cluster;
    for (const std::size_t a : articles) {
      const Article& article = all_.articles[a];
      for (std::size_t p = article.first; p < article.last; ++p) {
        cluster.passages.push_back(p);
        cluster.own.push_back(all_.passages[p]);
        cluster.names.push_back(all_.names[p]);
      }
      cluster.titles.push_back(article.title);
      const SparseVector& words = all_.words[a].words;
      cluster.middle.insert(cluster.middle.end(), words.begin(), words.end());
    }
    make_sparse(cluster.middle);
    for (auto& [term, weight] : cluster.middle) weight /= static_cast<double>(articles.size());
    return cluster;
  }

  void settle(const std::vector<std::size_t>& articles) {
    const Cluster cluster = open(articles);
    const Parted parted = part_cluster(cluster.own);
    const IssueNames names(cluster.names, cluster.titles, speakers_, news_, lexicon_);
    std::vector<std::vector<std::size_t>> parts(parted.parts);
    for (std::size_t p = 0; p < parted.part.size(); ++p) parts[parted.part[p]].push_back(p);
    std::vector<std::size_t> whole(cluster.own.size());
    for (std::size_t p = 0; p < whole.size(); ++p) whole[p] = p;
    bool is_joined = false; // to a debate that was there before
    const IssueName main = choose_main(names.best(whole, name_choices), cluster, is_joined);
    for (std::size_t n = 0; n < parts.size(); ++n) {
      const bool is_part = (n > 0 || is_joined) && parts[n].size() >= smallest_part;
      const std::string label = is_part ? part_label(names.best(parts[n], name_choices), main) : main.label;
      for (const std::size_t p : parts[n]) assign(cluster, parted, p, label, main.label);
    }
  }

  IssueName choose_main(const std::vector<IssueName>& choices, const Cluster& cluster, bool& is_joined) {
    for (const IssueName& name : choices) {
      const auto [taken, is_new] = mains_.try_emplace(name.key, name.label, cluster.middle);
      if (is_new && labels_.insert(name.label).second) return name;
      if (is_new) {
        mains_.erase(taken);
        continue;
      }
      if (dot(taken->second.second, cluster.middle) < alike_enough) continue;
      is_joined = true;
      return {taken->second.first, name.key, name.score};
    }
    // Nothing but words that are taken: they tell it from others together.
    IssueName name = choices.empty() ? IssueName{.label = "other", .key = {}, .score = 0} : choices.front();
    std::string label = name.label;
    for (std::size_t n = 2; !labels_.insert(label).second; ++n) label = fmt::format("{} ({})", name.label, n);
    name.label = label;
    return name;
  }

  // Whether a part's name says more than the debate's: "nuclear waivers" beside "nuclear deal"; "nuclear agreement" and
  // "Iranian nuclear" do not.
  bool tells_more(const IssueName& name, const IssueName& main) const {
    return std::ranges::any_of(name.key, [&](const std::string& stem) {
      return std::ranges::find(main.key, stem) == main.key.end() && !lexicon_.linking.measures.contains(stem) &&
             !lexicon_.stances.empty_nouns.contains(stem) && !news_.is_vague(stem) &&
             !speakers_.country_names.contains(stem) && !is_of_country(stem);
    });
  }

  bool is_of_country(std::string stem) const {
    if (!stem.empty() && is_ascii_lower(stem.front())) stem.front() = static_cast<char>(stem.front() - 'a' + 'A');
    return lexicon_.actors.adjectives.contains(stem);
  }

  std::string part_label(const std::vector<IssueName>& choices, const IssueName& main) {
    const auto has_all = [](const IssueKey& key, const IssueKey& of) {
      return std::ranges::all_of(of,
                                 [&](const std::string& stem) { return std::ranges::find(key, stem) != key.end(); });
    };
    for (const IssueName& name : choices) {
      if (!tells_more(name, main)) continue;
      std::string label = has_all(name.key, main.key) ? name.label : main.label + ": " + name.label;
      if (static_cast<std::size_t>(std::ranges::count(label, ' ')) >= longest_label) continue;
      if (labels_.insert(label).second) return label;
    }
    return main.label;
  }

  std::string because(const Cluster& cluster, const Parted& parted, std::size_t p) const {
    const double alike = parted.alike[p];
    std::vector<std::pair<double, std::string>> shared;
    for (const auto& [term, weight] : cluster.own[p].words) {
      std::size_t others = 0;
      for (std::size_t q = 0; q < cluster.own.size() && others < 2; ++q)
        if (q != p && parted.part[q] == parted.part[p] &&
            std::ranges::binary_search(cluster.own[q].words, term, {}, &SparseVector::value_type::first))
          ++others;
      if (others > 0) shared.emplace_back(-weight, terms_[term].stem);
    }
    std::ranges::sort(shared);
    if (shared.empty()) return fmt::format("the main one of its passage or article ({:.2f})", alike);
    std::string words;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, shared.size()); ++i)
      words += (i == 0 ? "" : ", ") + shared[i].second;
    return fmt::format("words shared with other statements on it: {} ({:.2f})", words, alike);
  }

  void assign(const Cluster& cluster, const Parted& parted, std::size_t p, const std::string& label,
              const std::string& main) {
    const std::vector<std::size_t>& statements = all_.statements[cluster.passages[p]];
    const TopicSide side = side_of(statements_[statements.front()].topic, label);
    for (const std::size_t i : statements) {
      Statement& s = statements_[i];
      s.issue.label = label;
      s.issue.parent = label == main ? std::string() : main;
      const bool is_plain = s.polarity == usual_polarity(s.position);
      const bool undone = is_plain && is_undone(s.topic, s.claim, lexicon_);
      s.issue.polarity = undone ? 0 : s.polarity * static_cast<int>(side);
      s.issue.because = options_.explain ? because(cluster, parted, p) : std::string();
    }
  }

  TopicSide side_of(const std::string& topic, const std::string& label) {
    const auto [side, is_new] = sides_.try_emplace({topic, label}, TopicSide::apart);
    if (is_new) side->second = topic_side(topic, label, lexicon_);
    return side->second;
  }

  std::vector<Statement>& statements_;
  const Lexicon& lexicon_;
  const NewsWords& news_;
  const IssueOptions& options_;
  Terms terms_;
  std::vector<std::string_view> words_; // of the text that is counted
  Passages all_;
  SpeakerNames speakers_;
  std::map<IssueKey, std::pair<std::string, SparseVector>> mains_; // names of debates, with their words
  std::set<std::string> labels_;
  std::map<std::pair<std::string, std::string>, TopicSide> sides_; // of topics towards debates
};

} // namespace

void find_issues(std::vector<Statement>& statements, const Lexicon& lexicon, const NewsWords& news,
                 const IssueOptions& options) {
  const auto lacks = [](const Statement& s) { return s.takes_position && s.issue.label.empty(); };
  if (std::ranges::none_of(statements, lacks)) return;
  IssueFinder(statements, lexicon, news, options).find();
}

} // namespace standpoint
