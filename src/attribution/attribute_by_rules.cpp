// Rules over the dependency parse. What they know, with one example each (source / cue / content):
//   clause      "Lee / said / that talks would resume"          ccomp of a cue verb, before or after it
//   speech      "'Talks will resume,' / Lee / said"             the cue is a parataxis of, or inside, the quoted clause
//   infinitive  "Lee / promised / to resume talks"              xcomp of a cue verb, noun or adjective that takes one
//   object      "Lee / rejected / the offer"                    obj of a cue verb that takes one
//   preposition "Lee / called for / talks"                      obl under a preposition that the cue takes
//   noun        "Lee 's / promise / to resume talks"            acl, ccomp or nmod of a cue noun with an owner
//   adjective   "Lee / is confident / that talks will resume"   the adjective with its copula
//   according   "Talks will resume, / according to / Lee"       the rest of the sentence
//   continued   "'Talks will resume,' Lee said. 'Soon.'"        quoted sentences after a quotation belong to it
// Source: the classic set for PARC3-like annotation (Pareti 2015), over UD v2 relations.
#include "attribution/attribute_by_rules.h"

#include "attribution/quotations.h"
#include "attribution/tree.h"
#include "lexicon/cue_lists.h"

#include <algorithm>
#include <string_view>

namespace standpoint {

namespace {

struct Range { // tokens [first, last)
  std::int32_t first = 0;
  std::int32_t last = 0;
  bool empty() const { return first >= last; }
};

struct Found {
  Range source{};
  Range cue{};
  std::vector<Range> content{};
  std::int32_t source_head = no_token, cue_head = no_token, content_head = no_token;
  double confidence = 0.5;
};

class Rules {
public:
  Rules(const Document& document, const Analysis& analysis, const CueLists& cues)
      : document_(document), analysis_(analysis), cues_(cues), tree_(analysis),
        quotations_(find_quotations(document, analysis)),
        quotation_of_(quotation_of_token(quotations_, analysis.tokens.size())) {}

  std::vector<Attribution> run();

private:
  const Token& at(std::int32_t i) const { return analysis_.tokens[i]; }
  std::string_view word(std::int32_t i) const { return slice(document_.text, at(i).span); }
  std::int32_t child(std::int32_t of, std::initializer_list<Relation> relations) const;
  Range subtree(std::int32_t of) const { return {tree_.left(of), tree_.right(of) + 1}; }
  Range trim(Range) const;
  Range without(Range whole, const Found&) const;
  void find_source(std::int32_t verb, Found&) const;
  void widen_cue(Found&) const;
  bool find_content(std::int32_t cue, const CueEntry&, Found&) const;
  bool find_quoted(std::int32_t cue, Found&) const;
  void try_word(std::int32_t i, CuePart);
  void try_according(std::int32_t i);
  void continue_quotations();
  void nest_and_sort();
  Attribution finish(const Found&) const;
  Spans spans(const std::vector<Range>&) const;

