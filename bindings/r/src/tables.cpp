// What the program writes as JSON (graphs, networks, comparisons) as flat tables.
#include "columns.h"
#include "json.h"

#include <cpp11/strings.hpp>

#include <algorithm>
#include <map>

namespace {

// A column of whatever the objects of a list hold under a name: numbers or texts. Flags are numbers.
struct MixedColumn {
  bool is_number = true;
  bool is_whole = true;
  std::vector<const rapidjson::Value*> values; // null: missing

  cpp11::sexp make() const {
    if (!is_number) {
      TextColumn texts;
      for (const rapidjson::Value* value : values)
        value != nullptr && value->IsString() ? texts.add(text_of(*value)) : texts.add_missing();
      return texts.make();
    }
    if (is_whole) {
      std::vector<int> whole;
      for (const rapidjson::Value* value : values) whole.push_back(value == nullptr ? no_integer : value->GetInt());
      return make_integers(whole);
    }
    std::vector<double> numbers;
    for (const rapidjson::Value* value : values) numbers.push_back(value == nullptr ? NA_REAL : value->GetDouble());
    return make_numbers(numbers);
  }
};

// The scalar members of a list's objects as columns, in the order in which they first come.
cpp11::sexp table_of(const rapidjson::Value& list) {
  std::vector<std::string> names;
  std::map<std::string, MixedColumn, std::less<>> columns;
  rapidjson::SizeType row = 0;
  for (const rapidjson::Value& object : list.GetArray()) {
    for (const auto& member : object.GetObject()) {
      const rapidjson::Value& value = member.value;
      if (!value.IsString() && !value.IsNumber()) continue;
      const std::string name(text_of(member.name));
      auto [found, is_new] = columns.try_emplace(name);
      if (is_new) names.push_back(name);
      MixedColumn& column = found->second;
      column.values.resize(row, nullptr);
      column.values.push_back(&value);
      column.is_number = column.is_number && value.IsNumber();
      column.is_whole = column.is_whole && value.IsInt();
    }
    ++row;
  }
  std::vector<std::pair<std::string, cpp11::sexp>> made;
  for (const std::string& name : names) {
    MixedColumn& column = columns[name];
    column.values.resize(row, nullptr);
    made.emplace_back(name, column.make());
  }
  return make_list(made);
}

// A comparison: changes, or what the groups of one say, and the evidence of each. Rows of `changes` count from 1.
struct Changes {
  std::vector<int> evidence_change, polarity, begin, end;
  std::vector<double> date, confidence;
  TextColumn step, change, actor, topic, side, before_side, before, after_side, after;
  TextColumn evidence_side, position, doc, claim, quote, outlet, via, evidence_topic;
  int count = 0;

  // The labels, joined by commas, and the evidence as rows.
  std::string take_positions(const rapidjson::Value* positions, std::string_view of_side) {
    std::string labels;
    if (positions == nullptr) return labels;
    for (const rapidjson::Value& held : positions->GetArray()) {
      labels += labels.empty() ? "" : ", ";
      labels += text_of(held, "position");
      const rapidjson::Value* pieces = find_list(held, "evidence");
      if (pieces == nullptr) continue;
      for (const rapidjson::Value& piece : pieces->GetArray()) take_evidence(held, piece, of_side);
    }
    return labels;
  }

  void take_evidence(const rapidjson::Value& held, const rapidjson::Value& piece, std::string_view of_side) {
    evidence_change.push_back(count);
    evidence_side.add(of_side);
    position.add(text_of(held, "position"));
    polarity.push_back(integer_of(held, "polarity"));
    doc.add(text_of(piece, "doc"));
    date.push_back(day_of(text_of(piece, "date")));
    claim.add_if_known(text_of(piece, "claim"));
    quote.add(text_of(piece, "quote"));
    outlet.add_if_known(text_of(piece, "outlet"));
    via.add_if_known(text_of(piece, "via"));
    evidence_topic.add_if_known(text_of(piece, "topic"));
    confidence.push_back(number_of(piece, "confidence"));
    const Extent extent = extent_of(piece, "spans");
    begin.push_back(extent.start);
    end.push_back(extent.end);
  }

  void begin_row(const rapidjson::Value& one, std::string_view of_step) {
    ++count;
    step.add_if_known(of_step);
    change.add(text_of(one, "change"));
    actor.add(text_of(one, "actor"));
    topic.add(text_of(one, "topic"));
  }

  // What groups say, side by side: a row each.
  void take_sides(const rapidjson::Value& one) {
    const rapidjson::Value* sides = find_list(one, "sides");
    if (sides == nullptr) return;
    for (const rapidjson::Value& of_one : sides->GetArray()) {
      begin_row(one, {});
      side.add(text_of(of_one, "side"));
      before.add(take_positions(find_list(of_one, "positions"), text_of(of_one, "side")));
    }
  }

