#include "exporters/write_actor_list.h"

#include "exporters/csv.h"

#include <fmt/format.h>

namespace standpoint {

void write_actor_list(const std::vector<ListedActor>& actors, std::ostream& out) {
  std::string text = "name,kind,aliases,country,party,wikidata\n";
  for (const ListedActor& actor : actors) {
    append_cell(text, actor.name);
    text += fmt::format(",{},", name(actor.kind));
    append_cell(text, fmt::format("{}", fmt::join(actor.aliases, ";")));
    for (const std::string* cell : {&actor.country, &actor.party, &actor.wikidata}) {
      text += ',';
      append_cell(text, *cell);
    }
    text += '\n';
  }
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

} // namespace standpoint
