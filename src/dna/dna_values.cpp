#include "dna/dna_values.h"

namespace standpoint {

static constexpr std::size_t most_characters = 190;

std::string dna_text(std::string_view text) {
  std::string out;
  std::size_t characters = 0;
  std::size_t cut = 0; // where 189 characters end
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && ++characters == most_characters) cut = out.size();
    if (c == '\0')
      out += "\xEF\xBF\xBD";
    else
      out += c;
  }
  if (characters > most_characters) {
    out.resize(cut);
    out += "…";
  }
  return out;
}

DnaValues dna_values(const Statement& s) {
  DnaValues values;
  values.actor = dna_text(s.actor.name);
  if (s.actor.kind == ActorKind::person)
    values.person = values.actor;
  else if (s.actor.kind != ActorKind::unknown)
    values.organization = values.actor;
  values.concept_text = dna_text(s.topic);
  values.position = name(s.position);
  values.agreement = s.polarity > 0;
  return values;
}

} // namespace standpoint