  // From one side to another. Who has turned or contradicts himself has done so within one side, which has two halves.
  void take_change(const rapidjson::Value& one, std::string_view of_step) {
    begin_row(one, of_step);
    if (const rapidjson::Value* halves = find_list(one, "sides"); halves != nullptr && halves->Size() == 2) {
      const rapidjson::Value& first = (*halves)[0];
      const rapidjson::Value& second = (*halves)[1];
      before_side.add_if_known(text_of(first, "side"));
      after_side.add_if_known(text_of(second, "side"));
      before.add_if_known(take_positions(find_list(first, "positions"), text_of(first, "side")));
      after.add_if_known(take_positions(find_list(second, "positions"), text_of(second, "side")));
      return;
    }
    const auto name_of = [&](const char* key, std::string_view otherwise) {
      const std::string_view named = text_of(one, key);
      return named.empty() ? otherwise : named;
    };
    const rapidjson::Value* earlier = find_list(one, "before");
    const rapidjson::Value* later = find_list(one, "after");
    const bool is_new = earlier == nullptr || earlier->Empty();
    const bool is_gone = later == nullptr || later->Empty();
    before_side.add_if_known(is_new ? std::string_view() : name_of("before_side", "before"));
    after_side.add_if_known(is_gone ? std::string_view() : name_of("after_side", "after"));
    before.add_if_known(take_positions(earlier, name_of("before_side", "before")));
    after.add_if_known(take_positions(later, name_of("after_side", "after")));
  }

  cpp11::sexp make(bool in_groups, bool in_steps) const {
    std::vector<std::pair<std::string, cpp11::sexp>> columns;
    columns.emplace_back("change", change.make());
    columns.emplace_back("actor", actor.make());
    columns.emplace_back("topic", topic.make());
    if (in_groups) {
      columns.emplace_back("side", side.make());
      columns.emplace_back("positions", before.make());
    } else {
      columns.emplace_back("before", before.make());
      columns.emplace_back("after", after.make());
      columns.emplace_back("before_side", before_side.make());
      columns.emplace_back("after_side", after_side.make());
    }
    if (in_steps) columns.emplace_back("step", step.make());
    return make_list({{"changes", make_list(columns)},
                      {"evidence", make_list({{"row", make_integers(evidence_change)},
                                              {"doc_id", doc.make()},
                                              {"side", evidence_side.make()},
                                              {"position", position.make()},
                                              {"polarity", make_integers(polarity)},
                                              {"topic", evidence_topic.make()},
                                              {"claim", claim.make()},
                                              {"quote", quote.make()},
                                              {"date", make_dates(date)},
                                              {"outlet", outlet.make()},
                                              {"via", via.make()},
                                              {"confidence", make_numbers(confidence)},
                                              {"start", make_integers(begin)},
                                              {"end", make_integers(end)}})}});
  }
};

} // namespace

// Graphs and networks: tables of nodes and edges, and what is said of the whole.
SEXP read_graph_json(const std::string& path) {
  const rapidjson::Document json = read_json(path);
  rapidjson::Document empty;
  empty.SetArray();
  const auto table = [&](const char* name) {
    const rapidjson::Value* list = find_list(json, name);
    return table_of(list == nullptr ? static_cast<const rapidjson::Value&>(empty) : *list);
  };
  rapidjson::Document whole;
  whole.SetArray();
  if (const rapidjson::Value* attributes = find_member(json, "attributes"))
    whole.PushBack(rapidjson::Value(*attributes, whole.GetAllocator()), whole.GetAllocator());
  return make_list({{"nodes", table("nodes")}, {"edges", table("edges")}, {"whole", table_of(whole)}});
}

SEXP read_changes_json(const std::string& path) {
  const rapidjson::Document json = read_json(path);
  Changes changes;
  const rapidjson::Value* steps = find_list(json, "steps");
  const bool in_groups = steps == nullptr && !text_of(json, "by").empty();
  if (const rapidjson::Value* list = find_list(json, "changes"))
    for (const rapidjson::Value& one : list->GetArray())
      in_groups ? changes.take_sides(one) : changes.take_change(one, {});
  if (steps != nullptr)
    for (const rapidjson::Value& step : steps->GetArray())
      if (const rapidjson::Value* list = find_list(step, "changes"))
        for (const rapidjson::Value& one : list->GetArray()) changes.take_change(one, text_of(step, "side"));
  return changes.make(in_groups, steps != nullptr);
}
