#include "agreement/compare_coders.h"

#include "agreement/coefficients.h"
#include "statement/span_overlap.h"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <tuple>

namespace standpoint {

namespace {

constexpr std::size_t drawings = 1000;

constexpr std::array<std::string_view, 5> fields = {"actor", "side", "position", "topic", "issue"};
constexpr std::size_t side_field = 1;

std::string value_of(const Statement& statement, std::size_t field) {
  switch (field) {
  case 0:
    return statement.actor.name;
  case side_field:
    return std::to_string(statement.polarity);
  case 2:
    return std::string(name(statement.position));
  case 3:
    return statement.topic;
  default:
    return statement.issue.label;
  }
}

// What one article gives to the figures, so that drawings need no matching again.
struct ArticleFigures {
  std::size_t found = 0; // by both together
  std::size_t matched = 0;
  std::array<CodedUnits, fields.size()> units;
};

// Numbers of values, the same for the same value in all articles.
class ValueNumbers {
public:
  int number(const std::string& value) {
    return numbers_.try_emplace(value, static_cast<int>(numbers_.size())).first->second;
  }

private:
  std::map<std::string, int> numbers_;
};

std::optional<double> f1_of(std::size_t matched, std::size_t found) {
  if (found == 0) return std::nullopt;
  return 2 * static_cast<double>(matched) / static_cast<double>(found);
}

std::optional<double> alpha_of(const CodedUnits& units, std::size_t field) {
  return field == side_field ? ordinal_alpha(units) : nominal_alpha(units);
}

// Of values from all drawings, those that were defined.
std::optional<Interval> interval_of(std::vector<double> values) {
  if (values.size() <= drawings - drawings / 20) return std::nullopt;
  std::sort(values.begin(), values.end());
  const auto at = [&](double share) {
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
  };
  return Interval{at(0.025), at(0.975)};
}

void add_intervals(const std::vector<ArticleFigures>& articles, CoderAgreement& agreement) {
  if (articles.size() < 2) return; // one article says nothing about others
  std::mt19937 random(20261130);
  std::vector<double> f1;
  std::array<std::vector<double>, fields.size()> alphas;
  for (std::size_t i = 0; i < drawings; ++i) {
    std::size_t matched = 0;
    std::size_t found = 0;
    std::array<CodedUnits, fields.size()> units;
    for (std::size_t k = 0; k < articles.size(); ++k) {
      const ArticleFigures& drawn = articles[random() % articles.size()];
      matched += drawn.matched;
      found += drawn.found;
      for (std::size_t field = 0; field < fields.size(); ++field)
        units[field].insert(units[field].end(), drawn.units[field].begin(), drawn.units[field].end());
    }
    if (const std::optional<double> value = f1_of(matched, found)) f1.push_back(*value);
    for (std::size_t field = 0; field < fields.size(); ++field)
      if (const std::optional<double> value = alpha_of(units[field], field)) alphas[field].push_back(*value);
  }
  agreement.f1_interval = interval_of(std::move(f1));
  for (std::size_t field = 0; field < fields.size(); ++field)
    agreement.fields[field].alpha_interval = interval_of(std::move(alphas[field]));
}

} // namespace

std::vector<MatchedPair> match_findings(std::span<const Statement> first, std::span<const Statement> second) {
  struct Candidate {
    double overlap;
    bool same_actor;
    MatchedPair pair;
  };
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < first.size(); ++i)
    for (std::size_t j = 0; j < second.size(); ++j) {
      const std::size_t shared = shared_length(first[i].evidence, second[j].evidence);
      if (shared == 0) continue;
      const std::size_t all = length_of(first[i].evidence) + length_of(second[j].evidence) - shared;
      candidates.push_back({static_cast<double>(shared) / static_cast<double>(all),
                            first[i].actor.name == second[j].actor.name,
                            {i, j}});
    }
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(b.overlap, b.same_actor) < std::tie(a.overlap, a.same_actor);
  });
  std::vector<bool> first_taken(first.size());
  std::vector<bool> second_taken(second.size());
  std::vector<MatchedPair> pairs;
  for (const Candidate& candidate : candidates) {
    if (first_taken[candidate.pair.first] || second_taken[candidate.pair.second]) continue;
    first_taken[candidate.pair.first] = second_taken[candidate.pair.second] = true;
    pairs.push_back(candidate.pair);
  }
  std::sort(pairs.begin(), pairs.end(), [](MatchedPair a, MatchedPair b) { return a.first < b.first; });
  return pairs;
}

CoderAgreement compare_coders(std::span<const TwiceCoded> articles) {
  CoderAgreement agreement;
  agreement.articles = articles.size();
  std::vector<ArticleFigures> figures;
  std::array<ValueNumbers, fields.size()> numbers;
  CodedUnits all[fields.size()];
  for (std::size_t a = 0; a < articles.size(); ++a) {
    const TwiceCoded& article = articles[a];
    const std::vector<MatchedPair> pairs = match_findings(article.first, article.second);
    ArticleFigures& of_article = figures.emplace_back();
    of_article.found = article.first.size() + article.second.size();
    of_article.matched = pairs.size();
    agreement.first_found += article.first.size();
    agreement.second_found += article.second.size();
    agreement.matched += pairs.size();
    std::vector<bool> second_matched(article.second.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < article.first.size(); ++i) {
      if (next == pairs.size() || pairs[next].first != i) {
        agreement.disagreements.push_back({a, i, std::nullopt, "found"});
        continue;
      }
      const std::size_t j = pairs[next++].second;
      second_matched[j] = true;
      for (std::size_t field = 0; field < fields.size(); ++field) {
        const std::string one = value_of(article.first[i], field);
        const std::string other = value_of(article.second[j], field);
        // Sides stand on a scale and are their own numbers; other values only have names.
        const CodedUnit unit = field == side_field
                                   ? CodedUnit{article.first[i].polarity, article.second[j].polarity}
                                   : CodedUnit{numbers[field].number(one), numbers[field].number(other)};
        of_article.units[field].push_back(unit);
        all[field].push_back(unit);
        if (one != other) agreement.disagreements.push_back({a, i, j, fields[field]});
      }
    }
    for (std::size_t j = 0; j < article.second.size(); ++j)
      if (!second_matched[j]) agreement.disagreements.push_back({a, std::nullopt, j, "found"});
  }
  agreement.f1 = f1_of(agreement.matched, agreement.first_found + agreement.second_found);
  for (std::size_t field = 0; field < fields.size(); ++field) {
    FieldAgreement& made = agreement.fields.emplace_back();
    made.field = fields[field];
    made.units = all[field].size();
    for (const CodedUnit& unit : all[field]) made.equal += unit[0] == unit[1] ? 1 : 0;
    made.percent = percent_agreement(all[field]);
    made.kappa = cohen_kappa(all[field]);
    made.alpha = alpha_of(all[field], field);
    made.ac1 = gwet_ac1(all[field]);
  }
  add_intervals(figures, agreement);
  return agreement;
}

} // namespace standpoint
