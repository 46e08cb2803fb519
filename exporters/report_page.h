// The page of the HTML report, with a gap for its data. Made while building from the files of exporters/report and D3,
// by exporters/report/make_page.cmake.
#pragma once

#include <string_view>

namespace standpoint {

extern const std::string_view report_page_before_data;
extern const std::string_view report_page_after_data;

} // namespace standpoint
