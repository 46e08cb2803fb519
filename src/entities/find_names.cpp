// Rules over tags and word lists. A run of capitalised words is cut into what stands before the name and the name:
//   titles           Prime Minister | Lee Nak-yon; Home Secretary | Charles Clarke; actor | George Clooney
//   callings         neurosurgeon | Dawid Larysz: a person, whatever was recognised
//   sides            Republican | Donald Trump
//   homes            Dubai-based | al-Arabiya
//   organisations    the Institute for Korean Studies; Department of Health and Human Services: a word of the list
//                    (institute, department) takes "of", "for" and, behind these, "and" into the name
//   particles        Bill de Blasio; Osama bin Laden; Pieter van den Hoek
//   suffixes         Robert Vance, Jr.
//   nicknames        James “Rip” Barlow, whose text is James Barlow
//   hyphens          Kim Jong-un; Abdel-Rahman
//   listed names     Pyongyang; the Tories; the White House
#include "entities/find_names.h"

#include "article/quotations.h"
#include "base/ascii.h"
#include "lexicon/person_names.h"

#include <algorithm>
#include <optional>

namespace standpoint {

namespace {

constexpr std::int32_t longest_name = 10; // in tokens; longer runs are lists or headlines

class NameFinder {
public:
  NameFinder(const Syntax& syntax, const ActorLists& lists, const std::vector<RecognizedName>& recognized)
      : syntax_(syntax), lists_(lists), recognized_(recognized) {}

  std::vector<Name> find() {
    for (std::int32_t at = 0; at < syntax_.size();) {
      if (!opens_name(at)) {
        ++at;
        continue;
      }
      const WordRange run = run_from(at);
      at = is_listed(run) ? no_token : add_recognized(run);
      if (at == no_token) {
        add_names(run);
        at = run.last;
      }
    }
    follow_titles();
    return std::move(names_);
  }

private:
  // The recognised names that begin in the run; what else is in it was a title or a side. Returns the token behind the
  // last, no_token when there is none.
  std::int32_t add_recognized(WordRange run) {
    std::int32_t end = no_token;
    while (next_ < recognized_.size() && recognized_[next_].last <= run.first) ++next_;
    for (; next_ < recognized_.size() && recognized_[next_].first < run.last; ++next_) {
      const RecognizedName& name = recognized_[next_];
      kind_ = name.kind;
      add_names(with_particles({std::max(name.first, run.first), name.last}, run));
      kind_ = std::nullopt;
      end = std::max(run.last, name.last);
    }
    return end;
  }

  // Where less was recognised than the run has: "Charles" of "Charles de la Tour", "Hoek" of "Van den Hoek".
  WordRange with_particles(WordRange name, WordRange run) const {
    const auto is_particle = [&](std::int32_t at) { return is_word(lists_.particles, at); };
    const auto is_inner = [&](std::int32_t at) { return is_particle(at) || is_suffix(syntax_.word(at), lists_); };
    while (name.last < run.last && (is_inner(name.last) || is_particle(name.last - 1))) ++name.last;
    while (name.first > run.first && is_particle(name.first - 1)) --name.first;
    if (name.first > run.first && syntax_[name.first - 1].upos == Upos::AUX &&
        is_given_name_before_name(name.first - 1))
      --name.first; // "Will" of "Will Tarn, the director"
    return name;
  }

  std::int32_t end_of_sentence(std::int32_t token) const { return syntax_.sentence_of(token).last; }
  std::int32_t begin_of_sentence(std::int32_t token) const { return syntax_.sentence_of(token).first; }
  bool is_word(const StringSet& set, std::int32_t token) const { return set.contains(lower_case(syntax_.word(token))); }

  bool opens_name(std::int32_t token) const {
    if (!is_capitalized(syntax_.word(token))) return false;
    const Token& t = syntax_[token];
    if (is_word(lists_.no_actors, token)) return false;
    if (is_name(t)) return (has_two_letters(token) || is_initial(token)) && !is_constituency(token);
    if (is_given_name_before_name(token) || begins_listed_name(token)) return true;
    if (t.upos != Upos::ADJ && t.upos != Upos::NOUN && t.upos != Upos::X) return false;
    if (token > begin_of_sentence(token)) return t.upos != Upos::X || t.span.size() > 1;
    // At a sentence's beginning every word is capitalised: "South Korean Prime Minister" but not "Local people".
    return lists_.adjectives.contains(syntax_.word(token)) || lists_.aliases.contains(syntax_.word(token)) ||
           (token + 1 < end_of_sentence(token) && t.upos == Upos::ADJ && syntax_[token + 1].upos == Upos::PROPN &&
            lists_.adjectives.contains(std::string(syntax_.words({token, token + 2}))));
  }

