// A record: the number of passages; of each where it begins, the number of its statements, four times, with a bit each
// for says_again and is_on_the_same, the numbers of words of evidence and topic, and they; behind them the number of
// the title's words, and they.
#include "issues/gather_articles.h"

#include "issues/issue_side.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace standpoint {

namespace {

constexpr double least_rarity = 1.2; // words that more than three in ten articles have tell nothing
constexpr double title_weight = 3;
constexpr double topic_weight = 2; // of a topic's words in a passage
constexpr std::size_t article_terms = 40;
constexpr std::size_t passage_head = 4;   // numbers before its words
constexpr double less_of_speakers = 0.85; // parties and leaders speak in many debates, and glue them together

void count(SparseVector& counts, RunningWords text, double times, const CorpusWords& words) {
  for (const RunningWord word : text)
    for (const std::uint32_t stem : words.stems(word))
      if (words.stem(stem).rarity > least_rarity) counts.emplace_back(stem, times);
}

// Counts to weights: rare words weigh more, repeated ones a little.
void weigh(SparseVector& counts, const CorpusWords& words) {
  make_sparse(counts);
  for (auto& [stem, weight] : counts) weight = (weight == 1 ? 1 : 1 + std::log(weight)) * words.stem(stem).rarity;
}

std::uint32_t take_number(RunningWords& from) {
  const std::uint32_t number = from.front().value;
  from = from.subspan(1);
  return number;
}

RunningWords take_words(RunningWords& from, std::size_t count) {
  const RunningWords words = from.first(count);
  from = from.subspan(count);
  return words;
}

} // namespace

IssueRecord read_record(RunningWords& records) {
  IssueRecord record;
  record.passages.resize(take_number(records));
  for (ArticlePassage& passage : record.passages) {
    passage.begin = take_number(records);
    const std::uint32_t statements = take_number(records);
    passage.statements = statements >> 2;
    passage.says_again = (statements & 2) != 0;
    passage.is_on_the_same = (statements & 1) != 0;
    const std::uint32_t of_evidence = take_number(records), of_topic = take_number(records);
    passage.evidence = take_words(records, of_evidence);
    passage.topic = take_words(records, of_topic);
  }
  const std::uint32_t of_title = take_number(records);
  record.title = take_words(records, of_title);
  return record;
}

SparseVector passage_words(const ArticlePassage& passage, const CorpusWords& words) {
  SparseVector counts;
  counts.reserve(passage.evidence.size() + passage.topic.size());
  count(counts, passage.evidence, 1, words);
  count(counts, passage.topic, topic_weight, words);
  weigh(counts, words);
  return counts;
}

GatheredArticles::GatheredArticles(const StatementTable& table, const Lexicon& lexicon, const NewsWords& news)
    : lexicon_(lexicon), words_(lexicon, news, speakers_), is_undone_(table.size()) {
  find_speakers(table.rows(), lexicon.linking);
  find_order(table);
  const auto doc = [&](std::size_t place) { return table[order_[place]].doc; };
  std::size_t articles = 0;
  for (std::size_t i = 0; i < order_.size(); ++i) articles += i == 0 || doc(i) != doc(i - 1) ? 1 : 0;
  articles_.reserve(articles + 1);
  article_words_.reserve(articles, articles * article_terms);
  std::vector<Statement> room;
  for (std::size_t first = 0; first < order_.size();) {
    std::size_t last = first + 1;
    while (last < order_.size() && doc(last) == doc(first)) ++last;
    articles_.push_back({.record = records_.size(), .first = static_cast<std::uint32_t>(first)});
    gather(table, std::span(order_).subspan(first, last - first), room);
    first = last;
  }
  articles_.push_back({.record = records_.size(), .first = static_cast<std::uint32_t>(order_.size())});
}

void GatheredArticles::find_speakers(const StatementRows& rows, const LinkingLists& lists) {
  std::vector<bool> speaks(rows.actors());
  for (const StatementRow& row : rows.rows)
    if (row.takes_position) speaks[row.actor] = true;
  for (std::uint32_t actor = 0; actor < speaks.size(); ++actor)
    if (speaks[actor]) add_speaker(speakers_, rows.texts[rows.actor(actor).name], rows.actor(actor).kind, lists);
}

