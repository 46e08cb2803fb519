#include "issues/issue_name.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

namespace standpoint {

namespace {

constexpr std::size_t most_content = 3;
constexpr std::size_t most_words = 5;
constexpr double topic_weight = 2;
constexpr double title_weight = 6; // of a title that all articles have, for 20 passages
constexpr double whole_power = 0.3;
constexpr double rarest = 6;
constexpr double by_length[] = {0, 0.3, 1, 1};
constexpr double act_alone = 0.8; // "denuclearization", "privatisation": a debate in one word
constexpr double all_person = 0.25;
constexpr double some_person = 0.7;
constexpr double other_name = 0.4;
constexpr double only_named = 0.3; // "UKIP policy", "enough UKIP"
constexpr double common = 2.5;     // rarity of words that tell nothing beside a name
constexpr double only_pointing = 0.25;
constexpr double not_said = 0.3; // in titles only

// Of a sequence of numbers, one more behind it; well mixed (the finalizer of MurmurHash3).
std::uint64_t extended(std::uint64_t hash, std::uint32_t number) {
  std::uint64_t h = hash * 31 + number + 1;
  h = (h ^ (h >> 33)) * 0xFF51AFD7ED558CCDULL;
  h = (h ^ (h >> 33)) * 0xC4CEB9FE1A85EC53ULL;
  return h ^ (h >> 33);
}

std::uint64_t hash_words(RunningWords words) {
  std::uint64_t hash = 0;
  for (const RunningWord word : words) hash = extended(hash, word.word());
  return hash;
}

void keep_each_once(std::vector<std::uint32_t>& numbers) {
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

} // namespace

// A phrase that may be a name: words `first` to `last` of a text.
struct IssueNames::Gram {
  RunningWords text;
  std::uint64_t hash = 0; // of its stems
  std::size_t first = 0;
  std::size_t last = 0;

  RunningWords words() const { return text.subspan(first, last + 1 - first); }
  // With the words with content that follow at once: "Clean Power Plan" of "Clean".
  RunningWords whole(const CorpusWords& words) const {
    std::size_t end = last;
    while (!text[end].ends_run() && end + 1 < text.size() && !words.naming_stems(text[end + 1]).empty()) ++end;
    return text.subspan(first, (words.is_owner(text[end]) ? last : end) + 1 - first);
  }

  // Calls take(gram) for each of a text.
  template <class Take> static void for_each(RunningWords text, const CorpusWords& words, Take take) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      Gram gram{.text = text, .hash = 0, .first = i, .last = i};
      std::size_t content = 0;
      if (words.naming_stems(text[i]).empty()) continue;
      for (std::size_t j = i; j < text.size() && j < i + most_words; ++j) {
        const RunningWord word = text[j];
        const auto stems = words.naming_stems(word);
        if (stems.empty()) {
          if (!words.may_stand_inside(word) || word.ends_run()) break;
          continue;
        }
        if (++content > most_content) break;
        for (const std::uint32_t stem : stems) gram.hash = extended(gram.hash, stem);
        gram.last = j;
        // Whose it is names nothing alone: "pensioners'", "the minister's". A single word may be a name all the same.
        if (content == 1 || !words.is_owner(word)) take(std::as_const(gram));
        if (word.ends_run()) break;
      }
    }
  }
};

IssueNames::IssueNames(const std::vector<NamedPassage>& passages, const std::vector<RunningWords>& titles,
                       const CorpusWords& words, const SpeakerNames& speakers, const ActorLists& actors)
    : words_(words), in_evidence_(passages.size()), in_topics_(passages.size()), titles_(titles.size()) {
  for (std::size_t p = 0; p < passages.size(); ++p) {
    Gram::for_each(passages[p].topic, words, [&](const Gram& gram) {
      const std::uint32_t c = candidate(gram);
      in_topics_[p].push_back(c);
      add_form(&Candidate::forms, c, gram.words(), 1);
      add_form(&Candidate::wholes, c, gram.whole(words), 1);
    });
    keep_each_once(in_topics_[p]);
  }
  std::vector<std::uint32_t> here;
  for (const RunningWords title : titles) {
    here.clear();
    Gram::for_each(title, words, [&](const Gram& gram) {
      here.push_back(candidate(gram));
      add_form(&Candidate::forms, here.back(), gram.words(), 0.01);
    });
    keep_each_once(here);
    for (const std::uint32_t c : here)
      if (candidates_[c].titles++ == 0) in_titles_.push_back(c);
  }
  for (std::size_t p = 0; p < passages.size(); ++p) {
    Gram::for_each(passages[p].evidence, words, [&](const Gram& gram) {
      const std::uint32_t* const known = numbers_.find(gram.hash);
      if (known == nullptr) return;
      in_evidence_[p].push_back(*known);
      add_form(&Candidate::forms, *known, gram.words(), 0.5);
      add_form(&Candidate::wholes, *known, gram.whole(words), 0.5);
    });
    keep_each_once(in_evidence_[p]);
  }
  for (Candidate& made : candidates_) weigh(made, speakers, actors);
}

