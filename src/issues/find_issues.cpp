#include "issues/find_issues.h"

#include "base/ascii.h"
#include "base/byte_store.h"
#include "issues/cluster_articles.h"
#include "issues/issue_name.h"
#include "issues/issue_side.h"
#include "issues/issue_words.h"
#include "issues/part_cluster.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <deque>
#include <map>
#include <optional>
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
  std::size_t first = 0; // of its statements, in the order of `order_`
  std::size_t last = 0;  // one behind
  std::size_t passages = 0;
  std::uint64_t words = 0; // where those of its passages begin in the store
  std::uint32_t words_size = 0;
};

// A statement that was read, and its number in the table.
struct Said {
  const Statement* statement = nullptr;
  std::uint32_t number = 0;
};

// Passages of articles while their statements are at hand. Shapes: names and statements point into `read`.
struct Passages {
  std::vector<Passage> passages; // by article, then begin
  std::vector<NamedPassage> names;
  std::vector<std::vector<Said>> statements; // of each passage
  std::deque<Statement> read;                // those of articles before leave their room to others
  std::size_t in_use = 0;                    // of `read`

  void clear() {
    passages.clear();
    names.clear();
    statements.clear();
    in_use = 0;
  }
  Statement& next() {
    if (in_use == read.size()) read.emplace_back();
    return read[in_use++];
  }
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
  IssueFinder(StatementTable& table, const Lexicon& lexicon, const NewsWords& news, const IssueOptions& options)
      : table_(table), lexicon_(lexicon), news_(news), options_(options), terms_(news) {}

  void find() {
    gather();
    const std::vector<std::vector<std::uint32_t>> clusters = cluster_articles(words_);
    std::vector<std::size_t> order(clusters.size());
    for (std::size_t c = 0; c < order.size(); ++c) order[c] = c;
    std::ranges::stable_sort(order,
                             [&](std::size_t a, std::size_t b) { return size(clusters[a]) > size(clusters[b]); });
    for (const std::size_t c : order) settle(clusters[c]);
  }

private:
  std::size_t size(const std::vector<std::uint32_t>& cluster) const {
    std::size_t passages = 0;
    for (const std::uint32_t a : cluster) passages += articles_[a].passages;
    return passages;
  }

  void count(SparseVector& counts, std::string_view text, double weight) {
    pieces_.clear();
    append_words(text, pieces_);
    for (const std::string_view word : pieces_) counts.emplace_back(terms_.number(word), weight);
  }

  // Articles by name, and what each is about. Only their words are kept: statements are read again when it is the turn
  // of their debate.
  void gather() {
    const StatementRows& rows = table_.rows();
    std::vector<bool> speaks(rows.actors());
    for (std::uint32_t i = 0; i < table_.size(); ++i)
      if (table_[i].takes_position) {
        order_.push_back(i);
        speaks[table_[i].actor] = true;
      }
    for (std::uint32_t actor = 0; actor < speaks.size(); ++actor)
      if (speaks[actor])
        add_speaker(speakers_, rows.texts[rows.actor(actor).name], rows.actor(actor).kind, lexicon_.linking);
    std::ranges::sort(order_, [&](std::uint32_t a, std::uint32_t b) {
      const TextId x = table_[a].doc, y = table_[b].doc;
      return x == y ? a < b : rows.texts[x] < rows.texts[y];
    });
    std::size_t articles = 0;
    for (std::size_t i = 0; i < order_.size(); ++i)
      articles += i == 0 || table_[order_[i]].doc != table_[order_[i - 1]].doc ? 1 : 0;
    articles_.reserve(articles);
    words_.reserve(articles, articles * article_terms);
    for (std::size_t first = 0; first < order_.size();) {
      std::size_t last = first + 1;
      while (last < order_.size() && table_[order_[last]].doc == table_[order_[first]].doc) ++last;
      gather_article(articles_.emplace_back(Article{.first = first, .last = last}));
      first = last;
    }
  }

