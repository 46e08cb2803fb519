// Articles that repeat one another are united to groups; within a group, which is read as a whole, statements are
// gathered by their words.
#include "repeats/count_once.h"

#include "base/ascii.h"
#include "base/index.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace standpoint {

static constexpr std::array<std::string_view, 3> names = {"keep", "one-per-outlet", "one"};

std::string_view name(Repeats repeats) {
  return names[index_of(repeats)];
}

std::optional<Repeats> find_repeats_mode(std::string_view wanted) {
  const auto found = std::find(names.begin(), names.end(), wanted);
  if (found == names.end()) return std::nullopt;
  return static_cast<Repeats>(found - names.begin());
}

namespace {

// Ids that belong together, each set known by one of them.
class Groups {
public:
  void unite(const std::string& a, const std::string& b) {
    const std::string* x = root_of(a);
    const std::string* y = root_of(b);
    if (*x != *y) parent_[std::max(*x, *y)] = std::min(*x, *y);
  }

  // Null for what repeats nothing and is not repeated.
  const std::string* find(const std::string& id) { return parent_.contains(id) ? root_of(id) : nullptr; }

private:
  const std::string* root_of(const std::string& id) {
    auto at = parent_.try_emplace(id, id).first;
    while (at->second != at->first) {
      const auto above = parent_.find(at->second);
      at->second = above->second;
      at = above;
    }
    return &at->first;
  }

  std::map<std::string, std::string> parent_;
};

std::string ran_by(const Statement& s) {
  return s.outlet.empty() ? s.doc : s.outlet;
}

// The words of position and holder, and the outlet where each may count once.
using Words = std::tuple<std::string, std::string, std::string>;

bool stands_before(const Statement& a, const Statement& b) {
  return std::tuple(a.article_date.empty(), std::string_view(a.article_date), std::string_view(a.doc)) <
         std::tuple(b.article_date.empty(), std::string_view(b.article_date), std::string_view(b.doc));
}

void name_others(Statement& kept, const std::set<std::string>& others) {
  std::set<std::string> all(kept.also_in.begin(), kept.also_in.end());
  all.insert(others.begin(), others.end());
  all.erase(ran_by(kept));
  kept.also_in.assign(all.begin(), all.end());
}

struct Repeating {
  Groups groups;
  std::size_t articles = 0; // that repeat others
};

Repeating find_repeating(const StatementTable& table) {
  Repeating found;
  const TextPool& texts = table.rows().texts;
  std::set<TextId> repeating;
  for (const StatementRow& row : table.rows().rows) {
    if (row.repeat_of == 0) continue;
    found.groups.unite(std::string(texts[row.doc]), std::string(texts[row.repeat_of]));
    repeating.insert(row.doc);
  }
  found.articles = repeating.size();
  return found;
}

// A statement of one group that may be said again in it.
struct Said {
  std::size_t number = 0; // in the table
  Statement statement;
};

// Which of them repeat others; the others name them.
std::vector<std::size_t> find_said_again(std::vector<Said>& group, Repeats repeats, StatementTable& table) {
  std::map<Words, std::vector<Said*>> same;
  for (Said& said : group) {
    const Statement& s = said.statement;
    if (!s.evidence_text.empty())
      same[{letters_and_digits(s.evidence_text), letters_and_digits(s.source_text),
            repeats == Repeats::one ? "" : ran_by(s)}]
          .push_back(&said);
  }
  std::vector<std::size_t> again;
  for (const auto& [words, all] : same) {
    const Said* first = *std::min_element(
        all.begin(), all.end(), [](const Said* a, const Said* b) { return stands_before(a->statement, b->statement); });
    const std::string doc = first->statement.doc;
    std::set<std::string> others;
    for (const Said* said : all) {
      if (said->statement.doc == doc) continue;
      again.push_back(said->number);
      others.insert(ran_by(said->statement));
      others.insert(said->statement.also_in.begin(), said->statement.also_in.end());
    }
    if (others.empty()) continue;
    for (Said* said : all) {
      if (said->statement.doc != doc) continue;
      name_others(said->statement, others);
      table.replace(said->number, said->statement);
    }
  }
  return again;
}

} // namespace

std::size_t count_once(StatementTable& table, Repeats repeats) {
  Repeating repeating = find_repeating(table);
  if (repeats == Repeats::keep || repeating.articles == 0) return repeating.articles;
  std::map<std::string_view, std::vector<std::size_t>> members; // of each group
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (!table[i].takes_position) continue;
    const std::string* group = repeating.groups.find(std::string(table.rows().texts[table[i].doc]));
    if (group != nullptr) members[*group].push_back(i);
  }
  std::vector<bool> drop(table.size());
  for (const auto& [name, numbers] : members) {
    std::vector<Said> group;
    for (const std::size_t number : numbers) group.push_back({number, table.statement(number)});
    for (const std::size_t number : find_said_again(group, repeats, table)) drop[number] = true;
  }
  table.erase(drop);
  return repeating.articles;
}

std::size_t count_once(std::vector<Statement>& statements, Repeats repeats) {
  StatementTable table(std::move(statements));
  const std::size_t articles = count_once(table, repeats);
  statements = table.take();
  return articles;
}

} // namespace standpoint
