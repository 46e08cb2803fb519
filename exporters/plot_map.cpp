// The map of the debates: a block each, the issue in the middle, who is for it on its left and who is against on its
// right.
#include "exporters/plot_style.h"
#include "graph/debates.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace standpoint {

namespace {

constexpr double gap = 12;
constexpr double centre_width = 210;
constexpr double fan = 40; // between names and the issue, for the lines
constexpr double side_room = (a4_landscape.x - 2 * margin - centre_width) / 2 - fan - 8;
constexpr std::size_t most_rows = 6; // of a side
constexpr std::size_t least_rows = 3;
constexpr double label_size = 12;
constexpr double held_size = 10.5;
constexpr double more_size = 11;
constexpr double least_block = 50;

std::vector<std::string> subject_lines(const Debate& debate) {
  return wrap_text(debate.subject->label, centre_width - 20, label_size, true, 3);
}

// "opposes the toll", and of who is on both sides "also for; opposes the toll".
std::vector<std::string> what(const DebateSide& stand) {
  std::string text(name(stand.edge->position));
  const std::vector<Evidence> evidence = stand.edge->evidence.read();
  const std::string_view held = claim(evidence);
  if (!held.empty()) text.append(" ").append(held);
  if (stand.on_both_sides) text = fmt::format("also {}; {}", stand.edge->polarity > 0 ? "against" : "for", text);
  return wrap_text(text, side_room, held_size, false, 2);
}

// A side as it is shown: who, and below what he holds.
struct Shown {
  const DebateSide* stand = nullptr;
  std::vector<std::string> who;
  std::vector<std::string> held;
  double height() const { return 4 + 14 * static_cast<double>(who.size()) + 13 * static_cast<double>(held.size()); }
};

struct ShownSide {
  std::vector<Shown> rows;
  std::string more; // "and 12 more: Ann, Bob, ..."; empty when all are shown
  double height() const {
    double sum = more.empty() ? 0 : 22;
    for (const Shown& row : rows) sum += row.height();
    return sum;
  }
};

std::vector<std::string> who(const DebateSide& stand) {
  const std::string& label = stand.actor->label;
  return wrap_text(stand.weight > 1 ? fmt::format("{}  ({}×)", label, stand.weight) : label, side_room, label_size,
                   true, 2);
}

// Those from `first` on: how many they are, and as many names as fit one line.
std::string more_of(const std::vector<DebateSide>& side, std::size_t first) {
  std::string text = fmt::format("and {} more: {}", side.size() - first, side[first].actor->label);
  for (std::size_t i = first + 1; i < side.size(); ++i) {
    const std::string longer = text + ", " + side[i].actor->label;
    const bool is_last = i + 1 == side.size();
    if (text_length(is_last ? longer : longer + ", ...", more_size, false) > side_room) return text + ", ...";
    text = longer;
  }
  return text;
}

ShownSide show(const std::vector<DebateSide>& side, std::size_t most) {
  ShownSide shown;
  const std::size_t count = side.size() > most ? most - 1 : side.size();
  for (std::size_t i = 0; i < count; ++i) shown.rows.push_back({&side[i], who(side[i]), what(side[i])});
  if (count < side.size()) shown.more = more_of(side, count);
  return shown;
}

// A debate with so many rows a side at most.
struct Block {
  const Debate* debate = nullptr;
  ShownSide supporters;
  ShownSide opponents;
  std::vector<std::string> subject;
  double height = 0;
};

Block block_of(const Debate& debate, std::size_t rows) {
  Block block{&debate, show(debate.supporters, rows), show(debate.opponents, rows), subject_lines(debate), 0};
  block.height = std::max({block.supporters.height(), block.opponents.height(),
                           34 + 15 * static_cast<double>(block.subject.size()), least_block});
  return block;
}

// With fewer rows where the rest of the page has no room for all of them; none where it has no room for the fewest.
std::optional<Block> block_that_fits(const Debate& debate, double room) {
  for (std::size_t rows = most_rows; rows >= least_rows; --rows)
    if (Block block = block_of(debate, rows); block.height <= room) return block;
  return std::nullopt;
}

void draw_side(Page& page, const ShownSide& side, bool supports, const Frame& frame, double top, double height) {
  const double middle = (frame.left + frame.right) / 2;
  const double sign = supports ? -1 : 1;
  const double box_edge = middle + sign * centre_width / 2;
  const double text_edge = box_edge + sign * fan;
  const double at = text_edge + sign * 6;
  const Colour colour = supports ? for_it : against_it;
  const Align align = supports ? Align::right : Align::left;
  double y = top + (height - side.height()) / 2;
  for (const Shown& row : side.rows) {
    const DebateSide& stand = *row.stand;
    const double thick = stand.is_sure ? std::min(7.0, 1.5 + 1.2 * std::log2(stand.weight)) : 0.8;
    page.line({{text_edge, y + 9}, {box_edge, y + 9}}, colour, thick, !supports);
    double line = y + 13;
    for (const std::string& words : row.who) {
      page.text({at, line}, words, {.size = label_size, .bold = true, .colour = ink, .align = align}, side_room);
      line += 14;
    }
    line -= 1;
    for (const std::string& words : row.held) {
      page.text({at, line}, words, {.size = held_size, .colour = faint, .align = align}, side_room);
      line += 13;
    }
    y += row.height();
  }
  if (!side.more.empty())
    page.text({at, y + 14}, side.more, {.size = more_size, .colour = faint, .align = align}, side_room);
}

void draw_debate(Page& page, const Block& block, const Frame& frame, double top) {
  const Debate& debate = *block.debate;
  const double height = block.height;
  const double middle = (frame.left + frame.right) / 2;
  page.box({middle - centre_width / 2, top}, {middle + centre_width / 2, top + height}, paper);
  double y = top + height / 2 - 7.5 * static_cast<double>(block.subject.size()) + 4;
  for (const std::string& line : block.subject) {
    page.text({middle, y}, line, {.size = label_size, .bold = true, .align = Align::middle}, centre_width - 16);
    y += 15;
  }
  std::string counts = fmt::format("{} for, {} against", debate.supporters.size(), debate.opponents.size());
  if (debate.neither > 0) counts += fmt::format(", {} neither", debate.neither);
  page.text({middle, y + 2}, counts, {.size = 10, .colour = faint, .align = Align::middle}, centre_width - 16);
  draw_side(page, block.supporters, true, frame, top, height);
  draw_side(page, block.opponents, false, frame, top, height);
}

} // namespace

