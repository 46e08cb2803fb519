#include "claims/role_holders.h"

#include "actors/listed_members.h"
#include "base/ascii.h"
#include "claims/attributed_words.h"
#include "claims/predicate.h"
#include "claims/told_attribution.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace standpoint {

namespace {

constexpr double share_right = .85; // of 45 that were found in raw news and read (training/positions/README.md)
constexpr std::int32_t longest_between = 12; // tokens from the noun to the names that are given as examples

class Finder {
public:
  Finder(const Article& article, const Lexicon& lexicon, const std::vector<Attribution>& known)
      : article_(article), syntax_(article.syntax), lists_(lexicon.stances),
        turning_words_(lexicon.actors.turning_words), is_known_(attributed_words(syntax_, known, WithSources::no)) {}

  std::vector<Attribution> find() {
    for (std::int32_t at = 0; at < syntax_.size(); ++at) {
      if (syntax_[at].upos != Upos::NOUN || is_known_[at] != 0 || article_.quotation[at] >= 0) continue;
      if (!lists_.holders.contains(syntax_.lower_lemma(at))) continue;
      const std::int32_t thing = thing_of(at);
      if (thing == no_token || is_known_[thing] != 0) continue;
      if (is_over(at)) continue;
      if (const std::int32_t holder = named_holder(at); holder != no_token)
        if (auto told = told_attribution(syntax_, full_name(holder), at, thing, share_right)) found_.push_back(*told);
    }
    return std::move(found_);
  }

private:
  // "critics [of the deal]"
  std::int32_t thing_of(std::int32_t noun) const {
    for (const std::int32_t child : syntax_.children(noun)) {
      const Relation relation = universal(syntax_[child].relation);
      if (child < noun || (relation != Relation::nmod && relation != Relation::acl)) continue;
      const bool is_thing = syntax_[child].upos == Upos::NOUN || syntax_[child].upos == Upos::PROPN ||
                            syntax_[child].xpos == Xpos::VBG; // "opponents [of taking in] refugees"
      if (is_thing && (syntax_.has_child_lemma(child, "of") || syntax_.has_child_lemma(child, "for"))) return child;
    }
    return no_token;
  }

  // "a [former] supporter of the tax"
  bool is_over(std::int32_t noun) const {
    return std::ranges::any_of(syntax_.children(noun), [&](std::int32_t child) {
      return child < noun && turning_words_.contains(lower_case(syntax_.word(child)));
    });
  }

  // "[Lindsey Graham] of South Carolina, a critic": the parser hangs the noun on the last name.
  std::int32_t full_name(std::int32_t holder) const {
    while (is_name(holder) && is_name(syntax_[holder].head) && syntax_[holder].head < holder &&
           syntax_[holder].relation != Relation::conj)
      holder = syntax_[holder].head;
    return holder;
  }

  bool is_name(std::int32_t token) const { return token != no_token && syntax_[token].upos == Upos::PROPN; }

  std::int32_t named_holder(std::int32_t noun) const {
    std::int32_t top = noun; // "[one] of the toughest critics"
    const std::int32_t above = syntax_[noun].head;
    if (above != no_token && above < noun && is_part_of(syntax_.lower_lemma(above).text) &&
        universal(syntax_[noun].relation) == Relation::nmod)
      top = above;
    const Token& token = syntax_[top];
    if (token.relation == Relation::appos && is_name(token.head) && token.head < top) return token.head;
    if (const std::int32_t child = syntax_.child(top, {Relation::appos}); is_name(child) && child > top) return child;
    if (syntax_.child(top, {Relation::cop}) != no_token) {
      const Mood mood = mood_of(syntax_, lists_.grammar, top);
      const std::int32_t subject = syntax_.child(top, {Relation::nsubj});
      if (subject == no_token || mood.future || mood.possible) return no_token;
      const Xpos tag = syntax_[subject].xpos;
      return is_name(subject) || tag == Xpos::PRP || tag == Xpos::WP ? subject : no_token;
    }
    if (const std::int32_t before = named_before(noun); before != no_token) return before;
    return named_behind(noun);
  }

  static bool is_part_of(std::string_view word) { return word == "one" || word == "some" || word == "among"; }

  // "[Trump, Israel] and other critics of the deal"
  std::int32_t named_before(std::int32_t noun) const {
    const std::int32_t other = syntax_.child(noun, {Relation::amod});
    if (other == no_token || other != noun - 1 || syntax_.lower_lemma(other).text != "other") return no_token;
    const std::int32_t head = syntax_[noun].head;
    return syntax_[noun].relation == Relation::conj && is_name(head) && head < noun ? head : no_token;
  }

  // "opponents of the bill[,] such as [Ann Lee]"
  std::int32_t named_behind(std::int32_t noun) const {
    const std::int32_t end = std::min(syntax_.sentence_of(noun).last, noun + longest_between);
    for (std::int32_t at = noun + 1; at < end; ++at) {
      const Upos upos = syntax_[at].upos;
      if (const std::int32_t first = examples_begin(syntax_, at); first != no_token) return name_from(first, end);
      if (upos == Upos::VERB || upos == Upos::AUX || upos == Upos::SCONJ) return no_token;
    }
    return no_token;
  }

  // The head of the name that begins here, behind titles.
  std::int32_t name_from(std::int32_t first, std::int32_t end) const {
    for (std::int32_t at = first; at < end; ++at) {
      if (!is_name(at)) {
        if (syntax_[at].upos == Upos::NOUN || syntax_[at].upos == Upos::ADJ || syntax_[at].upos == Upos::DET) continue;
        return no_token;
      }
      std::int32_t head = at;
      while (is_name(syntax_[head].head) && syntax_[head].head >= first && syntax_[head].head < end &&
             (syntax_[head].relation == Relation::flat || syntax_[head].relation == Relation::compound))
        head = syntax_[head].head;
      return head;
    }
    return no_token;
  }

  const Article& article_;
  const Syntax& syntax_;
  const StanceLists& lists_;
  const StringSet& turning_words_; // "former"
  std::vector<char> is_known_;     // by token: part of an attribution
  std::vector<Attribution> found_;
};

} // namespace

std::vector<Attribution> role_holders(const Article& article, const Lexicon& lexicon,
                                      const std::vector<Attribution>& known) {
  return Finder(article, lexicon, known).find();
}

} // namespace standpoint
