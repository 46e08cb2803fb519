// The layouts in which news databases write their downloads, as paragraphs of text.
#pragma once

#include "formats/format.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

using Paragraphs = std::vector<std::string>;

// Each reads what is of its layout and returns whether there was any. What is no article (a cover page, a list of
// contents, an error page) is left out; of the fields, those an article has are taken and the rest dropped.
bool split_nexis(const Paragraphs&, const FormatWatch&);     // "1 of 100 DOCUMENTS": LexisNexis until 2019
bool split_nexis_uni(const Paragraphs&, const FormatWatch&); // "End of Document": Nexis Uni, Nexis since 2019
bool split_factiva(const Paragraphs&, const FormatWatch&);   // "Document DCOUR00020190306ef3600011"
bool split_proquest(const Paragraphs&, const FormatWatch&);  // "Full text:"

// An article of Factiva's tagged layout: "HD", "LP" ... and their values. `number` as FormatWatch::take.
struct TaggedField {
  std::string tag;
  Paragraphs paragraphs;
};
void take_factiva_fields(const std::vector<TaggedField>&, std::size_t number, const FormatWatch&);

// A remark on parts of a download that are no articles; none where there are none.
void remark_left_out(std::size_t left_out, const FormatWatch&);

// Puts more behind what is there, with a blank between.
void append_word(std::string& to, std::string_view more);
// The lines of a paragraph made one.
std::string unwrap(std::string_view paragraph);
// "Writer, Ann; Ovens, Tim" -> "Ann Writer, Tim Ovens"
std::string names_in_order(std::string_view authors);
// A day in a database's words, in English or in the language of its menus (text/foreign_day.h). ISO day, or empty.
std::string day_in(std::string_view line);

} // namespace standpoint
