#include "base/error.h"
#include "command/partial_file.h"
#include "tests/meanwhile.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>
#include <unistd.h>

#include <filesystem>
#include <iterator>
#include <optional>
#include <string>

using namespace standpoint;
namespace fs = std::filesystem;

TEST_CASE("what a run that ends just now has finished is not touched by one that begins") {
  const TemporaryFolder folder;
  const std::string target = folder.path + "/a.jsonl", partial = PartialFile::partial_path(target);
  std::optional<PartialFile> first;
  first.emplace(target, Leftover::start_anew, true);
  first->stream() << "eight hours of work\n";
  meanwhile = [&] { // as the second one has opened it
    first->keep();
    first.reset();
  };
  {
    PartialFile second(target, Leftover::start_anew, true);
    CHECK(bytes_of(target) == "eight hours of work\n");
    second.stream() << "half";
  }
  CHECK(bytes_of(target) == "eight hours of work\n");
  CHECK_FALSE(fs::exists(partial));
}

TEST_CASE("what an interrupted run finished is there until something is written in its place") {
  const TemporaryFolder folder;
  const std::string target = folder.path + "/a.jsonl", partial = PartialFile::partial_path(target);
  for (const Leftover leftover : {Leftover::go_on, Leftover::start_anew}) {
    folder.write("a.jsonl.partial", "finished\n");
    { const PartialFile begun(target, leftover, true); }
    CHECK(bytes_of(partial) == "finished\n");
  }
  {
    PartialFile anew(target, Leftover::start_anew, true);
    anew.stream() << "one\n";
    anew.finish_article();
    anew.stream() << "half";
  }
  CHECK(bytes_of(partial) == "one\n");
  {
    PartialFile going_on(target, Leftover::go_on, true);
    going_on.go_on_behind(4);
    going_on.stream() << "two\n";
    going_on.keep();
  }
  CHECK(bytes_of(target) == "one\ntwo\n");
  CHECK_FALSE(fs::exists(partial));
  PartialFile(target, Leftover::start_anew, true).keep();
  CHECK(bytes_of(target).empty());
}

TEST_CASE("the messages of an unfinished file say how to go on, where that can be") {
  const TemporaryFolder folder;
  const std::string target = folder.path + "/a.jsonl", partial = PartialFile::partial_path(target);
  folder.write("a.jsonl.partial", "finished\n");
  CHECK_THROWS_WITH(PartialFile(target, Leftover::refuse, true),
                    partial +
                        ": holds what an interrupted run finished; --resume goes on from it, --overwrite starts anew");
  CHECK_THROWS_WITH(PartialFile(target, Leftover::refuse, false),
                    partial + ": holds what an interrupted run finished; rename it, or start anew with --overwrite");
  const PartialFile one(target, Leftover::go_on, true);
  CHECK(one.and_the_way_on() == ", and --resume goes on from there");
  CHECK_THROWS_WITH(PartialFile(target, Leftover::go_on, true),
                    partial + ": another run is writing it; let it end, or give -o another name");
}
