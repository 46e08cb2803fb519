// What a spreadsheet would run as a formula.
#include "exporters/csv.h"

#include <catch2/catch.hpp>

#include <sstream>
#include <string>
#include <string_view>

namespace standpoint {
namespace {

std::string cell(std::string_view text) {
  std::string out;
  append_cell(out, text);
  return out;
}

TEST_CASE("a cell that a spreadsheet would take for a formula gets an apostrophe") {
  for (const std::string_view text :
       {"=1+1", "+1", "-1", "@SUM(A1)", "  =1+1", "'=1+1", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF201"})
    CHECK(cell(text) == std::string(1, '\'').append(text));
  CHECK(cell("\n=1+1") == "\"'\n=1+1\"");
  CHECK(cell("\t=1+1") == "\"'\t=1+1\"");
  CHECK(cell("\r=1+1") == "\"'\r=1+1\"");
}

TEST_CASE("other cells stay as they are") {
  for (const std::string_view text : {"", " ", "1+1=2", "a - b", "'tis so", "mail@example.org", "\u4E00=1"})
    CHECK(cell(text) == text);
}

TEST_CASE("a stream can say that cells are not guarded, and only that stream") {
  const auto cell_in = [](std::ostream& stream) {
    Output out(stream);
    append_cell(out, "=1+1");
    out.text += ',';
    append_cell_on_one_line(out, "-a\nb");
    out.finish();
  };
  std::ostringstream plain, guarded;
  set_cell_guard(plain, CellGuard::off);
  cell_in(plain);
  cell_in(guarded);
  CHECK(plain.str() == "=1+1,-a b");
  CHECK(guarded.str() == "'=1+1,'-a b");
}

} // namespace
} // namespace standpoint
