#include "corpus/link_corpus.h"

#include "issues/code_issues.h"
#include "issues/find_issues.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace standpoint {

LinkedStatements link_extracted(std::vector<Statement> extracted, EngineSource& engine, const LinkingOptions& options,
                                const Settled& settled) {
  if (extracted.empty()) return {};
  LinkedStatements linked = link_statements(std::move(extracted), engine.lexicon(), options);
  find_issues(linked.statements, engine.lexicon(), engine.news_words(), {.explain = engine.explains()});
  std::ranges::move(code_issues(linked.statements, options.codebook, options.only_codebook),
                    std::back_inserter(linked.links));
  apply_rulings(linked.statements, settled.rulings);
  lift_actors(linked.statements, options.actors_level, engine.lexicon());
  apply_filter(linked.statements, settled.filter);
  return linked;
}

LinkedStatements link_corpus(Corpus corpus, EngineSource& engine, const LinkingOptions& options) {
  std::vector<Statement> all = std::move(corpus.coded);
  if (corpus.extracted.empty() && options.codebook.empty()) {
    apply_filter(all, corpus.settled.filter);
    return {.statements = std::move(all), .links = {}};
  }
  std::ranges::move(corpus.extracted, std::back_inserter(all));
  return link_extracted(std::move(all), engine, options, corpus.settled);
}

} // namespace standpoint
