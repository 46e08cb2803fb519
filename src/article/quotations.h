// The quotations of a document, by their marks.
#pragma once

#include "language/analysis.h"
#include "text/document.h"

#include <cstdint>
#include <vector>

namespace standpoint {

// Tokens [first, last), the marks included.
struct Quotation {
  std::int32_t first = 0;
  std::int32_t last = 0;
  bool closed = true; // false: opened and not closed before its paragraph's end
};

// Outermost quotations in order, disjoint. Each lies within one paragraph. A mark that is never closed runs to the
// paragraph's end where it stands at the paragraph's beginning, where the next paragraph opens with a mark, as
// newspapers print speeches of several paragraphs, or where it is a curly one behind another quotation of its paragraph
// ("“We oppose it,” she said, “and we will fight it."); any other unclosed mark is taken for noise.
std::vector<Quotation> find_quotations(const Document&, const Analysis&);

// For each token, the index of the quotation it is in, marks included; -1 outside.
std::vector<std::int32_t> quotation_of_token(const std::vector<Quotation>&, std::size_t tokens);

// What a token is as a mark of quotation.
enum class QuoteMark : std::uint8_t { none, opens, closes, straight, single_opens, single_closes };
QuoteMark quote_mark(std::string_view word);

} // namespace standpoint
