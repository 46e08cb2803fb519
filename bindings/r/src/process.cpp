#include "process.h"

#include <cpp11/protect.hpp>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <stdexcept>

extern char** environ;

namespace {

constexpr std::size_t most_errors = 65536; // bytes of standard error that are kept
constexpr int patience = 100;              // milliseconds between two looks for Ctrl-C

using Clock = std::chrono::steady_clock;

class Descriptor {
public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

private:
  int number_;
};

struct Pipe {
  Descriptor reading;
  Descriptor writing;
};

Pipe open_pipe() {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) throw std::runtime_error(std::string("no pipe to be had: ") + std::strerror(errno));
  for (const int end : ends) ::fcntl(end, F_SETFD, FD_CLOEXEC);
#ifdef F_SETPIPE_SZ
  ::fcntl(ends[0], F_SETPIPE_SZ, 1 << 20); // fewer turns; where it is refused the usual size will do
#endif
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

void set_nonblocking(const Descriptor& end) {
  ::fcntl(end.number(), F_SETFL, ::fcntl(end.number(), F_GETFL) | O_NONBLOCK);
}

// Writing to a program that has ended gives an error instead of a signal, for which R has a handler that jumps.
class WithoutPipeSignal {
public:
  WithoutPipeSignal() {
    struct sigaction ignoring {};
    ignoring.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &ignoring, &before_);
  }
  ~WithoutPipeSignal() { ::sigaction(SIGPIPE, &before_, nullptr); }
  WithoutPipeSignal(const WithoutPipeSignal&) = delete;
  WithoutPipeSignal& operator=(const WithoutPipeSignal&) = delete;

private:
  struct sigaction before_ {};
};

class Child {
public:
  // In a process group of its own: Ctrl-C reaches R alone, which then ends it.
  Child(const std::string& program, const std::vector<std::string>& arguments, bool with_input) {
    Pipe in = with_input ? open_pipe() : Pipe();
    Pipe out = open_pipe();
    Pipe err = open_pipe();
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    if (with_input)
      ::posix_spawn_file_actions_adddup2(&actions, in.reading.number(), 0);
    else
      ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, out.writing.number(), 1);
    ::posix_spawn_file_actions_adddup2(&actions, err.writing.number(), 2);
    sigset_t ignored_here;
    sigset_t none;
    ::sigemptyset(&none);
    ::sigemptyset(&ignored_here);
    ::sigaddset(&ignored_here, SIGPIPE);
    ::posix_spawnattr_setsigdefault(&attributes, &ignored_here);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    std::vector<char*> words;
    words.push_back(const_cast<char*>(program.c_str()));
    for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    const int failure = ::posix_spawn(&id_, program.c_str(), &actions, &attributes, words.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
    if (failure != 0) {
      id_ = -1;
      throw std::runtime_error("cannot start " + program + ": " + std::strerror(failure));
    }
    input = std::move(in.writing);
    output = std::move(out.reading);
    errors = std::move(err.reading);
    for (const Descriptor* end : {&input, &output, &errors})
      if (end->is_open()) set_nonblocking(*end);
  }
  ~Child() {
    if (id_ <= 0) return;
    ::kill(id_, SIGKILL);
    while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // The exit status; none while it runs.
  bool has_ended(int& status) {
    int said = 0;
    const pid_t ended = ::waitpid(id_, &said, WNOHANG);
    if (ended == 0 || (ended < 0 && errno == EINTR)) return false;
    if (ended < 0) said = 0; // somebody else has waited for it: its output is whole all the same
    status = WIFEXITED(said) ? WEXITSTATUS(said) : 128 + WTERMSIG(said);
    id_ = -1;
    return true;
  }

  Descriptor input;
  Descriptor output;
  Descriptor errors;

private:
  pid_t id_ = -1;
};

// False at the end.
bool read_some(Descriptor& from, std::string& buffer) {
  buffer.resize(1 << 18);
  const ssize_t count = ::read(from.number(), buffer.data(), buffer.size());
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) {
    buffer.clear();
    return true;
  }
  buffer.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  if (count <= 0) from.close();
  return count > 0;
}

// What waits to be sent.
class Sending {
public:
  Sending(Descriptor& to, const MoreInput& more) : to_(to), more_(more) {}
  void send_some() {
    if (sent_ == waiting_.size()) {
      waiting_.clear();
      sent_ = 0;
      while (waiting_.size() < 65536 && more_(waiting_)) {
      }
      if (waiting_.empty()) return to_.close();
    }
    const ssize_t count = ::write(to_.number(), waiting_.data() + sent_, waiting_.size() - sent_);
    if (count > 0) sent_ += static_cast<std::size_t>(count);
    if (count < 0 && errno != EAGAIN && errno != EINTR) to_.close(); // the program has ended: its output says why
  }

private:
  Descriptor& to_;
  const MoreInput& more_;
  std::string waiting_;
  std::size_t sent_ = 0;
};

} // namespace

Ended run_process(const std::string& program, const std::vector<std::string>& arguments, const MoreInput& more,
                  const TakeOutput& take) {
  const WithoutPipeSignal without_pipe_signal;
  Child child(program, arguments, more != nullptr);
  Sending sending(child.input, more);
  Ended ended;
  std::string read;
  Clock::time_point looked = Clock::now();
  const auto look_for_interrupt = [&] {
    if (Clock::now() - looked < std::chrono::milliseconds(patience)) return;
    looked = Clock::now();
    cpp11::check_user_interrupt();
  };
  while (child.output.is_open() || child.errors.is_open()) {
    // A closed one is -1, which poll passes over.
    std::array<pollfd, 3> ends = {
        {{child.input.number(), POLLOUT, 0}, {child.output.number(), POLLIN, 0}, {child.errors.number(), POLLIN, 0}}};
    ::poll(ends.data(), ends.size(), patience);
    look_for_interrupt();
    if (ends[1].revents != 0 && read_some(child.output, read)) take(read);
    if (ends[2].revents != 0 && read_some(child.errors, read)) {
      ended.errors += read;
      if (ended.errors.size() > most_errors) ended.errors.erase(0, ended.errors.size() - most_errors);
    }
    if (ends[0].revents != 0) sending.send_some();
  }
  child.input.close();
  while (!child.has_ended(ended.status)) {
    ::poll(nullptr, 0, 5);
    look_for_interrupt();
  }
  return ended;
}

void Lines::add(std::string_view bytes) {
  for (std::size_t end; (end = bytes.find('\n')) != std::string_view::npos; bytes.remove_prefix(end + 1)) {
    if (rest_.empty()) {
      take_(bytes.substr(0, end));
      continue;
    }
    rest_ += bytes.substr(0, end);
    take_(rest_);
    rest_.clear();
  }
  rest_ += bytes;
}
