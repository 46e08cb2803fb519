#include "linking/code_topics.h"

#include "linking/topic_key.h"
#include "statement/turned_position.h"

namespace standpoint {

TopicCoder::TopicCoder(const Codebook& codebook, const Lexicon& lexicon)
    : codebook_(codebook), lexicon_(lexicon), named_(codebook, lexicon) {}

void TopicCoder::code(std::vector<Statement>& statements) const {
  for (Statement& s : statements) {
    if (!s.takes_position) continue;
    Codebook::Match match;
    const TopicKey key = topic_key(s.topic, lexicon_, {});
    if (codebook_.find(s.topic, match)) {
      if (match.topic == nullptr) continue; // a topic of its own
      if (match.by_pattern) match.turned = key.reversed != topic_key(match.topic->label, lexicon_, {}).reversed;
    } else if (const NamedKeys::Named* named = named_.find(key.words, key.head); named != nullptr) {
      match.topic = named->topic;
      match.turned = named->turned != (named->reversed != key.reversed);
    } else {
      continue;
    }
    if (match.turned) turn(s);
    s.topic_parents = match.topic->parents;
    s.topic = match.topic->label;
  }
}

} // namespace standpoint
