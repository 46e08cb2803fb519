#include "issues/issue_name.h"

#include "base/ascii.h"
#include "issues/issue_words.h"

#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <span>
#include <tuple>
#include <unordered_map>

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

struct Word {
  std::string_view text; // with what is joined to it by dashes: "pre-election"
  std::string lower;
  bool ends_run = false; // a mark stands behind it
  std::size_t stems = 0; // where its own end in PhraseWords::stems; it has none where it names nothing
};

// A text's words, and room for the next text's.
struct PhraseWords {
  std::vector<Word> words;
  std::vector<std::string> stems;      // of words with content, one a part: "pre", "election"
  std::vector<std::string_view> parts; // of the last word

  std::size_t first_stem(std::size_t word) const { return word == 0 ? 0 : words[word - 1].stems; }
  bool names_nothing(std::size_t word) const { return first_stem(word) == words[word].stems; }
};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// The end of digits that are joined to what ends at `at`, also by a dash; `at` where there are none.
std::size_t behind_number(std::string_view piece, std::size_t at) {
  std::size_t end = at;
  if (end < piece.size() && piece[end] == '-') ++end;
  const std::size_t digits = end;
  while (end < piece.size() && is_ascii_digit(piece[end])) ++end;
  return end > digits ? end : at;
}

// Words parted by blanks, without marks around them. A piece without letters ends what stands before it.
void find_words(std::string_view text, const LinkingLists& lists, PhraseWords& found) {
  std::vector<Word>& words = found.words;
  words.clear();
  found.stems.clear();
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && is_blank(text[at])) ++at;
    std::size_t end = at;
    while (end < text.size() && !is_blank(text[end])) ++end;
    const std::string_view piece = text.substr(at, end - at);
    at = end;
    found.parts.clear();
    append_words(piece, found.parts);
    if (found.parts.empty()) {
      if (!words.empty()) words.back().ends_run = true;
      continue;
    }
    const std::string_view last = found.parts.back();
    const auto begin = static_cast<std::size_t>(found.parts.front().data() - piece.data());
    std::size_t length = static_cast<std::size_t>(last.data() - piece.data()) + last.size() - begin;
    length = behind_number(piece, begin + length) - begin;         // "EB-5", "Covid-19"
    if (begin > 0 && !words.empty()) words.back().ends_run = true; // a bracket, a quotation mark, a number
    Word& word = words.emplace_back();
    word.text = piece.substr(begin, length);
    word.ends_run = begin + length < piece.size();
    word.lower = lower_case(word.text);
    if (!lists.nameless.contains(word.lower))
      for (const std::string_view part : found.parts) found.stems.push_back(word_stem(part));
    word.stems = found.stems.size();
  }
}

bool is_owner(std::string_view word) {
  if (word.empty()) return false;
  const char last = word.back();
  if (last == '\'') return true;
  if (last == 's') return word.ends_with("'s") || word.ends_with("’s");
  return word.ends_with("’");
}

// A phrase that may be a name: words `first` to `last` of a text.
struct Gram {
  const PhraseWords& in;
  std::uint64_t hash = 0;
  std::size_t first = 0;
  std::size_t last = 0;

  std::string_view text() const { return until(last); }
  // With the words with content that follow at once: "Clean Power Plan" of "Clean".
  std::string_view whole() const {
    std::size_t end = last;
    while (!in.words[end].ends_run && end + 1 < in.words.size() && !in.names_nothing(end + 1)) ++end;
    return until(is_owner(in.words[end].text) ? last : end);
  }

private:
  std::string_view until(std::size_t word) const {
    const std::string_view begin = in.words[first].text, end = in.words[word].text;
    return {begin.data(), static_cast<std::size_t>(end.data() + end.size() - begin.data())};
  }
};

std::uint64_t extended(std::uint64_t hash, std::string_view stem) {
  return XXH3_64bits_withSeed(stem.data(), stem.size(), hash + 1);
}

// Calls take(gram) for each phrase that may be a name. `room`: of no meaning before and behind.
template <class Take>
void for_each_gram(std::string_view text, const LinkingLists& lists, PhraseWords& room, Take take) {
  find_words(text, lists, room);
  const std::vector<Word>& words = room.words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::uint64_t hash = 0;
    std::size_t content = 0;
    if (room.names_nothing(i)) continue;
    for (std::size_t j = i; j < words.size() && j < i + most_words; ++j) {
      if (room.names_nothing(j)) {
        if (!lists.inside.contains(words[j].lower) || words[j].ends_run) break;
        continue;
      }
      if (++content > most_content) break;
      for (std::size_t stem = room.first_stem(j); stem < words[j].stems; ++stem)
        hash = extended(hash, room.stems[stem]);
      // Whose it is names nothing alone: "pensioners'", "the minister's". A single word may be a name all the same.
      if (content > 1 && is_owner(words[j].text)) continue;
      take(Gram{room, hash, i, j});
      if (words[j].ends_run) break;
    }
  }
}