Drawn draw_map(const PositionGraph& graph, std::size_t pages, const std::string& title) {
  std::vector<Debate> debates = find_debates(graph);
  const std::string sources = source_line(graph);
  const auto shared = static_cast<std::size_t>(
      std::ranges::count_if(debates, [](const Debate& debate) { return debate.actors() > 1; }));
  double height_of_shared = 0;
  for (std::size_t i = 0; i < shared; ++i) height_of_shared += block_of(debates[i], most_rows).height + gap;
  const std::size_t all = debates.size();
  if (height_of_shared > a4_landscape.y / 3) debates.resize(shared);

  Drawn drawn;
  drawn.page.title = title;
  std::size_t at = 0;
  for (std::size_t number = 0; number < pages && (number == 0 || at < debates.size()); ++number) {
    const Frame frame = add_sheet(drawn.page, number, title, sources,
                                  "Lines: thicker with more statements, thin where none is sure. Below each name: what "
                                  "is held, in the strongest piece of evidence.");
    const double middle = (frame.left + frame.right) / 2;
    const double names = centre_width / 2 + fan + 6;
    drawn.page.text({middle - names, frame.top + 14}, "FOR", {.bold = true, .colour = for_it, .align = Align::right},
                    99);
    drawn.page.text({middle, frame.top + 14}, "WHAT", {.bold = true, .colour = faint, .align = Align::middle}, 99);
    drawn.page.text({middle + names, frame.top + 14}, "AGAINST", {.bold = true, .colour = against_it}, 99);
    double y = frame.top + 28;
    for (; at < debates.size(); ++at) {
      const std::optional<Block> block = block_that_fits(debates[at], frame.bottom - y);
      if (!block) break;
      draw_debate(drawn.page, *block, frame, y);
      y += block->height + gap;
    }
    if (debates.empty())
      drawn.page.text({middle, frame.top + 60}, "Nobody takes a side.", {.align = Align::middle}, 400);
  }
  const std::size_t left_out = debates.size() - at;
  if (left_out > 0)
    drawn.remark =
        fmt::format("the picture shows the {} most contested of {} issues; --pages 2 and more show more, the "
                    "other formats all",
                    at, all);
  else if (at < all)
    drawn.remark = fmt::format("the picture shows the {} issues on which several actors take a side, of {}; the other "
                               "formats show all",
                               at, all);
  return drawn;
}

} // namespace standpoint
