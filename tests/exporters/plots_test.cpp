// Pictures that fit a page: every text inside it, and no two texts on each other.
#include "base/error.h"
#include "exporters/formats.h"
#include "exporters/network_plots.h"
#include "exporters/plots.h"
#include "graph/build_graph.h"
#include "graph/debates.h"
#include "graph/network.h"
#include "graph/polarization.h"
#include "graph/position_graph.h"
#include "tests/exporters/run_program.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace standpoint;

namespace {

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
  std::string text;
};

Box box_of(const Mark& mark) {
  const double length = text_length(mark.text, mark.size, mark.bold);
  const double x = mark.points[0].x, y = mark.points[0].y;
  const double left = mark.align == Align::left ? x : mark.align == Align::right ? x - length : x - length / 2;
  // From the tops of capitals to the base line: descenders may touch the next line's accents, as in any text.
  return {left, y - 0.75 * mark.size, left + length, y, mark.text};
}

void check_page(const Page& page, std::size_t sheets) {
  CHECK(page.width == a4_landscape.x);
  CHECK(page.height == a4_landscape.y * static_cast<double>(sheets));
  std::vector<Box> boxes;
  for (const Mark& mark : page.marks) {
    if (mark.kind == MarkKind::text) boxes.push_back(box_of(mark));
    for (const Place2d& at : mark.points) {
      CHECK((at.x >= 0 && at.x <= page.width));
      CHECK((at.y >= 0 && at.y <= page.height));
    }
  }
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const Box& a = boxes[i];
    INFO(a.text);
    CHECK((a.left >= 0 && a.right <= page.width && a.top >= 0));
    for (std::size_t j = i + 1; j < boxes.size(); ++j) {
      const Box& b = boxes[j];
      INFO(b.text);
      CHECK((a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top));
    }
  }
}

// Two hundred actors on sixty issues, with long names and claims, over three years.
std::vector<Statement> many() {
  std::vector<Statement> statements;
  for (std::uint32_t i = 0; i < 900; ++i) {
    Statement s = make_statement("The Association of Owners of Houses on Hill Number " + std::to_string(i * 7 % 200),
                                 i % 3 == 0   ? Position::opposes
                                 : i % 5 == 0 ? Position::asserts
                                              : Position::supports,
                                 "levy on second homes in district " + std::to_string((i + i / 60) % 60),
                                 {.date = "202" + std::to_string(i % 3) + "-0" + std::to_string(1 + i % 9) + "-15"});
    s.claim = "a levy of " + std::to_string(i) + " pounds a year on every house in which nobody lives for half a year";
    s.evidence = {{i, i + 5}};
    statements.push_back(std::move(s));
  }
  return statements;
}

std::string texts(const Page& page) {
  std::string all;
  for (const Mark& mark : page.marks) all += mark.text + "\n";
  return all;
}

std::string picture(const std::vector<Statement>& statements, const char* extension, const PlotOptions& options = {}) {
  std::ostringstream out;
  write_graph(*build_graph(statements), out, find_format(extension), {}, options);
  return out.str();
}

} // namespace

TEST_CASE("every picture of every graph fits its pages, and no text covers another") {
  for (const auto& statements : {many(), nasty_statements(), std::vector<Statement>{},
                                 std::vector{make_statement("A", Position::asserts, "t")}}) {
    const auto graph = build_graph(statements);
    for (const Plot plot : {Plot::map, Plot::timeline, Plot::bars}) {
      INFO(plot_names[static_cast<std::size_t>(plot)]);
      check_page(draw_plot(*graph, {.plot = plot}).page, 1);
    }
  }
  for (const Plot plot : {Plot::map, Plot::timeline, Plot::bars})
    check_page(draw_plot(*build_graph(many()), {.plot = plot, .pages = 2}).page, 2);
}

TEST_CASE("the map shows what several actors take a side on, the most contested first, and says what it leaves out") {
  const std::vector<Statement> statements = {
      make_statement("Ann", Position::supports, "toll"),  make_statement("Bob", Position::opposes, "toll"),
      make_statement("Cyd", Position::asserts, "toll"),   make_statement("Ann", Position::supports, "tax"),
      make_statement("Bob", Position::supports, "tax"),   make_statement("Cyd", Position::supports, "tax"),
      make_statement("Dot", Position::asserts, "weather")};
  const Drawn drawn = draw_plot(*build_graph(statements), {});
  const std::string shown = texts(drawn.page);
  CHECK(shown.find("1 for, 1 against, 1 neither") != std::string::npos);
  CHECK(shown.find("toll\n") < shown.find("tax\n"));
  CHECK(shown.find("weather") == std::string::npos);
  CHECK(drawn.remark.empty());
  CHECK(draw_plot(*build_graph(many()), {}).remark.find("of 60 issues; --pages 2") != std::string::npos);
}

