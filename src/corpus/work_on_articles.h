// Work on the articles of many inputs, several at once.
#pragma once

#include "base/error.h"
#include "corpus/ordered_workers.h"
#include "formats/read_documents.h"
#include "text/document.h"

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace standpoint {

struct CorpusOptions {
  ReadOptions reading;       // its take_statements is read_corpus's own
  std::size_t jobs = 0;      // articles worked on at once; 0: one a processor core
  double min_confidence = 0; // statements of less are left out
};

// What is called meanwhile, on the caller's thread. Each may be empty.
struct CorpusWatch {
  ReportError report;                             // a bad input or record, which is skipped; empty: it is thrown
  std::function<void(const std::string&)> remark; // what was left out, and why: no error
  std::function<void()> read;                     // an article, a statement or a DNA project was read
  std::function<void(const Document&)> see;       // an article, before the work on it begins
  std::function<void()> done;                     // the work on an article is done
};

std::size_t job_count(const CorpusOptions&);

// Reports, or throws where the options are strict or nobody takes reports.
ReportError report_or_throw(const CorpusOptions&, const CorpusWatch&);

// Calls `take` with the result of `work` on each article. REQUIRES: `work` may run on several threads at once.
// Order: of the articles, whichever is done first. Cost: at most four articles a job are in memory.
// Errors: of inputs and records as CorpusWatch::report says; of options and of `work`: thrown.
template <class Result>
void work_on_articles(const std::vector<std::string>& inputs, const CorpusOptions& options, const CorpusWatch& watch,
                      std::function<Result(const Document&)> work, const std::function<void(Result)>& take) {
  OrderedWorkers<Result> workers(job_count(options), std::move(work), [&](Result result) {
    take(std::move(result));
    if (watch.done) watch.done();
  });
  ReadOptions reading = options.reading;
  reading.remark = watch.remark;
  read_documents(
      inputs, reading,
      [&](Document document) {
        if (watch.read) watch.read();
        if (watch.see) watch.see(document);
        workers.add(std::move(document));
      },
      report_or_throw(options, watch));
  workers.finish();
}

} // namespace standpoint
