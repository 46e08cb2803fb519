#include "markup/paragraphs_of.h"

#include "text/trim.h"

#include <algorithm>
#include <array>

namespace standpoint {

namespace {

constexpr std::array<std::string_view, 46> blocks = {
    "address", "article", "aside", "block",  "blockquote", "body",       "caption", "center",  "dd",    "details",
    "div",     "dl",      "dt",    "dialog", "fieldset",   "figcaption", "figure",  "footer",  "form",  "h1",
    "h2",      "h3",      "h4",    "h5",     "h6",         "header",     "hl1",     "hl2",     "hr",    "html",
    "li",      "main",    "nav",   "ol",     "p",          "pre",        "section", "summary", "table", "tbody",
    "td",      "tfoot",   "th",    "thead",  "tr",         "ul"};
constexpr std::array<std::string_view, 25> never_text = {
    "audio",  "button", "canvas", "embed", "figcaption", "head",     "iframe", "img",    "input",
    "label",  "link",   "map",    "math",  "meta",       "noscript", "object", "option", "picture",
    "script", "select", "style",  "svg",   "template",   "textarea", "video"};

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

struct Collector {
  const std::function<bool(MarkupNode)>& skip;
  std::vector<std::string> paragraphs;
  std::string current;

  void end() {
    std::string_view text = trim(current);
    if (!text.empty()) paragraphs.emplace_back(text);
    current.clear();
  }
  void read(MarkupNode node) {
    if (node.is_text()) {
      append_folded(node.text(), current);
      return;
    }
    const std::string_view name = node.name();
    if (is_never_text(name) || (skip && skip(node))) return;
    if (name == "br") {
      while (current.ends_with(' ')) current.pop_back();
      if (current.ends_with('\n'))
        end();
      else if (!current.empty())
        current += '\n';
      return;
    }
    const bool block = is_block(name);
    if (block) end();
    for (MarkupNode child = node.first_child(); child; child = child.next()) read(child);
    if (block) end();
  }
};

} // namespace

bool is_block(std::string_view name) {
  return std::find(blocks.begin(), blocks.end(), name) != blocks.end();
}
bool is_never_text(std::string_view name) {
  return std::find(never_text.begin(), never_text.end(), name) != never_text.end();
}

void append_folded(std::string_view text, std::string& out) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break_space = text[i] == '\xC2' && i + 1 < text.size() && text[i + 1] == '\xA0';
    if (!no_break_space && !is_blank(text[i]))
      out += text[i];
    else if (!out.empty() && !is_blank(out.back()))
      out += ' ';
    i += no_break_space;
  }
}

std::vector<std::string> paragraphs_of(MarkupNode node, const std::function<bool(MarkupNode)>& skip) {
  Collector collector{skip, {}, {}};
  collector.read(node);
  collector.end();
  return std::move(collector.paragraphs);
}

std::string join_paragraphs(const std::vector<std::string>& paragraphs) {
  std::string out;
  for (const std::string& paragraph : paragraphs) {
    if (!out.empty()) out += "\n\n";
    out += paragraph;
  }
  return out;
}

} // namespace standpoint
