#include "base/ordered_workers.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <stdexcept>
#include <string>

using namespace standpoint;

TEST_CASE("results come in the order of the items, whichever is done first") {
  for (std::size_t jobs : {1, 2, 5}) {
    std::vector<std::string> taken, expected;
    OrderedWorkers<std::string, std::string> workers(
        jobs,
        [](const std::string& id) {
          if (std::stoi(id) % 3 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
          return id + "!";
        },
        [&](std::string result) { taken.push_back(std::move(result)); });
    for (int i = 0; i < 100; ++i) {
      workers.add(std::to_string(i));
      expected.push_back(std::to_string(i) + "!");
    }
    workers.finish();
    CHECK(taken == expected);
  }
}

TEST_CASE("what the work throws is thrown where its result would have come, and the threads end") {
  for (std::size_t jobs : {1, 3}) {
    std::vector<std::string> taken;
    const auto run = [&] {
      OrderedWorkers<std::string, std::string> workers(
          jobs,
          [](const std::string& id) {
            if (id == "b") throw std::runtime_error("b failed");
            return id;
          },
          [&](std::string result) { taken.push_back(std::move(result)); });
      for (const char* id : {"a", "b", "c"}) workers.add(id);
      workers.finish();
    };
    CHECK_THROWS_WITH(run(), "b failed");
    CHECK(taken == std::vector<std::string>{"a"});
  }
}

TEST_CASE("workers without items end") {
  OrderedWorkers<std::string, int> workers(
      4, [](const std::string&) { return 1; }, [](int) { FAIL("a result without an item"); });
  workers.finish();
}

TEST_CASE("only so many items are in memory as the threads need") {
  std::size_t taken = 0, added = 0;
  OrderedWorkers<std::string, int> workers(
      2, [](const std::string&) { return 1; }, [&](int) { ++taken; });
  for (; added < 50; ++added) {
    workers.add("x");
    CHECK(added + 1 - taken < 8);
  }
  workers.finish();
  CHECK(taken == 50);
}
