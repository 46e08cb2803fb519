// Inputs to statements: articles are extracted from, files of statements and DNA projects are read.
#pragma once

#include "corpus/engine_source.h"
#include "corpus/statement_filter.h"
#include "corpus/work_on_articles.h"
#include "parts/article_result.h"
#include "project/rules.h"
#include "statement/statement_table.h"

#include <functional>
#include <string>
#include <vector>

namespace standpoint {

// What holds after linking: people's rulings on statements of projects, and which statements are looked at.
struct Settled {
  Rulings rulings;
  StatementFilter filter;
};

struct Corpus {
  std::vector<Statement> coded;     // in DNA projects, as somebody coded them
  std::vector<Statement> extracted; // of articles, of files of statements and of projects
  Settled settled = {};
};

// The same for what may be too much for memory (statement/statement_table.h).
struct CorpusTable {
  std::vector<Statement> coded;
  StatementTable extracted;
  Settled settled = {};
};

// Each in the order of the inputs.
struct SplitInputs {
  std::vector<std::string> projects;   // of DNA
  std::vector<std::string> standpoint; // projects of this program
  std::vector<std::string> others;
};
SplitInputs split_inputs(const std::vector<std::string>& inputs);

// The statements of articles, handed on article by article, so that memory does not grow with their number but for a
// kilobyte an article, by which repeats are found: repeat_of is the first article read that this one repeats.
// Order, cost, errors: as work_on_articles.
void extract_articles(const std::vector<std::string>& inputs, const Engine&, const CorpusOptions&, const CorpusWatch&,
                      const std::function<void(std::vector<Statement>)>& take);

// What was found in each article, with what joining needs (parts/join_parts.h), so that no repeat_of is set. Articles
// that are left out, cut or not to be worked on are handed on too, and say so; what is no article is reported.
// Order, cost, errors: as work_on_articles.
void extract_each_article(const std::vector<std::string>& inputs, const Engine&, const std::string& model,
                          const CorpusOptions&, const CorpusWatch&, const std::function<void(ArticleResult)>& take);

// The same of one record, a JSON object as standard input may give it on a line. Errors: thrown, of the record too.
ArticleResult extract_record(std::string record, const Engine&, const std::string& model, const CorpusOptions&);

// All statements of the inputs, those of repeated articles counted as the options say (repeats/count_once.h). The
// engine is asked for when there is an article. Order: of the inputs, projects before others.
// Errors: as work_on_articles, read_dna and read_project.
Corpus read_corpus(const std::vector<std::string>& inputs, EngineSource&, const CorpusOptions& = {},
                   const CorpusWatch& = {});
CorpusTable read_corpus_table(const std::vector<std::string>& inputs, EngineSource&, const CorpusOptions& = {},
                              const CorpusWatch& = {});

} // namespace standpoint