  bool has_two_letters(std::int32_t token) const {
    const std::string_view word = syntax_.word(token);
    return std::ranges::count_if(word, [](char c) { return c != '.'; }) > 1;
  }

  bool is_initial(std::int32_t token) const { // "J." of "J. B. Barlow", not "R." of "(R., Texas)"
    return token + 1 < end_of_sentence(token) && is_name(syntax_[token + 1]) && is_capitalized(syntax_.word(token + 1));
  }

  bool is_constituency(std::int32_t token) const { // "S.C." of "Lindsey Graham (R., S.C.)"
    const std::int32_t begin = std::max(begin_of_sentence(token), token - 4);
    if (token + 1 >= end_of_sentence(token) || syntax_.word(token + 1) != ")" ||
        syntax_.word(token).find('.') == std::string_view::npos)
      return false;
    for (std::int32_t at = token - 1; at >= begin; --at)
      if (syntax_.word(at) == "(") return true;
    return false;
  }

  // Whatever the tagger makes of it: "Theresa Will, the mayor"; "Will Tarn, the director".
  bool is_given_name_before_name(std::int32_t token) const {
    if (syntax_[token].upos == Upos::AUX)
      return token + 2 < end_of_sentence(token) && lists_.given_names.contains(syntax_.word(token)) &&
             is_name(syntax_[token + 1]) && is_capitalized(syntax_.word(token + 1)) &&
             (syntax_.word(token + 2) == "," || syntax_[token + 2].xpos == Xpos::VBD);
    return token + 1 < end_of_sentence(token) && syntax_[token + 1].upos == Upos::AUX &&
           is_capitalized(syntax_.word(token + 1)) && lists_.given_names.contains(syntax_.word(token)) &&
           !is_capitalized_throughout(token);
  }

  bool is_capitalized_throughout(std::int32_t token) const { // a headline
    const WordRange sentence{begin_of_sentence(token), end_of_sentence(token)};
    std::int32_t small = 0;
    for (std::int32_t at = sentence.first; at < sentence.last; ++at) {
      const std::string_view word = syntax_.word(at);
      small += word.size() > 3 && is_ascii_lower(word[0]);
    }
    return small == 0;
  }

  bool begins_listed_name(std::int32_t token) const { // "White House", of which "White" is an adjective
    return token + 1 < end_of_sentence(token) && is_capitalized(syntax_.word(token + 1)) &&
           is_listed({token, token + 2});
  }

  bool continues_name(std::int32_t token) const {
    const Token& t = syntax_[token];
    if (!is_capitalized(syntax_.word(token)) || is_word(lists_.no_actors, token)) return false;
    if (t.upos == Upos::AUX) return is_given_name_before_name(token - 1);
    return is_name(t) || t.upos == Upos::ADJ || t.upos == Upos::NOUN || t.upos == Upos::X;
  }

  WordRange run_from(std::int32_t first) const {
    WordRange run{first, first + 1};
    const std::int32_t end = std::min(end_of_sentence(first), first + longest_name);
    bool has_organization = is_word(lists_.organization_words, first);
    bool has_link = false;
    while (run.last < end) {
      const std::int32_t at = run.last;
      const std::string_view word = syntax_.word(at);
      if (continues_name(at)) {
        has_organization = has_organization || is_word(lists_.organization_words, at);
        run.last = at + 1;
      } else if (word == "-" && at + 1 < end && joins_by_hyphen(run, at)) {
        run.last = at + 2;
      } else if (at + 1 < end && word == "&" && continues_name(at + 1)) {
        run.last = at + 2;
      } else if (const std::int32_t behind = behind_particles(at, end); behind < end) {
        run.last = behind + 1;
      } else if (at + 1 < end && word == "," && is_suffix(syntax_.word(at + 1), lists_)) {
        run.last = at + 2;
      } else if (const std::int32_t surname = behind_nickname(at, end); surname < end) {
        run.last = surname + 1;
      } else if (joins_field(run)) {
        run.last = at + 2;
        has_organization = true;
      } else if (has_organization && lists_.links.contains(word) && (word != "and" || has_link)) {
        std::int32_t next = at + 1;
        if (next < end && syntax_.word(next) == "the") ++next;
        if (next >= end || !continues_name(next) || is_listed(run)) break;
        has_link = true;
        run.last = next + 1;
      } else {
        break;
      }
    }
    return run;
  }

