#include "claims/author_views.h"

#include "claims/acts.h"
#include "claims/attributed_words.h"
#include "claims/predicate.h"

namespace standpoint {

namespace {

constexpr int least_own = 2; // times that the author says "I"
constexpr double share_right = .6;

bool is_opinion_piece(const Article& article) {
  if (article.document.author.empty()) return false;
  int own = 0;
  for (std::int32_t at = 0; at < article.syntax.size(); ++at)
    own += article.syntax.word(at) == "I" && article.syntax[at].xpos == Xpos::PRP && article.quotation[at] < 0;
  return own >= least_own;
}

bool takes_side(const Syntax& syntax, const StanceLists& lists, std::int32_t root) {
  if (mood_of(syntax, lists.grammar, root).duty) return true;
  if (syntax.child(root, {Relation::cop}) == no_token) return false;
  const Stance judged = predicate_stance_of(syntax, lists, root);
  return judged <= Stance::criticizes; // the labels that take a side
}

} // namespace

std::vector<Attribution> author_views(const Article& article, const StanceLists& lists,
                                      const std::vector<Attribution>& known) {
  std::vector<Attribution> found;
  if (!is_opinion_piece(article)) return found;
  const Syntax& syntax = article.syntax;
  const std::vector<char> taken = attributed_words(syntax, known, WithSources::yes);
  for (const Sentence& sentence : article.analysis.sentences) {
    if (sentence.kind != SentenceKind::prose) continue;
    std::int32_t root = no_token, last = sentence.last - 1;
    bool is_own = true;
    for (std::int32_t at = sentence.first; at < sentence.last; ++at) {
      if (syntax[at].relation == Relation::root) root = at;
      is_own = is_own && taken[static_cast<std::size_t>(at)] == 0 && article.quotation[at] < 0;
    }
    if (!is_own || root == no_token || syntax.word(last) == "?" || !takes_side(syntax, lists, root)) continue;
    for (std::int32_t at = root + 1; at < last; ++at) // "..., which lose more heat": told beside the view
      if (syntax.word(at) == "," && syntax[at + 1].xpos == Xpos::WDT) last = at;
    while (last > sentence.first && syntax[last].upos == Upos::PUNCT) --last;
    found.push_back({.source = {},
                     .cue = {},
                     .content = {syntax.span({sentence.first, last + 1})},
                     .quote = Quote::direct,
                     .source_head = no_token,
                     .cue_head = no_token,
                     .content_head = root,
                     .outer = -1,
                     .confidence = share_right});
  }
  return found;
}

} // namespace standpoint
