// The orthography that ships, for the tests of the splitter and the tokenizer.
#pragma once

#include "language/orthography.h"

#include <fstream>
#include <iterator>
#include <string>

inline const standpoint::Orthography& shipped_orthography() {
  static const standpoint::Orthography orthography = [] {
    const std::string path = STANDPOINT_SOURCE_DIR "/models/lexicon/orthography.tsv";
    std::ifstream in(path, std::ios::binary);
    return standpoint::Orthography(std::string(std::istreambuf_iterator<char>(in), {}), path);
  }();
  return orthography;
}
