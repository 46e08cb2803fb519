// What a page says about its article: JSON-LD, OpenGraph, <meta>, <time>, <title>.
#pragma once

#include "markup/markup.h"
#include "text/record.h"

namespace standpoint {

// The text is that of "articleBody" in JSON-LD. Dates are ISO days.
ArticleFields find_page_fields(const Markup& page);

} // namespace standpoint
