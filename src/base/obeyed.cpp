#include "base/obeyed.h"

#include <utf8proc.h>

namespace standpoint {

bool is_obeyed(std::int32_t code_point) {
  if (code_point == 0x200C || code_point == 0x200D) return false;
  switch (utf8proc_category(code_point)) {
  case UTF8PROC_CATEGORY_CC:
  case UTF8PROC_CATEGORY_CF:
  case UTF8PROC_CATEGORY_ZL:
  case UTF8PROC_CATEGORY_ZP:
  case UTF8PROC_CATEGORY_CO:
  case UTF8PROC_CATEGORY_CN:
    return true;
  default:
    return false;
  }
}

} // namespace standpoint
