#include "corpus/finished_articles.h"

#include "base/error.h"
#include "statement/statement_json.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string_view>
#include <utility>

namespace standpoint {

// What a statement shows of its article: its evidence, or of an attribution without a position its source and cue.
static Excerpt excerpt_of(Statement statement) {
  if (statement.takes_position) return {std::move(statement.evidence), std::move(statement.evidence_text)};
  if (!statement.source.empty()) return {std::move(statement.source), std::move(statement.source_text)};
  return {std::move(statement.cue), std::move(statement.cue_text)};
}

FinishedArticles read_finished_articles(const std::string& path, bool may_end_anywhere) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorCode::unreadable, {.file = path}, "cannot be read");
  FinishedArticles finished;
  std::string last;             // the article that the last lines are of
  std::uint64_t last_begin = 0; // where its lines begin
  std::string line;
  for (std::size_t number = 1; std::getline(file, line) && !file.eof(); ++number) {
    std::istringstream one(line + '\n');
    read_statements(
        one, path,
        [&](Statement statement) {
          if (statement.doc != last) last_begin = finished.size;
          last = statement.doc;
          finished.excerpts[last].push_back(excerpt_of(std::move(statement)));
        },
        [&](const Error& error) {
          throw Error(ErrorCode::bad_format, {.file = path, .line = number},
                      error.message() + "; it cannot be gone on from, so start anew with --overwrite");
        });
    finished.size += line.size() + 1;
  }
  if (may_end_anywhere) {
    finished.excerpts.erase(last);
    finished.size = last_begin;
  }
  return finished;
}

// The words at a place, as statements have them; fewer where the text is too short.
static std::string words_at(std::string_view text, const CodePointSpans& place) {
  std::string words;
  for (const CodePointSpan span : place) {
    if (!words.empty()) words += " ... ";
    std::uint32_t point = 0;
    for (std::size_t byte = 0; byte < text.size() && point <= span.end; ++byte) {
      const bool begins = (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U;
      point += begins ? 1 : 0;
      if (point > span.begin && point <= span.end) words += text[byte];
    }
  }
  return words;
}

bool is_finished(const FinishedArticles& finished, const Document& document) {
  const auto known = finished.excerpts.find(document.id);
  if (known == finished.excerpts.end()) return false;
  return std::ranges::any_of(known->second, [&](const Excerpt& excerpt) {
    return !excerpt.words.empty() && words_at(document.text, excerpt.place) == excerpt.words;
  });
}

} // namespace standpoint
