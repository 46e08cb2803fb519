// What an interrupted run of `extract` has finished, so that the next one goes on from there.
#pragma once

#include "statement/statement.h"
#include "text/document.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace standpoint {

// Words that an article must have where a statement says they are.
struct Excerpt {
  CodePointSpans place;
  std::string words; // pieces joined with " ... "
};

struct FinishedArticles {
  std::uint64_t size = 0;                               // bytes of the file up to the end of the last whole article
  std::map<std::string, std::vector<Excerpt>> excerpts; // by Document::id
};

// Reads lines of statements, as `extract` writes them. `may_end_anywhere`: the last article, and a last line without
// its end, are not counted as finished. Errors: unreadable; bad_format with the line of what is no statement.
FinishedArticles read_finished_articles(const std::string& path, bool may_end_anywhere);

// Whether the file has statements of this very text: an article of the same name that has changed is another. An
// article without statements leaves no trace, and is read again.
bool is_finished(const FinishedArticles&, const Document&);

} // namespace standpoint
