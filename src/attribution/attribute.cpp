// Chooses among the candidates (candidates.h). Four fixed rules:
//   outermost  The likeliest are taken first; one whose cue lies in the content of one that was taken is nested in it:
//              "Lee said [Kim declared that ...]". It is kept, with its outer one, when its own cue is likely at first
//              look.
//   continued  Content that ends within a quotation runs to the quotation's mark: "'Talks will resume[,' Lee said.]"
//   subject    A source within the cue's subject is the whole of it: "[73 % of those asked in a poll] said"
//   infinitive Content behind a cue does not end before its own infinitive: "called on Seoul on Tuesday [to talk]"
#include "attribution/attribute.h"

#include "attribution/candidates.h"
#include "attribution/confidence.h"
#include "base/index.h"

#include <algorithm>
#include <cmath>

namespace standpoint {

namespace {

constexpr float outermost_threshold = 0.33F; // about half of the F1 that is reached: that is where F1 is largest
constexpr float nested_threshold = 0.4F;     // of the first look

struct ChosenAttribution {
  const AttributionCandidate* candidate = nullptr;
  std::int32_t outer = -1; // into the list of the chosen
  float confidence = 0;
};

// A nested one's outer attribution is the last chosen one that holds its cue: the innermost, as outer ones come first.
std::vector<ChosenAttribution> choose(const Scene& scene, const AttributionModel& model,
                                      const AttributionCandidates& candidates) {
  const Rivals rivals(scene, candidates);
  std::vector<ChosenAttribution> order;
  for (std::size_t p = 0; p < candidates.list.size(); ++p) {
    if (!candidates.list[p].has_content()) continue;
    const float odds = model.confidence().score(rivals.facts(p));
    order.push_back({&candidates.list[p], -1, 1 / (1 + std::exp(-odds))});
  }
  std::sort(order.begin(), order.end(), [](const ChosenAttribution& a, const ChosenAttribution& b) {
    return a.confidence != b.confidence ? a.confidence > b.confidence
                                        : a.candidate->frame.head < b.candidate->frame.head;
  });
  std::vector<ChosenAttribution> chosen, rest;
  std::vector<std::int32_t> holder(scene.words.size(), -1); // of each word: the last chosen one whose content holds it
  const auto take = [&](const ChosenAttribution& one) {
    const AttributionCandidate& p = *one.candidate;
    for (const TokenRange range : {p.after, p.before, p.later, p.earlier})
      for (std::int32_t i = range.first; i < range.last; ++i) holder[i] = count_of(chosen);
    chosen.push_back(one);
  };
  for (const ChosenAttribution& one : order) {
    if (holder[one.candidate->frame.head] >= 0)
      rest.push_back(one);
    else if (one.confidence >= outermost_threshold)
      take(one);
  }
  for (ChosenAttribution& one : rest) one.confidence = candidates.look.cue[one.candidate->frame.head];
  std::stable_sort(rest.begin(), rest.end(),
                   [](const ChosenAttribution& a, const ChosenAttribution& b) { return a.confidence > b.confidence; });
  for (ChosenAttribution& nested : rest) {
    if (nested.confidence < nested_threshold) break;
    // Not one that this one holds itself.
    nested.outer = holder[nested.candidate->frame.head];
    while (nested.outer >= 0 && nested.candidate->content_holds(chosen[nested.outer].candidate->frame.head))
      nested.outer = chosen[nested.outer].outer;
    if (nested.outer >= 0) take(nested);
  }
  return chosen;
}

constexpr std::int32_t most_between = 4; // tokens from the content to the infinitive: "on Tuesday"

TokenRange reach_infinitive(const Scene& scene, const AttributionCandidate& p) {
  TokenRange after = p.after;
  if (after.empty()) return after;
  for (const std::int32_t clause : scene.tree.children(p.frame.head)) {
    const std::int32_t first = scene.tree.left(clause);
    const bool is_infinitive =
        scene.token(clause).relation == Relation::xcomp && scene.token(first).upos == Upos::PART && first < clause;
    if (is_infinitive && after.last < first && first - after.last <= most_between && !scene.punctuation(first - 1))
      after.last = scene.tree.right(clause) + 1;
  }
  return after;
}

// "73 % of those asked [in a poll] said": the noun that the subject ends with does not speak; no_token elsewhere.
std::int32_t whole_subject(const Scene& scene, const AttributionCandidate& p) {
  const std::int32_t head = p.frame.source_head;
  if (head == no_token || head > p.frame.head) return no_token;
  std::int32_t at = head;
  for (bool is_inside = true; is_inside;) {
    const Token& token = scene.token(at);
    if (token.head == p.frame.head)
      return at != head && token.relation == Relation::nsubj && token.upos != Upos::PROPN ? at : no_token;
    const Relation relation = universal(token.relation);
    is_inside = token.head != no_token && (relation == Relation::nmod || relation == Relation::obl ||
                                           (relation == Relation::acl && token.relation != Relation::acl_relcl));
    at = token.head;
  }
  return no_token;
}

class Writer {
public:
  explicit Writer(const Scene& scene) : scene_(scene) {}

