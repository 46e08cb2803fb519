// A document as it is analysed: without lists of links inside sentences, with broken characters mended and with the
// layouts of speech that no news sentence has (transcripts, block quotes, a name behind a dash) told as a news sentence
// tells them.
#pragma once

#include "text/document.h"

#include <cstdint>
#include <string>
#include <vector>

namespace standpoint {

// A stretch of the text as read, and what stands for it in the analysed text.
struct Rewrite {
  Span of; // bytes of the text as read; empty where something is put in
  std::string by;
};

// In order, disjoint; empty for a text that needs none, which is nearly every one.
std::vector<Rewrite> find_rewrites(const Document&);

// Shapes: owns a copy of the document with its text rewritten, and its spans with it.
class Reading {
public:
  // REQUIRES: the rewrites are in order and disjoint, in the document's text.
  Reading(const Document&, const std::vector<Rewrite>&);

  const Document& document() const { return document_; }

  // Code points of the analysed text to code points of the text as read. What was put in is empty there; a stretch that
  // begins or ends inside a rewrite takes in all of it.
  std::uint32_t begin_as_read(std::uint32_t point) const { return as_read(point, false); }
  std::uint32_t end_as_read(std::uint32_t point) const { return as_read(point, true); }

private:
  struct Edit {                         // in code points
    std::uint32_t begin, end;           // of the analysed text
    std::uint32_t read_begin, read_end; // of the text as read
  };
  std::uint32_t as_read(std::uint32_t point, bool is_end) const;

  Document document_;
  std::vector<Edit> edits_;
};

} // namespace standpoint
