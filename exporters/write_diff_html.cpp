// Source: https://html.spec.whatwg.org; Content Security Policy Level 3, https://www.w3.org/TR/CSP3/
//
// Names and quotes stand in <bdi>, so that a name written from right to left does not turn what stands around it. An
// article's address becomes a link when it is one of the web (http, https); nothing else does.
#include "exporters/diff_layout.h"
#include "exporters/escape.h"
#include "exporters/look.h"
#include "exporters/output.h"
#include "exporters/terminal_text.h"
#include "exporters/write_diff.h"

#include <fmt/format.h>

namespace standpoint {

namespace {

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What changed</title>
<style>
body { font: 16px/1.45 system-ui, sans-serif; color: #1d1d1f; background: #fff; max-width: 76rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; border-bottom: 1px solid #ccc; } h3 { font-size: 1.05rem; }
.table { overflow-x: auto; margin-bottom: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #e2e2e2; }
th { font-weight: 600; font-size: .85rem; color: #555; }
td { max-width: 30rem; overflow-wrap: anywhere; }
td:first-child { white-space: nowrap; }
.kind { border-left: .5rem solid; padding-left: .4rem; font-weight: 600; }
.for { color: #11694f; } .against { color: #a34400; } .neither { color: #555; }
.side { color: #555; font-size: .85rem; }
.from { color: #555; font-size: .85rem; }
q { font-style: italic; }
details summary { cursor: pointer; color: #555; font-size: .85rem; }
li { margin: .2rem 0; }
)";

void append_text(std::string& out, std::string_view text) {
  const std::string safe = printable(text);
  out += "<bdi>";
  append_xml(out, safe.empty() ? "(no name)" : safe);
  out += "</bdi>";
}

bool is_web_address(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

// "claim “quote” (article, Outlet, 2023-03-15)"
void append_piece(std::string& out, const Evidence& piece) {
  if (!piece.claim.empty()) {
    append_text(out, piece.claim);
    out += ' ';
  }
  out += "<q>";
  append_xml(out, printable(piece.quote));
  out += "</q> <span class=\"from\">(";
  if (is_web_address(piece.url)) {
    out += "<a rel=\"noopener noreferrer\" href=\"";
    append_xml(out, piece.url);
    out += "\">";
  }
  append_text(out, piece.title.empty() ? piece.doc : piece.title);
  if (is_web_address(piece.url)) out += "</a>";
  for (const std::string& more : {piece.outlet, piece.date}) {
    if (more.empty()) continue;
    out += ", ";
    append_text(out, more);
  }
  if (!piece.also_in.empty()) {
    out += "; also in ";
    append_text(out, others_of(piece));
  }
  out += ")</span>";
}

void append_position(std::string& out, const HeldPosition& h) {
  const std::string_view polarity = h.polarity > 0 ? "for" : h.polarity < 0 ? "against" : "neither";
  const std::string_view sign = h.polarity > 0 ? "+ " : h.polarity < 0 ? "− " : "";
  out += fmt::format("<strong class=\"{}\">{}{}</strong> ", polarity, sign, name(h.position));
  const Evidence& best = strongest(h.evidence);
  append_piece(out, best);
  if (h.evidence.size() > 1) {
    out += fmt::format("<details><summary>{} more</summary><ul>", h.evidence.size() - 1);
    for (const Evidence& piece : h.evidence) {
      if (&piece == &best) continue;
      out += "<li>";
      append_piece(out, piece);
      out += "</li>";
    }
    out += "</ul></details>";
  }
}

void append_cell(std::string& out, const std::vector<const HeldSide*>& sides, const std::string& column) {
  out += "<td>";
  for (const HeldSide* side : sides) {
    for (const HeldPosition& h : side->held) {
      out += "<div>";
      if (side->side != column) {
        out += "<span class=\"side\">";
        append_text(out, side->side);
        out += "</span> ";
      }
      append_position(out, h);
      out += "</div>";
    }
  }
  out += "</td>";
}

void append_block(std::string& out, const DiffBlock& block, const Comparison& comparison, const DiffView& view,
                  int level) {
  out += fmt::format("<h{}>", level);
  append_text(out, block.heading);
  out += fmt::format("</h{}>\n<div class=\"table\"><table>\n<tr><th>change</th><th>{}</th>", level,
                     view.by_topic ? "actor" : "topic");
  const std::vector<std::string> columns = diff_columns(comparison);
  for (const std::string& column : columns) {
    out += "<th>";
    append_text(out, column);
    out += "</th>";
  }
  out += "</tr>\n";
  for (const Change* change : block.changes) {
    out += fmt::format("<tr><td><span class=\"kind {0}\" title=\"{1}\">{0}</span></td><td>", name(change->kind),
                       meaning(change->kind));
    append_text(out, second_name(*change, view));
    out += "</td>";
    const auto cells = diff_cells(*change, comparison);
    for (std::size_t i = 0; i < columns.size(); ++i) append_cell(out, cells[i], columns[i]);
    out += "</tr>\n";
  }
  out += "</table></div>\n";
}

void append_head(std::string& out, const Comparison& comparison, const DiffView& view) {
  out += head;
  for (const ChangeKind kind : kinds_of(comparison))
    out += fmt::format(".{} {{ border-color: {}; }}\n", name(kind), hex(colour(kind)));
  out += "</style>\n</head>\n<body>\n<h1>What changed</h1>\n<p>";
  if (comparison.by.empty()) {
    out += "From ";
    append_text(out, view.inputs.at(0));
    out += " to ";
    append_text(out, view.inputs.at(1));
  } else {
    out += fmt::format("By {}: ", comparison.by);
    std::string_view separator;
    for (const std::string& side : comparison.sides) {
      out += separator;
      append_text(out, side);
      separator = ", ";
    }
  }
  out += "</p>\n";
  for (const std::string& line : {nothing_to_show(comparison), left_out_line(comparison)}) {
    if (!line.empty()) out.append("<p>").append(line).append("</p>\n");
  }
  out += "<ul>\n";
  for (const ChangeKind kind : kinds_of(comparison)) {
    const std::size_t number = count(comparison, kind);
    if (number != 0)
      out += fmt::format("<li><span class=\"kind {0}\">{1} {0}</span>: {2}</li>\n", name(kind), number, meaning(kind));
  }
  out += "</ul>\n";
}

} // namespace

void write_diff_html(const Comparison& comparison, const DiffView& view, std::ostream& stream) {
  Output out(stream);
  append_head(out.text, comparison, view);
  for (const Step& step : comparison.steps) {
    if (step.changes.empty()) continue;
    if (!step.side.empty()) {
      out.text += "<h2>";
      append_text(out.text, step.side);
      out.text += "</h2>\n";
    }
    for (const DiffBlock& block : diff_blocks(step, view)) {
      append_block(out.text, block, comparison, view, step.side.empty() ? 2 : 3);
      out.flush_if_full();
    }
  }
  out.text += "</body>\n</html>\n";
  out.finish();
}

} // namespace standpoint
