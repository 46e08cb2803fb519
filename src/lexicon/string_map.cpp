#include "lexicon/string_map.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace standpoint {

std::size_t StringHash::operator()(std::string_view text) const {
  return XXH3_64bits(text.data(), text.size());
}

} // namespace standpoint
