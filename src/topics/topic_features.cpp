// Features of a candidate, each alone and some with the position taken:
//   whether the rules of topic_path.h choose it, or something above or below it
//   its path of relations to the word of the rules; its place among the candidates
//   its relation, its preposition and the kind of word that governs it
//   its tag, determiner, number of modifiers; whether it is a name, the holder, a light word, an act
//   how often the article has its words, and whether its title has them
#include "topics/topic_features.h"

#include "base/ascii.h"
#include "lexicon/feature_name.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace standpoint {

namespace {

using Part = FeatureNamePart;

Part yes_or_no(bool value) {
  if (value) return "yes";
  return "no";
}

Part bucket(std::int32_t n) {
  static constexpr std::array<Part, 10> names = {"0", "1", "2", "3", "4", "5+", "5+", "5+", "8+", "8+"};
  if (n < 0) return "-";
  if (n >= 10) return "10+";
  return names[n];
}

class Features {
public:
  Features(std::vector<std::uint64_t>& hashes, std::vector<std::string>* names) : hashes_(hashes), names_(names) {}

  void add(std::initializer_list<Part> parts) {
    hashes_.push_back(hash_of_name(parts));
    if (names_ != nullptr) names_->push_back(spelled(parts));
  }

private:
  static std::string spelled(std::initializer_list<Part> parts) {
    std::string name;
    for (const Part& part : parts) {
      if (!name.empty()) name += ' ';
      name += part.text;
    }
    return name;
  }

  std::vector<std::uint64_t>& hashes_;
  std::vector<std::string>* names_;
};

std::string path_to(const Syntax& syntax, std::int32_t from, std::int32_t to) {
  std::string path;
  int steps = 0;
  for (std::int32_t at = to; at != from; at = syntax[at].head) {
    if (at == no_token) return "outside";
    if (++steps > 3) return path + "<..";
    path += '<';
    path += name(universal(syntax[at].relation));
  }
  return path.empty() ? "itself" : path;
}

std::string_view act_ending(std::string_view lemma) {
  for (const std::string_view ending : {"tion", "sion", "ment", "ance", "ence", "ism", "ity", "ness", "ing", "al"})
    if (lemma.ends_with(ending)) return ending;
  return "none";
}

// What a position is on is worded one way in demands, another in claims of fact.
Part group_of(Position position) {
  switch (position) {
  case Position::advocates:
  case Position::commits:
  case Position::refuses:
  case Position::opposes:
  case Position::supports:
    return "demand";
  case Position::criticizes:
    return "blame";
  default:
    return "claim";
  }
}

// Positions are seldom on those who could hold them.
Part being(const Syntax& syntax, const ActorLists& lists, std::int32_t head) {
  const HashedString& lemma = syntax.lower_lemma(head);
  if (syntax[head].upos == Upos::PROPN) {
    const std::string word(syntax.word(head));
    if (const ActorAlias* alias = find(lists.aliases, word)) {
      if (lists.known[alias->actor].kind == KnownKind::country) return "country";
      return "body";
    }
    for (const std::int32_t child : syntax.children(head))
      if (child < head && lists.given_names.contains(lower_case(syntax.word(child)))) return "named person";
    if (lists.organization_words.contains(lemma)) return "organization";
    return "other name";
  }
  if (lists.titles.contains(lemma)) return "title";
  if (lists.person_words.contains(lemma)) return "person";
  if (lists.group_words.contains(lemma)) return "group";
  if (lists.organization_words.contains(lemma)) return "organization";
  if (has_agent_ending(lists, lemma.text)) return "agent ending";
  return "thing";
}

// How many words of at least four letters two labels share.
std::int32_t shared_words(std::string_view a, std::string_view b) {
  std::int32_t shared = 0;
  for (std::size_t at = 0; at < a.size();) {
    const std::size_t end = std::min(a.find(' ', at), a.size());
    if (end - at > 3 && b.find(a.substr(at, std::min<std::size_t>(end - at, 6))) != std::string_view::npos) ++shared;
    at = end + 1;
  }
  return shared;
}

} // namespace

