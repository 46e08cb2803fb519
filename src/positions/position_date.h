// The day on which a position was taken.
#pragma once

#include "article/syntax.h"
#include "attribution/attribution.h"
#include "lexicon/lexicon.h"
#include "statement/statement.h"

#include <string>
#include <string_view>

namespace standpoint {

struct DayTaken {
  std::string day; // ISO; empty where it is not known
  DateSource source = DateSource::none;
};

// As the words say it; the article's day where they say nothing.
DayTaken position_date(const Syntax&, const Lexicon&, const Attribution&, std::string_view article_date);

} // namespace standpoint
