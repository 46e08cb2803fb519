// Any bytes as a file of one format: nothing may be read outside them, and what comes out is a sound article. The
// variable STANDPOINT_FUZZ_EXTENSION says which (".docx"); fuzz/run sets it, and the replay for each file.
#include "base/utf8.h"
#include "formats/format.h"
#include "formats/read_documents.h"
#include "formats/xml_fields.h"
#include "fuzz/fuzzed_file.h"
#include "text/parse_date.h"
#include "text/reading.h"

#include <algorithm>
#include <cstdlib>
#include <string>

using namespace standpoint;

static bool lies_in(Span span, std::string_view text) {
  return span.begin <= span.end && span.end <= text.size();
}

static void check(const Document& document) {
  for (const std::string* field : {&document.id, &document.text, &document.title, &document.author, &document.outlet,
                                   &document.place, &document.url, &document.section, &document.language})
    must(is_utf8(*field), "what is said of an article is UTF-8");
  must(document.date.empty() || is_iso_day(document.date), "the date is a day");
  must(lies_in(document.title_span, document.text), "the title is in the text");
  for (const Span span : document.furniture) must(lies_in(span, document.text), "furniture is in the text");
  const Reading reading(document, find_rewrites(document));
  must(is_utf8(reading.document().text), "the text as analysed is UTF-8");
  std::uint32_t last = 0;
  for (std::uint32_t point = 0; point < reading.document().text.size(); point += 7) {
    must(reading.begin_as_read(point) >= last, "offsets of the analysed text rise with those of the text");
    last = reading.begin_as_read(point);
  }
}

// A feed that is read item by item is larger than what fuzzers make.
static void read_as_large_feed(const std::string& bytes) {
  std::size_t at = 0;
  const auto read = [&](char* to, std::size_t size) {
    const std::size_t n = bytes.copy(to, std::min<std::size_t>(size, 100), at);
    at += n;
    return n;
  };
  const FormatWatch watch{
      .take = [](ArticleFields article, std::size_t) { must(is_utf8(article.text), "a text is UTF-8"); },
      .report = [](const Error&) {},
      .remark = [](const std::string& text) { must(is_utf8(text), "a remark is UTF-8"); }};
  try {
    read_large_feed(read, {.file = "feed.xml"}, watch);
  } catch (const Error&) {
  }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const char* named = std::getenv("STANDPOINT_FUZZ_EXTENSION");
  const std::string extension = named == nullptr ? ".txt" : named;
  const FuzzedFile file("2024-03-06_input" + extension);
  ReadOptions options;
  options.explain = true;
  options.english_only = true;
  options.remark = [](const std::string& text) { must(is_utf8(text), "a remark is UTF-8"); };
  options.take_statements = [](std::istream& stream, const std::string&) { stream.ignore(1 << 20); };
  const std::string bytes(text_of(data, size));
  read_documents({file.write(bytes)}, options, check, [](const Error&) {});
  if (extension == ".xml") read_as_large_feed(bytes);
  return 0;
}
