#include "actors/add_user_actors.h"

#include "base/ascii.h"
#include "base/error.h"
#include "base/index.h"
#include "text/byte_source.h"
#include "text/read_csv.h"
#include "text/trim.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <system_error>
#include <utility>

namespace standpoint {

namespace {

constexpr std::size_t longest_row = 1 << 20; // bytes

struct UserActor {
  KnownActor actor;
  std::vector<std::string> aliases;
};

class UserActors {
public:
  UserActors(std::string path, ActorLists& lists) : path_(std::move(path)), lists_(lists), lines_(lists.known.size()) {
    for (std::int32_t i = 0; i < count_of(lists_.known); ++i) listed_.try_emplace(lists_.known[i].name, i);
  }

  // Makes room for as many names: a table that grows is laid out anew again and again.
  void expect(std::size_t names) { lists_.aliases.reserve(lists_.aliases.size() + names); }

  void add(const Record& record) {
    line_ = record.line;
    UserActor user = read(record);
    const std::string name = user.actor.name;
    const std::int32_t index = index_of(std::move(user.actor));
    give(name, index);
    for (const std::string& alias : user.aliases) give(alias, index);
  }

private:
  [[noreturn]] void fail(std::string message) const {
    throw Error(ErrorCode::bad_format, {.file = path_, .line = line_, .record = 0}, std::move(message));
  }

  static std::string_view without_article(std::string_view name) {
    return name.starts_with("the ") || name.starts_with("The ") ? name.substr(4) : name;
  }

  UserActor read(const Record& record) const {
    UserActor user;
    std::string kind;
    const std::pair<std::string_view, std::string*> cells[] = {{"name", &user.actor.name},
                                                               {"kind", &kind},
                                                               {"country", &user.actor.country},
                                                               {"party", &user.actor.party},
                                                               {"wikidata", &user.actor.wikidata}};
    for (const Field& field : record.fields) {
      const std::string column(trim(field.name));
      if (column == "aliases") {
        user.aliases = split_aliases(field.value);
        continue;
      }
      const auto cell = std::ranges::find(cells, column, &std::pair<std::string_view, std::string*>::first);
      if (cell == std::end(cells))
        fail(fmt::format("\"{}\" is no column: name, kind, aliases, country, party or wikidata", column));
      *cell->second = trim(field.value);
    }
    if (user.actor.name.empty()) fail("an actor without a name");
    const auto known = find_known_kind(kind);
    if (!known)
      fail(fmt::format("\"{}\" is no kind of actor: person, organization, country or group ({})", kind,
                       user.actor.name));
    user.actor.kind = *known;
    if (const std::string& id = user.actor.wikidata; !id.empty() && !is_wikidata_id(id))
      fail(fmt::format("\"{}\" is no Wikidata id: Q and a number, such as Q9545 ({})", id, user.actor.name));
    return user;
  }

  static std::vector<std::string> split_aliases(std::string_view cell) {
    std::vector<std::string> aliases;
    for (std::size_t at = 0; at <= cell.size();) {
      const std::size_t end = std::min(cell.find(';', at), cell.size());
      if (const std::string_view alias = trim(cell.substr(at, end - at)); !alias.empty()) aliases.emplace_back(alias);
      at = end + 1;
    }
    return aliases;
  }

  static bool is_wikidata_id(std::string_view id) {
    return id.size() > 1 && id.size() < 12 && id[0] == 'Q' && id[1] != '0' &&
           std::ranges::all_of(id.substr(1), is_ascii_digit);
  }

  // Only those of the lists are looked for: a name that this file has twice is an error all the same (give).
  std::int32_t index_of(KnownActor actor) {
    if (const std::int32_t* place = find(listed_, actor.name); place != nullptr) {
      KnownActor& known = lists_.known[*place];
      actor.nouns = std::move(known.nouns);
      known = std::move(actor);
      return *place;
    }
    lists_.known.push_back(std::move(actor));
    lines_.push_back(0);
    return count_of(lists_.known) - 1;
  }

  // What an alias was before, in the lists, this file overrules; what this file says, it says once.
  void give(std::string_view name, std::int32_t actor) {
    const std::string_view text = without_article(name);
    ActorAlias& alias = lists_.aliases.try_emplace(std::string(text)).first->second;
    if (alias.is_users && (alias.actor != actor || lines_[actor] != line_))
      fail(fmt::format("\"{}\" is already a name of {} (line {})", text, lists_.known[alias.actor].name,
                       lines_[alias.actor]));
    lines_[actor] = line_;
    alias = {.actor = actor, .needed = {}, .is_users = true};
    if (const auto people = lists_.peoples.find(text); people != lists_.peoples.end()) lists_.peoples.erase(people);
    const std::size_t words = std::ranges::count(text, ' ') + 1;
    lists_.longest_users_alias = std::max(lists_.longest_users_alias, words);
  }

  std::string path_;
  ActorLists& lists_;
  StringMap<std::int32_t> listed_; // by name: those that were known before the file
  std::vector<std::size_t> lines_; // by actor: of its row; 0 for one that the file has not named
  std::size_t line_ = 0;
};

} // namespace

// How many names there will be if the whole file is like its beginning. 0 where it is no file of the disk.
static std::size_t expected_names(const std::string& path, std::string_view beginning) {
  constexpr std::uintmax_t shortest = 16; // bytes a name: marks alone, of which a file may be full, make no names
  std::error_code unknown;
  const std::uintmax_t size = std::filesystem::file_size(path, unknown);
  if (unknown || beginning.empty()) return 0;
  const auto seen = 2 * std::ranges::count(beginning, '\n') + std::ranges::count(beginning, ';'); // name and aliases
  const double expected = static_cast<double>(size) * static_cast<double>(seen) / static_cast<double>(beginning.size());
  return std::min(static_cast<std::size_t>(expected), static_cast<std::size_t>(size / shortest));
}

void add_user_actors(const std::string& path, ActorLists& lists) {
  UserActors actors(path, lists);
  ByteSource source = ByteSource::open(path);
  actors.expect(expected_names(path, source.beginning()));
  read_csv(
      source, longest_row, [&](const Record& record) { actors.add(record); }, [](const Error& error) { throw error; });
}

} // namespace standpoint
