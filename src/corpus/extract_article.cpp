#include "corpus/extract_article.h"

#include <exception>
#include <new>

namespace standpoint {

ExtractedArticle extract_article(const Document& document, const Engine& engine) {
  try {
    return {document.id, extract_statements(document, engine), std::nullopt};
  } catch (const std::bad_alloc&) {
    return {
        document.id, {}, Error(ErrorCode::too_large, {.file = document.id}, "out of memory; this article is left out")};
  } catch (const std::exception& failure) {
    return {document.id,
            {},
            Error(ErrorCode::bad_format, {.file = document.id},
                  std::string("this article is left out: ") + failure.what())};
  }
}

} // namespace standpoint
