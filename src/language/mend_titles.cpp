#include "language/mend_titles.h"

namespace standpoint {

void mend_titles(std::span<const Xpos> tags, std::span<Arc> arcs) {
  const auto count = static_cast<std::int32_t>(arcs.size());
  for (std::int32_t name = 2; name < count; ++name) {
    const std::int32_t verb = arcs[name].head;
    if (arcs[name].relation != Relation::nsubj || tags[name] != Xpos::NNP || verb < 0 || verb > name) continue;
    std::int32_t first = name; // of the name: "Jill" of "Jill Byrne"
    while (first - 1 > verb && tags[first - 1] == Xpos::NNP && arcs[first - 1].head >= first &&
           arcs[first - 1].head <= name)
      --first;
    const std::int32_t title = first - 1;
    if (title <= verb || tags[title] != Xpos::NN || arcs[title].head != verb || arcs[title].relation != Relation::obj)
      continue;
    arcs[title] = {.head = name, .relation = Relation::nmod_desc};
  }
}

} // namespace standpoint
