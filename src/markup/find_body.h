// Which part of a web page is the article.
#pragma once

#include "markup/markup.h"

#include <string>
#include <vector>

namespace standpoint {

// The article's paragraphs in order, without what surrounds it and what stands in between (menus, teasers, share
// buttons, captions, comments). Empty when the page has no running text.
// `title`: of the page, as its metadata have it; may be empty. It only helps to find the place.
std::vector<std::string> find_body(const Markup& page, const std::string& title);

} // namespace standpoint
