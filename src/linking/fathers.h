// Fathers and sons of one name, whom only a "Jr." tells apart.
#pragma once

#include "lexicon/actor_lists.h"
#include "statement/statement_rows.h"

#include <set>
#include <string>
#include <string_view>

namespace standpoint {

class Fathers {
public:
  // Those whom an article of the rows names beside their sons. The lists must outlive it.
  Fathers(const StatementRows&, const ActorLists&);

  // "Robert Vance", "Robert Vance Jr.", where an article has both.
  bool are_father_and_son(std::string_view a, std::string_view b) const;

private:
  bool has_suffix(std::string_view name) const;
  std::string given_and_last(std::string_view name) const;

  const ActorLists& lists_;
  std::set<std::string> fathers_; // given_and_last
};

} // namespace standpoint
