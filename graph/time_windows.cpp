#include "graph/time_windows.h"

#include "base/error.h"
#include "base/index.h"
#include "graph/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numbers>

namespace standpoint {

static constexpr std::size_t most_windows = 10'000;

// Of the units of fixed length, by Window.
static constexpr std::array<std::int64_t, 7> unit_seconds = {0, 0, 1, 60, 3600, seconds_a_day, 7 * seconds_a_day};

static std::int64_t add_units(std::int64_t time, std::int64_t units, Window unit) {
  if (unit == Window::months) return add_months(time, units);
  if (unit == Window::years) return add_months(time, 12 * units);
  return time + units * unit_seconds[index_of(unit)];
}

// Rounded towards zero.
static std::int64_t whole_units(std::int64_t from, std::int64_t to, Window unit) {
  if (unit != Window::months && unit != Window::years) return (to - from) / unit_seconds[index_of(unit)];
  if (to < from) return -whole_units(to, from, unit);
  std::int64_t months = 12 * (year_of(to) - year_of(from)) + month_of(to) - month_of(from);
  if (add_months(from, months) > to) --months;
  return unit == Window::months ? months : months / 12;
}

static std::vector<TimeWindow> event_windows(std::span<const CodedStatement* const> statements, std::size_t half) {
  std::vector<TimeWindow> windows;
  for (std::size_t middle = half; middle + half < statements.size(); ++middle) {
    windows.push_back({*statements[middle - half]->time, *statements[middle]->time, *statements[middle + half]->time,
                       middle - half, middle + half + 1});
  }
  return windows;
}

static void find_statements(std::span<const CodedStatement* const> statements, TimeWindow& window) {
  const auto first = std::partition_point(statements.begin(), statements.end(),
                                          [&](const CodedStatement* s) { return *s->time < window.from; });
  const auto last =
      std::partition_point(first, statements.end(), [&](const CodedStatement* s) { return *s->time <= window.to; });
  window.begin = first - statements.begin();
  window.end = last - statements.begin();
}

[[maybe_unused]] static bool are_dated_and_sorted(std::span<const CodedStatement* const> statements) {
  return std::ranges::all_of(statements, [](const CodedStatement* s) { return s->time.has_value(); }) &&
         std::ranges::is_sorted(statements, {}, [](const CodedStatement* s) { return *s->time; });
}

std::vector<TimeWindow> time_windows(std::span<const CodedStatement* const> statements, const NetworkOptions& options) {
  assert(options.window != Window::none && are_dated_and_sorted(statements));
  if (statements.empty()) return {};
  const bool kernel = options.kernel != Kernel::none;
  const std::int64_t half = (options.window_size + (kernel ? options.window_size % 2 : 0)) / 2;
  if (options.window == Window::events) return event_windows(statements, half);

  std::int64_t start = options.from.value_or(*statements.front()->time);
  std::int64_t stop = options.to.value_or(*statements.back()->time);
  if (kernel) {
    start = std::max(start, *statements.front()->time);
    stop = std::min(stop, *statements.back()->time);
  }
  const std::int64_t indent = kernel && !options.indent ? 0 : half;
  std::vector<TimeWindow> windows;
  for (std::int64_t first = 0; add_units(start, first + 2 * indent, options.window) <= stop; ++first) {
    if (windows.size() == most_windows)
      throw Error(ErrorCode::too_large, {},
                  fmt::format("--window {}: more than {} windows from {} to {}; take a larger unit, or --from and --to",
                              window_names[index_of(options.window)], most_windows, iso_day(start), iso_day(stop)));
    TimeWindow window;
    window.from = add_units(start, first + indent - half, options.window);
    window.middle = add_units(start, first + indent, options.window);
    window.to = add_units(start, first + indent + half, options.window);
    find_statements(statements, window);
    if (options.kernel == Kernel::gaussian) {
      window.begin = 0;
      window.end = statements.size();
    }
    windows.push_back(window);
  }
  return windows;
}

double kernel_weight(const TimeWindow& window, std::int64_t time, const NetworkOptions& options) {
  const int size = options.window_size + options.window_size % 2;
  const double d = 2 * static_cast<double>(whole_units(time, window.middle, options.window)) / size;
  if (options.kernel == Kernel::gaussian) return std::exp(-d * d / 2) / std::sqrt(2 * std::numbers::pi);
  if (std::abs(d) > 1) return 0;
  switch (options.kernel) {
  case Kernel::uniform:
    return 0.5;
  case Kernel::epanechnikov:
    return 0.75 * (1 - d * d);
  case Kernel::triangular:
    return 1 - std::abs(d);
  case Kernel::dna_triangular:
    return std::abs(1 - d);
  default:
    return 1;
  }
}

} // namespace standpoint
