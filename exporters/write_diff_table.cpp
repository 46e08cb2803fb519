#include "exporters/diff_layout.h"
#include "exporters/terminal_paint.h"
#include "exporters/terminal_text.h"
#include "exporters/text_width.h"
#include "exporters/write_diff.h"

#include <fmt/format.h>

#include <algorithm>

namespace standpoint {

namespace {

constexpr std::size_t kind_width = 14; // "strengthened" and two blanks
constexpr std::size_t most_side_width = 24;
constexpr std::size_t most_doc_width = 30;

class TableWriter {
public:
  TableWriter(const Comparison& comparison, const DiffView& view, std::ostream& out, const TableStyle& style)
      : comparison_(comparison), view_(view), out_(out), paint_(style.colour),
        width_(std::max<std::size_t>(style.width, 60)) {
    for (const Step& step : comparison.steps) {
      for (const Change& change : step.changes) {
        for (const HeldSide& side : change.sides)
          side_width_ = std::max(side_width_, std::min(most_side_width, display_width(printable(side.side))));
      }
    }
  }

  void write() {
    write_head();
    for (const Step& step : comparison_.steps) {
      if (step.changes.empty()) continue;
      if (!step.side.empty()) out_ << paint_.bold("== " + printable(step.side) + " ==") << "\n\n";
      for (const DiffBlock& block : diff_blocks(step, view_)) {
        out_ << paint_.bold(shown(block.heading, width_)) << '\n';
        for (const Change* change : block.changes) write_change(*change);
        out_ << '\n';
      }
    }
    for (const std::string& line :
         {nothing_to_show(comparison_), left_out_line(comparison_), diff_totals(comparison_)}) {
      if (line.empty()) continue;
      for (const std::string& part : wrap_to_width(line, width_, 9)) out_ << part << '\n';
    }
  }

private:
  static std::string shown(std::string_view text, std::size_t width) {
    const std::string safe = printable(text);
    return safe.empty() ? "(no name)" : cut_to_width(safe, width);
  }

  void write_head() {
    if (comparison_.by.empty()) {
      out_ << "before: " << shown(view_.inputs.at(0), width_ - 8)
           << "\nafter:  " << shown(view_.inputs.at(1), width_ - 8) << "\n\n";
      return;
    }
    std::string sides;
    for (const std::string& side : comparison_.sides) {
      if (!sides.empty()) sides += ", ";
      sides += printable(side);
    }
    out_ << cut_to_width(fmt::format("by {}: {}", comparison_.by, sides), width_) << "\n\n";
  }

  void write_change(const Change& change) {
    const std::string moved = cut_to_width(movement(change), width_ / 2);
    const std::size_t room = width_ - 2 - kind_width - display_width(moved) - 2;
    out_ << "  " << paint_.change(change.kind, fit_to_width(name(change.kind), kind_width))
         << shown(second_name(change, view_), room);
    if (!moved.empty()) out_ << ": " << moved;
    out_ << '\n';
    if (change.kind == ChangeKind::kept) return;
    for (const HeldSide& side : change.sides) write_side(side);
  }

  // What is held, else the words as quoted.
  static std::string words_of(const Evidence& piece, std::size_t room) {
    return piece.claim.empty() ? fmt::format("“{}”", cut_to_width(printable(piece.quote), room))
                               : cut_to_width(printable(piece.claim), room + 2);
  }

  // "    before  2004-11-03  - criticizes (2): the toll (article)", a line a position.
  void write_side(const HeldSide& side) {
    for (const HeldPosition& h : side.held) {
      const Evidence& best = strongest(h.evidence);
      const std::string source = cut_to_width(printable(best.doc), most_doc_width);
      const std::string head = fmt::format("    {}  {}  ", fit_to_width(printable(side.side), side_width_),
                                           fit_to_width(printable(best.date), 10));
      std::string label = fmt::format("{} {}", sign(h.polarity), name(h.position));
      if (h.evidence.size() > 1) label += fmt::format(" ({})", h.evidence.size());
      const std::size_t used = display_width(head) + display_width(label) + display_width(source) + 7;
      out_ << head << paint_.by_polarity(h.polarity, label);
      // On a narrow screen the article goes first.
      if (width_ >= used + 10)
        out_ << fmt::format(": {} ({})\n", words_of(best, width_ - used), source);
      else
        out_ << fmt::format(": {}\n", words_of(best, width_ - used + display_width(source) + 3));
    }
  }

  const Comparison& comparison_;
  const DiffView& view_;
  std::ostream& out_;
  Paint paint_;
  std::size_t width_;
  std::size_t side_width_ = 0;
};

} // namespace

void write_diff_table(const Comparison& comparison, const DiffView& view, std::ostream& out, const TableStyle& style) {
  TableWriter(comparison, view, out, style).write();
}

} // namespace standpoint
