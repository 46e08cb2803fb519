// Any bytes as a table of the user's actors.
#include "actors/add_user_actors.h"
#include "base/error.h"
#include "fuzz/fuzzed_file.h"

using namespace standpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const FuzzedFile file("actors.csv");
  ActorLists lists;
  try {
    add_user_actors(file.write(text_of(data, size)), lists);
    for (const KnownActor& actor : lists.known) must(!actor.name.empty(), "an actor has a name");
  } catch (const Error&) {
  }
  return 0;
}