  void gather_article(Article& article) {
    Passages& own = at_hand_.all;
    own.clear();
    std::vector<Said> statements = read(article, own);
    std::ranges::sort(statements,
                      [](const Said& a, const Said& b) { return comes_before(*a.statement, *b.statement); });
    for (std::size_t i = 0; i < statements.size(); ++i) order_[article.first + i] = statements[i].number;
    SparseVector counts;
    add_passages(articles_.size() - 1, statements, own, &counts);
    article.passages = own.passages.size();
    keep_words(article, own.passages);
    count(counts, statements.front().statement->title, title_weight);
    SparseVector words = weigh(std::move(counts), terms_);
    for (auto& [term, weight] : words)
      if (speakers_.person_words.contains(terms_[term].stem) || speakers_.other_names.contains(terms_[term].stem))
        weight *= less_of_speakers;
    keep_heaviest(words, article_terms);
    normalize(words);
    words_.add(words, article.passages);
  }

  // Behind one another: the number of a passage's words, and they.
  void keep_words(Article& article, const std::vector<Passage>& passages) {
    std::string bytes;
    for (const Passage& passage : passages) {
      const auto size = static_cast<std::uint32_t>(passage.words.size());
      bytes.append(reinterpret_cast<const char*>(&size), sizeof size);
      for (const auto& [term, weight] : passage.words) {
        bytes.append(reinterpret_cast<const char*>(&term), sizeof term);
        bytes.append(reinterpret_cast<const char*>(&weight), sizeof weight);
      }
    }
    article.words = passage_words_.add(bytes);
    article.words_size = static_cast<std::uint32_t>(bytes.size());
  }

  // Hands out one number after another of what keep_words kept of an article.
  class KeptWords {
  public:
    explicit KeptWords(std::string_view bytes) : left_(bytes) {}
    SparseVector next_passage() {
      SparseVector words(next<std::uint32_t>());
      for (auto& [term, weight] : words) {
        term = next<std::uint32_t>();
        weight = next<double>();
      }
      return words;
    }

  private:
    template <class Number> Number next() {
      Number number{};
      std::memcpy(&number, left_.data(), sizeof number);
      left_.remove_prefix(sizeof number);
      return number;
    }
    std::string_view left_;
  };

  std::vector<Said> read(const Article& article, Passages& into) const {
    std::vector<Said> statements;
    for (std::size_t at = article.first; at < article.last; ++at) {
      Statement& statement = into.next();
      table_.read(order_[at], statement);
      statements.push_back({&statement, order_[at]});
    }
    return statements;
  }

  // Statements that say the same in the same place make one passage. `counts`: of the words of the article, the first
  // time; later those that were kept are taken.
  void add_passages(std::size_t article, const std::vector<Said>& statements, Passages& to, SparseVector* counts) {
    std::optional<KeptWords> kept;
    if (counts == nullptr) kept.emplace(passage_words_.read(articles_[article].words, articles_[article].words_size));
    const Statement* before = nullptr;
    for (const Said& said : statements) {
      const Statement& s = *said.statement;
      const bool same = before != nullptr && before->evidence == s.evidence &&
                        before->evidence_text == s.evidence_text && before->topic == s.topic;
      if (!same) {
        to.passages.push_back({.article = article,
                               .begin = s.evidence.empty() ? 0 : s.evidence.front().begin,
                               .words = kept ? kept->next_passage() : count_words(s, before, *counts)});
        add_names(s, before, to);
      }
      to.statements.back().push_back(said);
      before = &s;
    }
  }

  // The words of a passage, which are added to those of its article.
  SparseVector count_words(const Statement& s, const Statement* before, SparseVector& counts) {
    SparseVector words;
    count(words, s.evidence_text, 1);
    if (before == nullptr || before->evidence_text != s.evidence_text)
      counts.insert(counts.end(), words.begin(), words.end());
    count(counts, s.topic, 1);
    count(words, s.topic, topic_weight);
    return weigh(std::move(words), terms_);
  }

  static void add_names(const Statement& s, const Statement* before, Passages& to) {
    // What stands within the words of the statement before is not said again.
    const bool overlaps = before != nullptr && !s.evidence.empty() && !before->evidence.empty() &&
                          s.evidence.front().begin < before->evidence.back().end;
    NamedPassage named{.evidence = overlaps ? std::string_view() : s.evidence_text, .topics = {}};
    if (!overlaps || before->topic != s.topic) named.topics.push_back(s.topic);
    to.names.push_back(std::move(named));
    to.statements.emplace_back();
  }

