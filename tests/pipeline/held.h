// What whole articles come to, read by the engine as it ships.
#pragma once

#include "pipeline.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace standpoint {

inline const Engine& engine() {
  static const Engine loaded = load_engine(STANDPOINT_SOURCE_DIR "/models");
  return loaded;
}

// "Novak opposes -1 airport", a line a statement, in the order of the text.
inline std::vector<std::string> held(const std::string& text) {
  Document document;
  document.id = "test.txt";
  document.text = text;
  std::vector<std::string> lines;
  for (const Statement& s : extract_statements(document, engine()))
    if (s.takes_position)
      lines.push_back(s.actor.name + " " + std::string(name(s.position)) + " " + std::to_string(s.polarity) + " " +
                      s.topic);
  return lines;
}

// A sentence and all that is held in it, so that neither too much nor nothing passes: by Greta Holm, where nobody else
// is named ("opposes -1 toll", "nurses: supports 1 toll").
struct HeldRow {
  std::string sentence;
  std::vector<std::string> held;
};

inline std::vector<std::string> with_holders(const std::vector<std::string>& lines) {
  std::vector<std::string> whole;
  for (const std::string& line : lines) {
    const std::size_t colon = line.find(": ");
    whole.push_back(colon == std::string::npos ? "Greta Holm " + line : line.substr(0, colon) + line.substr(colon + 1));
  }
  return whole;
}

inline void check_held(const std::vector<HeldRow>& rows) {
  for (const HeldRow& row : rows) {
    INFO(row.sentence);
    CHECK(held(row.sentence + "\n") == with_holders(row.held));
  }
}

inline bool has(const std::vector<std::string>& lines, const std::string& line) {
  return std::ranges::find(lines, line) != lines.end();
}

inline bool mentions(const std::vector<std::string>& lines, const std::string& words) {
  return std::ranges::any_of(lines, [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

} // namespace standpoint
