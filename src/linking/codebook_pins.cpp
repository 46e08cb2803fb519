#include "linking/codebook_pins.h"

#include "linking/topic_key.h"

namespace standpoint {

NamedKeys::NamedKeys(const Codebook& codebook, const Lexicon& lexicon) {
  for (const auto& [plain, wording] : codebook.wordings()) {
    if (wording.kind == Codebook::Kind::split) continue;
    TopicKey key = topic_key(wording.text, lexicon, {});
    if (key.words.empty()) continue; // like no other
    const Named named{.topic = &codebook.topics()[wording.topic],
                      .turned = wording.kind == Codebook::Kind::turned,
                      .reversed = key.reversed,
                      .wording = wording.text,
                      .line = wording.line};
    const auto [entry, is_new] = by_words_.try_emplace({std::move(key.words), std::move(key.head)}, named);
    if (!is_new && named.line < entry->second.line) entry->second = named;
  }
}

const NamedKeys::Named* NamedKeys::find(const std::vector<std::string>& words, const std::string& head) const {
  const auto found = by_words_.find(std::pair(words, head));
  return found == by_words_.end() ? nullptr : &found->second;
}

} // namespace standpoint
