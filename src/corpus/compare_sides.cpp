#include "corpus/compare_sides.h"

#include "project/apply_rules.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace standpoint {

// What was coded by hand has no claims, and needs no word lists.
static ComparisonOptions diff_options(const LinkingOptions& linking, EngineSource& engine, bool has_extracted) {
  ComparisonOptions options{.on_issues = linking.level == Level::issue, .conditions = {}};
  if (!has_extracted) return options;
  for (const std::string& word : engine.lexicon().claim_words.conditions) options.conditions.push_back(word);
  std::ranges::sort(options.conditions);
  return options;
}

// The statements of both sides have to be told apart again after linking, so each side's stand together.
Compared compare_sides(Corpus before, Corpus after, EngineSource& engine, const LinkingOptions& options) {
  const auto join = [](Corpus& corpus) {
    std::ranges::move(corpus.extracted, std::back_inserter(corpus.coded));
    return std::move(corpus.coded);
  };
  const bool has_extracted = !before.extracted.empty() || !after.extracted.empty();
  std::vector<Statement> all = join(before);
  const auto border = static_cast<std::ptrdiff_t>(all.size());
  std::ranges::move(join(after), std::back_inserter(all));
  Corpus both;
  both.settled = std::move(before.settled);
  both.settled.rulings.pins.merge(after.settled.rulings.pins);
  join_rules(both.settled.rulings.rules, after.settled.rulings.rules);
  (has_extracted ? both.extracted : both.coded) = std::move(all);
  LinkedStatements linked = link_corpus(std::move(both), engine, options);
  set_level(linked.statements, options.level);
  Compared compared{std::move(linked.statements), std::move(linked.links), {}};
  const auto begin = compared.statements.begin();
  compared.comparison = diff_positions({begin, begin + border}, {begin + border, compared.statements.end()},
                                       diff_options(options, engine, has_extracted));
  return compared;
}

Compared compare_groups(Corpus corpus, Grouping by, EngineSource& engine, const LinkingOptions& options) {
  const bool has_extracted = !corpus.extracted.empty();
  LinkedStatements linked = link_corpus(std::move(corpus), engine, options);
  set_level(linked.statements, options.level);
  Compared compared{std::move(linked.statements), std::move(linked.links), {}};
  const ComparisonOptions differences = diff_options(options, engine, has_extracted);
  const StatementGroups groups = group_statements(compared.statements, by);
  compared.comparison = is_period(by) ? diff_periods(groups, differences) : diff_side_by_side(groups, differences);
  return compared;
}

} // namespace standpoint
