// EPUB books: META-INF/container.xml names the list of chapters, which are pages of XHTML, read in its order as one
// article. Left out: the cover, the list of contents and what else is not part of the reading order (linear="no"),
// notes and their numbers ("talks<sup><a>1</a></sup>"). Title, author, day and publisher are the book's.
// Source: EPUB 3.3, Open Packaging Format 2.0.
#include "base/ascii.h"
#include "formats/archive.h"
#include "formats/hex_digit.h"
#include "formats/readers.h"
#include "formats/take_paragraphs.h"
#include "markup/decode_markup.h"
#include "markup/markup.h"
#include "markup/paragraphs_of.h"
#include "text/trim.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace standpoint {

namespace {

using Members = std::map<std::string, std::string>;

const std::string& member(const Members& members, const std::string& path, const Place& place) {
  const auto at = members.find(path);
  if (at == members.end()) throw Error(ErrorCode::bad_format, place, "damaged: it has no " + path);
  return at->second;
}

// "Text/../Text/ch%201.xhtml#start" in "OEBPS/content.opf" -> "OEBPS/Text/ch 1.xhtml"
std::string path_from(const std::string& list_path, std::string_view address) {
  address = address.substr(0, address.find('#'));
  const std::size_t slash = list_path.rfind('/');
  std::string whole = slash == std::string::npos ? "" : list_path.substr(0, slash + 1);
  for (std::size_t i = 0; i < address.size(); ++i) {
    const int byte = address[i] == '%' ? hex_byte(address, i + 1) : -1;
    whole += byte >= 0 ? static_cast<char>(byte) : address[i];
    if (byte >= 0) i += 2;
  }
  std::vector<std::string> steps;
  for (std::size_t begin = 0; begin <= whole.size();) {
    const std::size_t end = std::min(whole.find('/', begin), whole.size());
    std::string step = whole.substr(begin, end - begin);
    if (step == ".." && !steps.empty())
      steps.pop_back();
    else if (!step.empty() && step != "." && step != "..")
      steps.push_back(std::move(step));
    begin = end + 1;
  }
  std::string path;
  for (const std::string& step : steps) path += (path.empty() ? "" : "/") + step;
  return path;
}

// "<title/>" as "<title></title>": of a page that is read as HTML the one opens an element that nothing closes.
std::string close_empty_elements(const std::string& xhtml) {
  std::string out;
  for (std::size_t at = 0; at < xhtml.size();) {
    const std::size_t open = std::min(xhtml.find('<', at), xhtml.size());
    out.append(xhtml, at, open - at);
    const std::size_t end = std::min(xhtml.find('>', open), xhtml.size());
    const std::string tag = xhtml.substr(open, end - open);
    at = std::min(end + 1, xhtml.size());
    if (tag.ends_with('/') && tag.size() > 2) {
      const std::string name = tag.substr(1, std::min(tag.find_first_of(" \t\r\n/"), tag.size()) - 1);
      out.append(tag, 0, tag.size() - 1).append(">");
      if (!name.empty() && is_ascii_letter(name[0])) out.append("</").append(name).append(">");
    } else {
      out.append(xhtml, open, at - open);
    }
  }
  return out;
}

bool is_note(MarkupNode node) {
  if (node.is("nav")) return true;
  if (node.is("sup")) { // of digits that lead to a note
    const std::string text = line_of(node);
    return find_element(node, "a") && !text.empty() && text.find_first_not_of("0123456789[]*") == std::string::npos;
  }
  constexpr std::array<std::string_view, 8> notes = {"noteref",  "footnote", "footnotes", "endnote",
                                                     "endnotes", "rearnote", "rearnotes", "pagebreak"};
  for (std::string_view types : {node.attribute("epub:type"), node.attribute("role")}) // "bodymatter footnotes"
    for (std::size_t begin = 0; begin < types.size();) {
      const std::size_t end = std::min(types.find(' ', begin), types.size());
      std::string_view type = types.substr(begin, end - begin);
      if (type.starts_with("doc-")) type.remove_prefix(4);
      if (std::find(notes.begin(), notes.end(), type) != notes.end()) return true;
      begin = end + 1;
    }
  return false;
}

// Chapters that are no part of the text, as the list of an older book calls them.
std::set<std::string> left_out_by_guide(MarkupNode list, const std::string& list_path) {
  std::set<std::string> paths;
  for (MarkupNode reference : find_elements(find_element(list, "guide"), "reference")) {
    const std::string_view type = reference.attribute("type");
    if (type == "toc" || type == "cover" || type == "copyright-page" || type == "index")
      paths.insert(path_from(list_path, reference.attribute("href")));
  }
  return paths;
}

} // namespace