std::string joined(std::span<const std::string> key) {
  std::string all;
  for (const std::string& stem : key) all += (all.empty() ? "" : " ") + stem;
  return all;
}

// What is done to a thing to make it otherwise.
bool names_act(std::string_view stem) {
  return stem.ends_with("ization") || stem.ends_with("isation");
}

// Which words are part of a speaker's name.
std::vector<bool> find_named(const IssueKey& key, const SpeakerNames& speakers) {
  std::vector<bool> named(key.size());
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (speakers.person_words.contains(key[i])) named[i] = true;
    for (std::size_t length = 1; i + length <= key.size(); ++length)
      if (speakers.other_names.contains(joined(std::span(key).subspan(i, length))))
        std::fill_n(named.begin() + static_cast<std::ptrdiff_t>(i), length, true);
  }
  return named;
}

// Blanks of every kind to single ones: a name may be broken over lines in its article.
std::string plain(std::string_view text) {
  std::string all;
  for (const char c : text)
    if (!is_blank(c))
      all += c;
    else if (!all.empty() && all.back() != ' ')
      all += ' ';
  return all;
}

} // namespace

IssueKey issue_key(std::string_view phrase, const LinkingLists& lists) {
  PhraseWords found;
  find_words(phrase, lists, found);
  return std::move(found.stems);
}

void add_speaker(SpeakerNames& speakers, std::string_view name, ActorKind kind, const LinkingLists& lists) {
  const IssueKey key = issue_key(name, lists);
  if (kind == ActorKind::person)
    speakers.person_words.insert(key.begin(), key.end());
  else if (!key.empty())
    speakers.other_names.insert(joined(key));
  if (kind == ActorKind::country && !key.empty()) speakers.country_names.insert(key.back());
}

IssueNames::IssueNames(const std::vector<NamedPassage>& passages, const std::vector<std::string_view>& titles,
                       const SpeakerNames& speakers, const NewsWords& news, const Lexicon& lexicon)
    : in_evidence_(passages.size()), in_topics_(passages.size()), titles_(titles.size()) {
  std::unordered_map<std::uint64_t, std::uint32_t> found; // for looking up, never walked
  std::vector<std::map<std::string, double>> forms;
  std::vector<std::map<std::string, double>>
      wholes; // of each candidate the phrases that it begins, in topics and evidence
  PhraseWords room;
  const auto candidate = [&](const Gram& gram) {
    const auto [entry, is_new] = found.emplace(gram.hash, static_cast<std::uint32_t>(candidates_.size()));
    if (is_new) {
      candidates_.push_back({.key = issue_key(gram.text(), lexicon.linking), .words = {}, .forms = {}});
      forms.emplace_back();
      wholes.emplace_back();
    }
    return entry->second;
  };
  const auto unique = [](std::vector<std::uint32_t>& list, std::size_t from) {
    std::sort(list.begin() + static_cast<std::ptrdiff_t>(from), list.end());
    list.erase(std::unique(list.begin() + static_cast<std::ptrdiff_t>(from), list.end()), list.end());
  };
  for (std::size_t p = 0; p < passages.size(); ++p)
    for (const std::string_view topic : passages[p].topics) {
      const std::size_t from = in_topics_[p].size();
      for_each_gram(topic, lexicon.linking, room, [&](const Gram& gram) {
        const std::uint32_t c = candidate(gram);
        in_topics_[p].push_back(c);
        forms[c][plain(gram.text())] += 1;
        wholes[c][plain(gram.whole())] += 1;
      });
      unique(in_topics_[p], from);
    }
  for (const std::string_view title : titles) {
    std::vector<std::uint32_t> here;
    for_each_gram(title, lexicon.linking, room, [&](const Gram& gram) {
      here.push_back(candidate(gram));
      forms[here.back()][plain(gram.text())] += 0.01;
    });
    unique(here, 0);
    for (const std::uint32_t c : here) candidates_[c].titles += 1;
  }
  for (std::size_t p = 0; p < passages.size(); ++p) {
    for_each_gram(passages[p].evidence, lexicon.linking, room, [&](const Gram& gram) {
      const auto known = found.find(gram.hash);
      if (known == found.end()) return;
      in_evidence_[p].push_back(known->second);
      forms[known->second][plain(gram.text())] += 0.5;
      wholes[known->second][plain(gram.whole())] += 0.5;
    });
    unique(in_evidence_[p], 0);
  }
  const auto points = [&](const std::string& stem) {
    const StanceLists& lists = lexicon.stances;
    return lists.empty_nouns.contains(stem) || lists.light_nouns.contains(stem) || lists.periods.contains(stem) ||
           lists.times.contains(stem) || lexicon.linking.measures.contains(stem) ||
           lexicon.linking.shells.contains(stem) || lexicon.linking.owners.contains(stem) || news.is_vague(stem);
  };
  const auto points_beside = [&](const IssueKey& key, const std::vector<bool>& named) {
    for (std::size_t i = 0; i < key.size(); ++i)
      if (!named[i] && !points(key[i]) && news.rarity(key[i]) > common) return false;
    return true;
  };
  rarities_.resize(candidates_.size());
  for (std::size_t c = 0; c < candidates_.size(); ++c) {
    Candidate& made = candidates_[c];
    made.forms.assign(forms[c].begin(), forms[c].end());
    // "minimum wage for federal" is never said alone: it is called by the phrase that it begins.
    const bool is_cut = !wholes[c].empty() && std::ranges::none_of(wholes[c], [&](const auto& whole) {
      return forms[c].contains(whole.first);
    });
    if (is_cut) made.forms.assign(wholes[c].begin(), wholes[c].end());
    if (made.key.size() == 1) rarities_[c] = std::min(rarest, news.rarity(made.key.front()));
    std::size_t content = 0;
    const std::vector<bool> named = find_named(made.key, speakers);
    const std::size_t names = static_cast<std::size_t>(std::ranges::count(named, true));
    for (const std::string& stem : made.key) {
      const auto word = found.find(extended(0, stem));
      if (word != found.end() && !news.is_vague(stem)) made.words.push_back(word->second);
      ++content;
    }
    made.factor = by_length[std::min<std::size_t>(content, most_content)];
    if (content == 1 && names_act(made.key.front())) made.factor = act_alone;
    const auto is_person = [&](const std::string& stem) { return speakers.person_words.contains(stem); };
    if (std::ranges::all_of(made.key, is_person))
      made.factor *= all_person;
    else if (std::ranges::any_of(made.key, is_person))
      made.factor *= some_person;
    const std::string& form = made.forms.empty() ? std::string() : made.forms.front().first;
    if (speakers.other_names.contains(joined(made.key)) || lexicon.actors.aliases.contains(form) ||
        lexicon.actors.adjectives.contains(form))
      made.factor *= other_name;
    if (std::ranges::all_of(made.key, points))
      made.factor *= only_pointing;
    else if (names > 0 && names < made.key.size() &&
             ((named.back() && !speakers.country_names.contains(made.key.back())) || points_beside(made.key, named)))
      made.factor *= only_named;
  }
}

