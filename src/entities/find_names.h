// Proper names in a document, parted from the titles and adjectives that stand before them.
#pragma once

#include "article/syntax.h"
#include "lexicon/actor_lists.h"
#include "names/recognized_name.h"
#include "statement/statement.h"

#include <cstdint>
#include <string>
#include <vector>

namespace standpoint {

// "former South Korean Prime Minister Lee Nak-yon": range is "Lee Nak-yon", role the words before it.
struct Name {
  WordRange range;
  WordRange role;   // before the name; empty when nothing is said
  std::string text; // the name's words, one blank between them where the text has blanks
  ActorKind kind = ActorKind::unknown;
  Gender gender = Gender::unknown;
  std::int32_t known = -1; // index into ActorLists::known
  bool has_title = false;  // "Mr", "Senator": it is a person whatever the lists say
  bool is_place = false;   // recognised as one
};

// `recognized` (names/recognize_names.h) says where names are and of which kind; the lists, what belongs to a title and
// who is meant; rules find names that the recogniser missed.
// Order: by position; ranges do not overlap.
std::vector<Name> find_names(const Syntax&, const ActorLists&, const std::vector<RecognizedName>& recognized = {});

// The title whose last word is this token ("prime minister" at "minister"): its words within `limit`. Empty when none.
WordRange title_ending_at(const Syntax&, const ActorLists&, std::int32_t token, std::int32_t limit);
const Title* find_title(const Syntax&, const ActorLists&, WordRange words);

} // namespace standpoint