void read_epub(const FormatInput& input, const FormatWatch& watch) {
  const Place place = input.place();
  const Members members =
      read_zip(input.source.read_all(input.most_bytes), place, input.most_bytes, [](const std::string& path) {
        return path.starts_with("META-INF/") || path.ends_with(".opf") || path.ends_with("html") ||
               path.ends_with(".htm") || path.ends_with(".xml");
      });
  const Markup container = Markup::of_xml(member(members, "META-INF/container.xml", place), place);
  const std::string list_path(find_element(container.root(), "rootfile").attribute("full-path"));
  const Markup list = Markup::of_xml(member(members, list_path, place), place);
  std::set<std::string> locked;
  if (const auto at = members.find("META-INF/encryption.xml"); at != members.end()) {
    const Markup encryption = Markup::of_xml(at->second, place);
    for (MarkupNode reference : find_elements(encryption.root(), "CipherReference"))
      locked.insert(path_from("", reference.attribute("URI")));
  }

  std::set<std::string> left_out = left_out_by_guide(list.root(), list_path);
  std::map<std::string, std::string> path_of_id;
  for (MarkupNode item : find_elements(find_element(list.root(), "manifest"), "item")) {
    const std::string path = path_from(list_path, item.attribute("href"));
    path_of_id[std::string(item.attribute("id"))] = path;
    if (item.attribute("properties").find("nav") != std::string_view::npos) left_out.insert(path);
  }
  const MarkupNode about = find_element(list.root(), "metadata");
  ArticleFields fields;
  fields.title = line_of(find_element(about, "title"));
  for (MarkupNode creator : find_elements(about, "creator"))
    if (const std::string name = line_of(creator); !name.empty())
      fields.author += (fields.author.empty() ? "" : ", ") + name;
  fields.outlet = line_of(find_element(about, "publisher"));
  fields.language = line_of(find_element(about, "language"));
  for (std::string* name : {&fields.title, &fields.author}) // as Calibre and LibreOffice fill in what they lack
    if (*name == "Unknown" || name->starts_with("Unknown ")) name->clear();
  for (MarkupNode date : find_elements(about, "date"))
    if (date.attribute("event") != "modification") set_day(fields, line_of(date));

  std::vector<std::string> paragraphs;
  std::size_t chapters = 0, missing = 0;
  for (MarkupNode reference : find_elements(find_element(list.root(), "spine"), "itemref")) {
    const std::string& path = path_of_id[std::string(reference.attribute("idref"))];
    if (left_out.contains(path) || reference.attribute("linear") == "no") continue;
    const auto chapter = members.find(path);
    ++chapters;
    if (chapter == members.end()) {
      ++missing;
      continue;
    }
    if (locked.contains(path)) throw Error(ErrorCode::bad_format, place, "a book with copy protection");
    const Markup page = Markup::of_html(close_empty_elements(decode_markup(chapter->second)), place);
    for (std::string& paragraph : paragraphs_of(find_element(page.root(), "body"), is_note))
      paragraphs.push_back(std::move(paragraph));
  }
  if (chapters == missing)
    throw Error(ErrorCode::bad_format, place,
                chapters == 0 ? "damaged: its list of chapters (spine) is empty; Calibre can write the book anew"
                              : "damaged: none of the chapters that it lists is in it");
  if (missing > 0)
    watch.remark(fmt::format("{} of {} chapters left out, which are listed but not in the book", missing, chapters));
  take_paragraphs(std::move(paragraphs), std::move(fields), watch);
}

} // namespace standpoint
