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
  add_choice("--duplicates", a.duplicates, "count once a document, day, week, month, year or acrossrange", "RULE",
             duplicates_names);
  app.add_flag("--isolates", a.isolates, "keep nodes without statements");
  add("--min-statements", a.min_statements, "only rows and columns of so many statements", "N");
  add("--from", a.from, "first day", "DAY");
  add("--to", a.to, "last day", "DAY");
  add("--exclude", a.exclude, "leave out statements with this value; may be repeated", "NAME=VALUE");
  add("--only", a.only, "keep only statements with this value", "NAME=VALUE");
  add_choice("--window", a.window, "a network for each window: events, days, weeks, months, ...", "UNIT", window_names);
  add("--window-size", a.window_size, "units in a window (default: 100)", "N");
  add_choice("--kernel", a.kernel, "weigh by time: uniform, epanechnikov, triangular, gaussian", "KERNEL",
             kernel_names);
  app.add_flag("--no-indent", a.no_indent, "kernel windows from the first to the last statement");
  add_choice("--communities", a.communities, "find groups: leiden, louvain, walktrap, infomap, ward, best, ...", "HOW",
             communities_names);
  add_choice("--centrality", a.centralities, "degree, strength, betweenness, closeness, eigenvector, core", "NAME",
             centrality_names);
  add("--backbone", a.backbone, "which columns matter: nested, size=N, penalty=X, given=A;B", "HOW");
  add_choice("--spectrum", a.spectrum, "of the backbone: laplacian (the default), dna-laplacian", "NAME",
             spectrum_names);
  add("--part", a.part, "networks of the backbone alone, or of the redundant columns", "backbone|redundant");
  app.add_flag("--polarization", a.polarization, "how far the debate falls into camps");
  add("--camps", a.camps, "of --polarization: how many (default: 2)", "K");
  add_choice("--phases", a.phases, "which windows are alike: by the difference of weights, or spectral", "HOW",
             window_distance_names);
  add_choice("--linkage", a.linkage, "of --phases: average (the default), single, complete, ward", "HOW",
             linkage_names);
  add("--scaling", a.scaling, "places of the actors on 1 or 2 dimensions, by their sides", "1|2");
  add_choice("--plot", a.plot, "of .svg, .png, .pdf: network, heatmap or polarization over time", "KIND",
             network_plot_names);
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
  o.min_statements = a.min_statements;
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
    throw Error(ErrorCode::bad_option, {},
                fmt::format("--backbone {}: should be nested, size=N, penalty=X or given=A;B", text));
  return number;
}

static std::vector<std::string> parts_of(const std::string& list) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(';', begin), list.size());
    if (end > begin) parts.push_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

// Errors: bad_option where no backbone says which columns are meant.
static NetworkAnalyses::Part part_of(const NetworkArguments& a) {
  using enum NetworkAnalyses::Part;
  if (a.part.empty()) return all;
  if (a.part != "backbone" && a.part != "redundant")
    throw Error(ErrorCode::bad_option, {}, fmt::format("--part {}: choose one of backbone, redundant", a.part));
  if (a.backbone.empty() || a.backbone == "nested")
    throw Error(ErrorCode::bad_option, {},
                fmt::format("--part {}: needs a backbone; --backbone size=N, penalty=X or given=A;B", a.part));
  return a.part == "backbone" ? backbone : redundant;
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
  } else if (a.backbone.starts_with("given=")) {
    analyses.backbone = given;
    analyses.backbone_columns = parts_of(a.backbone.substr(6));
  } else if (!a.backbone.empty()) {
    analyses.backbone = penalty;
    analyses.backbone_number = number_behind(a.backbone, a.backbone.starts_with("penalty=") ? 8 : a.backbone.size());
  }
  analyses.part = part_of(a);
  analyses.polarization = a.polarization;
  analyses.camps = a.camps;
  if (a.camps < 2) throw Error(ErrorCode::bad_option, {}, fmt::format("--camps {}: should be at least 2", a.camps));
  if (!a.phases.empty()) analyses.phases = choose<WindowDistance>("--phases", a.phases, window_distance_names);
  analyses.linkage = choose<Linkage>("--linkage", a.linkage, linkage_names);
  if (a.scaling < 0 || a.scaling > 2)
    throw Error(ErrorCode::bad_option, {}, fmt::format("--scaling {}: should be 1 or 2 dimensions", a.scaling));
  analyses.scaling = a.scaling;
  analyses.plot = choose<NetworkPlot>("--plot", a.plot, network_plot_names);
  return analyses;
}

} // namespace standpoint
