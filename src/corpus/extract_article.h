// One article, whatever happens in it.
#pragma once

#include "base/error.h"
#include "pipeline.h"

#include <optional>
#include <string>
#include <vector>

namespace standpoint {

// What goes wrong in an article costs that article, and is told with its name.
struct ExtractedArticle {
  std::string id;
  std::vector<Statement> statements;
  std::optional<Error> error;
};

ExtractedArticle extract_article(const Document&, const Engine&);

} // namespace standpoint
