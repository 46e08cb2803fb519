// What led from a mention to its actor.
#pragma once

#include <cstdint>

namespace standpoint {

enum class MentionRule : std::uint8_t {
  none,
  // of names
  same_name,  // "Kim Jong Un" -> Kim Jong-un
  surname,    // "Lee" -> Lee Nak-yon
  given_name, // "Hillary" -> Hillary Clinton
  initials,   // "Acpo" -> the organisation with these initials
  listed,     // "Pyongyang" -> North Korea; also descriptions that a list of actors has
  // of pronouns
  pronoun,  // "she" -> the mention before it that fits best
  speaker,  // "I" in a quotation -> who is quoted
  relative, // "Kim, who ..." -> what the clause belongs to
  // of descriptions
  apposition,  // "the secretary, Jacob Lew"
  people,      // "the Israelis" -> Israel
  title,       // "the home secretary" -> who is given this title in the article
  office,      // "the prime minister" -> who held the office that day and is named in the article
  kind,        // "the party" -> the party named before
  same_noun,   // "the official" -> "an official with knowledge of the talks"
  issuer,      // "the statement" -> who made it
  member,      // "the Kentucky Republican" -> the person with "(R-Ky.)" behind the name
  foreground,  // "the Texan" -> the person spoken of
  announced,   // "a lawmaker" in the lead -> the lawmaker named next
  both,        // "both leaders" -> the two named before
  author,      // "I" in an opinion piece -> who wrote it
  government,  // "the administration" -> the president's on the article's day
  possessor,   // "his party" -> the party in his role
  spokesperson // "a spokesman for the union" -> the union
};

} // namespace standpoint
