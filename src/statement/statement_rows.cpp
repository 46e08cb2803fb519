#include "statement/statement_rows.h"

#include "statement/without_position.h"

namespace standpoint {

std::size_t StatementRows::ActorHash::operator()(const ActorRow& actor) const {
  std::uint64_t hash = static_cast<std::uint64_t>(actor.kind);
  for (const TextId id :
       {actor.name, actor.role, actor.through, actor.country, actor.party, actor.wikidata, actor.parent})
    hash = (hash ^ id) * 0x9E3779B97F4A7C15ULL, hash ^= hash >> 29; // Fibonacci hashing (Knuth 1973, 6.4)
  return hash;
}

StatementRows::StatementRows(const std::vector<Statement>& statements) {
  rows.reserve(statements.size());
  for (const Statement& s : statements) add(s);
}

StatementRow StatementRows::row_of(const Statement& s) {
  const Actor& actor = s.actor;
  return {.doc = texts.add(s.doc),
          .article_date = texts.add(s.article_date),
          .date = texts.add(s.date),
          .repeat_of = texts.add(s.repeat_of),
          .via = texts.add(s.via),
          .topic = texts.add(s.topic),
          .below = texts.add(s.below),
          .actor = number_of(row_of(actor)),
          .parents = number_of(s.topic_parents),
          .issue = number_of(IssueRow{.label = texts.add(s.issue.label),
                                      .parent = texts.add(s.issue.parent),
                                      .because = texts.add(s.issue.because)}),
          .position = s.position,
          .polarity = static_cast<std::int8_t>(s.polarity),
          .issue_polarity = static_cast<std::int8_t>(s.issue.polarity),
          .takes_position = s.takes_position,
          .is_dropped = false};
}

ActorRow StatementRows::row_of(const Actor& actor) {
  return {.name = texts.add(actor.name),
          .role = texts.add(actor.role),
          .through = texts.add(actor.through),
          .country = texts.add(actor.country),
          .party = texts.add(actor.party),
          .wikidata = texts.add(actor.wikidata),
          .parent = texts.add(actor.parent),
          .kind = actor.kind};
}

void StatementRows::put_into(Statement& s, const StatementRow& row) const {
  const ActorRow& actor = actors_[row.actor];
  s.doc = texts[row.doc];
  s.article_date = texts[row.article_date];
  s.date = texts[row.date];
  s.repeat_of = texts[row.repeat_of];
  s.via = texts[row.via];
  s.topic = texts[row.topic];
  s.below = texts[row.below];
  s.actor.name = texts[actor.name];
  s.actor.role = texts[actor.role];
  s.actor.through = texts[actor.through];
  s.actor.country = texts[actor.country];
  s.actor.party = texts[actor.party];
  s.actor.wikidata = texts[actor.wikidata];
  s.actor.parent = texts[actor.parent];
  s.actor.kind = actor.kind;
  s.topic_parents.resize(list(row.parents).size());
  for (std::size_t i = 0; i < s.topic_parents.size(); ++i) s.topic_parents[i] = texts[list(row.parents)[i]];
  const IssueRow& issue = issues_[row.issue];
  s.issue.label = texts[issue.label];
  s.issue.parent = texts[issue.parent];
  s.issue.because = texts[issue.because];
  s.issue.polarity = row.issue_polarity;
  s.position = row.position;
  s.polarity = row.polarity;
  s.takes_position = row.takes_position;
  if (row.is_dropped) drop_position(s);
}

void StatementRows::put_into(std::vector<Statement>& statements) const {
  for (std::size_t i = 0; i < rows.size(); ++i) put_into(statements[i], rows[i]);
}

std::uint32_t StatementRows::number_of(const ActorRow& actor) {
  const auto [entry, is_new] = numbers_.try_emplace(actor, static_cast<std::uint32_t>(actors_.size()));
  if (is_new) actors_.push_back(actor);
  return entry->second;
}

Actor StatementRows::whole(const ActorRow& actor) const {
  const auto text = [&](TextId id) { return std::string(texts[id]); };
  return {.name = text(actor.name),
          .kind = actor.kind,
          .role = text(actor.role),
          .through = text(actor.through),
          .country = text(actor.country),
          .party = text(actor.party),
          .wikidata = text(actor.wikidata),
          .parent = text(actor.parent)};
}

std::uint32_t StatementRows::number_of(const std::vector<std::string>& strings) {
  if (strings.empty()) return 0;
  List list;
  for (const std::string& one : strings) list.push_back(texts.add(one));
  const auto [entry, is_new] = list_numbers_.try_emplace(std::move(list), static_cast<std::uint32_t>(lists_.size()));
  if (is_new) lists_.push_back(&entry->first);
  return entry->second;
}

std::uint32_t StatementRows::number_of(const IssueRow& issue) {
  const auto [entry, is_new] = issue_numbers_.try_emplace(issue, static_cast<std::uint32_t>(issues_.size()));
  if (is_new) issues_.push_back(issue);
  return entry->second;
}

} // namespace standpoint