TEST_CASE("who is for and against one thing stands on both sides, and each side says so") {
  const auto graph = build_graph(
      {make_statement("Ann", Position::supports, "toll"), make_statement("Ann", Position::opposes, "toll")});
  const std::vector<Debate> debates = find_debates(*graph);
  REQUIRE(debates.size() == 1);
  CHECK(debates[0].actors() == 1);
  CHECK((debates[0].supporters[0].on_both_sides && debates[0].opponents[0].on_both_sides));
  const std::string shown = texts(draw_plot(*graph, {}).page);
  CHECK(shown.find("also against; supports") != std::string::npos);
  CHECK(shown.find("also for; opposes") != std::string::npos);
}

TEST_CASE("what people hold against each other is more contested than what the same people are for and against") {
  std::vector<Statement> statements;
  for (const char* actor : {"Ann", "Bob", "Cyd"})
    for (const Position position : {Position::supports, Position::opposes})
      statements.push_back(make_statement(actor, position, "charter"));
  statements.push_back(make_statement("Dot", Position::supports, "toll"));
  statements.push_back(make_statement("Eve", Position::opposes, "toll"));
  const auto graph = build_graph(statements);
  CHECK(find_debates(*graph)[0].subject->label == "toll");
}

TEST_CASE("the map breaks long names rather than cutting them, and names as many of the rest as a line holds") {
  std::vector<Statement> statements;
  for (const char* actor : {"Ann", "Bob", "Cyd", "Dot", "Eve", "Flo", "Gus", "Hal"})
    statements.push_back(make_statement(actor, Position::supports, "toll"));
  statements.push_back(
      make_statement("National Association for the Advancement of Cyclists and Walkers", Position::opposes, "toll"));
  const Drawn drawn = draw_plot(*build_graph(statements), {});
  check_page(drawn.page, 1);
  const std::string shown = texts(drawn.page);
  CHECK(shown.find("and 3 more: Flo, Gus, Hal\n") != std::string::npos);
  CHECK(shown.find("National Association for the Advancement of\nCyclists and Walkers\n") != std::string::npos);
  for (int i = 10; i < 50; ++i)
    statements.push_back(make_statement("Actor " + std::to_string(i), Position::supports, "toll"));
  CHECK(texts(draw_plot(*build_graph(statements), {}).page)
            .find("and 43 more: Actor 15, Actor 16, Actor 17, Actor 18, ...\n") != std::string::npos);
}

TEST_CASE("a debate that is too long for the rest of a page is shown with fewer names") {
  std::vector<Statement> statements;
  for (int debate = 0; debate < 5; ++debate)
    for (int actor = 0; actor < 10; ++actor)
      statements.push_back(make_statement("Actor " + std::to_string(10 + actor),
                                          actor % 2 == 0 ? Position::supports : Position::opposes,
                                          "toll " + std::to_string(debate)));
  const std::string shown = texts(draw_plot(*build_graph(statements), {}).page);
  INFO(shown);
  CHECK(shown.find("toll 3\n") != std::string::npos);
  CHECK(shown.find("toll 4\n") == std::string::npos);
  CHECK(shown.find("and 2 more: Actor 16, Actor 18\n") != std::string::npos);
}

TEST_CASE("debates: names of actors come after issues, and what nobody takes a side on is none") {
  const auto graph =
      build_graph({make_statement("Ann", Position::supports, "Bob"), make_statement("Cyd", Position::opposes, "Bob"),
                   make_statement("Bob", Position::supports, "toll"), make_statement("Cyd", Position::supports, "toll"),
                   make_statement("Cyd", Position::asserts, "rain")});
  const std::vector<Debate> debates = find_debates(*graph);
  REQUIRE(debates.size() == 2);
  CHECK(debates[0].subject->label == "toll");
  CHECK(debates[1].is_on_actor);
}

TEST_CASE("sources: articles, outlets and days of the evidence") {
  Statement first = make_statement("Ann", Position::supports, "toll", {.date = "2023-01-02"});
  Statement second = make_statement("Bob", Position::opposes, "toll", {.date = "2023-03-04"});
  first.doc = "1";
  second.doc = "2";
  first.outlet = "The Herald";
  second.outlet = "Morning Post";
  CHECK(source_line(*build_graph({first, second})) ==
        "Source: 2 articles of Morning Post and The Herald, 2023-01-02 to 2023-03-04.");
}

