#include "corpus/code_corpus.h"

#include "corpus/link_corpus.h"
#include "corpus/read_coded_table.h"
#include "corpus/read_corpus.h"
#include "dna/code_project.h"
#include "dna/read_dna.h"
#include "graph/code_statements.h"

#include <utility>

namespace standpoint {

CodedCorpus code_corpus(const std::vector<std::string>& inputs, const std::string& statement_type, EngineSource& engine,
                        const CorpusOptions& options, const LinkingOptions& linking, const CorpusWatch& watch) {
  const SplitInputs split = split_inputs(inputs);
  CodedCorpus coded;
  for (const std::string& path : split.projects) {
    append(coded.coding, code_project(read_dna(path, report_or_throw(options, watch)), statement_type));
    if (watch.read) watch.read();
  }
  std::vector<std::string> others = split.standpoint;
  for (const std::string& path : split.others) {
    if (!is_coded_table(path)) {
      others.push_back(path);
      continue;
    }
    append(coded.coding, read_coded_table(path, report_or_throw(options, watch)));
    if (watch.read) watch.read();
  }
  if (others.empty()) return coded;
  Corpus corpus = read_corpus(others, engine, options, watch);
  LinkedStatements linked = link_extracted(std::move(corpus.extracted), engine, linking, corpus.settled);
  set_level(linked.statements, linking.level);
  append(coded.coding, code_statements(std::move(linked.statements)));
  coded.links = std::move(linked.links);
  return coded;
}

} // namespace standpoint
