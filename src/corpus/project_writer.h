// Articles into a project while others are still being read.
#pragma once

#include "project/articles.h"
#include "repeats/text_sketch.h"
#include "statement/statement.h"
#include "text/document.h"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace standpoint {

struct ReadArticle {
  Document document;
  std::string hash;
  TextSketch sketch;
  std::vector<Statement> statements;
};

// How the statements of articles that were in the project already compare with what they were.
struct Written {
  std::size_t added = 0;      // articles
  std::size_t reread = 0;     // articles
  std::size_t statements = 0; // of both, with a position
  std::size_t kept = 0;       // statements of re-read articles that are as they were, by their names
  std::size_t gone = 0;
  std::size_t found = 0;
};

// A thread that writes: 32 articles, or what came within half a second, are one transaction. Whatever ends the process,
// articles of finished transactions are in the project, whole, and the others are not there at all.
// Shapes: at most 128 articles wait to be written.
class ProjectWriter {
public:
  // REQUIRES: nobody else uses the project meanwhile.
  ProjectWriter(Project&, std::int64_t engine);
  ~ProjectWriter(); // what is waiting is written
  ProjectWriter(const ProjectWriter&) = delete;
  ProjectWriter& operator=(const ProjectWriter&) = delete;

  // Errors: what went wrong in writing those before.
  void add(ReadArticle);
  // Writes what is left. Errors: as add.
  Written finish();

private:
  void run();
  void write(const ReadArticle&);
  void write_batch(std::unique_lock<std::mutex>&);

  Project& project_;
  std::int64_t engine_;
  Written written_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<ReadArticle> waiting_;
  bool is_closed_ = false;
  std::exception_ptr failure_;
  std::thread thread_;
};

} // namespace standpoint
