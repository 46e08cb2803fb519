#include "agreement/coefficients.h"

#include <algorithm>
#include <set>

namespace standpoint {

namespace {

// The values of one unit that at least two coders coded, as numbers of categories in ascending order.
struct Coded {
  std::vector<std::vector<std::size_t>> units;
  std::size_t categories = 0;
  std::vector<int> values; // of the categories
};

enum class Scale { nominal, ordinal, interval, ratio };

Coded code_together(const CodedUnits& units) {
  std::set<int> seen;
  std::vector<std::vector<int>> kept;
  for (const CodedUnit& unit : units) {
    std::vector<int> values;
    for (const std::optional<int>& value : unit)
      if (value) values.push_back(*value);
    if (values.size() < 2) continue;
    seen.insert(values.begin(), values.end());
    kept.push_back(std::move(values));
  }
  const std::vector<int> categories(seen.begin(), seen.end());
  Coded coded{{}, categories.size(), categories};
  for (const std::vector<int>& values : kept) {
    std::vector<std::size_t>& unit = coded.units.emplace_back();
    for (const int value : values)
      unit.push_back(
          static_cast<std::size_t>(std::lower_bound(categories.begin(), categories.end(), value) - categories.begin()));
  }
  return coded;
}

std::vector<double> count_values(const std::vector<std::size_t>& unit, std::size_t categories) {
  std::vector<double> counts(categories, 0);
  for (const std::size_t value : unit) counts[value] += 1;
  return counts;
}

double equal_pairs(const std::vector<double>& counts, double coders) {
  double pairs = 0;
  for (const double count : counts) pairs += count * (count - 1);
  return pairs / (coders * (coders - 1));
}

std::optional<double> agreement_of(const Coded& coded) {
  if (coded.units.empty()) return std::nullopt;
  double sum = 0;
  for (const std::vector<std::size_t>& unit : coded.units)
    sum += equal_pairs(count_values(unit, coded.categories), static_cast<double>(unit.size()));
  return sum / static_cast<double>(coded.units.size());
}

// How far two categories are from each other, squared; `totals`: how often each value was paired.
double distance(Scale scale, const Coded& coded, const std::vector<double>& totals, std::size_t low, std::size_t high) {
  if (scale == Scale::nominal) return 1;
  const double difference = coded.values[high] - coded.values[low];
  if (scale == Scale::interval) return difference * difference;
  if (scale == Scale::ratio) {
    const double share = difference / (coded.values[high] + coded.values[low]);
    return share * share;
  }
  double between = -(totals[low] + totals[high]) / 2;
  for (std::size_t i = low; i <= high; ++i) between += totals[i];
  return between * between;
}

// By coincidences: each pair of values of one unit counts 1 / (values of the unit - 1).
std::optional<double> alpha(const CodedUnits& units, Scale scale) {
  const Coded coded = code_together(units);
  const std::size_t n = coded.categories;
  std::vector<double> coincidences(n * n, 0);
  std::vector<double> totals(n, 0);
  double all = 0;
  for (const std::vector<std::size_t>& unit : coded.units) {
    const std::vector<double> counts = count_values(unit, n);
    const double others = static_cast<double>(unit.size() - 1);
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = 0; b < n; ++b)
        coincidences[a * n + b] += counts[a] * (counts[b] - (a == b ? 1 : 0)) / others;
      totals[a] += counts[a];
      all += counts[a];
    }
  }
  double observed = 0;
  double expected = 0;
  for (std::size_t a = 0; a < n; ++a)
    for (std::size_t b = a + 1; b < n; ++b) {
      const double far = distance(scale, coded, totals, a, b);
      observed += coincidences[a * n + b] * far;
      expected += totals[a] * totals[b] * far;
    }
  if (expected == 0) return std::nullopt;
  return 1 - (all - 1) * observed / expected;
}

} // namespace

std::optional<double> percent_agreement(const CodedUnits& units) {
  return agreement_of(code_together(units));
}

std::optional<double> cohen_kappa(const CodedUnits& units, std::size_t first, std::size_t second) {
  CodedUnits pairs;
  for (const CodedUnit& unit : units)
    if (unit[first] && unit[second]) pairs.push_back({unit[first], unit[second]});
  const Coded coded = code_together(pairs);
  std::vector<double> of_first(coded.categories, 0);
  std::vector<double> of_second(coded.categories, 0);
  double equal = 0;
  for (const std::vector<std::size_t>& unit : coded.units) {
    of_first[unit[0]] += 1;
    of_second[unit[1]] += 1;
    equal += unit[0] == unit[1] ? 1 : 0;
  }
  const double n = static_cast<double>(coded.units.size());
  double by_chance = 0; // times n squared, so that whole numbers are compared below
  for (std::size_t i = 0; i < coded.categories; ++i) by_chance += of_first[i] * of_second[i];
  if (by_chance == n * n) return std::nullopt;
  return (equal / n - by_chance / (n * n)) / (1 - by_chance / (n * n));
}

std::optional<double> nominal_alpha(const CodedUnits& units) {
  return alpha(units, Scale::nominal);
}

std::optional<double> ordinal_alpha(const CodedUnits& units) {
  return alpha(units, Scale::ordinal);
}

std::optional<double> interval_alpha(const CodedUnits& units) {
  return alpha(units, Scale::interval);
}

std::optional<double> ratio_alpha(const CodedUnits& units) {
  return alpha(units, Scale::ratio);
}

std::optional<double> gwet_ac1(const CodedUnits& units) {
  const Coded coded = code_together(units);
  const std::optional<double> observed = agreement_of(coded);
  if (!observed || coded.categories < 2) return std::nullopt;
  std::vector<double> shares(coded.categories, 0);
  for (const std::vector<std::size_t>& unit : coded.units)
    for (const std::size_t value : unit)
      shares[value] += 1 / static_cast<double>(unit.size()) / static_cast<double>(coded.units.size());
  double by_chance = 0;
  for (const double share : shares) by_chance += share * (1 - share) / static_cast<double>(coded.categories - 1);
  return (*observed - by_chance) / (1 - by_chance);
}

} // namespace standpoint
