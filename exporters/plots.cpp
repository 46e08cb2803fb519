#include "exporters/plots.h"

#include "exporters/plot_style.h"
#include "graph/calendar.h"
#include "graph/debates.h"
#include "graph/position_graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace standpoint {

namespace {

std::string count_of(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

// The timeline

std::string month_of_day(const std::string& day) {
  return is_day(day) ? day.substr(0, 7) : std::string();
}

// One after another, also those in which nobody speaks. Years where there are too many months to tell apart.
std::vector<std::string> periods(const std::string& first, const std::string& last, std::size_t most) {
  std::vector<std::string> all;
  int year = std::stoi(first.substr(0, 4)), month = std::stoi(first.substr(5, 2));
  for (std::string now = first; now <= last; now = fmt::format("{:04}-{:02}", year, month)) {
    all.push_back(now);
    if (++month > 12) {
      month = 1;
      ++year;
    }
  }
  if (all.size() <= most) return all;
  std::vector<std::string> years;
  for (const std::string& m : all)
    if (years.empty() || years.back() != m.substr(0, 4)) years.push_back(m.substr(0, 4));
  return years;
}

// Statements for and against.
using Counts = std::pair<int, int>;

struct Row {
  const Vertex* actor = nullptr;
  std::map<std::string, Counts> by_period;
  int total = 0;
  int tendency = 0; // for less against
};

constexpr std::size_t most_actors = 12;
constexpr std::size_t most_months = 36;

struct Course {
  const Debate* debate = nullptr;
  std::vector<Row> rows;  // supporters above opponents
  std::size_t actors = 0; // also those that are left out
  std::vector<std::string> columns;
};

// Empty where no statement with a side has a day.
Course course_of(const Debate& debate) {
  std::map<const Vertex*, Row> rows;
  std::string first, last;
  const auto count = [&](const DebateSide& stand, const Evidence& piece, bool supports) {
    const std::string month = month_of_day(piece.date);
    if (month.empty()) return;
    if (first.empty() || month < first) first = month;
    last = std::max(last, month);
    Row& row = rows[stand.actor];
    row.actor = stand.actor;
    ++(supports ? row.by_period[month].first : row.by_period[month].second);
    ++row.total;
    row.tendency += supports ? 1 : -1;
  };
  for (const bool supports : {true, false})
    for (const DebateSide& stand : supports ? debate.supporters : debate.opponents)
      for (const Edge* edge : stand.all)
        for (const Evidence& piece : edge->evidence.read()) count(stand, piece, supports);
  Course course{.debate = &debate, .rows = {}, .actors = rows.size(), .columns = {}};
  if (rows.empty()) return course;
  course.columns = periods(first, last, most_months);
  const std::size_t width = course.columns.front().size();
  for (auto& [actor, row] : rows) {
    std::map<std::string, Counts> by_period;
    for (const auto& [month, counts] : row.by_period) {
      by_period[month.substr(0, width)].first += counts.first;
      by_period[month.substr(0, width)].second += counts.second;
    }
    row.by_period = std::move(by_period);
    course.rows.push_back(std::move(row));
  }
  std::ranges::sort(course.rows, [](const Row& a, const Row& b) {
    return std::tie(b.total, a.actor->label, a.actor->id) < std::tie(a.total, b.actor->label, b.actor->id);
  });
  if (course.rows.size() > most_actors) course.rows.resize(most_actors);
  std::ranges::stable_sort(course.rows,
                           [](const Row& a, const Row& b) { return a.tendency * b.total > b.tendency * a.total; });
  return course;
}

constexpr double course_row = 24;
constexpr double course_head = 46;

double height_of(const Course& course) {
  return course_head + course_row * static_cast<double>(course.rows.size()) +
         (course.actors > course.rows.size() ? 20 : 4);
}

void draw_cell(Page& page, Place2d at, Counts counts, int most, double largest) {
  const auto radius = [&](int count) { return std::max(2.5, largest * std::sqrt(static_cast<double>(count) / most)); };
  const auto [in_favour, opposed] = counts;
  const bool both = in_favour > 0 && opposed > 0; // then one above the other
  const double apart = both ? course_row / 4 : 0;
  const double scale = both ? 0.5 : 1;
  if (in_favour > 0) page.dot({at.x, at.y - apart}, scale * radius(in_favour), for_it);
  if (opposed > 0) page.dot({at.x, at.y + apart}, scale * radius(opposed), against_it);
}

void draw_course(Page& page, const Course& course, const Frame& frame, double top) {
  constexpr double names = 250;
  const double left = frame.left + names;
  const double step = (frame.right - left) / static_cast<double>(course.columns.size());
  const double first = top + course_head;
  const double bottom = first + course_row * static_cast<double>(course.rows.size());
  page.text({frame.left, top + 16}, course.debate->subject->label, {.size = 14, .bold = true},
            frame.right - frame.left);
  const auto every = static_cast<std::size_t>(std::ceil(62 / step));
  for (std::size_t c = 0; c < course.columns.size(); c += every) {
    const double x = left + step * (static_cast<double>(c) + 0.5);
    page.line({{x, first - 4}, {x, bottom}}, rule, 0.7);
    page.text({x, first - 9}, course.columns[c], {.size = 10, .colour = faint, .align = Align::middle}, 70);
  }
  int most = 1;
  for (const Row& row : course.rows)
    for (const auto& [period, counts] : row.by_period) most = std::max({most, counts.first, counts.second});
  const double largest = std::min(course_row, std::max(8.0, step)) * 0.46;
  for (std::size_t r = 0; r < course.rows.size(); ++r) {
    const Row& row = course.rows[r];
    const double y = first + course_row * static_cast<double>(r);
    page.line({{frame.left, y}, {frame.right, y}}, rule, 0.5);
    page.text({left - 10, y + course_row / 2 + 4}, row.actor->label, {.size = 11.5, .align = Align::right}, names - 14);
    for (std::size_t c = 0; c < course.columns.size(); ++c)
      if (const auto found = row.by_period.find(course.columns[c]); found != row.by_period.end())
        draw_cell(page, {left + step * (static_cast<double>(c) + 0.5), y + course_row / 2}, found->second, most,
                  largest);
  }
  if (course.actors > course.rows.size())
    page.text({left - 10, bottom + 14}, fmt::format("and {} more", course.actors - course.rows.size()),
              {.size = 10.5, .colour = faint, .align = Align::right}, names - 14);
}

Drawn draw_timelines(const PositionGraph& graph, std::size_t pages, const std::string& title) {
  const std::vector<Debate> debates = find_debates(graph);
  const std::string sources = source_line(graph);
  std::vector<Course> courses;
  for (const Debate& debate : debates)
    if (Course course = course_of(debate); !course.rows.empty()) courses.push_back(std::move(course));
  Drawn drawn;
  drawn.page.title = title;
  std::size_t at = 0;
  for (std::size_t number = 0; number < pages && (number == 0 || at < courses.size()); ++number) {
    const Frame frame = add_sheet(drawn.page, number, title, sources,
                                  "Green: statements for it. Orange: against it. Area: how many in the time. The most "
                                  "contested issues first.");
    double y = frame.top;
    for (; at < courses.size() && y + height_of(courses[at]) <= frame.bottom; ++at) {
      draw_course(drawn.page, courses[at], frame, y);
      y += height_of(courses[at]) + 10;
    }
    if (courses.empty())
      drawn.page.text({frame.left, frame.top + 30}, "No statement that takes a side has a day.", {}, 500);
  }
  if (at < courses.size())
    drawn.remark = fmt::format("the picture shows the {} most contested of {} issues; --pages 2 and more show more", at,
                               courses.size());
  return drawn;
}

// The bars

Drawn draw_bars(const PositionGraph& graph, std::size_t pages, const std::string& title) {
  const std::vector<Debate> debates = find_debates(graph);
  constexpr std::size_t rows = 24;
  Drawn drawn;
  drawn.page.title = title;
  const std::string sources = source_line(graph);
  std::size_t most = 1, at = 0;
  for (const Debate& debate : debates) most = std::max({most, debate.supporters.size(), debate.opponents.size()});
  for (std::size_t number = 0; number < pages && (number == 0 || at < debates.size()); ++number) {
    const Frame frame = add_sheet(drawn.page, number, title, sources,
                                  "Length: actors who take the side at least once. The most contested first.");
    constexpr double names = 300;
    const double middle = frame.left + names + (frame.right - frame.left - names) / 2;
    const double unit = ((frame.right - frame.left - names) / 2 - 40) / static_cast<double>(most);
    Page& page = drawn.page;
    page.text({middle - 8, frame.top + 14}, "AGAINST", {.bold = true, .colour = against_it, .align = Align::right}, 99);
    page.text({middle + 8, frame.top + 14}, "FOR", {.bold = true, .colour = for_it}, 99);
    const double step = (frame.bottom - frame.top - 30) / rows;
    const std::size_t end = std::min(debates.size(), at + rows);
    const double first = frame.top + 26;
    for (double y = first; at < end; ++at, y += step) {
      const Debate& debate = debates[at];
      const double in_favour = unit * static_cast<double>(debate.supporters.size());
      const double opposed = unit * static_cast<double>(debate.opponents.size());
      page.text({frame.left + names - 12, y + step / 2 + 4}, debate.subject->label, {.align = Align::right},
                names - 14);
      page.box({middle - opposed, y + 3}, {middle, y + step - 3}, against_it);
      page.box({middle, y + 3}, {middle + in_favour, y + step - 3}, for_it);
      page.text({middle - opposed - 5, y + step / 2 + 4}, std::to_string(debate.opponents.size()),
                {.size = 11, .colour = faint, .align = Align::right}, 40);
      page.text({middle + in_favour + 5, y + step / 2 + 4}, std::to_string(debate.supporters.size()),
                {.size = 11, .colour = faint}, 40);
    }
    page.line({{middle, first}, {middle, frame.bottom}}, ink, 1);
  }
  if (at < debates.size())
    drawn.remark = fmt::format("the picture shows the {} most contested of {} issues; --pages 2 and more show more", at,
                               debates.size());
  return drawn;
}

} // namespace

Frame add_sheet(Page& page, std::size_t number, std::string_view title, std::string_view subtitle,
                std::string_view legend) {
  page.width = a4_landscape.x;
  page.height = a4_landscape.y * static_cast<double>(number + 1);
  const double top = a4_landscape.y * static_cast<double>(number);
  const double room = a4_landscape.x - 2 * margin;
  page.text({margin, top + 48}, title, {.size = 21, .bold = true}, room);
  page.text({margin, top + 68}, subtitle, {.size = 11.5, .colour = faint}, room);
  page.line({{margin, top + a4_landscape.y - 40}, {a4_landscape.x - margin, top + a4_landscape.y - 40}}, rule, 0.8);
  page.text({margin, top + a4_landscape.y - 24}, legend, {.size = 10.5, .colour = faint}, room - 110);
  page.text({a4_landscape.x - margin, top + a4_landscape.y - 24}, "Standpoint",
            {.size = 10.5, .colour = faint, .align = Align::right}, 100);
  return {margin, a4_landscape.x - margin, top + 82, top + a4_landscape.y - 48};
}

std::string source_line(const PositionGraph& graph) {
  const Sources sources = find_sources(graph);
  std::string line = "Source: " + count_of(sources.articles, "article", "articles");
  constexpr std::size_t most_named = 4;
  const std::vector<std::string>& outlets = sources.outlets;
  const std::size_t named = outlets.size() > most_named ? most_named - 1 : outlets.size();
  for (std::size_t i = 0; i < named; ++i)
    line += (i == 0 ? " of " : i + 1 == outlets.size() ? " and " : ", ") + outlets[i];
  if (named < outlets.size()) line += fmt::format(" and {} others", outlets.size() - named);
  if (!sources.first_day.empty())
    line += sources.first_day == sources.last_day ? ", " + sources.first_day
                                                  : fmt::format(", {} to {}", sources.first_day, sources.last_day);
  return line + ".";
}

Drawn draw_plot(const PositionGraph& graph, const PlotOptions& options) {
  const auto title = [&](std::string_view usual) { return options.title.empty() ? std::string(usual) : options.title; };
  switch (options.plot) {
  case Plot::timeline:
    return draw_timelines(graph, options.pages, title("Who was for and against, over time"));
  case Plot::bars:
    return draw_bars(graph, options.pages, title("Supporters and opponents"));
  case Plot::map:
    break;
  }
  return draw_map(graph, options.pages, title("Who is for and who is against"));
}

} // namespace standpoint
