#include "graph/evidence.h"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

namespace standpoint {

// Of a const statement the moves are copies.
template <class AnyStatement> static Evidence evidence_of(AnyStatement& s) {
  return {.doc = std::move(s.doc),
          .outlet = std::move(s.outlet),
          .title = std::move(s.title),
          .url = std::move(s.url),
          .date = std::move(s.date.empty() ? s.article_date : s.date),
          .quote = std::move(s.evidence_text),
          .quote_kind = std::move(s.quote_kind),
          .via = std::move(s.via),
          .phrase = std::move(s.phrase),
          .claim = std::move(s.claim),
          .topic = s.below,
          .also_in = std::move(s.also_in),
          .issue = s.below.empty() ? s.issue.label : std::string(),
          .spans = std::move(s.evidence),
          .source = std::move(s.source),
          .cue = std::move(s.cue),
          .content = std::move(s.content),
          .confidence = s.confidence};
}

Evidence make_evidence(const Statement& s) {
  return evidence_of(s);
}

Evidence take_evidence(Statement&& s) {
  return evidence_of(s);
}

EvidenceList::EvidenceList(std::vector<Evidence> held) : count_(static_cast<std::uint32_t>(held.size())) {
  all_ = std::make_shared<const Statements>(Statements{.table = nullptr, .numbers = {}, .held = std::move(held)});
}

std::string_view EvidenceList::date(std::uint32_t piece) const {
  if (all_->table == nullptr) return all_->held[piece].date;
  const StatementRow& row = (*all_->table)[all_->numbers[begin_ + piece]];
  return all_->table->rows().texts[row.date == 0 ? row.article_date : row.date];
}

std::string_view EvidenceList::first_date() const {
  for (std::uint32_t piece = 0; piece < count_; ++piece)
    if (const std::string_view found = date(piece); !found.empty()) return found;
  return {};
}

std::string_view EvidenceList::last_date() const { // the last in their order
  return count_ == 0 ? std::string_view() : date(count_ - 1);
}

std::vector<Evidence> EvidenceList::read() const {
  if (all_ == nullptr) return {};
  if (all_->table == nullptr) return all_->held;
  std::vector<Evidence> pieces;
  pieces.reserve(count_);
  for (std::uint32_t i = begin_; i < begin_ + count_; ++i)
    pieces.push_back(take_evidence(all_->table->statement(all_->numbers[i])));
  return pieces;
}

std::string others_of(const Evidence& e) {
  std::string others;
  for (const std::string& other : e.also_in) others += (others.empty() ? "" : "; ") + other;
  return others;
}

static auto key(const Evidence& e) {
  return std::tie(e.date, e.doc, e.spans, e.quote, e.quote_kind, e.via, e.outlet, e.title, e.url, e.confidence,
                  e.phrase, e.topic, e.issue, e.source, e.cue, e.content, e.claim, e.also_in);
}

bool comes_before(const Evidence& a, const Evidence& b) {
  return key(a) < key(b);
}

bool is_sure(const Evidence& piece) {
  constexpr double likelier_than_not = 0.5;
  return piece.confidence >= likelier_than_not;
}

const Evidence& strongest(const std::vector<Evidence>& evidence) {
  assert(!evidence.empty());
  const auto strength = [](const Evidence& e) {
    return std::tuple(!e.quote.empty(), e.confidence, e.quote_kind == "direct");
  };
  return *std::max_element(evidence.begin(), evidence.end(),
                           [&](const Evidence& a, const Evidence& b) { return strength(a) < strength(b); });
}

} // namespace standpoint
