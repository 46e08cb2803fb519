// The page of the review, made while building from the files of src/review/page and the report's dom.js.
#pragma once

#include <string_view>

namespace standpoint {

extern const std::string_view review_page; // HTML; @PAGE@ stands where the token of its changes belongs
extern const std::string_view review_style;
extern const std::string_view review_script;

} // namespace standpoint
