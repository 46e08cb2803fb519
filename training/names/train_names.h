// Learns the name recogniser.
#pragma once

#include "named_text.h"
#include "names/name_model.h"

#include <cstddef>
#include <vector>

namespace standpoint {

struct WeightedText {
  const NamedText* text = nullptr;
  int times = 1;            // seen so often in a pass
  bool skip_titles = false; // marked by a program that errs where most words are capitalised
};

struct NameTrainingOptions {
  int passes = 8;
  float margin = 3;                        // by which right tags must win, for each wrong one
  std::size_t size = std::size_t{6} << 20; // bytes of the packed table
};

// The section "names". Deterministic: texts are taken in the order given and shuffled by a fixed seed.
std::vector<std::byte> train_names(const std::vector<WeightedText>&, const Clusters&, const NameIndex&,
                                   const NameTrainingOptions&);

// Replaces the texts' names by what the model finds in them.
void mark_names(std::vector<NamedText>&, const NameModel&);

struct NameScore {
  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t gold = 0;
  double precision() const { return found == 0 ? 0 : static_cast<double>(right) / static_cast<double>(found); }
  double recall() const { return gold == 0 ? 0 : static_cast<double>(right) / static_cast<double>(gold); }
  double f1() const { return right == 0 ? 0 : 2.0 * static_cast<double>(right) / static_cast<double>(found + gold); }
};

// A name found that is none, or one that was not found; with its sentence.
struct NameError {
  bool is_missed = false;
  NameKind kind = NameKind::person;
  std::string_view name;
  std::string_view sentence;
};

// Exact spans and kind; a score for each kind, then all together. Errors by position.
std::vector<NameScore> measure_names(const std::vector<NamedText>&, const NameModel&,
                                     const std::function<void(const NameError&)>& take = {});

} // namespace standpoint
