// PolNeAR's hand-marked attributions, mapped onto the tokens of our own analysis.
#pragma once

#include "attribution/scene.h"
#include "base/error.h"

#include <string>
#include <vector>

namespace standpoint {

// One attribution as the annotation file has it. Units: bytes of the text.
struct MarkedAttribution {
  Spans source, cue, content;
};

struct Annotations {
  std::vector<MarkedAttribution> attributions;
  std::string coder; // as the file's name has it: "4b22"
  Spans discarded;   // bylines, datelines: neither examples nor counterexamples
};

// Reads a brat standoff file (offsets in code points of `text`). A line that is broken (offsets beyond the text, an
// argument that is not there) is reported with file and line and skipped. Errors: missing_input.
Annotations read_annotations(const std::string& path, std::string_view text, const ReportError&);

// The same on tokens.
struct GoldAttribution {
  TokenRange cue;
  std::int32_t cue_head = no_token;
  TokenRange source; // empty: none
  std::int32_t source_head = no_token;
  std::vector<TokenRange> content; // pieces, apart by at least one word
};

struct Gold {
  std::vector<GoldAttribution> attributions;
  std::vector<std::uint8_t> in_content; // of each token: 1 when it is content of one
  std::vector<std::uint8_t> discarded;
  Atom coder = 0;
};

Gold gold_on_tokens(const Scene&, const Annotations&);

} // namespace standpoint
