// Work on several things at once, articles or debates, with results in the order of the things.
#pragma once

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

// How many threads are to work: as many as wanted, else one a processor core. More than 256 only cost memory.
inline std::size_t job_count(std::size_t wanted) {
  constexpr std::size_t most = 256;
  return std::min(most,
                  wanted != 0 ? wanted : std::max(std::size_t{1}, std::size_t{std::thread::hardware_concurrency()}));
}

// Shapes: at most four items a thread are in memory.
// Order: `take` is called on the caller's thread, in the order in which the items were added.
// Errors: what `work` throws is thrown where its result would have been taken.
template <class Item, class Result> class OrderedWorkers {
public:
  using Work = std::function<Result(Item)>; // called from several threads at once
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

  void add(Item item) {
    if (jobs_ <= 1) {
      take_(work_(std::move(item)));
      return;
    }
    const auto task = std::make_shared<Task>(std::move(item));
    tasks_.push_back(task);
    if (threads_.size() < jobs_ && threads_.size() < tasks_.size()) start_thread();
    if (threads_.empty()) { // the system gives none
      tasks_.pop_back();
      take_(work_(std::move(task->item)));
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
    explicit Task(Item given) : item(std::move(given)) {}
    Item item;
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
        task->result.emplace(work_(std::move(task->item)));
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
