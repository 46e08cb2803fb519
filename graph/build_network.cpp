#include "graph/build_network.h"

#include "base/error.h"
#include "base/index.h"
#include "graph/calendar.h"
#include "graph/counted_statements.h"
#include "graph/select_statements.h"
#include "graph/tie_weights.h"
#include "graph/time_windows.h"
#include "graph/vertex_id.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <set>
#include <span>
#include <string_view>
#include <tuple>

namespace standpoint {

static constexpr std::size_t most_combined_values = 52; // a double holds them exactly

struct Utf16Order {
  bool operator()(std::string_view a, std::string_view b) const { return comes_before_utf16(a, b); }
};
using Labels = std::vector<std::string_view>; // sorted

static std::uint32_t index_of(const Labels& labels, std::string_view label) {
  return static_cast<std::uint32_t>(std::lower_bound(labels.begin(), labels.end(), label, Utf16Order()) -
                                    labels.begin());
}

static double number_of(std::string_view text) {
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

namespace {

struct Item {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t qualifier = 0;
  std::int64_t time = 0;
};

// The statements of all windows with their values as numbers.
class Builder {
public:
  Builder(const Coding& coding, const NetworkOptions& options)
      : coding_(coding), options_(options), variables_(check_options(coding, options)),
        selection_(select_statements(coding, options, variables_)) {
    if (options.window != Window::none)
      std::erase_if(selection_.kept, [](const CodedStatement* s) { return !s->time; });
    row_name_ = name(coding, variables_.row);
    column_name_ = name(coding, variables_.column);
    rows_ = labels(variables_.row);
    columns_ = labels(variables_.column);
    find_qualifier_values();
    for (const CodedStatement* s : selection_.kept) {
      items_.push_back({index_of(rows_, value(coding, *s, variables_.row)),
                        index_of(columns_, value(coding, *s, variables_.column)), qualifier_of(*s),
                        s->time.value_or(0)});
    }
  }

  CountedStatements counted() const {
    return {{rows_.begin(), rows_.end()}, {columns_.begin(), columns_.end()}, qualifier_, count(items_, nullptr)};
  }

  std::vector<Network> build() const {
    std::vector<Network> networks;
    if (options_.window == Window::none) {
      networks.push_back(build(items_, nullptr));
      return networks;
    }
    for (const TimeWindow& window : time_windows(selection_.kept, options_)) {
      const std::span<const Item> items = std::span(items_).subspan(window.begin, window.end - window.begin);
      Network& network = networks.emplace_back(build(items, &window));
      const bool by_time =
          options_.window == Window::seconds || options_.window == Window::minutes || options_.window == Window::hours;
      const auto stamp = [&](std::int64_t time) { return by_time ? iso_day_and_time(time) : iso_day(time); };
      network.from = stamp(window.from);
      network.middle = stamp(window.middle);
      network.to = stamp(window.to);
    }
    return networks;
  }

private:
  Labels labels(VariableRef variable) const {
    std::set<std::string_view, Utf16Order> found;
    for (const CodedStatement* s : selection_.original) found.insert(value(coding_, *s, variable));
    found.erase("");
    return {found.begin(), found.end()};
  }

  void find_qualifier_values() {
    qualifier_.values = {""};
    if (!variables_.qualifier) return;
    const VariableType type = variables_.qualifier->type;
    std::set<std::string_view, Utf16Order> found;
    for (const CodedStatement* s : selection_.original) found.insert(value(coding_, *s, *variables_.qualifier));
    found.erase("");
    if (type == VariableType::boolean) found = {"0", "1"};
    qualifier_.boolean = type == VariableType::boolean;
    if (!found.empty()) qualifier_.values.assign(found.begin(), found.end());
    if (type == VariableType::short_text) return;
    std::sort(qualifier_.values.begin(), qualifier_.values.end(),
              [](const std::string& a, const std::string& b) { return number_of(a) < number_of(b); });
    for (const std::string& text : qualifier_.values) qualifier_.numbers.push_back(number_of(text));
    const double range = qualifier_.numbers.back() - qualifier_.numbers.front();
    qualifier_.range = range == 0 ? 1 : range;
  }

  // A statement without a value (only kept where values are ignored) counts as one with the first value.
  std::uint32_t qualifier_of(const CodedStatement& s) const {
    if (!variables_.qualifier) return 0;
    const auto found =
        std::find(qualifier_.values.begin(), qualifier_.values.end(), value(coding_, s, *variables_.qualifier));
    return found == qualifier_.values.end() ? 0 : static_cast<std::uint32_t>(found - qualifier_.values.begin());
  }

  // Of a one-mode network a pair counts the root of the product of its statements' kernel weights.
  std::vector<Count> count(std::span<const Item> items, const TimeWindow* window) const {
    std::vector<Count> all;
    all.reserve(items.size());
    for (const Item& item : items) {
      double weight = 1;
      if (options_.kernel != Kernel::none) weight = kernel_weight(*window, item.time, options_);
      if (options_.mode == NetworkMode::one_mode) weight = std::sqrt(weight);
      if (weight > 0) all.push_back({item.row, item.column, item.qualifier, weight});
    }
    const auto key = [](const Count& c) { return std::tuple(c.row, c.column, c.qualifier); };
    std::stable_sort(all.begin(), all.end(), [&](const Count& a, const Count& b) { return key(a) < key(b); });
    std::vector<Count> counts;
    for (const Count& c : all) {
      if (counts.empty() || key(counts.back()) != key(c))
        counts.push_back(c);
      else
        counts.back().n += c.n;
    }
    return counts;
  }

  Network build(std::span<const Item> items, const TimeWindow* window) const;
  void add_columns(Network&, const std::vector<std::uint32_t>& statements) const;
  std::string legend() const;

  const Coding& coding_;
  const NetworkOptions& options_;
  NetworkVariables variables_;
  Selection selection_;
  std::string row_name_;
  std::string column_name_;
  Labels rows_;
  Labels columns_;
  QualifierValues qualifier_;
  std::vector<Item> items_;
};

} // namespace

Network Builder::build(std::span<const Item> items, const TimeWindow* window) const {
  const bool two_mode = options_.mode == NetworkMode::two_mode;
  const std::vector<Count> counts = count(items, window);
  std::vector<Tie> ties = (two_mode ? two_mode_ties : one_mode_ties)(
      counts, qualifier_, options_.aggregation, options_.normalization, rows_.size(), columns_.size());

  std::vector<std::uint32_t> in_row(rows_.size());
  std::vector<std::uint32_t> in_column(columns_.size());
  // Kernel slices have the same nodes throughout.
  for (const Item& item : options_.kernel != Kernel::none ? std::span<const Item>(items_) : items) {
    ++in_row[item.row];
    ++in_column[item.column];
  }
  Network network;
  std::vector<std::uint32_t> statements; // by node
  const auto add_nodes = [&](const Labels& labels, std::vector<std::uint32_t>& used, const std::string& variable,
                             bool column) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (used[i] == 0 && !options_.isolates) continue;
      statements.push_back(used[i]);
      used[i] = static_cast<std::uint32_t>(network.nodes.size());
      network.nodes.push_back({vertex_id(variable, labels[i]), std::string(labels[i]), column, {}});
    }
  };
  add_nodes(rows_, in_row, row_name_, false);
  network.rows = network.nodes.size();
  if (two_mode) add_nodes(columns_, in_column, column_name_, true);
  for (Tie& tie : ties) {
    tie.source = in_row[tie.source];
    tie.target = (two_mode ? in_column : in_row)[tie.target];
  }
  network.two_mode = two_mode;
  network.ties = std::move(ties);
  network.statements = items.size();
  network.integer_weights = options_.normalization == Normalization::none && options_.kernel == Kernel::none &&
                            std::all_of(network.ties.begin(), network.ties.end(),
                                        [](const Tie& t) { return t.weight == std::round(t.weight); });
  network.title = fmt::format("{} x {}, {}", row_name_, two_mode ? column_name_ : row_name_,
                              aggregation_names[index_of(options_.aggregation)]);
  if (options_.normalization != Normalization::none)
    network.title += fmt::format(", {}", normalization_names[index_of(options_.normalization)]);
  if (options_.aggregation == Aggregation::combine) network.legend = legend();
  add_columns(network, statements);
  return network;
}

