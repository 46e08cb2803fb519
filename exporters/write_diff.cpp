#include "exporters/write_diff.h"

#include "exporters/escape.h"
#include "exporters/terminal_paint.h"
#include "exporters/terminal_text.h"
#include "exporters/text_width.h"
#include "exporters/writers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace standpoint {

static constexpr std::array<ChangeKind, 4> all_kinds = {ChangeKind::reversed, ChangeKind::added, ChangeKind::dropped,
                                                        ChangeKind::kept};
static constexpr std::size_t kind_width = 9; // "reversed" and a blank

static std::size_t count(const std::vector<Change>& changes, ChangeKind kind) {
  return static_cast<std::size_t>(
      std::count_if(changes.begin(), changes.end(), [kind](const Change& c) { return c.kind == kind; }));
}

// "supports (2), advocates"
static std::string positions(const std::vector<HeldPosition>& held) {
  std::string text;
  for (const HeldPosition& h : held) {
    if (!text.empty()) text += ", ";
    text += name(h.position);
    if (h.evidence.size() > 1) text += fmt::format(" ({})", h.evidence.size());
  }
  return text;
}

// One side's evidence: "  before  2004-11-03  criticizes: “quote” (article)", a line for each position.
static void write_side(const std::string& side, const std::vector<HeldPosition>& held, const TableStyle& style,
                       std::ostream& out) {
  const Paint paint(style.colour);
  for (const HeldPosition& h : held) {
    const Evidence& best = strongest(h.evidence);
    const std::string source = cut_to_width(printable(best.doc), 30);
    const std::string date = fit_to_width(printable(best.date), 10);
    const std::string head = fmt::format("{:{}}{}  {}  ", "", kind_width, side, date);
    const std::string label = fmt::format("{} {}", sign(h.polarity), name(h.position));
    const std::size_t used = display_width(head) + display_width(label) + display_width(source) + 7;
    const std::size_t room = style.width > used + 10 ? style.width - used : 10;
    out << head << paint.by_polarity(h.polarity, label)
        << fmt::format(": “{}” ({})\n", cut_to_width(printable(best.quote), room), source);
  }
}

void write_diff_table(const std::vector<Change>& changes, const DiffSides& sides, std::ostream& out,
                      const TableStyle& style) {
  const Paint paint(style.colour);
  TableStyle wide = style;
  wide.width = std::max<std::size_t>(style.width, 60);
  const std::string before = cut_to_width(printable(sides.before), 40);
  const std::string after = cut_to_width(printable(sides.after), 40);
  static constexpr std::size_t side_width = 6; // "before"
  out << fmt::format("before: {}\nafter:  {}\n\n", before, after);
  if (changes.empty()) {
    out << "No positions found on either side.\n";
    return;
  }
  for (const Change& change : changes) {
    const std::string head = fit_to_width(name(change.kind), kind_width);
    const auto& shown = change.after.empty() ? change.before : change.after;
    const int polarity = change.kind == ChangeKind::kept ? 0 : shown.front().polarity;
    std::string what = change.kind == ChangeKind::reversed
                           ? fmt::format("{} -> {}", positions(change.before), positions(change.after))
                           : positions(shown);
    const std::size_t names = wide.width - kind_width - std::min<std::size_t>(display_width(what), 40) - 4;
    const std::string line = fmt::format("{}  {}  {}", cut_to_width(printable(change.actor), names * 2 / 5),
                                         paint.by_polarity(polarity, cut_to_width(what, 40)),
                                         cut_to_width(printable(change.topic), names - names * 2 / 5));
    out << paint.bold(head) << line << '\n';
    if (change.kind == ChangeKind::kept) continue;
    write_side(fit_to_width("before", side_width), change.before, wide, out);
    write_side(fit_to_width("after", side_width), change.after, wide, out);
  }
  out << '\n';
  std::string separator;
  for (const ChangeKind kind : all_kinds) {
    out << separator << fmt::format("{} {}", count(changes, kind), name(kind));
    separator = ", ";
  }
  out << '\n';
}

static void append_string(std::string& out, std::string_view key, std::string_view value) {
  fmt::format_to(std::back_inserter(out), "\"{}\":\"", key);
  append_json(out, value);
  out += '"';
}

static void append_side(std::string& out, std::string_view key, const std::vector<HeldPosition>& held) {
  fmt::format_to(std::back_inserter(out), ",\"{}\":[", key);
  std::string_view separator;
  for (const HeldPosition& h : held) {
    fmt::format_to(std::back_inserter(out), "{}{{\"position\":\"{}\",\"polarity\":{},\"evidence\":", separator,
                   name(h.position), h.polarity);
    append_evidence_json(out, h.evidence);
    out += '}';
    separator = ",";
  }
  out += ']';
}

void write_diff_json(const std::vector<Change>& changes, const DiffSides& sides, std::ostream& stream) {
  std::string out = "{";
  append_string(out, "before", sides.before);
  out += ',';
  append_string(out, "after", sides.after);
  out += ",\"summary\":{";
  std::string_view separator;
  for (const ChangeKind kind : all_kinds) {
    fmt::format_to(std::back_inserter(out), "{}\"{}\":{}", separator, name(kind), count(changes, kind));
    separator = ",";
  }
  out += "},\"changes\":[";
  separator = "\n";
  for (const Change& change : changes) {
    fmt::format_to(std::back_inserter(out), "{}{{\"change\":\"{}\",", separator, name(change.kind));
    append_string(out, "actor", change.actor);
    out += ',';
    append_string(out, "topic", change.topic);
    append_side(out, "before", change.before);
    append_side(out, "after", change.after);
    out += '}';
    separator = ",\n";
    stream << out;
    out.clear();
  }
  stream << out << "\n]}\n";
}

} // namespace standpoint
