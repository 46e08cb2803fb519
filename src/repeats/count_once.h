// Positions of articles that repeat others, counted once.
#pragma once

#include "statement/statement_table.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace standpoint {

// What counts of articles that are nearly the same.
enum class Repeats : std::uint8_t {
  keep,           // all
  one_per_outlet, // what an outlet ran twice counts once
  one             // the same words count once, whoever ran them
};
std::string_view name(Repeats); // "one-per-outlet"
std::optional<Repeats> find_repeats_mode(std::string_view);

// Drops the statements that repeat another one: of an article that is nearly the same (Statement::repeat_of), in the
// same words, with the same words for the holder. What only one version of an article says stays. The statement of the
// earliest article is kept (those without a date last, then by doc), and its `also_in` names the others.
//
// Order: kept. What is dropped depends on the set of statements only. Returns the number of articles that repeat
// others.
std::size_t count_once(StatementTable&, Repeats);
std::size_t count_once(std::vector<Statement>&, Repeats);

} // namespace standpoint