void GatheredArticles::find_order(const StatementTable& table) {
  for (std::uint32_t i = 0; i < table.size(); ++i)
    if (table[i].takes_position) order_.push_back(i);
  std::ranges::sort(order_, [&](std::uint32_t a, std::uint32_t b) {
    const TextId x = table[a].doc, y = table[b].doc;
    return x == y ? a < b : table.rows().texts[x] < table.rows().texts[y];
  });
}

void GatheredArticles::gather(const StatementTable& table, std::span<std::uint32_t> numbers,
                              std::vector<Statement>& room) {
  if (room.size() < numbers.size()) room.resize(numbers.size());
  std::vector<std::pair<const Statement*, std::uint32_t>> sorted;
  sorted.reserve(numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    table.read(numbers[i], room[i]);
    sorted.emplace_back(&room[i], numbers[i]);
  }
  std::ranges::sort(sorted, [](const auto& a, const auto& b) { return comes_before(*a.first, *b.first); });
  std::vector<const Statement*> statements;
  statements.reserve(sorted.size());
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const auto [statement, number] = sorted[i];
    numbers[i] = number;
    statements.push_back(statement);
    is_undone_[number] = standpoint::is_undone(statement->topic, statement->claim, lexicon_);
  }
  record_.clear();
  counts_.clear();
  const std::size_t passages = append_passages(statements);
  record_.emplace_back();
  const std::uint32_t of_title = append_words(statements.front()->title);
  record_[record_.size() - of_title - 1].value = of_title;
  records_.add({reinterpret_cast<const char*>(record_.data()), record_.size() * sizeof(RunningWord)});
  count(counts_, RunningWords(record_).last(of_title), title_weight, words_);
  add_words(passages);
}

std::uint32_t GatheredArticles::append_words(std::string_view text) {
  const std::size_t before = record_.size();
  words_.append(text, record_);
  return static_cast<std::uint32_t>(record_.size() - before);
}

// Returns the number of passages.
std::size_t GatheredArticles::append_passages(const std::vector<const Statement*>& statements) {
  std::uint32_t passages = 0;
  std::size_t head = 0; // of the last passage
  const Statement* before = nullptr;
  record_.emplace_back();
  for (const Statement* const s : statements) {
    const bool has_same_words = before != nullptr && before->evidence_text == s->evidence_text;
    const bool has_same_topic = before != nullptr && before->topic == s->topic;
    if (!has_same_words || !has_same_topic || before->evidence != s->evidence) {
      const bool says_again = before != nullptr && !s->evidence.empty() && !before->evidence.empty() &&
                              s->evidence.front().begin < before->evidence.back().end;
      head = record_.size();
      record_.resize(head + passage_head);
      record_[head].value = s->evidence.empty() ? 0 : s->evidence.front().begin;
      record_[head + 1].value = (says_again ? 2U : 0U) + (says_again && has_same_topic ? 1U : 0U);
      const std::uint32_t of_evidence = append_words(s->evidence_text);
      if (!has_same_words) count(counts_, RunningWords(record_).last(of_evidence), 1, words_);
      const std::uint32_t of_topic = append_words(s->topic);
      count(counts_, RunningWords(record_).last(of_topic), 1, words_);
      record_[head + 2].value = of_evidence;
      record_[head + 3].value = of_topic;
      ++passages;
    }
    record_[head + 1].value += 4;
    before = s;
  }
  record_.front().value = passages;
  return passages;
}

// What the article is about, by counts_.
void GatheredArticles::add_words(std::size_t passages) {
  weigh(counts_, words_);
  for (auto& [stem, weight] : counts_)
    if (const Stem& about = words_.stem(stem); about.is_person || about.is_speaker) weight *= less_of_speakers;
  keep_heaviest(counts_, article_terms);
  normalize(counts_);
  article_words_.add(counts_, passages);
}

void GatheredArticles::append_record(std::uint32_t article, std::vector<RunningWord>& to) const {
  const std::size_t size = articles_[article + 1].record - articles_[article].record;
  const std::string_view bytes = records_.read(articles_[article].record, size);
  const std::size_t before = to.size();
  to.resize(before + size / sizeof(RunningWord));
  if (size > 0) std::memcpy(to.data() + before, bytes.data(), size);
}

} // namespace standpoint
