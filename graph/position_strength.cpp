#include "graph/position_strength.h"

namespace standpoint {

int strength(Position position) {
  switch (position) {
  case Position::supports:
  case Position::criticizes:
    return 1;
  case Position::advocates:
  case Position::opposes:
    return 2;
  case Position::commits:
  case Position::refuses:
    return 3;
  default:
    return 0;
  }
}

} // namespace standpoint
