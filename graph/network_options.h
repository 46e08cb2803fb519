// How a network is made of coded statements.
//
// Source: the options of the Discourse Network Analyzer (DNA 3.1), under its names. Where DNA's formula is wrong, the
// plain name is the corrected one and `dna-...` gives DNA's numbers: DESIGN.md, "Networks", lists them.
#pragma once

#include "graph/coding.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

enum class NetworkMode : std::uint8_t { two_mode, one_mode };
enum class Aggregation : std::uint8_t { ignore, combine, subtract, congruence, conflict };
enum class Normalization : std::uint8_t { none, activity, prominence, average, jaccard, cosine, dna_cosine };
enum class Duplicates : std::uint8_t { include, document, day, week, month, year, acrossrange, dna_week, dna_month };
enum class Window : std::uint8_t { none, events, seconds, minutes, hours, days, weeks, months, years };
enum class Kernel : std::uint8_t { none, uniform, epanechnikov, triangular, gaussian, dna_triangular };

inline constexpr std::array<std::string_view, 2> mode_names = {"two-mode", "one-mode"};
inline constexpr std::array<std::string_view, 5> aggregation_names = {"ignore", "combine", "subtract", "congruence",
                                                                      "conflict"};
inline constexpr std::array<std::string_view, 7> normalization_names = {"none",    "activity", "prominence", "average",
                                                                        "jaccard", "cosine",   "dna-cosine"};
inline constexpr std::array<std::string_view, 9> duplicates_names = {
    "include", "document", "day", "week", "month", "year", "acrossrange", "dna-week", "dna-month"};
inline constexpr std::array<std::string_view, 9> window_names = {"none", "events", "seconds", "minutes", "hours",
                                                                 "days", "weeks",  "months",  "years"};
inline constexpr std::array<std::string_view, 6> kernel_names = {"none",       "uniform",  "epanechnikov",
                                                                 "triangular", "gaussian", "dna-triangular"};

// Statements (or, of a document's variable, documents) whose value of `variable` is among `values` are left out; with
// keep_only all others are.
struct ValueFilter {
  std::string variable;
  std::vector<std::string> values;
  bool keep_only = false;
};

// Units: seconds since 1970 UTC, both ends included.
struct NetworkOptions {
  NetworkMode mode = NetworkMode::two_mode;
  std::string variable1 = "actor";     // rows; the nodes of a one-mode network
  std::string variable2 = "topic";     // columns
  std::string qualifier = "agreement"; // empty: none
  Aggregation aggregation = Aggregation::ignore;
  Normalization normalization = Normalization::none;
  Duplicates duplicates = Duplicates::include;
  bool isolates = false;
  // Rows and columns of fewer kept statements are left out with their statements, again until none is left: it is a
  // core in which everything has so many.
  int min_statements = 1;
  std::optional<std::int64_t> from;
  std::optional<std::int64_t> to;
  std::vector<ValueFilter> filters;
  Window window = Window::none;
  int window_size = 100;
  Kernel kernel = Kernel::none;
  bool indent = true; // kernel: the first and the last midpoint lie half a window inside the range
};

// The options with their variables looked up in a coding.
struct NetworkVariables {
  VariableRef row;
  VariableRef column;
  std::optional<VariableRef> qualifier;
};

// Errors: bad_option for a variable that is not there or has no values to compare, and for options that do not go
// together, naming what is allowed.
NetworkVariables check_options(const Coding&, const NetworkOptions&);

} // namespace standpoint
