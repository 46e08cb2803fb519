// A web page as an article: its text and what the page says about it.
#pragma once

#include "base/error.h"
#include "text/record.h"

#include <string>
#include <string_view>

namespace standpoint {

// The article of a page. Its text is empty when the page has no running text.
// `html`: UTF-8 (decode_markup.h). Errors: of Markup::of_html.
// `raw`: paragraphs that are clutter (text/find_clutter.h) stay.
ArticleFields read_page(std::string_view html, const Place&, bool raw = false);

} // namespace standpoint
