// Inputs to a coding, the input of networks (graph/build_network.h).
#pragma once

#include "corpus/engine_source.h"
#include "corpus/work_on_articles.h"
#include "graph/coding.h"
#include "linking/link_statements.h"

#include <string>
#include <vector>

namespace standpoint {

struct CodedCorpus {
  Coding coding;
  std::vector<Link> links; // what was brought together of the extracted statements
};

// Of DNA projects the statements of one type, with their own variables, as somebody coded them, and so of
// tables (read_coded_table.h); extracted statements linked across articles. Order: projects, tables, then the other
// inputs. Errors: as work_on_articles, read_dna, code_project, read_coded_table.
CodedCorpus code_corpus(const std::vector<std::string>& inputs, const std::string& statement_type, EngineSource&,
                        const CorpusOptions& = {}, const LinkingOptions& = {}, const CorpusWatch& = {});

} // namespace standpoint
