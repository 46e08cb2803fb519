// What a comparison found, for people (a terminal, Markdown, a page) and for programs (JSON).
//
// Everything that comes from an article, and every path, is escaped for its format; what a terminal or a page would
// obey is written out first (terminal_text.h).
#pragma once

#include "exporters/table_style.h"
#include "graph/change.h"

#include <ostream>
#include <string>
#include <vector>

namespace standpoint {

struct DiffView {
  std::vector<std::string> inputs; // as the user named them; of two sides: before, after
  bool by_topic = false;           // headings are topics and not actors
};

// A block an actor (or topic), a few lines a change, kept ones as a single line, and a line of totals at the end.
void write_diff_table(const Comparison&, const DiffView&, std::ostream&, const TableStyle& = {});

// A heading an actor, a table beneath: what changed, the topic, a column for each side (of many sides: one for all).
// Source: GitHub Flavored Markdown, https://github.github.com/gfm/
void write_diff_markdown(const Comparison&, const DiffView&, std::ostream&);

// One page that needs nothing else and runs nothing: no script, no picture, nothing loaded.
void write_diff_html(const Comparison&, const DiffView&, std::ostream&);

// Two sides: {"before", "after", "summary": {"reversed": n, ...}, "changes": [...]}. Periods: {"by", "inputs", "sides",
// "statements", "left_out", "summary", "steps": [{"side", "changes"}]}. Side by side: as periods, with "changes" for
// "steps". A change from one side to the next: {"change", "actor", "topic", "before": [{"position", "polarity",
// "evidence": [...]}], "after": [...]}, of periods with "before_side" and "after_side"; every other:
// {"change", "actor", "topic", "sides": [{"side", "positions": [...]}]}.
void write_diff_json(const Comparison&, const DiffView&, std::ostream&);

} // namespace standpoint