std::uint32_t IssueNames::candidate(const Gram& gram) {
  if (const std::uint32_t* const known = numbers_.find(gram.hash); known != nullptr) return *known;
  const auto number = static_cast<std::uint32_t>(candidates_.size());
  numbers_[gram.hash] = number;
  candidates_.push_back({.phrase = gram.words()});
  return number;
}

void IssueNames::add_form(std::uint32_t Candidate::*list, std::uint32_t candidate, RunningWords words, double times) {
  const std::uint64_t hash = hash_words(words);
  std::uint32_t* at = &(candidates_[candidate].*list);
  while (*at != none && forms_[*at].hash != hash) at = &forms_[*at].next;
  if (*at != none) {
    forms_[*at].times += times;
    return;
  }
  *at = static_cast<std::uint32_t>(forms_.size());
  forms_.push_back({.hash = hash, .words = words, .times = times});
}

// Calls take(form) for each of a list.
template <class Take> void IssueNames::for_each_form(std::uint32_t list, Take take) const {
  for (std::uint32_t at = list; at != none; at = forms_[at].next) take(forms_[at]);
}

void IssueNames::weigh(Candidate& made, const SpeakerNames& speakers, const ActorLists& actors) {
  // "minimum wage for federal" is never said alone: it is called by the phrase that it begins.
  bool is_whole = made.wholes == none;
  for_each_form(made.wholes, [&](const Form& whole) {
    for_each_form(made.forms, [&](const Form& form) { is_whole = is_whole || form.hash == whole.hash; });
  });
  if (!is_whole) made.forms = made.wholes;
  made.first_stem = static_cast<std::uint32_t>(stems_.size());
  for (const RunningWord word : made.phrase)
    for (const std::uint32_t stem : words_.naming_stems(word)) {
      const std::uint32_t* const alone = words_.stem(stem).is_vague ? nullptr : numbers_.find(extended(0, stem));
      stems_.push_back(stem);
      alone_.push_back(alone == nullptr ? none : *alone);
    }
  made.stems = static_cast<std::uint32_t>(stems_.size()) - made.first_stem;
  const Stems key = key_of(made);
  made.rarity = std::min(rarest, words_.stem(key.front()).rarity);
  made.factor = by_length[std::min(key.size(), most_content)];
  if (key.size() == 1 && words_.stem(key.front()).names_act) made.factor = act_alone;
  const auto is_person = [&](std::uint32_t stem) { return words_.stem(stem).is_person; };
  if (std::ranges::all_of(key, is_person))
    made.factor *= all_person;
  else if (std::ranges::any_of(key, is_person))
    made.factor *= some_person;
  if (is_other_speaker(key, speakers) || is_listed(made, actors)) made.factor *= other_name;
  if (std::ranges::all_of(key, [&](std::uint32_t stem) { return words_.stem(stem).only_points; }))
    made.factor *= only_pointing;
  else if (is_named_beside(key, speakers))
    made.factor *= only_named;
}

bool IssueNames::is_other_speaker(Stems stems, const SpeakerNames& speakers) const {
  if (stems.size() == 1) return words_.stem(stems.front()).is_speaker;
  if (!words_.stem(stems.front()).begins_speaker) return false;
  std::string joined;
  for (const std::uint32_t stem : stems) (joined += joined.empty() ? "" : " ") += words_.stem_text(stem);
  return speakers.other_names.contains(joined);
}

