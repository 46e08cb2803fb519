// Any bytes as a codebook.
#include "base/error.h"
#include "fuzz/fuzzed_file.h"
#include "linking/codebook.h"

using namespace standpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const FuzzedFile file("codebook.yaml");
  try {
    const Codebook codebook = Codebook::read(file.write(text_of(data, size)));
    for (const char* wording : {"hunting ban", "", "the ban on hunting in Scotland", "hunting"}) {
      Codebook::Match match;
      if (codebook.find(wording, match) && match.topic != nullptr)
        must(!match.topic->label.empty(), "a topic has a name");
    }
  } catch (const Error&) {
  }
  return 0;
}
