// The program standpoint as a child process, fed and read on R's own thread.
//
// There are no other threads, so nothing of R is touched from one, and Ctrl-C is looked for ten times a second. However
// the work ends (also by an interrupt or an error of R), the child is killed and waited for: no zombie is left.
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

struct Ended {
  int status = 0;     // exit status; 128 and the signal's number where one ended it
  std::string errors; // the end of its standard error
};

// Appends what should be sent next; false where nothing is left.
using MoreInput = std::function<bool(std::string&)>;
using TakeOutput = std::function<void(std::string_view)>;

// Runs the program until it has ended. Without `more` its standard input is empty. At most about 64 kB of input wait to
// be written, so what is sent ahead of the results is bounded by the pipes. Errors: std::runtime_error where it cannot
// be started. Whatever `more` and `take` throw goes on, with the child killed.
Ended run_process(const std::string& program, const std::vector<std::string>& arguments, const MoreInput& more,
                  const TakeOutput& take);

// Cuts what comes into lines, without their ends. What comes behind the last end is no line.
class Lines {
public:
  explicit Lines(std::function<void(std::string_view)> take) : take_(std::move(take)) {}
  void add(std::string_view bytes);

private:
  std::function<void(std::string_view)> take_;
  std::string rest_;
};
