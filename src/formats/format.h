// What a reader of an input format gets and gives.
#pragma once

#include "base/error.h"
#include "text/byte_source.h"
#include "text/record.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace standpoint {

// What a format is recognised by.
struct Beginning {
  std::string_view bytes; // the first 64 KiB
  std::string text;       // the same as UTF-8 (utf8_beginning)
  std::string extension;  // ".html", in small letters; empty when the name has none
};

// One input to be read: a file, standard input or a member of an archive.
struct FormatInput {
  ByteSource& source;
  const Beginning& beginning;
  const FieldMap& fields; // of data files
  std::size_t most_bytes; // of one article
  bool raw;               // nothing is left out of a page's text but what is no text

  Place place() const { return {.file = source.name()}; }
};

// Where articles and what could not be used go. What `take` throws as Error is to be passed to `report`.
struct FormatWatch {
  // An article and its number in the input, from 1; 0 when the whole input is one article.
  std::function<void(ArticleFields, std::size_t number)> take;
  ReportError report;                             // of single articles, which are left out
  std::function<void(const std::string&)> remark; // once a file: what was left out on purpose, and why
};

// One row of the table of formats.
struct InputFormat {
  std::string_view name;
  bool (*recognises)(const Beginning&, const FieldMap&);
  // Errors: thrown when the input cannot be read at all, reported when an article of it cannot.
  void (*read)(const FormatInput&, const FormatWatch&);
};

} // namespace standpoint
