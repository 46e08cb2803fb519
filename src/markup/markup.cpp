#include "markup/markup.h"

#include "text/byte_source.h"
#include "text/trim.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

#include <algorithm>
#include <exception>
#include <mutex>

namespace standpoint {

namespace {

constexpr std::ptrdiff_t most_tags = 1'000'000;

const xmlNode* of(const void* node) {
  return static_cast<const xmlNode*>(node);
}
std::string_view view(const xmlChar* s) {
  return s == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(s));
}

// The node itself or the next one that is an element or a text.
const xmlNode* shown(const xmlNode* node) {
  while (node != nullptr && node->type != XML_ELEMENT_NODE && node->type != XML_TEXT_NODE &&
         node->type != XML_CDATA_SECTION_NODE)
    node = node->next;
  return node;
}

void be_silent(void*, const char*, ...) {}

void prepare() {
  static std::once_flag once;
  std::call_once(once, [] {
    xmlInitParser();
    xmlSetGenericErrorFunc(nullptr, be_silent);
  });
}

void check_size(std::string_view markup, const Place& place) {
  if (std::count(markup.begin(), markup.end(), '<') > most_tags)
    throw Error(ErrorCode::too_large, place, "more tags than an article may have (a million)");
}

} // namespace

bool MarkupNode::is_element() const {
  return node_ != nullptr && of(node_)->type == XML_ELEMENT_NODE;
}
bool MarkupNode::is_text() const {
  return node_ != nullptr && of(node_)->type != XML_ELEMENT_NODE;
}
std::string_view MarkupNode::name() const {
  if (!is_element()) return {};
  const std::string_view name = view(of(node_)->name);
  const std::size_t colon = name.find(':'); // a prefix that the file declares nowhere
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}
std::string_view MarkupNode::prefix() const {
  if (!is_element()) return {};
  const std::string_view name = view(of(node_)->name);
  const std::size_t colon = name.find(':');
  if (colon != std::string_view::npos) return name.substr(0, colon);
  return of(node_)->ns == nullptr ? std::string_view() : view(of(node_)->ns->prefix);
}
std::string_view MarkupNode::text() const {
  return is_text() ? view(of(node_)->content) : std::string_view();
}
std::string_view MarkupNode::attribute(std::string_view wanted) const {
  if (!is_element()) return {};
  for (const xmlAttr* a = of(node_)->properties; a != nullptr; a = a->next)
    if (view(a->name) == wanted && a->children != nullptr) return view(a->children->content);
  return {};
}
MarkupNode MarkupNode::first_child() const {
  return MarkupNode(is_element() ? shown(of(node_)->children) : nullptr);
}
MarkupNode MarkupNode::next() const {
  return MarkupNode(node_ == nullptr ? nullptr : shown(of(node_)->next));
}
MarkupNode MarkupNode::parent() const {
  const xmlNode* parent = node_ == nullptr ? nullptr : of(node_)->parent;
  return MarkupNode(parent != nullptr && parent->type == XML_ELEMENT_NODE ? parent : nullptr);
}

static std::shared_ptr<void> own(xmlDoc* document, const Place& place, std::string_view what) {
  if (document == nullptr || xmlDocGetRootElement(document) == nullptr) {
    xmlFreeDoc(document);
    throw Error(ErrorCode::bad_format, place, std::string(what));
  }
  return {document, [](void* p) { xmlFreeDoc(static_cast<xmlDoc*>(p)); }};
}

Markup Markup::of_html(std::string_view utf8, const Place& place) {
  prepare();
  check_size(utf8, place);
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                      HTML_PARSE_COMPACT | HTML_PARSE_NODEFDTD;
  xmlDoc* document = htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", options);
  return Markup(own(document, place, "a web page without anything in it"));
}

Markup Markup::of_xml(std::string_view bytes, const Place& place) {
  prepare();
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size())); // which many a feed begins with
  check_size(bytes, place);
  const int options = XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_COMPACT;
  xmlParserCtxt* context = xmlNewParserCtxt();
  xmlDoc* document =
      xmlCtxtReadMemory(context, bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, options);
  const xmlError* error = xmlCtxtGetLastError(context);
  std::string message = "not valid XML";
  Place at = place;
  if (error != nullptr && error->message != nullptr) {
    message += ": " + one_line(error->message);
    if (error->line > 0) at.line = static_cast<std::size_t>(error->line);
  }
  xmlFreeParserCtxt(context);
  return Markup(own(document, at, message));
}

// An element is held as a whole, so what stands between two that begin must be no more than an article.
static void check_pieces(std::string_view xml, std::string_view name, const Place& place) {
  for (std::size_t begin = 0; begin < xml.size();) {
    std::size_t end = xml.find(name, begin + 1);
    while (end != std::string_view::npos && xml[end - 1] != '<' && xml[end - 1] != ':') end = xml.find(name, end + 1);
    end = std::min(end, xml.size());
    check_size(xml.substr(begin, end - begin), place);
    begin = end;
  }
}

