#include "linking/fathers.h"

#include "lexicon/person_names.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace standpoint {

Fathers::Fathers(const StatementRows& rows, const ActorLists& lists) : lists_(lists) {
  std::unordered_map<TextId, bool> is_son;
  const auto names_son = [&](TextId name) {
    const auto [entry, is_new] = is_son.try_emplace(name);
    if (is_new) entry->second = has_suffix(rows.texts[name]);
    return entry->second;
  };
  std::map<std::string, std::set<TextId>> articles_of_sons;
  for (const StatementRow& row : rows.rows)
    if (const TextId name = rows.actor(row.actor).name; names_son(name))
      articles_of_sons[given_and_last(rows.texts[name])].insert(row.doc);
  if (articles_of_sons.empty()) return;
  std::unordered_map<TextId, std::string> keys; // of those that may be fathers
  for (const StatementRow& row : rows.rows) {
    const TextId name = rows.actor(row.actor).name;
    if (name == 0 || names_son(name)) continue;
    const auto [key, is_new] = keys.try_emplace(name);
    if (is_new) key->second = given_and_last(rows.texts[name]);
    const auto sons = articles_of_sons.find(key->second);
    if (sons != articles_of_sons.end() && sons->second.contains(row.doc)) fathers_.insert(key->second);
  }
}

bool Fathers::are_father_and_son(std::string_view a, std::string_view b) const {
  return has_suffix(a) != has_suffix(b) && fathers_.contains(given_and_last(a));
}

bool Fathers::has_suffix(std::string_view name) const {
  const std::vector<std::string_view> words = name_words(name);
  return words.size() > 2 && is_suffix(words.back(), lists_);
}

std::string Fathers::given_and_last(std::string_view name) const {
  const std::vector<std::string_view> words = person_words(name, lists_);
  return words.size() < 2 ? std::string{} : name_key(words.front()) + ' ' + name_key(words.back());
}

} // namespace standpoint