std::vector<IssueName> IssueNames::best(const std::vector<std::size_t>& passages, std::size_t most) const {
  std::vector<double> evidence(candidates_.size()), topics(candidates_.size());
  std::vector<std::uint32_t> touched;
  for (const std::size_t p : passages) {
    for (const std::uint32_t c : in_evidence_[p]) evidence[c] += 1, touched.push_back(c);
    for (const std::uint32_t c : in_topics_[p]) topics[c] += 1, touched.push_back(c);
  }
  const double per_title = title_weight * static_cast<double>(passages.size()) /
                           (20 * static_cast<double>(std::max<std::size_t>(titles_, 1)));
  for (std::size_t c = 0; c < candidates_.size(); ++c)
    if (candidates_[c].titles > 0) touched.push_back(static_cast<std::uint32_t>(c));
  std::ranges::sort(touched);
  touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
  const auto support = [&](std::uint32_t c) {
    return evidence[c] + topic_weight * topics[c] + per_title * candidates_[c].titles;
  };
  std::vector<std::pair<double, std::uint32_t>> scored;
  for (const std::uint32_t c : touched) {
    const Candidate& candidate = candidates_[c];
    double words = 0;
    for (const std::uint32_t word : candidate.words) words += rarities_[word] * support(word);
    words /= static_cast<double>(std::max<std::size_t>(candidate.key.size(), 1));
    double score = words * std::pow(support(c), whole_power) * candidate.factor;
    if (evidence[c] + topics[c] == 0) score *= not_said;
    scored.emplace_back(score, c);
  }
  const auto better = [&](const auto& a, const auto& b) {
    return a.first > b.first || (a.first == b.first && candidates_[a.second].key < candidates_[b.second].key);
  };
  const std::size_t kept = std::min(most, scored.size());
  std::partial_sort(scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(kept), scored.end(), better);
  std::vector<IssueName> names;
  for (std::size_t i = 0; i < kept; ++i) {
    const Candidate& candidate = candidates_[scored[i].second];
    // Of equally frequent forms the last by bytes: small letters before capitals.
    const auto form = std::ranges::max_element(candidate.forms, [](const auto& a, const auto& b) {
      return std::tie(a.second, a.first) < std::tie(b.second, b.first);
    });
    names.push_back({form->first, candidate.key, scored[i].first});
  }
  return names;
}

} // namespace standpoint
