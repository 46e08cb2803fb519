// Articles that repeat one another are united to groups; within a group statements are gathered by their words.
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

  std::size_t size() const { return parent_.size(); }

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

// The group, the words of holder and position, and the outlet where each may count once.
using Words = std::tuple<std::string, std::string, std::string, std::string>;

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

} // namespace

std::size_t count_once(std::vector<Statement>& statements, Repeats repeats) {
  Groups groups;
  std::set<std::string_view> repeating;
  for (const Statement& s : statements) {
    if (s.repeat_of.empty()) continue;
    groups.unite(s.doc, s.repeat_of);
    repeating.insert(s.doc);
  }
  const std::size_t articles = repeating.size();
  if (repeats == Repeats::keep || articles == 0) return articles;

  std::map<Words, std::vector<std::size_t>> same;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& s = statements[i];
    const std::string* group = groups.find(s.doc);
    if (group == nullptr || !s.takes_position || s.evidence_text.empty()) continue;
    same[{*group, letters_and_digits(s.evidence_text), letters_and_digits(s.source_text),
          repeats == Repeats::one ? "" : ran_by(s)}]
        .push_back(i);
  }
  std::vector<char> is_dropped(statements.size(), 0);
  for (const auto& [words, all] : same) {
    const Statement& first = statements[*std::min_element(all.begin(), all.end(), [&](std::size_t a, std::size_t b) {
      return stands_before(statements[a], statements[b]);
    })];
    const std::string doc = first.doc;
    std::set<std::string> others;
    for (const std::size_t i : all) {
      if (statements[i].doc == doc) continue;
      is_dropped[i] = 1;
      others.insert(ran_by(statements[i]));
      others.insert(statements[i].also_in.begin(), statements[i].also_in.end());
    }
    if (others.empty()) continue;
    for (const std::size_t i : all)
      if (is_dropped[i] == 0) name_others(statements[i], others);
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (is_dropped[i] != 0) continue;
    if (kept != i) statements[kept] = std::move(statements[i]);
    ++kept;
  }
  statements.resize(kept);
  return articles;
}

} // namespace standpoint