namespace {

using Reader = std::unique_ptr<xmlTextReader, void (*)(xmlTextReaderPtr)>;

constexpr int reader_options = XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_COMPACT;

// The first error of the reader goes behind `message`.
void keep_error(const Reader& reader, std::string& message) {
  xmlTextReaderSetErrorHandler(
      reader.get(),
      [](void* to, const char* text, xmlParserSeverities, xmlTextReaderLocatorPtr) {
        auto& first = *static_cast<std::string*>(to);
        if (text != nullptr && first.find(':') == std::string::npos) first += ": " + one_line(text);
      },
      &message);
}

// The elements for which `is_wanted` holds, none inside another. False when the reader came upon an error.
bool take_elements(const Reader& reader, const std::function<bool()>& is_wanted,
                   const std::function<void(MarkupNode)>& take) {
  int status = xmlTextReaderRead(reader.get());
  while (status == 1) {
    const bool wanted = xmlTextReaderNodeType(reader.get()) == XML_READER_TYPE_ELEMENT && is_wanted();
    const xmlNode* node = wanted ? xmlTextReaderExpand(reader.get()) : nullptr;
    if (wanted && node == nullptr) return false;
    if (node != nullptr) take(MarkupNode(node));
    status = node != nullptr ? xmlTextReaderNext(reader.get()) : xmlTextReaderRead(reader.get());
  }
  return status == 0;
}

} // namespace

void for_each_element(std::string_view xml, const char* name, const Place& place,
                      const std::function<void(MarkupNode)>& take) {
  prepare();
  check_pieces(xml, name, place);
  const Reader reader(xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, reader_options),
                      xmlFreeTextReader);
  std::string message = "not valid XML";
  if (!reader) throw Error(ErrorCode::bad_format, place, message);
  keep_error(reader, message);
  const auto is_wanted = [&] { return view(xmlTextReaderConstLocalName(reader.get())) == name; };
  if (!take_elements(reader, is_wanted, take)) throw Error(ErrorCode::bad_format, place, message);
}

void for_each_element_of_stream(const std::function<std::size_t(char*, std::size_t)>& read, int depth, std::size_t most,
                                const Place& place, const std::function<void(MarkupNode)>& take) {
  prepare();
  struct Stream {
    const std::function<std::size_t(char*, std::size_t)>& read;
    std::size_t most;
    std::size_t gone_by = 0;  // since the last element
    std::exception_ptr error; // no exception may pass through libxml2
  } stream{.read = read, .most = most, .error = {}};
  const auto read_block = [](void* to, char* block, int size) -> int {
    auto& from = *static_cast<Stream*>(to);
    if (from.gone_by > from.most) return -1;
    try {
      const std::size_t n = from.read(block, static_cast<std::size_t>(size));
      from.gone_by += n;
      return static_cast<int>(n);
    } catch (...) {
      from.error = std::current_exception();
      return -1;
    }
  };
  const Reader reader(xmlReaderForIO(read_block, nullptr, &stream, nullptr, nullptr, reader_options),
                      xmlFreeTextReader);
  std::string message = "not valid XML";
  if (!reader) throw Error(ErrorCode::bad_format, place, message);
  keep_error(reader, message);
  const auto is_wanted = [&] { return xmlTextReaderDepth(reader.get()) == depth; };
  const bool is_whole = take_elements(reader, is_wanted, [&](MarkupNode node) {
    stream.gone_by = 0;
    take(node);
  });
  if (stream.error) std::rethrow_exception(stream.error);
  if (stream.gone_by > most) throw Error(ErrorCode::too_large, place, too_large_message(most));
  if (!is_whole) throw Error(ErrorCode::bad_format, place, message);
}

MarkupNode Markup::root() const {
  return MarkupNode(xmlDocGetRootElement(static_cast<xmlDoc*>(document_.get())));
}

static void append_text(MarkupNode node, std::string& out) {
  if (node.is_text()) out += node.text();
  for (MarkupNode child = node.first_child(); child; child = child.next()) append_text(child, out);
}

std::string inner_text(MarkupNode node) {
  std::string out;
  append_text(node, out);
  return out;
}

std::string line_of(MarkupNode node) {
  return one_line(inner_text(node));
}

MarkupNode find_element(MarkupNode below, std::string_view name) {
  for (MarkupNode child = below.first_child(); child; child = child.next()) {
    if (child.is(name)) return child;
    if (const MarkupNode found = find_element(child, name)) return found;
  }
  return {};
}

static void collect(MarkupNode below, std::string_view name, std::vector<MarkupNode>& found) {
  for (MarkupNode child = below.first_child(); child; child = child.next()) {
    if (child.is(name))
      found.push_back(child);
    else
      collect(child, name, found);
  }
}

std::vector<MarkupNode> find_elements(MarkupNode below, std::string_view name) {
  std::vector<MarkupNode> found;
  collect(below, name, found);
  return found;
}

MarkupNode child_of(MarkupNode node, std::string_view name) {
  MarkupNode child = node.first_child();
  while (child && !child.is(name)) child = child.next();
  return child;
}

} // namespace standpoint