  struct Cluster {
    Passages all;
    std::vector<std::string_view> titles;
    SparseVector middle;
  };

  const Cluster& open(const std::vector<std::uint32_t>& articles) {
    Cluster& cluster = at_hand_;
    cluster.all.clear();
    cluster.titles.clear();
    cluster.middle.clear();
    for (const std::uint32_t a : articles) {
      const std::vector<Said> statements = read(articles_[a], cluster.all);
      add_passages(a, statements, cluster.all, nullptr);
      cluster.titles.push_back(statements.front().statement->title);
      for (std::size_t k = 0; k < words_.terms(a).size(); ++k)
        cluster.middle.emplace_back(words_.terms(a)[k], words_.weights(a)[k]);
    }
    make_sparse(cluster.middle);
    for (auto& [term, weight] : cluster.middle) weight /= static_cast<double>(articles.size());
    return cluster;
  }

  void settle(const std::vector<std::uint32_t>& articles) {
    sides_.clear();
    const Cluster& cluster = open(articles);
    const Parted parted = part_cluster(cluster.all.passages);
    const IssueNames names(cluster.all.names, cluster.titles, speakers_, news_, lexicon_);
    std::vector<std::vector<std::size_t>> parts(parted.parts);
    for (std::size_t p = 0; p < parted.part.size(); ++p) parts[parted.part[p]].push_back(p);
    std::vector<std::size_t> whole(cluster.all.passages.size());
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
    const std::vector<Passage>& own = cluster.all.passages;
    for (const auto& [term, weight] : own[p].words) {
      std::size_t others = 0;
      for (std::size_t q = 0; q < own.size() && others < 2; ++q)
        if (q != p && parted.part[q] == parted.part[p] &&
            std::ranges::binary_search(own[q].words, term, {}, &SparseVector::value_type::first))
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
    const std::vector<Said>& statements = cluster.all.statements[p];
    StatementRows& rows = table_.rows();
    const std::string_view topic = statements.front().statement->topic;
    const TopicSide side = side_of(std::string(topic), label);
    const std::uint32_t issue =
        rows.number_of(IssueRow{.label = rows.texts.add(label),
                                .parent = rows.texts.add(label == main ? std::string_view() : main),
                                .because = options_.explain ? rows.texts.add(because(cluster, parted, p)) : 0});
    for (const auto& [statement, number] : statements) {
      StatementRow& row = table_[number];
      row.issue = issue;
      const bool is_plain = row.polarity == usual_polarity(row.position);
      const bool undone = is_plain && is_undone(topic, statement->claim, lexicon_);
      row.issue_polarity = static_cast<std::int8_t>(undone ? 0 : row.polarity * static_cast<int>(side));
    }
  }

  TopicSide side_of(const std::string& topic, const std::string& label) {
    const auto [side, is_new] = sides_.try_emplace({topic, label}, TopicSide::apart);
    if (is_new) side->second = topic_side(topic, label, lexicon_);
    return side->second;
  }

  StatementTable& table_;
  const Lexicon& lexicon_;
  const NewsWords& news_;
  const IssueOptions& options_;
  Terms terms_;
  std::vector<std::uint32_t> order_; // numbers of the statements that take a position, by article
  std::vector<Article> articles_;
  ArticleWords words_;                   // of articles
  std::vector<std::string_view> pieces_; // of the text that is counted
  ByteStore passage_words_;              // of all articles
  Cluster at_hand_;                      // one after another
  SpeakerNames speakers_;
  std::map<IssueKey, std::pair<std::string, SparseVector>> mains_; // names of debates, with their words
  std::set<std::string> labels_;
  std::map<std::pair<std::string, std::string>, TopicSide> sides_; // of topics towards the debate at hand and its parts
};

} // namespace

void find_issues(StatementTable& table, const Lexicon& lexicon, const NewsWords& news, const IssueOptions& options) {
  const auto lacks = [&](const StatementRow& row) {
    return row.takes_position && table.rows().issue(row.issue).label == 0;
  };
  if (std::ranges::none_of(table.rows().rows, lacks)) return;
  IssueFinder(table, lexicon, news, options).find();
}

} // namespace standpoint