  const Document& document_;
  const Analysis& analysis_;
  const CueLists& cues_;
  const Tree tree_;
  const std::vector<Quotation> quotations_;
  const std::vector<std::int32_t> quotation_of_;
  std::vector<Found> found_;
};

std::int32_t Rules::child(std::int32_t of, std::initializer_list<Relation> relations) const {
  for (const Relation relation : relations)
    for (const std::int32_t c : tree_.children(of))
      if (at(c).relation == relation) return c;
  return no_token;
}

// Without punctuation at its edges, but with a quotation's own marks.
Range Rules::trim(Range range) const {
  const auto drops = [&](std::int32_t i) {
    return at(i).upos == Upos::PUNCT && quote_mark(word(i)) == QuoteMark::none;
  };
  while (!range.empty() && drops(range.first)) ++range.first;
  while (!range.empty() && drops(range.last - 1)) --range.last;
  return range;
}

// The part of `whole` on the side of the cue where its head lies: "'Yes,' Lee said" without "Lee said".
Range Rules::without(Range whole, const Found& found) const {
  Range hole = found.cue;
  if (!found.source.empty()) hole = {std::min(hole.first, found.source.first), std::max(hole.last, found.source.last)};
  if (whole.last <= hole.first || whole.first >= hole.last) return whole;
  if (found.content_head < hole.first) return {whole.first, hole.first};
  return {hole.last, whole.last};
}

void Rules::find_source(std::int32_t verb, Found& found) const {
  std::int32_t at_verb = verb;
  for (int step = 0; step < 4 && at_verb != no_token; ++step) {
    const Token& token = at(at_verb);
    std::int32_t source = child(at_verb, {Relation::nsubj});
    if (source == no_token && child(at_verb, {Relation::nsubj_pass}) != no_token) {
      source = child(at_verb, {Relation::obl_agent});
      if (source == no_token) return;
    }
    if (source == no_token && token.upos == Upos::NOUN) source = child(at_verb, {Relation::nmod_poss});
    if (source != no_token) {
      found.source_head = source;
      found.source = trim(subtree(source));
      if (at(source).relation == Relation::obl_agent)
        while (!found.source.empty() && at(found.source.first).upos == Upos::ADP) ++found.source.first;
      if (found.source.first <= found.cue_head && found.cue_head < found.source.last)
        found.source = {source, source + 1};
      return;
    }
    switch (token.relation) {
    case Relation::conj:
    case Relation::xcomp:
    case Relation::advcl:
    case Relation::obj:
      at_verb = token.head;
      break; // shares or is controlled by the head's subject
    case Relation::acl:
      found.source_head = token.head;
      found.source = trim({tree_.left(token.head), at_verb});
      return;
    default:
      return;
    }
  }
}

// Auxiliaries, negation, adverbs and particles around the cue's head.
void Rules::widen_cue(Found& found) const {
  const std::int32_t head = found.cue_head;
  found.cue = {head, head + 1};
  const auto belongs = [&](std::int32_t i) {
    const Token& token = at(i);
    if (token.head != head) return false;
    switch (universal(token.relation)) {
    case Relation::aux:
    case Relation::cop:
      return true;
    case Relation::advmod:
      return token.upos == Upos::ADV || token.upos == Upos::PART;
    default:
      return token.relation == Relation::compound_prt;
    }
  };
  while (found.cue.first > 0 && belongs(found.cue.first - 1)) --found.cue.first;
  while (found.cue.last < static_cast<std::int32_t>(analysis_.tokens.size()) &&
         at(found.cue.last).relation == Relation::compound_prt && at(found.cue.last).head == head)
    ++found.cue.last;
}

// The quotation that touches the cue's clause: "..." Lee said / Lee said: "..."
bool Rules::find_quoted(std::int32_t cue, Found& found) const {
  const Sentence& sentence = analysis_.sentences[at(cue).sentence];
  std::int32_t best = -1;
  std::int32_t best_distance = 12;
  for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
    const std::int32_t q = quotation_of_[i];
    if (q < 0 || q == quotation_of_[cue]) continue;
    const std::int32_t distance = i < cue ? cue - i : i - cue;
    if (distance < best_distance) best_distance = distance, best = q;
  }
  if (best < 0) return false;
  const Range range{quotations_[best].first, quotations_[best].last};
  if (range.last - range.first < 5) return false;
  found.content = {range};
  found.content_head = range.first;
  for (std::int32_t i = range.first; i < range.last; ++i)
    if (tree_.depth(i) < tree_.depth(found.content_head) && at(i).upos != Upos::PUNCT) found.content_head = i;
  return true;
}

bool Rules::find_content(std::int32_t cue, const CueEntry& entry, Found& found) const {
  const Token& token = at(cue);
  std::int32_t head = no_token;
  bool whole = true;
  if (entry.frames & (cue_clause | cue_quote)) {
    head = child(cue, {Relation::ccomp});
    if (head == no_token && token.upos == Upos::NOUN)
      if (const std::int32_t acl = child(cue, {Relation::acl});
          acl != no_token && child(acl, {Relation::mark}) != no_token)
        head = acl;
    if (head == no_token && token.relation == Relation::parataxis) head = token.head;
    if (head == no_token && token.upos == Upos::VERB)
      if (const std::int32_t c = child(cue, {Relation::parataxis}); c > cue) head = c;
  }
  if (head == no_token && (entry.frames & cue_infinitive)) {
    head = child(cue, {Relation::xcomp, Relation::acl, Relation::advcl});
    if (head != no_token && child(head, {Relation::mark}) == no_token) head = no_token;
  }
  if (head == no_token && (entry.frames & cue_object))
    head = child(cue, {Relation::obj, Relation::ccomp, Relation::xcomp});
  if (head == no_token && !entry.prepositions.empty())
    for (const std::int32_t c : tree_.children(cue)) {
      const Relation relation = universal(at(c).relation);
      if (relation != Relation::obl && relation != Relation::nmod && relation != Relation::advcl) continue;
      const std::int32_t preposition = child(c, {Relation::case_, Relation::mark});
      if (preposition == no_token || preposition < cue ||
          std::find(entry.prepositions.begin(), entry.prepositions.end(), at(preposition).lemma) ==
              entry.prepositions.end())
        continue;
      head = c;
      whole = false;
      if (preposition == found.cue.last) ++found.cue.last;
      break;
    }
  if (head == no_token) return (entry.frames & cue_quote) && find_quoted(cue, found);
  found.content_head = head;
  Range range = without(subtree(head), found);
  if (!whole && range.first < found.cue.last) range.first = found.cue.last;
  range = trim(range);
  // Content that touches an open quotation runs to its end.
  if (!range.empty())
    if (const std::int32_t q = quotation_of_[range.last - 1]; q >= 0 && quotation_of_[found.cue_head] != q)
      range.last = std::max(range.last, quotations_[q].last);
  if (range.empty()) return false;
  found.content = {range};
  return true;
}

void Rules::try_word(std::int32_t i, CuePart part) {
  const std::vector<CueEntry>& entries = cues_.find(part, at(i).lemma);
  for (const CueEntry& entry : entries) {
    Found found{.cue_head = i};
    widen_cue(found);
    find_source(i, found);
    if (part == CuePart::noun && found.source.empty()) continue;
    if (!find_content(i, entry, found)) continue;
    if (!found.source.empty() && found.content.front().first <= found.source_head &&
        found.source_head < found.content.front().last)
      continue;
    if (part == CuePart::noun)
      found.confidence = 0.3;
    else if (part == CuePart::adjective)
      found.confidence = 0.4;
    else
      found.confidence = entry.frames & cue_quote ? 0.8 : 0.6;
    if (found.source.empty()) found.confidence *= 0.8;
    found_.push_back(std::move(found));
    return;
  }
}

void Rules::try_according(std::int32_t i) {
  if (at(i).lemma != "accord" && word(i) != "according" && word(i) != "According") return;
  const auto count = static_cast<std::int32_t>(analysis_.tokens.size());
  if (i + 2 >= count || word(i + 1) != "to") return;
  Found found{.cue = {i, i + 2}, .cue_head = i, .confidence = 0.9};
  std::int32_t head = at(i).relation == Relation::case_ ? at(i).head : child(i, {Relation::obl, Relation::nmod});
  if (head == no_token || head < i + 2) return;
  found.source_head = head;
  found.source = trim({i + 2, tree_.right(head) + 1});
  const Sentence& sentence = analysis_.sentences[at(i).sentence];
  const Range before = trim({sentence.first, i});
  const Range after = trim({found.source.last, sentence.last});
  if (!before.empty()) found.content.push_back(before);
  if (!after.empty()) found.content.push_back(after);
  if (found.content.empty()) return;
  found.content_head = sentence.first;
  for (std::int32_t t = sentence.first; t < sentence.last; ++t)
    if (at(t).head == no_token) found.content_head = t;
  found_.push_back(std::move(found));
}

// Sentences that lie in a quotation and hold no cue of it go to the attribution whose content touches that quotation,
// or whose quotation ended just before in the same paragraph.
void Rules::continue_quotations() {
  std::vector<std::int32_t> owner(quotations_.size(), -1);
  for (std::size_t f = 0; f < found_.size(); ++f)
    for (Range& range : found_[f].content)
      for (std::int32_t i : {range.first, range.last - 1})
        if (const std::int32_t q = quotation_of_[i]; q >= 0 && quotation_of_[found_[f].cue_head] != q && owner[q] < 0) {
          owner[q] = static_cast<std::int32_t>(f);
          range.first = i == range.first ? std::min(range.first, quotations_[q].first) : range.first;
          range.last = i == range.first ? range.last : std::max(range.last, quotations_[q].last);
        }
  for (std::size_t q = 1; q < quotations_.size(); ++q) {
    if (owner[q] >= 0 || owner[q - 1] < 0) continue;
    const std::int32_t first = quotations_[q].first;
    const Sentence& sentence = analysis_.sentences[at(first).sentence];
    if (sentence.first != first && sentence.first != first - 1) continue;
    if (sentence.paragraph != analysis_.sentences[at(quotations_[q - 1].first).sentence].paragraph) continue;
    owner[q] = owner[q - 1];
    found_[owner[q]].content.push_back({first, quotations_[q].last});
  }
}

// A cue inside another's content is nested; of two on one cue the surer stays.
void Rules::nest_and_sort() {
  for (Found& found : found_)
    std::sort(found.content.begin(), found.content.end(), [](Range a, Range b) { return a.first < b.first; });
  const auto first = [](const Found& f) {
    std::int32_t begin = std::min(f.cue.first, f.content.front().first);
    if (!f.source.empty()) begin = std::min(begin, f.source.first);
    return begin;
  };
  std::stable_sort(found_.begin(), found_.end(), [&](const Found& a, const Found& b) { return first(a) < first(b); });
}

Spans Rules::spans(const std::vector<Range>& ranges) const {
  Spans spans;
  for (const Range& range : ranges) {
    if (range.empty()) continue;
    const Span span{at(range.first).span.begin, at(range.last - 1).span.end};
    if (!spans.empty() && span.begin <= spans.back().end)
      spans.back().end = std::max(spans.back().end, span.end);
    else
      spans.push_back(span);
  }
  return spans;
}

Attribution Rules::finish(const Found& found) const {
  Attribution a;
  a.source = spans({found.source});
  a.cue = spans({found.cue});
  a.content = spans(found.content);
  a.source_head = found.source_head;
  a.cue_head = found.cue_head;
  a.content_head = found.content_head;
  a.confidence = found.confidence;
  std::int32_t quoted = 0, words = 0;
  for (const Range& range : found.content)
    for (std::int32_t i = range.first; i < range.last; ++i)
      if (at(i).upos != Upos::PUNCT)
        ++words, quoted += quotation_of_[i] >= 0 && quotation_of_[i] != quotation_of_[found.cue_head];
  a.quote = quoted == 0 ? Quote::indirect : quoted == words ? Quote::direct : Quote::mixed;
  return a;
}

std::vector<Attribution> Rules::run() {
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(analysis_.tokens.size()); ++i) {
    try_according(i);
    switch (at(i).upos) {
    case Upos::VERB:
      try_word(i, CuePart::verb);
      break;
    case Upos::NOUN:
      try_word(i, CuePart::noun);
      break;
    case Upos::ADJ:
      try_word(i, CuePart::adjective);
      break;
    default:
      break;
    }
  }
  continue_quotations();
  nest_and_sort();
  std::vector<Attribution> result;
  for (const Found& found : found_) result.push_back(finish(found));
  // The outer attribution is an earlier one, with the smallest content that holds the cue: no loops.
  for (std::size_t i = 0; i < result.size(); ++i) {
    std::uint32_t best = 0;
    for (std::size_t j = 0; j < i; ++j) {
      for (const Span content : result[j].content)
        if (content.contains(result[i].cue.front()) && (best == 0 || content.size() < best)) {
          best = content.size();
          result[i].outer = static_cast<std::int32_t>(j);
        }
    }
  }
  return result;
}

} // namespace

std::vector<Attribution> attribute_by_rules(const Document& document, const Analysis& analysis, const CueLists& cues) {
  return Rules(document, analysis, cues).run();
}

} // namespace standpoint
