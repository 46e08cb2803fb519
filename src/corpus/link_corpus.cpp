#include "corpus/link_corpus.h"

#include "issues/code_issues.h"
#include "issues/find_issues.h"

#include <cstdlib> // says whether this is glibc
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <algorithm>
#include <iterator>
#include <utility>

namespace standpoint {

// Hands memory that is free back to the system: each stage has millions of small pieces, and leaves holes that the next
// one's do not fit into.
static void trim_memory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

std::vector<Link> link_table(StatementTable& table, EngineSource& engine, const LinkingOptions& options,
                             const Settled& settled) {
  if (table.empty()) return {};
  std::vector<Link> links = link_statements(table, engine.lexicon(), options);
  trim_memory();
  find_issues(table, engine.lexicon(), engine.news_words(), {.explain = engine.explains(), .jobs = engine.jobs()});
  trim_memory();
  std::ranges::move(code_issues(table.rows(), options.codebook, options.only_codebook), std::back_inserter(links));
  if (!settled.rulings.empty())
    table.change([&](Statement& s) {
      std::vector<Statement> one = {std::move(s)};
      apply_rulings(one, settled.rulings);
      s = std::move(one.front());
      return true;
    });
  lift_actors(table.rows(), options.actors_level, engine.lexicon());
  apply_filter(table, settled.filter);
  return links;
}

LinkedStatements link_extracted(std::vector<Statement> extracted, EngineSource& engine, const LinkingOptions& options,
                                const Settled& settled) {
  StatementTable table(std::move(extracted));
  std::vector<Link> links = link_table(table, engine, options, settled);
  return {.statements = table.take(), .links = std::move(links)};
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