  // The name behind "van", "van den"; `end` where there is none.
  std::int32_t behind_particles(std::int32_t at, std::int32_t end) const {
    std::int32_t behind = at;
    while (behind < end && behind < at + 3 && lists_.particles.contains(syntax_.word(behind))) ++behind;
    return behind > at && behind < end && continues_name(behind) ? behind : end;
  }

  // The name behind “Rip”; `end` where there is none.
  std::int32_t behind_nickname(std::int32_t at, std::int32_t end) const {
    if (quote_mark(syntax_.word(at)) == QuoteMark::none) return end;
    for (std::int32_t close = at + 2; close + 1 < end && close < at + 5; ++close) {
      if (quote_mark(syntax_.word(close)) == QuoteMark::none) continue;
      const bool is_name = syntax_[close + 1].upos == Upos::PROPN && is_capitalized(syntax_.word(close + 1)) &&
                           is_capitalized(syntax_.word(at + 1)) && !syntax_.adjacent(close, close + 1);
      return is_name ? close + 1 : end;
    }
    return end;
  }

  // "the Qualifications and Curriculum Authority": one body, as its last word shows.
  bool joins_field(WordRange run) const {
    const std::int32_t at = run.last;
    if (run.last - run.first > 2 || at + 2 >= end_of_sentence(at) || syntax_.word(at) != "and") return false;
    if (run.first == begin_of_sentence(at) || syntax_.lemma(run.first - 1) != "the" || is_listed(run)) return false;
    if (lists_.given_names.contains(syntax_.word(run.first))) return false;
    std::int32_t last = at + 1;
    while (last + 1 < end_of_sentence(at) && last < at + 4 && continues_name(last + 1)) ++last;
    return last > at + 1 && continues_name(at + 1) && is_word(lists_.organization_words, last) &&
           !is_listed({at + 1, last + 1}) && !lists_.adjectives.contains(syntax_.word(run.first)) &&
           !lists_.adjectives.contains(syntax_.word(at + 1));
  }

  // "Nak-yon" belongs together, "Iran-backed" does not.
  bool joins_by_hyphen(WordRange run, std::int32_t hyphen) const {
    if (!syntax_.adjacent(hyphen - 1, hyphen) || !syntax_.adjacent(hyphen, hyphen + 1)) return false;
    if (is_capitalized(syntax_.word(hyphen + 1))) return syntax_[hyphen + 1].upos != Upos::VERB;
    const Upos upos = syntax_[hyphen + 1].upos;
    return run.last - run.first >= 2 && syntax_[hyphen + 1].span.size() <= 6 &&
           (upos == Upos::PROPN || upos == Upos::NOUN || upos == Upos::X);
  }

  bool is_listed(WordRange range) const { return lists_.aliases.contains(syntax_.words(range)); }

  // "Tom McCabe MSP": an office in capitals behind a name of two words is none of it.
  WordRange without_office_behind(WordRange run) const {
    const std::string_view word = syntax_.word(run.last - 1);
    const bool is_office = run.last - run.first > 2 && word.size() > 1 && std::ranges::all_of(word, is_ascii_upper) &&
                           find_title(syntax_, lists_, {run.last - 1, run.last}) != nullptr;
    return is_office ? WordRange{run.first, run.last - 1} : run;
  }

  // "Dubai-based al-Arabiya": where it is at home is no part of the name.
  WordRange without_base(WordRange run) const {
    for (std::int32_t at = run.first + 1; at + 1 < run.last; ++at)
      if (syntax_.word(at) == "based" && syntax_.word(at - 1) == "-") return {at + 1, run.last};
    return run;
  }

