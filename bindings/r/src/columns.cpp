#include "columns.h"

#include <cpp11/protect.hpp>

#include <algorithm>

void TextColumn::add(std::string_view text) {
  std::string& added = values_.emplace_back(std::in_place, text).value();
  for (std::size_t at; (at = added.find('\0')) != std::string::npos;) added.replace(at, 1, "\xEF\xBF\xBD");
}

cpp11::sexp TextColumn::make() const {
  return cpp11::unwind_protect([&] {
    SEXP made = Rf_protect(Rf_allocVector(STRSXP, static_cast<R_xlen_t>(values_.size())));
    for (std::size_t i = 0; i < values_.size(); ++i) {
      const std::optional<std::string>& value = values_[i];
      SET_STRING_ELT(made, static_cast<R_xlen_t>(i),
                     value ? Rf_mkCharLenCE(value->data(), static_cast<int>(value->size()), CE_UTF8) : NA_STRING);
    }
    Rf_unprotect(1);
    return made;
  });
}

static cpp11::sexp allocate(SEXPTYPE type, std::size_t size) {
  return cpp11::unwind_protect([&] { return Rf_allocVector(type, static_cast<R_xlen_t>(size)); });
}

cpp11::sexp make_integers(const std::vector<int>& values) {
  cpp11::sexp made = allocate(INTSXP, values.size());
  std::copy(values.begin(), values.end(), INTEGER(made));
  return made;
}

cpp11::sexp make_numbers(const std::vector<double>& values) {
  cpp11::sexp made = allocate(REALSXP, values.size());
  std::copy(values.begin(), values.end(), REAL(made));
  return made;
}

cpp11::sexp make_dates(const std::vector<double>& days) {
  cpp11::sexp made = make_numbers(days);
  made.attr("class") = "Date";
  return made;
}

// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
static double days_from_civil(int year, int month, int day) {
  year -= month <= 2 ? 1 : 0;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int year_of_era = year - era * 400;
  const int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097.0 + day_of_era - 719468.0;
}

double day_of(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return NA_REAL;
  const auto number = [&](std::size_t begin, std::size_t end) {
    int value = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (text[i] < '0' || text[i] > '9') return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  const int year = number(0, 4);
  const int month = number(5, 7);
  const int day = number(8, 10);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) return NA_REAL;
  return days_from_civil(year, month, day);
}

cpp11::sexp make_list(const std::vector<std::pair<std::string, cpp11::sexp>>& columns) {
  cpp11::sexp made = allocate(VECSXP, columns.size());
  TextColumn names;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    SET_VECTOR_ELT(made, static_cast<R_xlen_t>(i), columns[i].second);
    names.add(columns[i].first);
  }
  const cpp11::sexp made_names = names.make();
  cpp11::unwind_protect([&] { Rf_setAttrib(made, R_NamesSymbol, made_names); });
  return made;
}
