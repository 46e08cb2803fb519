// Word documents (ECMA-376: word/document.xml, w:p, w:t) and OpenDocument texts (content.xml, text:p, text:h).
// Text in reading order, footnotes and headers left out. Title, author and day of the document's properties are those
// of the file and not of an article: only a title that the text does not begin with is taken.
#include "formats/archive.h"
#include "formats/readers.h"
#include "formats/take_paragraphs.h"
#include "markup/markup.h"
#include "markup/paragraphs_of.h"
#include "text/trim.h"

#include <algorithm>
#include <map>

namespace standpoint {

namespace {

using Members = std::map<std::string, std::string>;

Members members_of(const FormatInput& input, const std::function<bool(const std::string&)>& wanted) {
  return read_zip(input.source.read_all(input.most_bytes), input.place(), input.most_bytes, wanted);
}

const std::string& member(const Members& members, const std::string& path, const Place& place) {
  const auto at = members.find(path);
  if (at == members.end()) throw Error(ErrorCode::bad_format, place, "damaged: it has no " + path);
  return at->second;
}

void add_paragraph(std::string& current, std::vector<std::string>& paragraphs) {
  const std::string_view text = trim(current);
  if (!text.empty()) paragraphs.emplace_back(text);
  current.clear();
}

// Of Word: runs of text; a paragraph inside another (a text box) comes behind it.
void read_word(MarkupNode node, std::string& current, std::vector<std::string>& paragraphs) {
  const std::string_view name = node.name();
  if (name == "t") {
    current += inner_text(node);
  } else if (name == "tab") {
    if (!node.parent().is("tabs")) current += ' ';
  } else if (name == "br" || name == "cr") {
    current += '\n';
  } else if (name == "noBreakHyphen") {
    current += '-';
  } else if (name == "del" || name == "instrText" || name == "Fallback" || name == "delText") {
    return; // what was deleted, and field codes
  } else if (name == "p") {
    std::string inner;
    for (MarkupNode child = node.first_child(); child; child = child.next()) read_word(child, inner, paragraphs);
    add_paragraph(inner, paragraphs);
  } else {
    for (MarkupNode child = node.first_child(); child; child = child.next()) read_word(child, current, paragraphs);
  }
}

// Of OpenDocument.
void read_odf(MarkupNode node, std::string& current, std::vector<std::string>& paragraphs) {
  if (node.is_text()) {
    append_folded(node.text(), current);
    return;
  }
  const std::string_view name = node.name();
  if (name == "note" || name == "annotation" || name == "tracked-changes" || name == "table-of-content") return;
  if (name == "s" || name == "tab") current += ' ';
  if (name == "line-break") current += '\n';
  const bool paragraph = name == "p" || name == "h";
  if (paragraph) add_paragraph(current, paragraphs);
  for (MarkupNode child = node.first_child(); child; child = child.next()) read_odf(child, current, paragraphs);
  if (paragraph) add_paragraph(current, paragraphs);
}

} // namespace

void read_docx(const FormatInput& input, const FormatWatch& watch) {
  const Members members = members_of(input, [](const std::string& path) { return path == "word/document.xml"; });
  const Markup document = Markup::of_xml(member(members, "word/document.xml", input.place()), input.place());
  std::vector<std::string> paragraphs;
  std::string rest;
  read_word(document.root(), rest, paragraphs);
  // Line breaks inside a paragraph that hold a database's marks are paragraphs of their own.
  std::vector<std::string> apart;
  for (const std::string& paragraph : paragraphs)
    for (std::string& part : split_paragraphs(paragraph)) apart.push_back(std::move(part));
  take_paragraphs(std::move(apart), {}, watch);
}

void read_odt(const FormatInput& input, const FormatWatch& watch) {
  const Members members = members_of(input, [](const std::string& path) { return path == "content.xml"; });
  const Markup document = Markup::of_xml(member(members, "content.xml", input.place()), input.place());
  std::vector<std::string> paragraphs;
  std::string rest;
  read_odf(find_element(document.root(), "body"), rest, paragraphs);
  take_paragraphs(std::move(paragraphs), {}, watch);
}

} // namespace standpoint
