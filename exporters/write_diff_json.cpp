// Source: RFC 8259. The layout is told in write_diff.h.
#include "exporters/diff_layout.h"
#include "exporters/escape.h"
#include "exporters/output.h"
#include "exporters/write_diff.h"
#include "exporters/writers.h"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace standpoint {

namespace {

void append_string(std::string& out, std::string_view key, std::string_view value) {
  fmt::format_to(std::back_inserter(out), "\"{}\":\"", key);
  append_json(out, value);
  out += '"';
}

void append_strings(std::string& out, std::string_view key, const std::vector<std::string>& values) {
  fmt::format_to(std::back_inserter(out), "\"{}\":[", key);
  std::string_view separator;
  for (const std::string& value : values) {
    out += separator;
    out += '"';
    append_json(out, value);
    out += '"';
    separator = ",";
  }
  out += ']';
}

void append_positions(std::string& out, std::string_view key, const HeldSide* side) {
  fmt::format_to(std::back_inserter(out), "\"{}\":[", key);
  if (side != nullptr) {
    std::string_view separator;
    for (const HeldPosition& h : side->held) {
      fmt::format_to(std::back_inserter(out), "{}{{\"position\":\"{}\",\"polarity\":{},\"evidence\":", separator,
                     name(h.position), h.polarity);
      append_evidence_json(out, h.evidence);
      out += '}';
      separator = ",";
    }
  }
  out += ']';
}

void append_change(std::string& out, const Change& change, bool of_periods) {
  fmt::format_to(std::back_inserter(out), "{{\"change\":\"{}\",", name(change.kind));
  append_string(out, "actor", change.actor);
  out += ',';
  append_string(out, "topic", change.topic);
  out += ',';
  if (goes_from_side_to_side(change.kind)) {
    const HeldSide* before = change.kind == ChangeKind::added ? nullptr : &change.sides.front();
    const HeldSide* after = change.kind == ChangeKind::dropped ? nullptr : &change.sides.back();
    if (of_periods && before != nullptr) {
      append_string(out, "before_side", before->side);
      out += ',';
    }
    append_positions(out, "before", before);
    out += ',';
    if (of_periods && after != nullptr) {
      append_string(out, "after_side", after->side);
      out += ',';
    }
    append_positions(out, "after", after);
  } else {
    out += "\"sides\":[";
    std::string_view separator;
    for (const HeldSide& side : change.sides) {
      out += separator;
      out += '{';
      append_string(out, "side", side.side);
      out += ',';
      append_positions(out, "positions", &side);
      out += '}';
      separator = ",";
    }
    out += ']';
  }
  out += '}';
}

void append_changes(Output& out, const Step& step, bool of_periods) {
  out.text += "\"changes\":[";
  std::string_view separator = "\n";
  for (const Change& change : step.changes) {
    out.text += separator;
    append_change(out.text, change, of_periods);
    separator = ",\n";
    out.flush_if_full();
  }
  out.text += "\n]";
}

} // namespace

void write_diff_json(const Comparison& comparison, const DiffView& view, std::ostream& stream) {
  Output out(stream);
  out.text += '{';
  if (comparison.by.empty()) {
    append_string(out.text, "before", view.inputs.at(0));
    out.text += ',';
    append_string(out.text, "after", view.inputs.at(1));
  } else {
    append_string(out.text, "by", comparison.by);
    out.text += ',';
    append_strings(out.text, "inputs", view.inputs);
    out.text += ',';
    append_strings(out.text, "sides", comparison.sides);
    fmt::format_to(std::back_inserter(out.text), ",\"statements\":{},\"left_out\":{}", comparison.statements,
                   comparison.left_out);
  }
  out.text += ",\"summary\":{";
  std::string_view separator;
  for (const ChangeKind kind : kinds_of(comparison)) {
    fmt::format_to(std::back_inserter(out.text), "{}\"{}\":{}", separator, name(kind), count(comparison, kind));
    separator = ",";
  }
  out.text += "},";
  const bool of_periods = !comparison.by.empty() && !is_side_by_side(comparison);
  if (of_periods) {
    out.text += "\"steps\":[";
    separator = "\n";
    for (const Step& step : comparison.steps) {
      out.text += separator;
      out.text += '{';
      append_string(out.text, "side", step.side);
      out.text += ',';
      append_changes(out, step, of_periods);
      out.text += '}';
      separator = ",\n";
    }
    out.text += "\n]";
  } else {
    append_changes(out, comparison.steps.front(), of_periods);
  }
  out.text += "}\n";
  out.finish();
}

} // namespace standpoint