  void add_names(WordRange run) {
    if (is_listed(run)) {
      add(run, {});
      return;
    }
    run = without_base(without_office_behind(run));
    // "the Attorney General", whatever was recognised: a title that begins before its last word is no name behind one.
    const WordRange closing = title_ending_at(syntax_, lists_, run.last - 1, begin_of_sentence(run.first));
    const bool is_long_title = closing.last - closing.first > 1;
    if (is_long_title && closing.first <= run.first) return;
    std::int32_t name_first = run.first; // behind the last title that has a name behind it
    bool has_title = false;
    Gender gender = Gender::unknown;
    const bool is_organization = is_word(lists_.organization_words, run.last - 1) && run.last - run.first > 1;
    for (std::int32_t at = run.first; at + 1 < run.last; ++at) {
      const WordRange title = title_ending_at(syntax_, lists_, at, run.first);
      if (title.empty() || (is_organization && !find_title(syntax_, lists_, title)->is_honorific)) continue;
      if (lists_.links.contains(syntax_.word(at + 1))) continue;
      has_title = true;
      name_first = at + 1;
      if (const Gender of_title = find_title(syntax_, lists_, title)->gender; of_title != Gender::unknown)
        gender = of_title;
    }
    if (!has_title && run.first > begin_of_sentence(run.first) &&
        syntax_[run.first - 1].upos != Upos::ADJ) { // "actor George Clooney", not "the official North East campaign"
      const WordRange title = title_ending_at(syntax_, lists_, run.first - 1, begin_of_sentence(run.first));
      if (!title.empty() && !is_organization && !lists_.adjectives.contains(syntax_.words(run))) {
        add(run, extend_role(title), true, find_title(syntax_, lists_, title)->gender);
        return;
      }
    }
    if (has_title && is_long_title && closing.first < name_first) return;
    if (!has_title) name_first = skip_sides(run);
    const WordRange name{name_first, run.last};
    // A title or an adjective alone is no name: "the Prime Minister", "South Korean".
    if (!has_title && !title_ending_at(syntax_, lists_, name.last - 1, name.first).empty() && !is_listed(name)) return;
    if (lists_.adjectives.contains(syntax_.words(name)) && !is_listed(name)) return;
    const WordRange role = name_first == run.first ? WordRange{} : extend_role({run.first, name_first});
    add(name, role, has_title, gender);
  }

  // "Republican Donald Trump", "Israeli Benjamin Netanyahu": the name begins at a given name.
  std::int32_t skip_sides(WordRange run) const {
    for (std::int32_t at = run.first + 1; at + 1 < run.last; ++at) {
      const std::string_view before = syntax_.words({run.first, at});
      if (!lists_.adjectives.contains(before) && !lists_.aliases.contains(before) &&
          !is_word(lists_.group_words, at - 1))
        continue;
      if (lists_.given_names.contains(syntax_.word(at))) return at;
    }
    return run.first;
  }

  // "former" and "shadow" before a title belong to the role; determiners and possessives do not.
  WordRange extend_role(WordRange role) const {
    const std::int32_t begin = begin_of_sentence(role.first);
    while (role.first > begin) {
      const Token& before = syntax_[role.first - 1];
      const bool joins = before.upos == Upos::ADJ || before.upos == Upos::NOUN || before.upos == Upos::PROPN ||
                         (syntax_.word(role.first - 1) == "-" && role.first - 1 > begin);
      if (!joins || syntax_.depends_on(role.first, role.first - 1)) break;
      --role.first;
    }
    return role;
  }

  bool is_thing(WordRange range) const { // "Hurricane Ida"
    if (is_listed(range)) return false;
    if (range.first > begin_of_sentence(range.first) && is_word(lists_.things, range.first - 1)) return true;
    for (std::int32_t at = range.first; at < range.last; ++at)
      if (is_word(lists_.things, at)) return true;
    return false;
  }

  void add(WordRange range, WordRange role, bool has_title = false, Gender gender = Gender::unknown) {
    if (is_thing(range)) return;
    Name name{.range = range,
              .role = role,
              .text = join(range),
              .kind = ActorKind::unknown,
              .gender = gender,
              .known = -1,
              .has_title = has_title};
    const bool has_given_name = range.last - range.first > 1 && lists_.given_names.contains(given_at(range.first));
    if (range.last - range.first > 1 && name.gender == Gender::unknown) name.gender = gender_of(range);
    if (!has_title) name.known = find_known(range);
    if (has_title) {
      name.kind = ActorKind::person;
    } else if (name.known >= 0) {
      const bool is_country = lists_.known[name.known].kind == KnownKind::country;
      name.kind = is_country ? ActorKind::country : ActorKind::organization;
    } else if (range.last - range.first > 2 && is_suffix(syntax_.word(range.last - 1), lists_)) {
      name.kind = ActorKind::person; // "Thomas Ridge III"
    } else if (kind_ == NameKind::person || (is_behind_calling(range.first) && !is_organization_name(range))) {
      name.kind = ActorKind::person;
    } else if (kind_ == NameKind::organization || (kind_ != NameKind::place && is_organization_name(range))) {
      name.kind = ActorKind::organization;
    } else if (has_given_name) {
      name.kind = ActorKind::person;
    }
    name.is_place = kind_ == NameKind::place;
    names_.push_back(std::move(name));
  }

