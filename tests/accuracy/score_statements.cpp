#include "tests/accuracy/score_statements.h"

#include "base/code_points.h"
#include "base/error.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <set>
#include <string_view>

namespace standpoint {
namespace {

constexpr std::size_t most_topic_words = 12;

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

// Bytes of a letter beyond ASCII count too; those of dashes and quotation marks (U+2000 to U+206F) begin with E2 80
// or 81.
std::size_t word_length(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    const auto byte = static_cast<unsigned char>(text[end]);
    const bool is_ascii_word = byte < 0x80 && (std::isalnum(byte) != 0 || byte == '_');
    const bool is_punctuation =
        byte == 0xE2 && end + 1 < text.size() && (static_cast<unsigned char>(text[end + 1]) & 0xFE) == 0x80;
    if (!is_ascii_word && (byte < 0x80 || is_punctuation)) break;
    ++end;
  }
  return end - at;
}

std::size_t punctuation_length(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) == 0xE2 ? 3 : 1;
}

// The spans of a text's words, in bytes.
std::vector<Span> find_words(std::string_view text) {
  std::vector<Span> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = word_length(text, at);
    if (length > 0) words.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)});
    at += length > 0 ? length : punctuation_length(text, at);
  }
  return words;
}

// A name without case, articles and the possessive 's.
std::string plain_name(std::string_view name) {
  std::string text = lower_case(name);
  std::erase(text, '.');
  for (const std::string_view possessive : {"'s", "\u2019s"})
    if (text.ends_with(possessive)) text.resize(text.size() - possessive.size());
  std::string plain;
  for (const Span word : find_words(text)) {
    const std::string one = text.substr(word.begin, word.end - word.begin);
    if (one != "the" && one != "a" && one != "an") plain += (plain.empty() ? "" : " ") + one;
  }
  return plain.empty() ? text : plain;
}

bool has_key(const Reading& reading, const std::string& wording) {
  if (std::ranges::count(wording, ' ') >= static_cast<std::ptrdiff_t>(most_topic_words)) return false;
  const std::string lower = lower_case(wording);
  return std::ranges::any_of(reading.keys,
                             [&](const std::string& key) { return lower.find(key) != std::string::npos; });
}

bool is_right_topic(const Reading& reading, const Statement& statement) {
  return has_key(reading, statement.topic) || has_key(reading, statement.phrase);
}

template <class Value> bool contains(const std::vector<Value>& values, const Value& value) {
  return std::ranges::find(values, value) != values.end();
}

using WordSet = std::set<std::size_t>; // indices of the text's words, sorted

std::size_t shared_words(const WordSet& a, const WordSet& b) {
  return static_cast<std::size_t>(std::ranges::count_if(a, [&](std::size_t word) { return b.contains(word); }));
}

// The text's words in code points, so that they can be compared with evidence.
std::vector<CodePointSpan> count_code_points(std::string_view text, const std::vector<Span>& words) {
  const CodePoints code_points(text);
  std::vector<CodePointSpan> counted;
  counted.reserve(words.size());
  for (const Span word : words) counted.push_back({code_points.before(word.begin), code_points.before(word.end)});
  return counted;
}

template <class Spans, class OneSpan> WordSet words_in(const Spans& spans, const std::vector<OneSpan>& words) {
  WordSet found;
  for (std::size_t i = 0; i < words.size(); ++i)
    for (const auto& span : spans)
      if (std::min(span.end, words[i].end) > std::max(span.begin, words[i].begin)) found.insert(i);
  return found;
}

Span find_evidence(const Document& document, const MarkedStatement& marked) {
  const std::size_t at = document.text.find(marked.evidence);
  const bool is_unique = at != std::string::npos && document.text.find(marked.evidence, at + 1) == std::string::npos;
  if (!is_unique)
    throw Error(ErrorCode::bad_format, {.file = document.path, .record = document.record},
                "marked words do not stand in the article exactly once: \"" + marked.evidence + "\" (line " +
                    std::to_string(marked.line) + " of the marks)");
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + marked.evidence.size())};
}

