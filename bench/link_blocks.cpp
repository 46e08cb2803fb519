// Linking in blocks, as a billion statements would be linked on many machines: actors by the last word of the name,
// topics by their head word, each block by itself. Shows that blocks give what linking the whole gives, and what it
// takes as statements grow.
//
// usage: link_blocks_bench STATEMENTS BLOCKS [--compare]      --compare: also as a whole, and how many statements come
// out the same
//
// The statements are made up: 15 an article, debates of one to thirty articles with words of their own, actors of whom
// few speak often. Only numbers are held for all of them (24 bytes each); a block's statements are written out when it
// is its turn.
#include "lexicon/lexicon.h"
#include "linking/link_actors.h"
#include "linking/link_topics.h"
#include "linking/topic_key.h"

#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace standpoint;

namespace {

const std::string lexicon_folder = STANDPOINT_SOURCE_DIR "/models/lexicon";

struct Sketch {
  std::uint32_t article, given, surname, first, head;
  std::uint8_t short_name, position;
};

std::vector<std::string> read_words() {
  std::ifstream in(lexicon_folder + "/news_words.tsv");
  std::vector<std::string> words;
  for (std::string line; std::getline(in, line);)
    if (const std::size_t tab = line.find('\t');
        !line.starts_with('#') && !line.starts_with('(') && tab != std::string::npos)
      words.push_back(line.substr(0, tab));
  return words;
}

std::string capital(std::string word) {
  word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
  return word;
}

class Corpus {
public:
  explicit Corpus(std::size_t wanted) {
    std::minstd_rand random(1);
    const auto word = [&] { return static_cast<std::uint32_t>(random() % words_.size()); };
    // The n-th most frequent speaker speaks 1/n as often as the first, of as many as there are articles.
    const double speakers = std::max(10.0, static_cast<double>(wanted) / 15);
    const auto speaker = [&] {
      return static_cast<std::uint32_t>(std::exp(std::log(speakers) * std::generate_canonical<double, 32>(random)));
    };
    sketches_.reserve(wanted);
    for (std::uint32_t article = 0; sketches_.size() < wanted;) {
      std::uint32_t debate[6];
      for (std::uint32_t& own : debate) own = word();
      for (std::size_t n = 1 + random() % 30; n > 0 && sketches_.size() < wanted; --n, ++article)
        for (int i = 0; i < 15 && sketches_.size() < wanted; ++i) {
          const std::uint32_t who = speaker();
          sketches_.push_back({.article = article,
                               .given = who % 997,
                               .surname = who,
                               .first = debate[random() % 6],
                               .head = debate[random() % 6],
                               .short_name = static_cast<std::uint8_t>(random() % 8 == 0),
                               .position = static_cast<std::uint8_t>(random() % position_count)});
        }
    }
  }

  const std::vector<Sketch>& sketches() const { return sketches_; }
  std::string surname(const Sketch& s) const {
    return capital(words_[s.surname % words_.size()]) +
           (s.surname < words_.size() ? "" : capital(words_[s.surname / words_.size() % words_.size()]));
  }
  std::string actor(const Sketch& s) const {
    return s.short_name ? surname(s) : capital(words_[s.given]) + " " + surname(s);
  }
  std::string topic(const Sketch& s) const {
    return s.first == s.head ? words_[s.head] : words_[s.first] + " " + words_[s.head];
  }

  Statement statement(const Sketch& s) const {
    Statement made;
    made.doc = "article" + std::to_string(s.article);
    made.actor = {.name = actor(s), .kind = ActorKind::person, .role = {}};
    made.position = static_cast<Position>(s.position);
    made.polarity = usual_polarity(made.position);
    made.topic = made.phrase = topic(s);
    made.takes_position = true;
    made.evidence = {{0, 100}};
    return made;
  }

private:
  std::vector<std::string> words_ = read_words();
  std::vector<Sketch> sketches_;
};

double cpu_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

// What became of each statement, as one number each.
using Outcome = std::vector<std::uint64_t>;

std::uint64_t hash(std::string_view text) {
  return std::hash<std::string_view>{}(text);
}

enum class What { actors, topics };

// Links the statements of the places and keeps what they are called then.
void link(const Corpus& corpus, const Lexicon& lexicon, const std::vector<std::uint32_t>& places, What what,
          Outcome& outcome) {
  StatementRows rows;
  std::vector<Link> links;
  rows.rows.reserve(places.size());
  for (const std::uint32_t place : places) rows.add(corpus.statement(corpus.sketches()[place]));
  if (what == What::actors) link_actors(rows, links, lexicon);
  if (what == What::topics) link_topics(rows, links, {}, lexicon, {});
  for (std::size_t i = 0; i < places.size(); ++i) {
    const StatementRow& row = rows.rows[i];
    outcome[places[i]] = hash(rows.texts[what == What::actors ? rows.actor(row.actor).name : row.topic]);
  }
}

void link_in_blocks(const Corpus& corpus, const Lexicon& lexicon, std::size_t blocks, What what, Outcome& outcome) {
  const double begin = cpu_seconds();
  std::vector<std::vector<std::uint32_t>> places(blocks);
  for (std::uint32_t i = 0; i < corpus.sketches().size(); ++i) {
    const Sketch& s = corpus.sketches()[i];
    const std::string key = what == What::actors ? corpus.surname(s) : topic_key(corpus.topic(s), lexicon, {}).head;
    places[hash(key) % blocks].push_back(i);
  }
  const double dealt = cpu_seconds();
  std::size_t largest = 0;
  for (const auto& block : places) {
    largest = std::max(largest, block.size());
    link(corpus, lexicon, block, what, outcome);
  }
  std::cout << (what == What::actors ? "actors" : "topics") << " in " << blocks << " blocks: dealt out in "
            << dealt - begin << " s CPU, linked in " << cpu_seconds() - dealt << " s CPU; the largest block has "
            << largest << " of " << corpus.sketches().size() << " statements\n"
            << std::flush;
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: link_blocks_bench STATEMENTS BLOCKS [--compare]\n";
    return 2;
  }
  const Lexicon lexicon = read_lexicon(lexicon_folder);
  const Corpus corpus(std::strtoull(argv[1], nullptr, 10));
  const std::size_t count = corpus.sketches().size();
  for (const What what : {What::actors, What::topics}) {
    Outcome in_blocks(count);
    link_in_blocks(corpus, lexicon, std::strtoull(argv[2], nullptr, 10), what, in_blocks);
    if (argc < 4) continue;
    Outcome whole(count);
    const double begin = cpu_seconds();
    std::vector<std::uint32_t> all(count);
    for (std::uint32_t i = 0; i < count; ++i) all[i] = i;
    link(corpus, lexicon, all, what, whole);
    std::size_t same = 0;
    for (std::size_t i = 0; i < count; ++i) same += in_blocks[i] == whole[i];
    std::cout << "  as a whole: " << cpu_seconds() - begin << " s CPU; " << same << " of " << count
              << " statements come out the same\n";
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::cout << "memory at most " << usage.ru_maxrss / 1024 << " MB\n";
}
