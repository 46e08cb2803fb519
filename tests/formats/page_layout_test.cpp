#include "formats/page_layout.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

using namespace standpoint;

namespace {

// Words of `text`, as wide as their letters, in lines from `left` to `right`; `y` is moved down.
void set_text(std::vector<PlacedWord>& page, const std::string& text, double left, double right, double& y,
              double size = 10) {
  std::istringstream in(text);
  double x = left;
  for (std::string word; in >> word;) {
    const double width = 0.5 * size * static_cast<double>(word.size());
    if (x > left && x + width > right) {
      x = left;
      y += 1.2 * size;
    }
    page.push_back({.text = word, .left = x, .right = x + width, .top = y, .bottom = y + size});
    x += width + 0.5 * size;
  }
  y += 1.2 * size;
}

// Paragraphs parted by " / ", columns and pages by " // ".
std::string read(std::vector<PlacedWord> page) {
  std::string out;
  std::reverse(page.begin(), page.end()); // the order in the file says nothing
  for (const PlacedLine& line : lines_in_order(std::move(page)))
    out += line.text + (line.ends_paragraph ? " / " : line.ends_column ? " // " : " ");
  return out;
}

const std::string first =
    "The council will vote on a toll on the northern bridge next week and the town is divided over it.";
const std::string second =
    "The mayor is against the toll that the county wants to collect from spring on from all who cross.";
const std::string third =
    "A farmer called the plan an insult and said that nobody had asked those who pay for the road.";
const std::string fourth =
    "The county expects ten thousand cars a day on the bridge and wants to build a path for cycles.";

} // namespace

TEST_CASE("a paragraph ends where the next word would have fitted on the line") {
  std::vector<PlacedWord> page;
  double y = 50;
  for (const std::string& paragraph : {first, second, third}) set_text(page, paragraph, 50, 250, y);
  CHECK(read(page) == first + " / " + second + " / " + third + " / ");
}

TEST_CASE("columns are read one after the other, below a heading over both and above a note") {
  std::vector<PlacedWord> page;
  double y = 50;
  set_text(page, "Toll splits the old town of Lindmar", 50, 420, y, 18);
  double left = y, right = y + 3; // lines beside each other stand at different heights
  for (const std::string& paragraph : {first, second}) set_text(page, paragraph, 50, 220, left);
  for (const std::string& paragraph : {third, fourth}) set_text(page, paragraph, 240, 410, right);
  double note = std::max(left, right) + 10;
  set_text(page, "Photographs and a map of the bridge are to be found on page seven", 50, 420, note);
  const std::string text = read(page);
  INFO(text);
  CHECK(text.starts_with("Toll splits the old town of Lindmar / " + first + " / " + second));
  CHECK(text.find(third + " / " + fourth + " / Photographs") != std::string::npos);
}

TEST_CASE("a heading in other letters, more white and an indent end a paragraph") {
  std::vector<PlacedWord> page;
  double y = 50;
  set_text(page, "A heading that fills all of it", 50, 210, y);
  for (PlacedWord& word : page) word.bottom += 3; // larger letters
  set_text(page, first, 50, 250, y);
  y += 6;
  set_text(page, second, 50, 250, y);
  set_text(page, third, 65, 250, y);
  CHECK(read(page).starts_with("A heading that fills all of it / " + first + " / " + second + " / "));
}

TEST_CASE("rows of a few words make no columns, and no words no lines") {
  std::vector<PlacedWord> page;
  double y = 50;
  for (int i = 0; i < 4; ++i) {
    double same = y;
    set_text(page, "Name", 50, 100, same);
    set_text(page, "Party", 200, 250, y);
  }
  CHECK(read(page).starts_with("Name Party "));
  CHECK(lines_in_order({}).empty());
  CHECK(rows_of({}).empty());
}