  // "Livia" of "LIVIA" too.
  std::string given_at(std::int32_t token) const {
    std::string given(syntax_.word(token));
    if (given.size() > 2 && std::ranges::all_of(given, is_ascii_upper))
      for (std::size_t i = 1; i < given.size(); ++i) given[i] = ascii_lower(given[i]);
    return given;
  }

  Gender gender_of(WordRange range) const {
    const std::string given = given_at(range.first);
    const Gender* gender = standpoint::find(lists_.given_names, given);
    if (gender == nullptr) gender = standpoint::find(lists_.name_genders, given);
    return gender == nullptr ? Gender::unknown : *gender;
  }

  // "neurosurgeon Dawid Larysz", "landowner Giles Bradshaw": what only a person is.
  bool is_behind_calling(std::int32_t first) const {
    if (first == begin_of_sentence(first) || syntax_[first - 1].xpos != Xpos::NN) return false;
    return has_calling_ending(lists_, syntax_.word(first - 1));
  }

  // "Mr Cable" makes "Vincent Cable" a person, whatever was recognised.
  void follow_titles() {
    std::vector<std::string_view> titled;
    for (const Name& name : names_)
      if (name.has_title) titled.push_back(syntax_.word(name.range.last - 1));
    std::ranges::sort(titled);
    for (Name& name : names_)
      if (name.known < 0 && name.kind != ActorKind::person && name.range.last - name.range.first > 1 &&
          !is_organization_name(name.range) && std::ranges::binary_search(titled, syntax_.word(name.range.last - 1)))
        name.kind = ActorKind::person;
  }

  std::int32_t find_known(WordRange range) const {
    const ActorAlias* alias = standpoint::find(lists_.aliases, syntax_.words(range));
    if (alias == nullptr) return -1;
    for (const std::string& needed : alias->needed)
      if (syntax_.text().find(needed) != std::string_view::npos) return alias->actor;
    return alias->needed.empty() ? alias->actor : -1;
  }

  bool is_organization_name(WordRange range) const {
    for (std::int32_t at = range.first; at < range.last; ++at) {
      if (range.last - range.first > 1 && is_word(lists_.organization_words, at)) return true;
      if (at > range.first && (syntax_.word(at) == "of" || syntax_.word(at) == "for" || syntax_.word(at) == "&"))
        return true;
    }
    const std::string_view word = syntax_.word(range.first); // an abbreviation: "ACLU", "P.K.K."
    return range.last - range.first == 1 && word.size() >= 2 && word.size() <= 7 &&
           std::ranges::all_of(word, [](char c) { return is_ascii_upper(c) || c == '.'; });
  }

  std::string join(WordRange range) const {
    std::string text;
    for (std::int32_t at = range.first; at < range.last; ++at) {
      if (at > range.first && quote_mark(syntax_.word(at)) != QuoteMark::none)
        if (const std::int32_t surname = behind_nickname(at, range.last); surname < range.last) at = surname;
      if (at > range.first && !syntax_.adjacent(at - 1, at)) text += ' ';
      text += syntax_.word(at);
    }
    return text;
  }

  const Syntax& syntax_;
  const ActorLists& lists_;
  const std::vector<RecognizedName>& recognized_;
  std::size_t next_ = 0;         // into recognized_
  std::optional<NameKind> kind_; // of the recognised name at hand
  std::vector<Name> names_;
};

} // namespace

WordRange title_ending_at(const Syntax& syntax, const ActorLists& lists, std::int32_t token, std::int32_t limit) {
  WordRange longest;
  const auto width = static_cast<std::int32_t>(lists.longest_title);
  for (std::int32_t first = token; first >= limit && first > token - width; --first)
    if (find_title(syntax, lists, {first, token + 1}) != nullptr) longest = {first, token + 1};
  return longest;
}

const Title* find_title(const Syntax& syntax, const ActorLists& lists, WordRange words) {
  return find(lists.titles, lower_case(syntax.words(words)));
}

std::vector<Name> find_names(const Syntax& syntax, const ActorLists& lists,
                             const std::vector<RecognizedName>& recognized) {
  return NameFinder(syntax, lists, recognized).find();
}

} // namespace standpoint
