#include "corpus/project_writer.h"

#include <chrono>
#include <set>
#include <utility>

namespace standpoint {

static constexpr std::size_t batch_articles = 32;
static constexpr std::chrono::milliseconds batch_time{500};
static constexpr std::size_t most_waiting = 128;

ProjectWriter::ProjectWriter(Project& project, std::int64_t engine)
    : project_(project), engine_(engine), thread_([this] { run(); }) {}

ProjectWriter::~ProjectWriter() {
  {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void ProjectWriter::add(ReadArticle article) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return waiting_.size() < most_waiting || failure_; });
  if (failure_) std::rethrow_exception(failure_);
  waiting_.push_back(std::move(article));
  changed_.notify_all();
}

Written ProjectWriter::finish() {
  {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
  }
  changed_.notify_all();
  thread_.join();
  if (failure_) std::rethrow_exception(failure_);
  return written_;
}

void ProjectWriter::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return !waiting_.empty() || is_closed_; });
    if (waiting_.empty()) return;
    try {
      write_batch(lock);
    } catch (...) {
      if (!lock.owns_lock()) lock.lock();
      failure_ = std::current_exception();
      waiting_.clear();
      changed_.notify_all();
      return;
    }
  }
}

// The transaction begins when the batch is there, so that others who write wait for milliseconds and not for its half
// second.
void ProjectWriter::write_batch(std::unique_lock<std::mutex>& lock) {
  const auto end = std::chrono::steady_clock::now() + batch_time;
  changed_.wait_until(lock, end, [this] { return waiting_.size() >= batch_articles || is_closed_; });
  std::vector<ReadArticle> batch;
  while (!waiting_.empty() && batch.size() < batch_articles) {
    batch.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
  }
  lock.unlock();
  changed_.notify_all();
  Transaction all(project_.database());
  for (const ReadArticle& article : batch) write(article);
  all.keep();
  lock.lock();
}

static std::set<std::string> names_of(const Project& project, std::int64_t article) {
  std::set<std::string> names;
  Query query(project.database(), "SELECT id FROM statements WHERE article = ?1 AND takes_position");
  query.start(article);
  while (query.next()) names.insert(query.text(0));
  return names;
}

void ProjectWriter::write(const ReadArticle& article) {
  const auto known = find_article(project_, article.hash);
  const std::set<std::string> before = known ? names_of(project_, *known) : std::set<std::string>{};
  const ArticleId id =
      store_article(project_, article.document, article.hash, article.sketch, engine_, article.statements);
  for (const Statement& s : article.statements) written_.statements += s.takes_position ? 1 : 0;
  if (!known) {
    ++written_.added;
    return;
  }
  ++written_.reread;
  const std::set<std::string> after = names_of(project_, id);
  std::size_t kept = 0;
  for (const std::string& name : after) kept += before.contains(name) ? 1 : 0;
  written_.kept += kept;
  written_.gone += before.size() - kept;
  written_.found += after.size() - kept;
}

} // namespace standpoint