TEST_CASE("text is cut where it is longer than its room, between characters and never within one") {
  CHECK(fit_text("short", 100, 12, false) == "short");
  const std::string cut = fit_text("이낙연이낙연이낙연이낙연", 60, 12, false);
  CHECK(cut.ends_with("…"));
  CHECK((cut.size() - 3) % 3 == 0);
  CHECK(text_length(cut, 12, false) <= 60);
  CHECK(wrap_text("one two three four five six", 60, 12, false, 2).size() == 2);
  for (const std::string& line : wrap_text("one two three four five six", 60, 12, false, 2))
    CHECK(text_length(line, 12, false) <= 60);
}

TEST_CASE("pictures of hostile names are well-formed and show no markup; PNG and PDF are drawn the same again") {
  for (const char* plot : {"map", "timeline", "bars"}) {
    const PlotOptions options{.plot = static_cast<Plot>(std::ranges::find(plot_names, plot) - plot_names.begin())};
    const TemporaryFolder folder;
    write_file(folder / "a.svg", picture(nasty_statements(), "a.svg", options));
    if (is_installed("xmllint")) CHECK(run_program("xmllint --noout --nonet " + (folder / "a.svg")).status == 0);
    CHECK(picture(nasty_statements(), "a.png", options).starts_with("\x89PNG"));
    const std::string pdf = picture(nasty_statements(), "a.pdf", options);
    CHECK(pdf.starts_with("%PDF"));
    CHECK(pdf == picture(nasty_statements(), "a.pdf", options));
  }
}

// One-mode: as many actors in two camps, and one with a long name; two-mode: the same as rows.
static Network network_of(std::size_t size, bool two_mode) {
  Network network;
  network.two_mode = two_mode;
  network.rows = size;
  network.title = "actor x topic, subtract";
  NodeColumn statements{"statements", ColumnType::integer, {}, false};
  for (std::size_t i = 0; i < (two_mode ? 2 * size : size); ++i) {
    network.nodes.push_back({std::to_string(i),
                             "The Association of Owners of Houses on the Hill of Lindmar " + std::to_string(i),
                             i >= size,
                             {}});
    statements.values.push_back(std::to_string(1 + i % 9));
  }
  network.columns = {statements};
  for (std::uint32_t i = 0; i < size; ++i)
    for (std::uint32_t j = two_mode ? 0 : i + 1; j < size; ++j)
      network.ties.push_back({i, j + static_cast<std::uint32_t>(two_mode ? size : 0), i % 2 == j % 2 ? 2.0 : -1.0});
  return network;
}

TEST_CASE("a heat map of any size fits its page, and no text covers another") {
  for (const bool two_mode : {false, true})
    for (const std::size_t size : {0u, 1u, 2u, 40u, 200u}) {
      INFO(size << (two_mode ? " two-mode" : " one-mode"));
      const Drawn drawn = draw_heat_map(network_of(size, two_mode), "");
      check_page(drawn.page, 1);
      CHECK(drawn.remark.empty() == (size <= 40));
    }
}

TEST_CASE("a heat map puts those who agree side by side") {
  const std::string shown = texts(draw_heat_map(network_of(6, false), "Camps").page);
  CHECK(shown.find("Camps") == 0);
  Network network = network_of(6, false);
  for (std::size_t i = 0; i < 6; ++i) network.nodes[i].label = "N" + std::to_string(i);
  const std::string short_names = texts(draw_heat_map(network, "").page);
  for (const char* row : {"N0\n1\n", "N2\n2\n", "N4\n3\n", "N1\n4\n", "N3\n5\n", "N5\n6\n"})
    CHECK(short_names.find(row) != std::string::npos);
}

TEST_CASE("polarization over time is a line from the first window to the last, and one window is none") {
  std::vector<Camps> windows;
  for (int i = 0; i < 300; ++i) windows.push_back({"2024-01-01 00:00:00", (i % 10) / 10.0, {"A", "B"}, {1, 2}});
  for (const std::size_t count : {2u, 3u, 40u, 300u}) {
    const Drawn drawn = draw_polarization(std::span(windows).first(count), "actor x actor", "");
    check_page(drawn.page, 1);
    const auto line = std::ranges::find_if(
        drawn.page.marks, [&](const Mark& mark) { return mark.points.size() == count && mark.thickness > 2; });
    CHECK(line != drawn.page.marks.end());
  }
  CHECK_THROWS_WITH(draw_polarization(std::span(windows).first(1), "", ""),
                    "--plot polarization draws it over time; add --window");
}
