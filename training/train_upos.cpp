#include "train_upos.h"

#include "language/upos_table.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

namespace standpoint {

using Counts = std::array<std::uint32_t, upos_count>;

static Upos most_frequent(const Counts& counts) {
  return static_cast<Upos>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

std::vector<std::byte> train_upos(const std::vector<const TrainingSentence*>& sentences) {
  std::vector<Counts> by_tag(xpos_count);
  std::map<std::pair<Xpos, Relation>, Counts> by_pair;
  std::map<std::uint64_t, std::pair<Counts, std::pair<Xpos, Relation>>> by_word;
  for (const TrainingSentence* s : sentences) {
    for (std::size_t i = 0; i < s->words.size(); ++i) {
      const auto upos = static_cast<std::size_t>(s->upos[i]);
      const std::pair pair{s->tags[i], universal(s->relations[i])};
      ++by_tag[static_cast<std::size_t>(s->tags[i])][upos];
      ++by_pair[pair][upos];
      auto& word = by_word[UposTable::key(s->words[i].lower, s->tags[i], s->relations[i])];
      ++word.first[upos];
      word.second = pair;
    }
  }
  std::vector<std::byte> bytes;
  for (int tag = 0; tag < xpos_count; ++tag) {
    for (int relation = 0; relation < relation_count; ++relation) {
      const auto found = by_pair.find({static_cast<Xpos>(tag), static_cast<Relation>(relation)});
      bytes.push_back(static_cast<std::byte>(most_frequent(found == by_pair.end() ? by_tag[tag] : found->second)));
    }
  }
  for (const auto& [key, word] : by_word) {
    const Upos own = most_frequent(word.first);
    if (own == most_frequent(by_pair.at(word.second)) || word.first[static_cast<std::size_t>(own)] < 2) continue;
    const std::size_t at = bytes.size();
    bytes.resize(at + 16);
    std::memcpy(&bytes[at], &key, 8);
    bytes[at + 8] = static_cast<std::byte>(own);
  }
  return bytes;
}

} // namespace standpoint