  Attribution write(const ChosenAttribution& chosen) const {
    const AttributionCandidate& p = *chosen.candidate;
    Attribution a;
    a.cue_head = p.frame.head;
    a.source_head = p.frame.source_head;
    a.cue = {span(p.frame.cue)};
    if (!p.frame.source.empty()) a.source = {span(p.frame.source)};
    if (const std::int32_t subject = whole_subject(scene_, p); subject != no_token) {
      a.source_head = subject;
      a.source = {span({scene_.tree.left(subject), std::max(scene_.tree.right(subject) + 1, p.frame.source.last)})};
    }
    std::vector<TokenRange> pieces;
    for (const TokenRange range : {p.earlier, p.before, reach_infinitive(scene_, p), p.later})
      add_pieces(range, p, pieces);
    int quoted = 0, words = 0;
    for (const TokenRange piece : pieces) {
      const Span s = span(piece);
      if (!a.content.empty() && s.begin <= a.content.back().end)
        a.content.back().end = std::max(a.content.back().end, s.end);
      else
        a.content.push_back(s);
      for (std::int32_t i = piece.first; i < piece.last; ++i) {
        if (scene_.punctuation(i)) continue;
        ++words;
        quoted += scene_.quotation[i] >= 0 && scene_.quotation[i] != scene_.quotation[p.frame.head];
        if (a.content_head == no_token || scene_.tree.depth(i) < scene_.tree.depth(a.content_head)) a.content_head = i;
      }
    }
    a.quote = quoted == 0 ? Quote::indirect : quoted == words ? Quote::direct : Quote::mixed;
    a.outer = chosen.outer;
    a.confidence = chosen.confidence;
    return a;
  }

private:
  Span span(TokenRange range) const {
    return {scene_.token(range.first).span.begin, scene_.token(range.last - 1).span.end};
  }

  // The range without the cue and the source, each piece with the quotation marks that belong to it.
  void add_pieces(TokenRange range, const AttributionCandidate& p, std::vector<TokenRange>& pieces) const {
    const auto taken = [&](std::int32_t i) { return p.frame.cue.contains(i) || p.frame.source.contains(i); };
    for (std::int32_t i = range.first; i < range.last;) {
      if (taken(i)) {
        ++i;
        continue;
      }
      TokenRange piece{i, i};
      while (piece.last < range.last && !taken(piece.last)) ++piece.last;
      i = piece.last;
      piece = scene_.trimmed(piece);
      if (!piece.empty()) pieces.push_back(with_marks(piece, p));
    }
  }

  TokenRange with_marks(TokenRange piece, const AttributionCandidate& p) const {
    const std::int32_t own = scene_.quotation[p.frame.head];
    if (const std::int32_t q = scene_.quotation[piece.first];
        q >= 0 && q != own && scene_.quotations[q].first == piece.first - 1)
      --piece.first;
    const std::int32_t q = scene_.quotation[piece.last - 1];
    if (q < 0 || q == own) return piece;
    std::int32_t end = piece.last;
    while (end < scene_.quotations[q].last && scene_.punctuation(end)) ++end;
    if (end == scene_.quotations[q].last) piece.last = end;
    return piece;
  }

  const Scene& scene_;
};

std::uint32_t first_byte(const Attribution& a) {
  std::uint32_t first = a.cue.front().begin;
  if (!a.source.empty()) first = std::min(first, a.source.front().begin);
  if (!a.content.empty()) first = std::min(first, a.content.front().begin);
  return first;
}

} // namespace

std::vector<Attribution> attribute(const Article& article, const AttributionModel& model, Search search) {
  const Scene scene(article, model.cues(), model.clusters());
  AttributionCandidates candidates = find_candidates(scene, model, search);
  rescore_candidates(scene, model, candidates, search);
  const std::vector<ChosenAttribution> chosen = choose(scene, model, candidates);
  const Writer writer(scene);
  std::vector<Attribution> found;
  for (const ChosenAttribution& one : chosen) found.push_back(writer.write(one));
  std::vector<std::int32_t> order(found.size()), place(found.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::int32_t>(i);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::int32_t a, std::int32_t b) { return first_byte(found[a]) < first_byte(found[b]); });
  std::vector<Attribution> sorted;
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = static_cast<std::int32_t>(i);
  for (const std::int32_t i : order) {
    sorted.push_back(std::move(found[i]));
    if (sorted.back().outer >= 0) sorted.back().outer = place[sorted.back().outer];
  }
  return sorted;
}

} // namespace standpoint
