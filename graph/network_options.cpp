#include "graph/network_options.h"

#include "base/error.h"
#include "base/index.h"

#include <fmt/format.h>

#include <algorithm>

namespace standpoint {

[[noreturn]] static void refuse(std::string message) {
  throw Error(ErrorCode::bad_option, {}, std::move(message));
}

// The names from `first` to `last`, as a choice.
template <std::size_t n, class Enum>
static std::string choices(const std::array<std::string_view, n>& names, std::initializer_list<Enum> allowed) {
  std::string list;
  for (const Enum e : allowed) list += (list.empty() ? "" : ", ") + std::string(names[index_of(e)]);
  return list;
}

template <std::size_t n, class Enum>
static void check_choice(std::string_view option, const std::array<std::string_view, n>& names, Enum chosen,
                         std::initializer_list<Enum> allowed, std::string_view network) {
  if (std::find(allowed.begin(), allowed.end(), chosen) != allowed.end()) return;
  refuse(fmt::format("{} {}: not for a {} network, which takes {}", option, names[index_of(chosen)], network,
                     choices(names, allowed)));
}

static void check_mode(const NetworkOptions& o) {
  const auto network = mode_names[index_of(o.mode)];
  using A = Aggregation;
  using N = Normalization;
  if (o.mode == NetworkMode::two_mode) {
    check_choice("--aggregation", aggregation_names, o.aggregation, {A::ignore, A::combine, A::subtract}, network);
    check_choice("--normalization", normalization_names, o.normalization, {N::none, N::activity, N::prominence},
                 network);
  } else {
    check_choice("--aggregation", aggregation_names, o.aggregation,
                 {A::ignore, A::congruence, A::conflict, A::subtract}, network);
    check_choice("--normalization", normalization_names, o.normalization,
                 {N::none, N::average, N::jaccard, N::cosine, N::dna_cosine}, network);
  }
}

static void check_windows(const NetworkOptions& o) {
  if (o.window_size < 1) refuse(fmt::format("--window-size {}: should be at least 1", o.window_size));
  if (o.kernel == Kernel::none) return;
  const auto kernel = kernel_names[index_of(o.kernel)];
  if (o.window == Window::none || o.window == Window::events)
    refuse(fmt::format("--kernel {}: needs --window with a unit of time: seconds, minutes, hours, days, weeks, months, "
                       "years",
                       kernel));
  if (o.aggregation == Aggregation::combine)
    refuse(fmt::format("--kernel {}: not with --aggregation combine, whose numbers stand for sets of values", kernel));
}

static void check_filters(const Coding& coding, const NetworkOptions& o) {
  for (const ValueFilter& f : o.filters) {
    find_variable(coding, f.variable, f.keep_only ? "--only" : "--exclude");
    for (const ValueFilter& other : o.filters)
      if (other.variable == f.variable && other.keep_only != f.keep_only)
        refuse(fmt::format("--only {0} and --exclude {0}: a variable takes one of the two", f.variable));
  }
}

NetworkVariables check_options(const Coding& coding, const NetworkOptions& o) {
  const auto node_variable = [&](const std::string& name, std::string_view option) {
    const VariableRef found = find_variable(coding, name, option);
    if (found.type != VariableType::short_text)
      refuse(
          fmt::format("{} {}: not a variable of short text, which the nodes of a network are made of", option, name));
    return found;
  };
  NetworkVariables variables{node_variable(o.variable1, "--variable1"), node_variable(o.variable2, "--variable2"), {}};
  if (variables.row == variables.column)
    refuse(fmt::format("--variable1 and --variable2 are both {}; they must differ", o.variable1));
  if (!o.qualifier.empty()) {
    variables.qualifier = find_variable(coding, o.qualifier, "--qualifier");
    if (variables.qualifier->type == VariableType::long_text)
      refuse(fmt::format("--qualifier {}: a variable of long text has no values to compare", o.qualifier));
    if (*variables.qualifier == variables.row || *variables.qualifier == variables.column)
      refuse(fmt::format("--qualifier {}: the nodes are made of this variable; choose another or none", o.qualifier));
  } else if (o.aggregation != Aggregation::ignore) {
    refuse(fmt::format("--aggregation {}: needs a --qualifier", aggregation_names[index_of(o.aggregation)]));
  }
  check_mode(o);
  if (o.min_statements < 1) refuse(fmt::format("--min-statements {}: should be at least 1", o.min_statements));
  check_windows(o);
  check_filters(coding, o);
  return variables;
}

} // namespace standpoint
