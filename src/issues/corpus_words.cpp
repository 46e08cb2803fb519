#include "issues/corpus_words.h"

#include "base/ascii.h"
#include "issues/issue_words.h"

#include <algorithm>

namespace standpoint {

static bool is_owner_form(std::string_view word) {
  return word.ends_with('\'') || word.ends_with("'s") || word.ends_with("’s") || word.ends_with("’");
}

// What is done to a thing to make it otherwise.
static bool is_act_noun(std::string_view stem) {
  return stem.ends_with("ization") || stem.ends_with("isation");
}

CorpusWords::CorpusWords(const Lexicon& lexicon, const NewsWords& news, const SpeakerNames& speakers)
    : lexicon_(lexicon), news_(news), speakers_(speakers) {}

void CorpusWords::append(std::string_view text, std::vector<RunningWord>& to) {
  const std::size_t begin_of_text = to.size();
  const auto end_run = [&] {
    if (to.size() > begin_of_text) to.back().value |= 1;
  };
  for_each_word(text, parts_, [&](const WordInText& word) {
    if (word.mark_before) end_run();
    if (word.text.empty()) return;
    to.push_back({number(word.text) << 1 | (word.mark_behind ? 1U : 0U)});
  });
}

// REQUIRES: parts_ are those of the word.
std::uint32_t CorpusWords::number(std::string_view word) {
  const TextId id = words_.add(word);
  if (id < about_.size()) return id;
  const std::string lower = lower_case(word);
  Word& made = about_.emplace_back();
  made.first_stem = static_cast<std::uint32_t>(stem_numbers_.size());
  made.stems = static_cast<std::uint32_t>(parts_.size()) & 0x1FFFFFFFU;
  made.names_nothing = lexicon_.linking.nameless.contains(lower) ? 1 : 0;
  made.may_stand_inside = lexicon_.linking.inside.contains(lower) ? 1 : 0;
  made.is_owner = is_owner_form(word) ? 1 : 0;
  for (const std::string_view part : parts_) stem_numbers_.push_back(stem_number(part));
  return id;
}

std::uint32_t CorpusWords::stem_number(std::string_view part) {
  const std::string stem = word_stem(part);
  const TextId id = stems_.add(stem);
  if (id < about_stems_.size()) return id;
  const StanceLists& stances = lexicon_.stances;
  const LinkingLists& linking = lexicon_.linking;
  const bool is_vague = news_.is_vague(stem);
  about_stems_.push_back({.rarity = news_.rarity(stem),
                          .is_vague = is_vague,
                          .only_points = stances.empty_nouns.contains(stem) || stances.light_nouns.contains(stem) ||
                                         stances.periods.contains(stem) || stances.times.contains(stem) ||
                                         linking.measures.contains(stem) || linking.shells.contains(stem) ||
                                         linking.owners.contains(stem) || is_vague,
                          .names_act = is_act_noun(stem),
                          .is_person = speakers_.person_words.contains(stem),
                          .is_country = speakers_.country_names.contains(stem),
                          .is_speaker = speakers_.other_names.contains(stem),
                          .begins_speaker = speakers_.first_words.contains(stem)});
  return id;
}

} // namespace standpoint
