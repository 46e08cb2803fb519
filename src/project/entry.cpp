#include "project/entry.h"

#include "base/json_writer.h"

#include <fmt/format.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <random>
#include <tuple>

namespace standpoint {

namespace json = rapidjson;

static constexpr std::array<std::string_view, 10> action_names = {"verdict", "change", "add",     "note", "place",
                                                                  "close",   "rule",   "setting", "undo", "decide"};
static constexpr std::array<std::string_view, 3> subject_names = {"actor", "topic", "issue"};
static constexpr std::array<std::string_view, 4> rule_names = {"merge", "split", "turn", "set_aside"};
static constexpr std::array<std::string_view, 10> fields = {
    "actor", "actor_kind", "via", "position", "polarity", "topic", "issue", "issue_polarity", "claim", "date"};

template <class Enum, class Names> static std::optional<Enum> find_name(const Names& names, std::string_view wanted) {
  const auto found = std::find(names.begin(), names.end(), wanted);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

std::string_view name(Action action) {
  return action_names[static_cast<std::size_t>(action)];
}
std::optional<Action> find_action(std::string_view wanted) {
  return find_name<Action>(action_names, wanted);
}

bool is_changeable(std::string_view field) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

bool is_earlier(const Entry& a, const Entry& b) {
  return std::tie(a.number, a.coder, a.id) < std::tie(b.number, b.coder, b.id);
}

// Version 4. Source: RFC 9562, section 5.4.
std::string make_id() {
  static thread_local std::random_device random;
  std::array<std::uint32_t, 4> words{};
  for (std::uint32_t& word : words) word = random();
  return fmt::format("{:08x}-{:04x}-4{:03x}-{:04x}-{:04x}{:08x}", words[0], words[1] >> 16, words[1] & 0xFFF,
                     0x8000 | (words[2] >> 18), words[2] & 0xFFFF, words[3]);
}

std::string to_json(const Rule& rule) {
  JsonWriter json;
  json.open();
  json.text("subject", subject_names[static_cast<std::size_t>(rule.subject)]);
  json.text("rule", rule_names[static_cast<std::size_t>(rule.kind)]);
  json.texts("from", rule.from);
  json.text_if_any("to", rule.to);
  json.text_if_any("where", rule.where);
  json.close();
  return json.take();
}

static std::string read_text(const json::Value& object, const char* key) {
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd() || !found->value.IsString()) return {};
  return {found->value.GetString(), found->value.GetStringLength()};
}

std::optional<Rule> read_rule(std::string_view text) {
  json::Document document;
  document.Parse<json::kParseIterativeFlag | json::kParseValidateEncodingFlag>(text.data(), text.size());
  if (document.HasParseError() || !document.IsObject()) return std::nullopt;
  const auto subject = find_name<RuleSubject>(subject_names, read_text(document, "subject"));
  const auto kind = find_name<RuleKind>(rule_names, read_text(document, "rule"));
  const json::Value& object = document;
  const auto from = object.FindMember("from");
  if (!subject || !kind || from == object.MemberEnd() || !from->value.IsArray()) return std::nullopt;
  Rule rule{.subject = *subject,
            .kind = *kind,
            .from = {},
            .to = read_text(document, "to"),
            .where = read_text(document, "where")};
  for (const json::Value& one : from->value.GetArray())
    if (one.IsString()) rule.from.emplace_back(one.GetString(), one.GetStringLength());
  const bool names_another = rule.kind == RuleKind::merge || rule.kind == RuleKind::split;
  if (rule.from.empty() || (names_another && rule.to.empty()) || (rule.kind == RuleKind::split && rule.where.empty()) ||
      (rule.kind == RuleKind::turn && rule.subject == RuleSubject::actor))
    return std::nullopt;
  return rule;
}

} // namespace standpoint
