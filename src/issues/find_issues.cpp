#include "issues/find_issues.h"

#include "base/ascii.h"
#include "base/ordered_workers.h"
#include "issues/cluster_articles.h"
#include "issues/gather_articles.h"
#include "issues/issue_name.h"
#include "issues/issue_side.h"
#include "issues/part_cluster.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace standpoint {

namespace {

constexpr std::size_t smallest_part = 3;
constexpr std::size_t name_choices = 12;
constexpr std::size_t longest_label = 7; // words
constexpr double alike_enough = 0.1;     // for debates of one name to be one

// A debate, with what it may be called.
struct NamedCluster {
  std::vector<std::uint32_t> articles;
  std::vector<RunningWord> records; // of them, one behind another
  std::vector<Passage> passages;
  std::vector<std::uint32_t> statements; // of each passage
  Parted parted;
  std::vector<std::vector<std::size_t>> parts; // their passages
  std::optional<IssueNames> names;
  std::vector<IssueName> of_all;
  std::vector<std::vector<IssueName>> of_parts; // none of the first, and of small ones
  std::map<std::string_view, SidedWording> topics;
  SparseVector middle; // what its articles are about
};

class IssueFinder {
public:
  IssueFinder(StatementTable& table, const Lexicon& lexicon, const NewsWords& news, const IssueOptions& options)
      : table_(table), lexicon_(lexicon), options_(options), news_(news), gathered_(table, lexicon, news) {}

  // What needs no other debate is worked out by several threads; names and numbers are given in the debates' order.
  void find() {
    std::vector<std::vector<std::uint32_t>> clusters = cluster_articles(gathered_.article_words(), options_.jobs);
    std::ranges::stable_sort(clusters, [&](const auto& a, const auto& b) { return size(a) > size(b); });
    OrderedWorkers<NamedCluster, NamedCluster> workers(
        job_count(options_.jobs), [this](NamedCluster cluster) { return name(std::move(cluster)); },
        [this](NamedCluster cluster) { settle(cluster); });
    for (std::vector<std::uint32_t>& articles : clusters) workers.add(read(std::move(articles)));
    workers.finish();
  }

private:
  std::size_t size(const std::vector<std::uint32_t>& cluster) const {
    std::size_t passages = 0;
    for (const std::uint32_t a : cluster) passages += gathered_.passages(a);
    return passages;
  }

  NamedCluster read(std::vector<std::uint32_t> articles) const {
    NamedCluster cluster;
    for (const std::uint32_t a : articles) {
      gathered_.append_record(a, cluster.records);
      for (const std::uint32_t number : gathered_.statements(a))
        cluster.topics.try_emplace(table_.rows().texts[table_[number].topic]); // texts stay where they are
    }
    cluster.articles = std::move(articles);
    return cluster;
  }

  // On any thread: looks at nothing that others change.
  NamedCluster name(NamedCluster cluster) const {
    std::vector<NamedPassage> named;
    std::vector<RunningWords> titles;
    RunningWords records = cluster.records;
    for (const std::uint32_t a : cluster.articles) {
      const IssueRecord record = read_record(records);
      titles.push_back(record.title);
      for (const ArticlePassage& passage : record.passages) {
        cluster.passages.push_back(
            {.article = a, .begin = passage.begin, .words = passage_words(passage, gathered_.words())});
        cluster.statements.push_back(passage.statements);
        // What stands within the words of the statement before is not said again.
        named.push_back({.evidence = passage.says_again ? RunningWords() : passage.evidence,
                         .topic = passage.is_on_the_same ? RunningWords() : passage.topic});
      }
    }
    for (auto& [wording, topic] : cluster.topics) topic = read_sided(wording, lexicon_);
    cluster.parted = part_cluster(cluster.passages);
    cluster.parts.resize(cluster.parted.parts);
    std::vector<std::size_t> all;
    for (std::size_t p = 0; p < cluster.passages.size(); ++p) {
      all.push_back(p);
      cluster.parts[cluster.parted.part[p]].push_back(p);
    }
    IssueNames& names = cluster.names.emplace(named, titles, gathered_.words(), gathered_.speakers(), lexicon_.actors);
    cluster.middle = middle_of(cluster);
    cluster.of_all = names.best(all, name_choices);
    cluster.of_parts.resize(cluster.parts.size());
    for (std::size_t n = 1; n < cluster.parts.size(); ++n)
      if (cluster.parts[n].size() >= smallest_part) cluster.of_parts[n] = names.best(cluster.parts[n], name_choices);
    return cluster;
  }

