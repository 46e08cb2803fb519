#include "command/network_arguments.h"

#include "base/error.h"
#include "command/option_list.h"
#include "graph/calendar.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace standpoint {

void add_network_options(CLI::App& app, NetworkArguments& a) {
  const auto add = [&](const char* name, auto& value, const char* what, const char* type) {
    app.add_option(name, value, what)->type_name(type)->allow_extra_args(false);
  };
  const auto add_choice = [&](const char* name, auto& value, const char* what, const char* type, const auto& names) {
    app.add_option(name, value, what)->type_name(value_name(type, names))->allow_extra_args(false);
  };
  add_choice("--mode", a.mode, "two-mode (the default) or one-mode", "MODE", mode_names);
  add("--variable1", a.variable1, "rows: actor, person, organization, ... (of .dna: organization)", "NAME");
  add("--variable2", a.variable2, "columns: topic (the default), position, source, ...", "NAME");
  add("--qualifier", a.qualifier, "agreement (the default), position, polarity, none, ...", "NAME");
  add_choice("--aggregation", a.aggregation, "ignore, combine, subtract; one-mode: congruence, conflict", "HOW",
             aggregation_names);
  add_choice("--normalization", a.normalization, "activity, prominence; average, jaccard, cosine, dna-cosine", "HOW",
             normalization_names);
  add_choice("--duplicates", a.duplicates, "count once a document, week, month, year or acrossrange", "RULE",
             duplicates_names);
  app.add_flag("--isolates", a.isolates, "keep nodes without statements");
  add("--from", a.from, "first day", "DAY");
  add("--to", a.to, "last day", "DAY");
  add("--exclude", a.exclude, "leave out statements with this value; may be repeated", "NAME=VALUE");
  add("--only", a.only, "keep only statements with this value", "NAME=VALUE");
  add_choice("--window", a.window, "a network for each window: events, days, weeks, months, ...", "UNIT", window_names);
  add("--window-size", a.window_size, "units in a window (default: 100)", "N");
  add_choice("--kernel", a.kernel, "weigh by time: uniform, epanechnikov, triangular, gaussian", "KERNEL",
             kernel_names);
  app.add_flag("--no-indent", a.no_indent, "kernel windows from the first to the last statement");
  add_choice("--communities", a.communities, "find groups: louvain, edge-betweenness, components", "HOW",
             communities_names);
  add_choice("--centrality", a.centralities, "degree, strength, betweenness, closeness, eigenvector", "NAME",
             centrality_names);
  add("--backbone", a.backbone, "which columns matter: nested, size=N, penalty=X", "HOW");
  add_choice("--spectrum", a.spectrum, "of the backbone: laplacian (the default), dna-laplacian", "NAME",
             spectrum_names);
  add("--statement-type", a.statement_type, "of .dna: which statements (default: DNA Statement)", "NAME");
}

template <class Enum, std::size_t n>
static Enum choose(const char* option, const std::string& given, const std::array<std::string_view, n>& names) {
  const auto found = std::find(names.begin(), names.end(), given);
  if (found == names.end())
    throw Error(ErrorCode::bad_option, {},
                fmt::format("{} {}: choose one of {}", option, given, fmt::join(names, ", ")));
  return static_cast<Enum>(found - names.begin());
}

static std::optional<std::int64_t> day(const char* option, const std::string& given) {
  if (given.empty()) return std::nullopt;
  const auto seconds = seconds_of_day(given);
  if (!seconds)
    throw Error(ErrorCode::bad_option, {}, fmt::format("{} {}: should be a day such as 2023-02-22", option, given));
  return seconds;
}

static void add_filters(const char* option, const std::vector<std::string>& given, bool keep_only,
                        std::vector<ValueFilter>& filters) {
  for (const std::string& text : given) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
      throw Error(ErrorCode::bad_option, {},
                  fmt::format("{} {}: should be a variable and a value, such as position=opposes", option, text));
    filters.push_back({text.substr(0, equals), {text.substr(equals + 1)}, keep_only});
  }
}

NetworkOptions network_options(const NetworkArguments& a) {
  NetworkOptions o;
  o.mode = choose<NetworkMode>("--mode", a.mode, mode_names);
  o.variable1 = a.variable1;
  o.variable2 = a.variable2;
  o.qualifier = a.qualifier == "none" ? "" : a.qualifier;
  o.aggregation = choose<Aggregation>("--aggregation", a.aggregation, aggregation_names);
  o.normalization = choose<Normalization>("--normalization", a.normalization, normalization_names);
  o.duplicates = choose<Duplicates>("--duplicates", a.duplicates, duplicates_names);
  o.isolates = a.isolates;
  o.from = day("--from", a.from);
  o.to = day("--to", a.to);
  if (o.to) *o.to += seconds_a_day - 1;
  if (o.from && o.to && *o.from > *o.to)
    throw Error(ErrorCode::bad_option, {}, fmt::format("--from {} is after --to {}", a.from, a.to));
  add_filters("--exclude", a.exclude, false, o.filters);
  add_filters("--only", a.only, true, o.filters);
  o.window = choose<Window>("--window", a.window, window_names);
  o.window_size = a.window_size;
  o.kernel = choose<Kernel>("--kernel", a.kernel, kernel_names);
  o.indent = !a.no_indent;
  return o;
}

static double number_behind(const std::string& text, std::size_t begin) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data() + begin, text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 0)
    throw Error(ErrorCode::bad_option, {}, fmt::format("--backbone {}: should be nested, size=N or penalty=X", text));
  return number;
}

NetworkAnalyses network_analyses(const NetworkArguments& a) {
  NetworkAnalyses analyses;
  if (!a.communities.empty())
    analyses.communities = choose<Communities>("--communities", a.communities, communities_names);
  for (const std::string& name : a.centralities)
    analyses.centralities.push_back(choose<Centrality>("--centrality", name, centrality_names));
  analyses.spectrum = choose<Spectrum>("--spectrum", a.spectrum, spectrum_names);
  using enum NetworkAnalyses::BackboneKind;
  if (a.backbone == "nested") {
    analyses.backbone = nested;
  } else if (a.backbone.starts_with("size=")) {
    analyses.backbone = size;
    analyses.backbone_number = number_behind(a.backbone, 5);
  } else if (!a.backbone.empty()) {
    analyses.backbone = penalty;
    analyses.backbone_number = number_behind(a.backbone, a.backbone.starts_with("penalty=") ? 8 : a.backbone.size());
  }
  return analyses;
}

} // namespace standpoint
