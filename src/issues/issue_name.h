// What a debate is called: a phrase that its statements use.
#pragma once

#include "issues/news_words.h"
#include "lexicon/lexicon.h"
#include "statement/statement.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace standpoint {

// A phrase by what its words have in common with other forms of it: "ban on hunting" and "bans on hunting".
using IssueKey = std::vector<std::string>; // stems of the words with content, in order

IssueKey issue_key(std::string_view phrase, const LinkingLists&);

// Who speaks in a corpus: their names make poor names of debates.
struct SpeakerNames {
  StringSet person_words;  // stems of the words of persons' names
  StringSet other_names;   // of bodies, countries, groups: stems joined by blanks
  StringSet country_names; // the last words of countries' names: a debate may be about what is done there
};

void add_speaker(SpeakerNames&, std::string_view name, ActorKind, const LinkingLists&);

// A passage as names are looked for in it.
struct NamedPassage {
  std::string_view evidence;
  std::vector<std::string_view> topics; // of its statements
};

struct IssueName {
  std::string label;
  IssueKey key;
  double score = 0;
};

// Names of a cluster of articles and of its parts.
//
// Candidates are the noun phrases of topics and titles, one to three words with content. A name scores by how often
// passages, topics (twice) and titles have its words, times their rarity in news, times a small power of how often they
// have it whole; single words, names of speakers, also beside words that tell nothing ("UKIP policy"), and words that
// only point ("bill", "plan") or are vague (news_words.h) score less.
//
// Shapes: refers to the strings, lists and counts, which must outlive it. Cost: linear in the words of the cluster.
class IssueNames {
public:
  IssueNames(const std::vector<NamedPassage>&, const std::vector<std::string_view>& titles, const SpeakerNames&,
             const NewsWords&, const Lexicon&);

  // The best `most`, best first, for these passages; of equally good ones the first by key. Titles count as a share of
  // the passages.
  std::vector<IssueName> best(const std::vector<std::size_t>& passages, std::size_t most) const;

private:
  struct Candidate {
    IssueKey key;
    std::vector<std::uint32_t> words; // candidates of one word each, of the key; not the vague ones
    std::vector<std::pair<std::string, double>> forms;
    double titles = 0;
    double factor = 1; // how good its words are, whatever the passages
  };

  std::vector<Candidate> candidates_;
  std::vector<std::vector<std::uint32_t>> in_evidence_; // of each passage the candidates in it, each once
  std::vector<std::vector<std::uint32_t>> in_topics_;   // of each passage, once a topic
  std::vector<double> rarities_;                        // of candidates of one word
  std::size_t titles_ = 0;
};

} // namespace standpoint