void Builder::add_columns(Network& network, const std::vector<std::uint32_t>& statements) const {
  NodeColumn variable{"variable", ColumnType::text, {}, false};
  NodeColumn count{"statements", ColumnType::integer, {}, false};
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    variable.values.push_back(network.nodes[i].column ? column_name_ : row_name_);
    count.values.push_back(std::to_string(statements[i]));
  }
  network.columns = {variable, count};
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    NetworkNode& node = network.nodes[i];
    const auto entity = coding_.entities.find({variable.values[i], node.label});
    if (entity == coding_.entities.end()) continue;
    node.colour = entity->second.colour;
    for (const auto& [name, text] : entity->second.attributes) {
      if (!text.empty()) node_column(network, name, ColumnType::text).values[i] = text;
    }
  }
}

// "1 = 1, 2 = 0, 3 = 0 and 1" of two values; of more, what each stands for in a sum: "4 = a + 2 = b + 1 = c".
std::string Builder::legend() const {
  const std::vector<std::string>& values = qualifier_.values;
  if (values.size() > most_combined_values)
    throw Error(ErrorCode::too_large, {},
                fmt::format("--aggregation combine: the qualifier {} has {} values; at most {} can be combined",
                            options_.qualifier, values.size(), most_combined_values));
  if (values.size() == 2)
    return fmt::format("{0}: 1 = {2}, 2 = {1}, 3 = {1} and {2}", options_.qualifier, values[0], values[1]);
  std::vector<std::string> bits;
  for (std::size_t k = 0; k < values.size(); ++k)
    bits.push_back(fmt::format("{} = {}", std::uint64_t{1} << (values.size() - 1 - k), values[k]));
  return fmt::format("{}: {}", options_.qualifier, fmt::join(bits, " + "));
}

CountedStatements count_statements(const Coding& coding, const NetworkOptions& options) {
  assert(options.window == Window::none);
  return Builder(coding, options).counted();
}

std::vector<Network> build_networks(const Coding& coding, const NetworkOptions& options) {
  return Builder(coding, options).build();
}

} // namespace standpoint
