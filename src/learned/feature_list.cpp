#include "learned/feature_list.h"

namespace standpoint {

int distance_bucket(std::int32_t distance) {
  const std::int32_t d = distance < 0 ? -distance : distance;
  const int bucket = d <= 4 ? d : d <= 6 ? 5 : d <= 9 ? 6 : d <= 14 ? 7 : d <= 24 ? 8 : 9;
  return distance < 0 ? -bucket : bucket;
}

} // namespace standpoint
