// Columns of data frames, filled row by row and then made R vectors.
#pragma once

#include <cpp11/list.hpp>
#include <cpp11/sexp.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

constexpr int no_integer = std::numeric_limits<int>::min(); // R's NA

// Marked as UTF-8. A zero byte, which no text of R may hold, becomes U+FFFD.
class TextColumn {
public:
  void add(std::string_view text);
  void add_missing() { values_.emplace_back(); }
  void add_if_known(std::string_view text) { text.empty() ? add_missing() : add(text); }
  std::size_t size() const { return values_.size(); }
  cpp11::sexp make() const;

private:
  std::vector<std::optional<std::string>> values_;
};

cpp11::sexp make_integers(const std::vector<int>& values);
cpp11::sexp make_numbers(const std::vector<double>& values);
cpp11::sexp make_dates(const std::vector<double>& days); // days since 1970

// Days since 1970 of "2024-01-17"; R's NA where the text begins with no such day.
double day_of(std::string_view text);

// A list with names, to be made a data frame of.
cpp11::sexp make_list(const std::vector<std::pair<std::string, cpp11::sexp>>& columns);
