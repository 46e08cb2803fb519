#include "claims/holder_of_words.h"

#include "base/ascii.h"

#include <string_view>

namespace standpoint {

// "Interior Ministry" -> "Ministry"; "Church of England" -> "Church".
static std::string_view head_of_name(std::string_view name) {
  if (const std::size_t of = name.find(" of "); of != std::string_view::npos) name = name.substr(0, of);
  const std::size_t blank = name.rfind(' ');
  return blank == std::string_view::npos ? std::string_view{} : name.substr(blank + 1);
}

bool stands_for_holder(const Syntax& syntax, const ArticleActors& actors, const Holding& holding, std::int32_t token) {
  if (actors.is_same(token, holding.attribution.source_head)) return true;
  if (syntax[token].upos != Upos::NOUN || holding.holders.size() != 1) return false;
  const std::int32_t determiner = syntax.child(token, {Relation::det});
  if (determiner == no_token || syntax.lower_lemma(determiner).text != "the") return false;
  for (const std::int32_t child : syntax.children(token)) // "the defence ministry" is another
    if (syntax[child].relation == Relation::compound || syntax[child].relation == Relation::amod ||
        universal(syntax[child].relation) == Relation::nmod)
      return false;
  const Actor& holder = holding.holders.front();
  return holder.kind != ActorKind::person && syntax.lower_lemma(token).text == lower_case(head_of_name(holder.name));
}

} // namespace standpoint