  SparseVector middle_of(const NamedCluster& cluster) const {
    const ArticleWords& words = gathered_.article_words();
    SparseVector middle;
    for (const std::uint32_t a : cluster.articles)
      for (const auto& [term, weight] : words[a]) middle.emplace_back(term, weight);
    make_sparse(middle);
    for (auto& [term, weight] : middle) weight /= static_cast<double>(cluster.articles.size());
    return middle;
  }

  void settle(NamedCluster& cluster) {
    bool is_joined = false; // to a debate that was there before
    const IssueName main = choose_main(cluster.of_all, cluster.middle, is_joined);
    if (is_joined && cluster.parts.front().size() >= smallest_part)
      cluster.of_parts.front() = cluster.names->best(cluster.parts.front(), name_choices);
    std::vector<Label> labels;
    for (std::size_t n = 0; n < cluster.parts.size(); ++n) {
      const bool is_part = (n > 0 || is_joined) && cluster.parts[n].size() >= smallest_part;
      labels.push_back(label_of(is_part ? part_label(cluster.of_parts[n], main) : main.label, main.label));
    }
    std::size_t p = 0;
    for (const std::uint32_t a : cluster.articles)
      for (std::span<const std::uint32_t> left = gathered_.statements(a); !left.empty(); ++p) {
        assign(cluster, p, left.first(cluster.statements[p]), labels[cluster.parted.part[p]]);
        left = left.subspan(cluster.statements[p]);
      }
  }

  IssueName choose_main(const std::vector<IssueName>& choices, const SparseVector& middle, bool& is_joined) {
    for (const IssueName& name : choices) {
      const auto [taken, is_new] = mains_.try_emplace(name.key, name.label, middle);
      if (is_new && labels_.insert(name.label).second) return name;
      if (is_new) {
        mains_.erase(taken);
        continue;
      }
      if (dot(taken->second.second, middle) < alike_enough) continue;
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
             !gathered_.speakers().country_names.contains(stem) && !is_of_country(stem);
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

  std::string because(const NamedCluster& cluster, std::size_t p) const {
    const Parted& parted = cluster.parted;
    const double alike = parted.alike[p];
    std::vector<std::pair<double, std::string>> shared;
    const std::vector<Passage>& own = cluster.passages;
    for (const auto& [term, weight] : own[p].words) {
      std::size_t others = 0;
      for (std::size_t q = 0; q < own.size() && others < 2; ++q)
        if (q != p && parted.part[q] == parted.part[p] &&
            std::ranges::binary_search(own[q].words, term, {}, &SparseVector::value_type::first))
          ++others;
      if (others > 0) shared.emplace_back(-weight, gathered_.words().stem_text(term));
    }
    std::ranges::sort(shared);
    if (shared.empty()) return fmt::format("the main one of its passage or article ({:.2f})", alike);
    std::string words;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, shared.size()); ++i)
      words += (i == 0 ? "" : ", ") + shared[i].second;
    return fmt::format("words shared with other statements on it: {} ({:.2f})", words, alike);
  }

  // What a part of a debate is called, and how sides are told towards it.
  struct Label {
    TextId label = 0;
    TextId parent = 0;
    std::vector<SidedWording> sided;
  };

  Label label_of(const std::string& label, const std::string& main) {
    TextPool& texts = table_.rows().texts;
    return {texts.add(label), texts.add(label == main ? std::string_view() : main), read_sided_issue(label, lexicon_)};
  }

  // To the statements of a passage.
  void assign(const NamedCluster& cluster, std::size_t p, std::span<const std::uint32_t> statements,
              const Label& label) {
    StatementRows& rows = table_.rows();
    const SidedWording& topic = cluster.topics.at(rows.texts[table_[statements.front()].topic]);
    const TopicSide side = topic_side(topic, label.sided);
    const std::uint32_t issue =
        rows.number_of(IssueRow{.label = label.label,
                                .parent = label.parent,
                                .because = options_.explain ? rows.texts.add(because(cluster, p)) : 0});
    for (const std::uint32_t number : statements) {
      StatementRow& row = table_[number];
      row.issue = issue;
      const bool is_plain = row.polarity == usual_polarity(row.position);
      const bool undone = is_plain && gathered_.is_undone(number);
      row.issue_polarity = static_cast<std::int8_t>(undone ? 0 : row.polarity * static_cast<int>(side));
    }
  }

  StatementTable& table_;
  const Lexicon& lexicon_;
  const IssueOptions& options_;
  const NewsWords& news_;
  const GatheredArticles gathered_;
  std::map<IssueKey, std::pair<std::string, SparseVector>> mains_; // names of debates, with their words
  std::set<std::string> labels_;
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
