// A parsed HTML page or XML file as a tree of nodes. The one place where libxml2 is named.
#pragma once

#include "base/error.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// An element or a text of a Markup: a handle, null at the end of a list. It is valid as long as the Markup lives.
class MarkupNode {
public:
  MarkupNode() = default;
  explicit MarkupNode(const void* node) : node_(node) {}

  explicit operator bool() const { return node_ != nullptr; }
  bool operator==(const MarkupNode&) const = default;
  const void* key() const { return node_; }

  bool is_element() const;
  bool is_text() const; // CDATA too
  // Of an element: in small letters on a page; of XML without its namespace's prefix. Empty for a text.
  std::string_view name() const;
  bool is(std::string_view wanted) const { return name() == wanted; }
  // Of an element of XML, as the file writes it: "media" of <media:title>. Empty when it has none.
  std::string_view prefix() const;
  // Of a text, as UTF-8 with entities resolved. Empty for an element.
  std::string_view text() const;
  // Empty when there is none. Without a namespace's prefix: "lang" is xml:lang too.
  std::string_view attribute(std::string_view wanted) const;

  MarkupNode first_child() const; // elements and texts only, no comments
  MarkupNode next() const;
  MarkupNode parent() const; // null above the root

private:
  const void* node_ = nullptr;
};

// Shapes: owns its nodes; movable.
// Errors of both: bad_format at the place for what cannot be parsed at all, too_large for more than a million tags.
// Nothing is loaded from elsewhere, entities of the file's own are not expanded, and elements deeper than 256 are left
// out of a page and are an error in XML. Cost: linear; about ten times the input's size in memory.
class Markup {
public:
  static Markup of_html(std::string_view utf8, const Place&); // takes whatever browsers take
  static Markup of_xml(std::string_view bytes, const Place&); // in the encoding that it declares

  MarkupNode root() const;

private:
  explicit Markup(std::shared_ptr<void> document) : document_(std::move(document)) {}
  std::shared_ptr<void> document_;
};

// Calls `take` with each element of this name in an XML file, none inside another, while the file is read: of the tree
// only that element is held. `take` may throw. Errors: bad_format for what is no XML, after what stands before it.
void for_each_element(std::string_view xml, const char* name, const Place&,
                      const std::function<void(MarkupNode)>& take);

// Calls `take` with each element that stands `depth` elements below the root of an XML file (1: its children), while
// the file is read in pieces: of the tree only that element is held. `read` is as ByteSource's. `take` may throw.
// Errors: those of `read`; too_large, after what stands before, when more than `most` bytes go by without an element
// of this depth coming to its end; bad_format for what is no XML. Cost: linear; memory as one such element's tree.
void for_each_element_of_stream(const std::function<std::size_t(char*, std::size_t)>& read, int depth, std::size_t most,
                                const Place&, const std::function<void(MarkupNode)>& take);

// All text below a node, as it stands.
std::string inner_text(MarkupNode);
// The same on one line.
std::string line_of(MarkupNode);
// The first element of this name below a node, in document order; null when there is none.
MarkupNode find_element(MarkupNode below, std::string_view name);
// All of them, none inside another of them.
std::vector<MarkupNode> find_elements(MarkupNode below, std::string_view name);
// The first child of this name.
MarkupNode child_of(MarkupNode, std::string_view name);

} // namespace standpoint
