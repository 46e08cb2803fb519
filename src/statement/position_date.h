// The day on which a position was taken.
#pragma once

#include "attribution/attribution.h"
#include "lexicon/date_lists.h"
#include "statement/syntax.h"

#include <string>
#include <string_view>

namespace standpoint {

// ISO day; the article's where the words say nothing; empty where neither is known.
std::string position_date(const Syntax&, const DateLists&, const Attribution&, std::string_view article_date);

} // namespace standpoint
