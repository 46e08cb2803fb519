// What found a statement, as one word: so that results of several machines are brought together only if one model made
// them.
#pragma once

#include <cstddef>
#include <string>

namespace standpoint {

// What statements depend on beside the model, the word lists and the actors.
struct ExtractSettings {
  bool raw = false;
  std::size_t most_words = 0;
  double min_confidence = 0;
  std::string date_order; // as it was given
  std::string codebook;   // a file; what counts is its text
  bool only_codebook = false;
  bool explain = false;
};

// "VERSION-HASH": the program's version, and a hash over what model_hash reads and over the settings.
// Errors: unreadable for the codebook; else, as the cost, as model_hash.
std::string model_id(const std::string& data_folder, const std::string& actors, const ExtractSettings&);

} // namespace standpoint
