// What another process does while this one works on a file: races that would else need luck. In one test file of a
// program only, as it stands for the program's flock().
#pragma once

#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <utility>

// Done once, after a file was opened or made and before it is locked.
static std::function<void()> meanwhile;

extern "C" int flock(int descriptor, int operation) noexcept {
  if (meanwhile) std::exchange(meanwhile, nullptr)();
  return static_cast<int>(::syscall(SYS_flock, descriptor, operation));
}

static std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}
