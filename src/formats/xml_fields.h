// What the readers of feeds and of news XML take from elements.
#pragma once

#include "base/error.h"
#include "formats/format.h"
#include "markup/markup.h"

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// The line of the first of these names that an element below a node with text in it has; empty when none has.
std::string first_line(MarkupNode below, std::initializer_list<std::string_view> names);

// "By ANN WRITER," -> "Ann Writer"
std::string without_by(std::string author);

// HTML that stands as text in a field, as paragraphs; a line a paragraph where it has no tags that divide it.
std::vector<std::string> paragraphs_of_field(const std::string& content, const Place&);

// Hands on an article for each node, as `read` fills it in. Those without a text are counted in a remark.
// Errors: empty_article when no one has a text.
void take_articles(const std::vector<MarkupNode>& nodes, const Place&, const FormatWatch&,
                   const std::function<void(MarkupNode, ArticleFields&)>& read);

// read_feed.cpp: the articles of an RSS or Atom file.
void read_feed(MarkupNode root, const Place&, const FormatWatch&);
// The articles of an RSS file of any size, one after another; `read` is as ByteSource's. Errors: as
// for_each_element_of_stream, after the articles that stand before.
void read_large_feed(const std::function<std::size_t(char*, std::size_t)>& read, const Place&, const FormatWatch&);

} // namespace standpoint