struct Candidate {
  double agreement = 0;
  StatementPair pair;
};

// Every pair whose evidence overlaps enough, the best first; equal ones in the order of the article.
std::vector<Candidate> find_candidates(const std::vector<MarkedStatement>& marked,
                                       const std::vector<WordSet>& marked_words,
                                       const std::vector<Statement>& extracted,
                                       const std::vector<WordSet>& extracted_words) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < marked.size(); ++i)
    for (std::size_t j = 0; j < extracted.size(); ++j) {
      const std::size_t shared = shared_words(marked_words[i], extracted_words[j]);
      if (shared == 0 || 2 * shared < std::min(marked_words[i].size(), extracted_words[j].size())) continue;
      const Judgement right = judge(marked[i], extracted[j]);
      const double cover =
          2.0 * static_cast<double>(shared) / static_cast<double>(marked_words[i].size() + extracted_words[j].size());
      const double agreement = 3.0 * right.actor + right.side + right.topic + 0.5 * right.label + cover;
      candidates.push_back({agreement, {.marked = i, .extracted = j, .judgement = right}});
    }
  std::ranges::stable_sort(candidates, std::greater(), &Candidate::agreement);
  return candidates;
}

// The reading by which a statement is judged.
const Reading& find_reading(const MarkedStatement& marked, const Statement& statement) {
  for (const Reading& reading : marked.readings) // the side is towards the label, whatever words it was made of
    if (has_key(reading, statement.topic)) return reading;
  for (const Reading& reading : marked.readings)
    if (is_right_topic(reading, statement)) return reading;
  for (const Reading& reading : marked.readings)
    if (contains(reading.polarities, statement.polarity)) return reading;
  return marked.readings.front();
}

} // namespace

Judgement judge(const MarkedStatement& marked, const Statement& statement) {
  const Reading& reading = find_reading(marked, statement);
  Judgement judgement;
  judgement.actor = std::ranges::any_of(
      marked.actors, [&](const std::string& actor) { return plain_name(actor) == plain_name(statement.actor.name); });
  judgement.label = contains(reading.positions, statement.position);
  judgement.side = contains(reading.polarities, statement.polarity);
  judgement.topic = is_right_topic(reading, statement);
  judgement.via = plain_name(marked.via) == plain_name(statement.via);
  judgement.takes_wrong_side = statement.polarity != 0 && !judgement.side;
  judgement.takes_opposite_side = judgement.takes_wrong_side && contains(reading.polarities, -statement.polarity);
  return judgement;
}

ArticleScore score_article(const Document& document, const std::vector<MarkedStatement>& marked,
                           const std::vector<Statement>& statements) {
  const std::vector<Span> words = find_words(document.text);
  const std::vector<CodePointSpan> counted = count_code_points(document.text, words);

  std::vector<WordSet> marked_words;
  marked_words.reserve(marked.size());
  for (const MarkedStatement& one : marked)
    marked_words.push_back(words_in(std::array{find_evidence(document, one)}, words));

  ArticleScore score;
  std::vector<WordSet> extracted_words;
  for (const Statement& statement : statements) {
    if (!statement.takes_position) continue;
    extracted_words.push_back(words_in(statement.evidence, counted));
    score.extracted.push_back(statement);
  }

  std::set<std::size_t> taken_marks, taken_statements;
  for (const Candidate& candidate : find_candidates(marked, marked_words, score.extracted, extracted_words)) {
    if (taken_marks.contains(candidate.pair.marked) || taken_statements.contains(candidate.pair.extracted)) continue;
    taken_marks.insert(candidate.pair.marked);
    taken_statements.insert(candidate.pair.extracted);
    score.pairs.push_back(candidate.pair);
  }
  std::ranges::sort(score.pairs, {}, &StatementPair::marked);
  return score;
}

} // namespace standpoint
