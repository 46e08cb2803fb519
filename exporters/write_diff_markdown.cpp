#include "exporters/diff_layout.h"
#include "exporters/markdown.h"
#include "exporters/output.h"
#include "exporters/terminal_paint.h"
#include "exporters/text_width.h"
#include "exporters/write_diff.h"

#include <fmt/format.h>

#include <algorithm>

namespace standpoint {

namespace {

constexpr std::size_t quote_width = 160;

// An empty text would make an empty heading or cell.
void append_text(std::string& out, std::string_view text) {
  const std::size_t begin = out.size();
  append_markdown(out, text);
  if (out.size() == begin) out += "(no name)";
}

// "+ supports (2): claim “quote” (article, 2023-03-15)"
void append_position(std::string& out, const HeldPosition& h) {
  const Evidence& best = strongest(h.evidence);
  if (h.polarity != 0) out += h.polarity > 0 ? "\\+ " : "− ";
  out += fmt::format("**{}**", name(h.position));
  if (h.evidence.size() > 1) out += fmt::format(" ({})", h.evidence.size());
  out += ": ";
  if (!best.claim.empty()) {
    append_markdown(out, best.claim);
    out += ' ';
  }
  out += "“";
  append_markdown(out, cut_to_width(best.quote, quote_width));
  out += "” (";
  append_text(out, best.doc);
  if (!best.date.empty()) {
    out += ", ";
    append_markdown(out, best.date);
  }
  out += ')';
}

// With the names of the sides where the columns are not the sides.
void append_cell_of(std::string& out, const std::vector<const HeldSide*>& sides, const std::string& column) {
  bool first = true;
  for (const HeldSide* side : sides) {
    for (const HeldPosition& h : side->held) {
      if (!first) out += "<br>";
      first = false;
      if (side->side != column) {
        append_text(out, side->side);
        out += ": ";
      }
      append_position(out, h);
    }
  }
}

void append_block(std::string& out, const DiffBlock& block, const Comparison& comparison, const DiffView& view,
                  std::string_view level) {
  out += level;
  out += ' ';
  append_text(out, block.heading);
  out += view.by_topic ? "\n\n| change | actor |" : "\n\n| change | topic |";
  const std::vector<std::string> columns = diff_columns(comparison);
  for (const std::string& column : columns) {
    out += ' ';
    append_text(out, column);
    out += " |";
  }
  out += "\n| --- | --- |";
  for (std::size_t i = 0; i < columns.size(); ++i) out += " --- |";
  out += '\n';
  for (const Change* change : block.changes) {
    out += fmt::format("| {} | ", name(change->kind));
    append_text(out, second_name(*change, view));
    out += " |";
    const auto cells = diff_cells(*change, comparison);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      out += ' ';
      append_cell_of(out, cells[i], columns[i]);
      out += " |";
    }
    out += '\n';
  }
  out += '\n';
}

} // namespace

void write_diff_markdown(const Comparison& comparison, const DiffView& view, std::ostream& stream) {
  Output out(stream);
  out.text += "# What changed\n\n";
  if (comparison.by.empty()) {
    out.text += "- before: ";
    append_text(out.text, view.inputs.at(0));
    out.text += "\n- after: ";
    append_text(out.text, view.inputs.at(1));
    out.text += '\n';
  } else {
    out.text += fmt::format("- by {}: ", comparison.by);
    std::string_view separator;
    for (const std::string& side : comparison.sides) {
      out.text += separator;
      append_text(out.text, side);
      separator = ", ";
    }
    out.text += '\n';
  }
  for (const std::string& line : {diff_totals(comparison), left_out_line(comparison), nothing_to_show(comparison)}) {
    if (!line.empty()) out.text.append("- ").append(line).append("\n");
  }
  out.text += '\n';
  for (const Step& step : comparison.steps) {
    if (step.changes.empty()) continue;
    if (!step.side.empty()) {
      out.text += "## ";
      append_text(out.text, step.side);
      out.text += "\n\n";
    }
    for (const DiffBlock& block : diff_blocks(step, view)) {
      append_block(out.text, block, comparison, view, step.side.empty() ? "##" : "###");
      out.flush_if_full();
    }
  }
  out.finish();
}

} // namespace standpoint
