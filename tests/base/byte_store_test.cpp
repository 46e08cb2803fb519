#include "base/byte_store.h"
#include "base/error.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

using namespace standpoint;

namespace {

struct Kept {
  std::uint64_t place = 0;
  std::string bytes;
};

std::vector<Kept> fill(ByteStore& store, std::size_t pieces) {
  std::vector<Kept> all;
  for (std::size_t i = 0; i < pieces; ++i) {
    std::string bytes = std::to_string(i) + std::string(i * 37 % 900, static_cast<char>('a' + i % 26));
    all.push_back({store.add(bytes), std::move(bytes)});
  }
  return all;
}

void check(const ByteStore& store, const std::vector<Kept>& all) {
  for (const Kept& kept : all) REQUIRE(store.read(kept.place, kept.bytes.size()) == kept.bytes);
}

} // namespace

TEST_CASE("what was put away is read again in any order, from memory and from a file") {
  for (const std::size_t most : {std::size_t{100} << 20, std::size_t{0}, std::size_t{300'000}}) {
    ByteStore store(most);
    std::vector<Kept> all = fill(store, 3000);
    CHECK(store.is_in_memory() == (most > (std::size_t{1} << 20)));
    check(store, all);
    std::ranges::reverse(all);
    check(store, all);
    std::shuffle(all.begin(), all.end(), std::minstd_rand(1));
    check(store, all);
    const std::vector<Kept> more = fill(store, 1000); // what was read before does not hide what is new
    check(store, more);
    check(store, all);
  }
}

TEST_CASE("the temporary file is in TMPDIR without a name, and a folder that takes none is named") {
  const TemporaryFolder folder;
  const char* const before = std::getenv("TMPDIR");
  const std::string kept = before == nullptr ? "" : before;
  setenv("TMPDIR", folder.path.c_str(), 1);
  ByteStore store(10);
  store.add("more than ten bytes");
  CHECK_FALSE(store.is_in_memory());
  CHECK(std::filesystem::is_empty(folder.path));
  setenv("TMPDIR", (folder.path + "/nowhere").c_str(), 1);
  ByteStore other(10);
  CHECK_THROWS_WITH(other.add("more than ten bytes"), Catch::Contains("nowhere") && Catch::Contains("TMPDIR"));
  if (before == nullptr)
    unsetenv("TMPDIR");
  else
    setenv("TMPDIR", kept.c_str(), 1);
}

TEST_CASE("a disk that is full ends it, with the folder's name and what to do") {
  const TemporaryFolder folder;
  const char* const before = std::getenv("TMPDIR");
  const std::string kept = before == nullptr ? "" : before;
  setenv("TMPDIR", folder.path.c_str(), 1);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  struct rlimit free {};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &free) == 0);
  struct rlimit full = free;
  full.rlim_cur = 4096; // no file may grow beyond it
  setrlimit(RLIMIT_FSIZE, &full);
  std::string message;
  try {
    ByteStore store(10);
    store.add(std::string(5000, 'x'));
  } catch (const Error& error) {
    message = error.what();
  }
  setrlimit(RLIMIT_FSIZE, &free);
  std::signal(SIGXFSZ, handler);
  if (before == nullptr)
    unsetenv("TMPDIR");
  else
    setenv("TMPDIR", kept.c_str(), 1);
  CHECK(message == folder.path +
                       ": what does not fit into memory cannot be written there: File too large; name another "
                       "folder in TMPDIR");
  CHECK(std::filesystem::is_empty(folder.path));
}