// Whether lists know the first of its forms as an actor's.
bool IssueNames::is_listed(const Candidate& made, const ActorLists& actors) const {
  std::string first;
  for_each_form(made.forms, [&](const Form& form) {
    if (std::string text = text_of(form.words); first.empty() || text < first) first = std::move(text);
  });
  return actors.aliases.contains(first) || actors.adjectives.contains(first);
}

// Whether words of a speaker's name are all that it tells.
bool IssueNames::is_named_beside(Stems key, const SpeakerNames& speakers) const {
  std::vector<bool> named(key.size());
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (words_.stem(key[i]).is_person) named[i] = true;
    for (std::size_t length = 1; i + length <= key.size(); ++length)
      if (is_other_speaker(key.subspan(i, length), speakers))
        std::fill_n(named.begin() + static_cast<std::ptrdiff_t>(i), length, true);
  }
  const auto names = std::ranges::count(named, true);
  if (names == 0 || names == std::ssize(key)) return false;
  if (named.back() && !words_.stem(key.back()).is_country) return true;
  for (std::size_t i = 0; i < key.size(); ++i)
    if (const Stem& stem = words_.stem(key[i]); !named[i] && !stem.only_points && stem.rarity > common) return false;
  return true;
}

std::vector<IssueName> IssueNames::best(const std::vector<std::size_t>& passages, std::size_t most) {
  said_.resize(candidates_.size());
  std::vector<std::uint32_t> touched = in_titles_;
  for (const std::size_t p : passages) {
    for (const std::uint32_t c : in_evidence_[p]) said_[c].evidence += 1, touched.push_back(c);
    for (const std::uint32_t c : in_topics_[p]) said_[c].topics += 1, touched.push_back(c);
  }
  keep_each_once(touched);
  const double per_title = title_weight * static_cast<double>(passages.size()) /
                           (20 * static_cast<double>(std::max<std::size_t>(titles_, 1)));
  const auto support = [&](std::uint32_t c) {
    return said_[c].evidence + topic_weight * said_[c].topics + per_title * candidates_[c].titles;
  };
  std::vector<std::pair<double, std::uint32_t>> scored;
  scored.reserve(touched.size());
  for (const std::uint32_t c : touched) {
    const Candidate& candidate = candidates_[c];
    double words = 0;
    for (const std::uint32_t word : std::span(alone_).subspan(candidate.first_stem, candidate.stems))
      if (word != none) words += candidates_[word].rarity * support(word);
    words /= candidate.stems;
    double score = words * std::pow(support(c), whole_power) * candidate.factor;
    if (said_[c].evidence + said_[c].topics == 0) score *= not_said;
    scored.emplace_back(score, c);
  }
  for (const std::uint32_t c : touched) said_[c] = {};
  const auto text_of_stem = [this](std::uint32_t stem) { return words_.stem_text(stem); };
  const auto better = [&](const auto& a, const auto& b) {
    return a.first > b.first || (a.first == b.first && std::ranges::lexicographical_compare(
                                                           key_of(candidates_[a.second]), key_of(candidates_[b.second]),
                                                           {}, text_of_stem, text_of_stem));
  };
  const std::size_t kept = std::min(most, scored.size());
  std::partial_sort(scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(kept), scored.end(), better);
  std::vector<IssueName> names;
  for (std::size_t i = 0; i < kept; ++i) {
    const Candidate& candidate = candidates_[scored[i].second];
    names.push_back({label_of(candidate), spelled(candidate), scored[i].first});
  }
  return names;
}

IssueNames::Stems IssueNames::key_of(const Candidate& candidate) const {
  return Stems(stems_).subspan(candidate.first_stem, candidate.stems);
}

IssueKey IssueNames::spelled(const Candidate& candidate) const {
  IssueKey key;
  for (const std::uint32_t stem : key_of(candidate)) key.emplace_back(words_.stem_text(stem));
  return key;
}

std::string IssueNames::text_of(RunningWords words) const {
  std::string text;
  for (const RunningWord word : words) (text += text.empty() ? "" : " ") += words_.text(word);
  return text;
}

std::string IssueNames::label_of(const Candidate& candidate) const {
  std::pair<double, std::string> best;
  for_each_form(candidate.forms, [&](const Form& form) {
    if (form.times >= best.first) best = std::max(best, {form.times, text_of(form.words)});
  });
  return best.second;
}

} // namespace standpoint
