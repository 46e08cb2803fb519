// Work on several documents at once, with results in the documents' order: the only threads there are.
#pragma once

#include "text/document.h"

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace standpoint {

// Shapes: at most four documents a thread are in memory.
// Order: `take` is called on the caller's thread, in the order in which the documents were added.
// Errors: what `work` throws is thrown where its result would have been taken.
template <class Result> class OrderedWorkers {
public:
  using Work = std::function<Result(const Document&)>; // called from several threads at once
  using Take = std::function<void(Result)>;

  OrderedWorkers(std::size_t jobs, Work work, Take take)
      : jobs_(jobs), work_(std::move(work)), take_(std::move(take)) {}

  ~OrderedWorkers() {
    {
      const std::lock_guard lock(mutex_);
      waiting_.clear();
      closed_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  OrderedWorkers(const OrderedWorkers&) = delete;
  OrderedWorkers& operator=(const OrderedWorkers&) = delete;

  void add(Document document) {
    if (jobs_ <= 1) {
      take_(work_(document));
      return;
    }
    const auto task = std::make_shared<Task>(std::move(document));
    tasks_.push_back(task);
    if (threads_.size() < jobs_ && threads_.size() < tasks_.size()) start_thread();
    if (threads_.empty()) { // the system gives none
      tasks_.pop_back();
      take_(work_(task->document));
      return;
    }
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(task);
    }
    changed_.notify_all();
    while (tasks_.size() >= 4 * jobs_) take_first();
  }

  // Takes what is left, so that all that was added is done.
  void finish() {
    while (!tasks_.empty()) take_first();
  }

private:
  struct Task {
    explicit Task(Document d) : document(std::move(d)) {}
    Document document;
    std::optional<Result> result;
    std::exception_ptr failure;
    bool done = false;
  };

  // Fewer threads where the system gives no more.
  void start_thread() {
    try {
      threads_.emplace_back([this] { run(); });
    } catch (const std::system_error&) {
      jobs_ = std::max<std::size_t>(1, threads_.size());
    }
  }

  void run() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      const std::shared_ptr<Task> task = waiting_.front();
      waiting_.pop_front();
      lock.unlock();
      try {
        task->result = work_(task->document);
      } catch (...) {
        task->failure = std::current_exception();
      }
      lock.lock();
      task->done = true;
      changed_.notify_all();
    }
  }

  void take_first() {
    const std::shared_ptr<Task> task = tasks_.front();
    tasks_.pop_front();
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&task] { return task->done; });
    }
    if (task->failure) std::rethrow_exception(task->failure);
    take_(std::move(*task->result));
  }

  std::size_t jobs_;
  Work work_;
  Take take_;
  std::deque<std::shared_ptr<Task>> tasks_; // not taken yet, in order
  std::vector<std::thread> threads_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Task>> waiting_; // not begun yet
  bool closed_ = false;
};

} // namespace standpoint
