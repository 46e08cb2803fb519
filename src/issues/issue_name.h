// What a debate is called: a phrase that its statements use.
#pragma once

#include "base/hash_map.h"
#include "issues/corpus_words.h"
#include "issues/speaker_names.h"
#include "lexicon/lexicon.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace standpoint {

// A phrase by what its words have in common with other forms of it: "ban on hunting" and "bans on hunting".
using IssueKey = std::vector<std::string>; // stems of the words with content, in order

// A passage as names are looked for in it.
struct NamedPassage {
  RunningWords evidence;
  RunningWords topic; // none where the passage before is on the same
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
// Shapes: refers to the tokens, words, names and lists, which must outlive it. Cost: linear in the words of the
// cluster.
class IssueNames {
public:
  IssueNames(const std::vector<NamedPassage>&, const std::vector<RunningWords>& titles, const CorpusWords&,
             const SpeakerNames&, const ActorLists&);

  // The best `most`, best first, for these passages; of equally good ones the first by key. Titles count as a share of
  // the passages.
  std::vector<IssueName> best(const std::vector<std::size_t>& passages, std::size_t most);

private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  using Stems = std::span<const std::uint32_t>;

  // Words in which a candidate is said.
  struct Form {
    std::uint64_t hash = 0; // of the words
    RunningWords words;
    double times = 0;
    std::uint32_t next = none; // of the same list
  };
  struct Candidate {
    RunningWords phrase; // where it stands first
    std::uint32_t forms = none;
    std::uint32_t wholes = none; // phrases that it begins, in topics and evidence
    std::uint32_t titles = 0;
    std::uint32_t first_stem = 0; // in stems_
    std::uint32_t stems = 0;
    double rarity = 0; // of its first stem
    double factor = 1; // how good its words are, whatever the passages
  };
  struct Said {
    double evidence = 0;
    double topics = 0;
  };
  struct Gram;

  std::uint32_t candidate(const Gram&);
  void add_form(std::uint32_t Candidate::*list, std::uint32_t candidate, RunningWords words, double times);
  template <class Take> void for_each_form(std::uint32_t list, Take take) const;
  void weigh(Candidate&, const SpeakerNames&, const ActorLists&);
  bool is_other_speaker(Stems, const SpeakerNames&) const;
  bool is_listed(const Candidate&, const ActorLists&) const;
  bool is_named_beside(Stems, const SpeakerNames&) const;
  Stems key_of(const Candidate&) const;
  IssueKey spelled(const Candidate&) const;
  std::string text_of(RunningWords) const;
  // The form that is said most; of equally frequent ones the last by bytes: small letters before capitals.
  std::string label_of(const Candidate&) const;

  const CorpusWords& words_;
  HashMap<std::uint32_t> numbers_; // of candidates, by the hash of their stems
  std::vector<Candidate> candidates_;
  std::vector<Form> forms_;
  std::vector<std::uint32_t> stems_; // of all candidates, one behind another
  std::vector<std::uint32_t> alone_; // of each of these the candidate that it is alone; none of vague ones
  std::vector<std::vector<std::uint32_t>> in_evidence_; // of each passage the candidates in it, each once
  std::vector<std::vector<std::uint32_t>> in_topics_;
  std::vector<std::uint32_t> in_titles_;
  std::vector<Said> said_; // of each candidate, while passages are looked at
  std::size_t titles_ = 0;
};

} // namespace standpoint
