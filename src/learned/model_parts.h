// The files of what is learned: NAME.model in the data folder, one for each part, so that a part that is learned anew
// adds no more than itself to the repository.
#pragma once

#include "learned/model_file.h"

#include <array>
#include <string>
#include <string_view>

namespace standpoint {

struct ModelPart {
  std::string_view name;
  std::array<std::string_view, 8> sections; // in the file's order; empty ones at the end do not count
};
// A new part is a line here and one in src/pipeline.cpp, where it is loaded.
inline constexpr ModelPart model_parts[] = {
    {"language", {"clusters", "lemmas", "margins", "moves", "orthography", "relations", "tagger", "upos"}},
    {"attribution", {"attribution"}},
    {"names", {"names"}},
    {"positions", {"positions"}},
    {"topics", {"topic priors", "topics"}}, // written by train_topics
};

inline std::string part_path(const std::string& folder, std::string_view part) {
  return folder + "/" + std::string(part) + ".model";
}
// Errors: as ModelFile::open.
inline ModelFile open_part(const std::string& folder, std::string_view part) {
  return ModelFile::open(part_path(folder, part));
}

} // namespace standpoint
