// Texts of paragraphs that may hold many articles: downloads of databases.
#pragma once

#include "formats/format.h"

#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// Whether a text begins like a download of Nexis, Factiva or ProQuest. Cost: one look for a few marks.
bool begins_like_database(std::string_view text);

// The paragraphs of a text: parted by empty lines, or a paragraph a line where no lines are empty. Lines broken by hand
// are kept apart by '\n'.
std::vector<std::string> split_paragraphs(std::string_view text);

// Hands on the articles of a database's download, each with its fields and its body's paragraphs. False when it is
// none, and nothing is handed on.
bool split_download(const std::vector<std::string>& paragraphs, const FormatWatch&);

// Hands on the articles of a database's download, each with its fields and its body's paragraphs; else all as one
// article with the fields of `own`.
void take_paragraphs(std::vector<std::string> paragraphs, ArticleFields own, const FormatWatch&);

} // namespace standpoint
