// Work on the articles of many inputs, several at once.
#pragma once

#include "base/error.h"
#include "base/ordered_workers.h"
#include "corpus/statement_filter.h"
#include "formats/read_documents.h"
#include "repeats/count_once.h"
#include "text/document.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace standpoint {

struct CorpusOptions {
  ReadOptions reading;            // its take_statements is read_corpus's own
  std::size_t jobs = 0;           // articles worked on at once, at most 256; 0: one a processor core
  double min_confidence = 0;      // statements of less are left out
  Repeats repeats = Repeats::one; // of articles that are nearly the same; extract_articles leaves nothing out
  StatementFilter filter = {};    // applied when all is linked (link_corpus.h)
  std::vector<std::string> statuses =
      {}; // of projects only statements of these (read_project.h); empty: all that count
};

// What is called meanwhile, on the caller's thread. Each may be empty.
struct CorpusWatch {
  ReportError report;                             // a bad input or record, which is skipped; empty: it is thrown
  std::function<void(const std::string&)> remark; // what was left out, and why: no error
  std::function<void(std::size_t)> found_inputs;  // how many files there are to be read, once a call
  std::function<void()> open_input;               // a file, or a member of an archive, is being read
  std::function<void()> read;                     // an article, a statement or a DNA project was read
  std::function<void(const Document&)> see;       // an article, before the work on it begins; of projects all articles
  std::function<void()> done;                     // the work on an article is done
  std::function<bool(const Document&)> skip;      // whether an article is left out, as it is finished already
  std::function<bool()> should_stop;              // whether no further article is to be begun
};

// Reports, or throws where the options are strict or nobody takes reports.
ReportError report_or_throw(const CorpusOptions&, const CorpusWatch&);

// Calls `take` with the result of `work` on each article. REQUIRES: `work` may run on several threads at once.
// Order: of the articles, whichever is done first. Cost: at most four articles a job are in memory.
// Errors: of inputs and records as CorpusWatch::report says; of options and of `work`: thrown. Where should_stop says
// so, no error: what was begun is taken, the rest is not read.
template <class Result>
void work_on_articles(const std::vector<std::string>& inputs, const CorpusOptions& options, const CorpusWatch& watch,
                      std::function<Result(const Document&)> work, const std::function<void(Result)>& take) {
  OrderedWorkers<Document, Result> workers(job_count(options.jobs), std::move(work), [&](Result result) {
    take(std::move(result));
    if (watch.done) watch.done();
  });
  ReadOptions reading = options.reading;
  reading.remark = watch.remark;
  reading.found_inputs = watch.found_inputs;
  reading.open_input = [&watch](std::string_view) {
    if (watch.open_input) watch.open_input();
  };
  struct Stop {}; // leaves the readers, wherever they are
  try {
    read_documents(
        inputs, reading,
        [&](Document document) {
          if (watch.should_stop && watch.should_stop()) throw Stop();
          if (watch.read) watch.read();
          if (watch.skip && watch.skip(document)) return;
          if (watch.see) watch.see(document);
          workers.add(std::move(document));
        },
        report_or_throw(options, watch));
  } catch (const Stop&) {
  }
  workers.finish(); // what was begun is done
}

} // namespace standpoint