void topic_features(const TopicView& view, const TopicQuestion& question, const std::vector<TopicCandidate>& candidates,
                    std::size_t which, std::int32_t by_rule, std::vector<std::uint64_t>& hashes,
                    std::vector<std::string>* names) {
  const auto& [syntax, lists, actors, path, nouns] = view;
  Features features(hashes, names);
  const TopicCandidate& candidate = candidates[which];
  const Part position = name(question.position);
  const Part group = group_of(question.position);
  const std::int32_t head = candidate.head;
  const auto first =
      static_cast<std::int32_t>(std::ranges::count(candidates, TopicSource::claim, &TopicCandidate::source));
  if (candidate.source != TopicSource::claim) {
    const Part source = candidate.source == TopicSource::earlier ? Part("earlier") : Part("article");
    features.add({source});
    features.add({source, "position", position});
    features.add({source, group});
    features.add({source, "candidates", bucket(first)});
    features.add({source, "rule", name(syntax[by_rule].upos)});
    features.add({source, "rule", name(universal(syntax[by_rule].relation))});
    if (path.is_light_noun(by_rule)) features.add({source, "rule light"});
    const std::int32_t subject = syntax.child(question.claim.root, {Relation::nsubj, Relation::nsubj_pass});
    if (subject != no_token && syntax[subject].upos == Upos::PRON)
      features.add({source, "subject", syntax.lemma(subject)});
    return;
  }
  const Token& token = syntax[head];
  const HashedString& lemma = syntax.lower_lemma(head);
  const bool is_noun = token.upos == Upos::NOUN || token.upos == Upos::PROPN;
  const bool clausal = path.is_clausal(head) && !is_noun;
  const Part kind = clausal                     ? Part("act")
                    : path.is_clausal(head)     ? Part("predicate") // "the law is a [shambles]"
                    : token.upos == Upos::PROPN ? Part("name")
                                                : Part("noun");
  const Part relation = name(universal(token.relation));
  features.add({kind});
  features.add({kind, position});
  features.add({kind, group});
  features.add({"upos", name(token.upos)});
  features.add({"xpos", name(token.xpos)});
  if (candidate.act != no_token) {
    features.add({"acted on", kind});
    features.add({"acted on", position});
    features.add({"acted on",
                  lists.nominalizations.contains(syntax.lower_lemma(candidate.act)) ? Part("noun") : Part("gerund")});
    if (lists.turns.contains(syntax.lower_lemma(candidate.act))) features.add({"acted on", "turn"});
    if (candidate.act == question.about) features.add({"acted on", "at once"});
  }
  if (head == by_rule || (candidate.act != no_token && candidate.act == by_rule)) {
    features.add({"rule"});
    features.add({"rule", kind});
    features.add({"rule", position});
    features.add({"rule", relation});
    const Part how = head == question.about ? Part("at once") : Part("led to");
    features.add({"rule", how, kind});
    features.add({"rule", how, group});
    features.add({"rule", how, kind, group});
    if (path.is_light_noun(head)) features.add({"rule light"});
  } else if (syntax.depends_on(head, by_rule)) {
    features.add({"below rule"});
    features.add({"below rule", kind, relation});
    if (path.is_light_noun(by_rule)) features.add({"below light rule", relation});
    features.add({"below rule", name(syntax[by_rule].upos), std::string_view(path_to(syntax, by_rule, head))});
  } else if (syntax.depends_on(by_rule, head)) {
    features.add({"above rule"});
    features.add({"above rule", kind});
  } else {
    features.add({"beside rule", kind});
  }
  features.add({"relation", relation});
  features.add({"relation", relation, position});
  features.add({"relation", relation, kind});
  if (const std::int32_t preposition = syntax.child(head, {Relation::case_}); preposition != no_token) {
    features.add({"preposition", syntax.lemma(preposition)});
    features.add({"preposition", relation, syntax.lemma(preposition)});
  }
  if (token.head != no_token) {
    const std::int32_t above = token.head;
    features.add({"governor", name(syntax[above].upos), relation});
    const bool acts = syntax[above].upos == Upos::VERB || syntax[above].upos == Upos::AUX; // "work" may be either
    if (acts && path.is_light_verb(above)) features.add({"governor light verb", relation});
    if (!acts && path.is_light_noun(above)) features.add({"governor light noun", relation});
    if (path.is_effect(above)) features.add({"governor effect", relation});
    if (lists.turns.contains(syntax.lower_lemma(above))) features.add({"governor turn", relation});
  }
  if (clausal ? path.is_light_verb(head) : path.is_light_noun(head)) features.add({"light", kind});
  if (lists.turns.contains(lemma)) features.add({"turn", kind});
  if (kind.text == "noun") {
    features.add({"ending", act_ending(lemma.text)});
  } else if (clausal) {
    features.add({"nominalized", yes_or_no(lists.nominalizations.contains(lemma))});
    if (path.object_of(head) != no_token) features.add({"with object"});
  }
  if (question.is_holder && question.is_holder(head)) features.add({"holder"});

  if (!clausal) {
    const Part what = being(syntax, actors, head);
    features.add({"being", what});
    features.add({"being", what, group});
    features.add({"being", what, relation});
  }
  if (token.head != no_token && token.relation != Relation::root) {
    const std::int32_t clause = syntax.child(token.head, {Relation::xcomp, Relation::ccomp});
    if (clause != no_token && clause != head) features.add({"beside clause", relation, group});
  }
  if (syntax.child(head, {Relation::acl}) != no_token) features.add({"has clause", kind});
  if (syntax.child(head, {Relation::nmod}) != no_token) features.add({"has complement", kind});

  const std::int32_t determiner = syntax.child(head, {Relation::det});
  const std::int32_t possessor = syntax.child(head, {Relation::nmod_poss});
  features.add({"determiner", kind,
                possessor != no_token    ? (syntax[possessor].upos == Upos::PRON ? Part("his") : Part("name's"))
                : determiner != no_token ? Part(syntax.lemma(determiner))
                                         : Part("none")});
  const auto words = static_cast<std::int32_t>(1 + std::ranges::count(candidate.label, ' '));
  features.add({"words", kind, bucket(words)});
  if (!clausal) features.add({nouns.is_bare(head) ? Part("bare") : Part("full"), kind});
  if (candidate.shown != head) features.add({"fuller"});

  const std::int32_t count = nouns.use(head).count;
  features.add({"count", kind, bucket(count)});
  std::int32_t most = 0;
  bool title = nouns.in_title(head);
  features.add({"title head", yes_or_no(title)});
  for (const std::int32_t child : syntax.children(candidate.shown)) {
    const Upos upos = syntax[child].upos;
    if (upos != Upos::NOUN && upos != Upos::PROPN && upos != Upos::ADJ) continue;
    most = std::max(most, nouns.use(child).count);
    title = title || nouns.in_title(child);
  }
  features.add({"modifier count", bucket(most)});
  features.add({"title", yes_or_no(title)});
  features.add({"title", kind, position, yes_or_no(title)});

  for (const TopicCandidate& other : candidates)
    if (other.source != TopicSource::claim)
      features.add({other.source == TopicSource::earlier ? Part("like earlier") : Part("like article"),
                    bucket(shared_words(candidate.label, other.label))});

  std::int32_t place = 0;
  while (candidates[place].head != head) ++place;
  features.add({"place", bucket(place)});
  features.add({"place", kind, bucket(place)});
  if (place + 1 == first) features.add({"last"});
  features.add({"candidates", kind, bucket(first)});
  features.add({"before", head == question.about ? Part("same") : yes_or_no(head < question.about), relation});
}

} // namespace standpoint
