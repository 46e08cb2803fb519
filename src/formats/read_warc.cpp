// Web archives: of each "response" record with status 200 and a page in it the article; "resource" records too.
// Requests, pictures, redirects and repeats are left out without a word. The address is the record's, the day its
// WARC-Date only where the page has none of its own. Records are read one after another; one larger than a page may be
// is skipped. Source: ISO 28500 (WARC 1.1); RFC 9112 (chunked bodies).
#include "base/ascii.h"
#include "formats/archive.h"
#include "formats/mime.h"
#include "formats/readers.h"
#include "markup/decode_markup.h"
#include "markup/page.h"
#include "text/decode_text.h"
#include "text/trim.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace standpoint {

namespace {

constexpr std::size_t most_record_bytes = 16u << 20;

// Bytes of the source in pieces of any size.
class Bytes {
public:
  explicit Bytes(ByteSource& source) : source_(source) {}

  // Up to and with the next line feed, at most 64 KiB; empty at the end.
  std::string line() {
    std::string out;
    while (out.size() < 65536 && fill()) {
      const std::size_t end = block_.find('\n');
      const std::size_t n = end == std::string_view::npos ? block_.size() : end + 1;
      out += block_.substr(0, n);
      block_.remove_prefix(n);
      if (end != std::string_view::npos) break;
    }
    return out;
  }
  // As many bytes as there are of `size`; those above `most` are passed over.
  std::string take(std::size_t size, std::size_t most) {
    std::string out;
    while (size > 0 && fill()) {
      const std::size_t n = std::min(size, block_.size());
      if (out.size() < most) out += block_.substr(0, std::min(n, most - out.size()));
      block_.remove_prefix(n);
      size -= n;
    }
    return out;
  }

private:
  bool fill() {
    if (block_.empty()) block_ = source_.next_block();
    return !block_.empty();
  }
  ByteSource& source_;
  std::string_view block_;
};

std::string unchunk(std::string_view s) {
  std::string out;
  for (std::size_t at = 0; at < s.size();) {
    const std::size_t end = s.find('\n', at);
    if (end == std::string_view::npos) break;
    const std::string_view digits = trim(s.substr(at, end - at));
    std::size_t size = 0;
    const auto [rest, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size, 16);
    if (error != std::errc{} || size == 0) break;
    const std::string_view chunk = s.substr(end + 1, size); // a number too large ends where the response does
    out += chunk;
    at = std::min(s.size(), end + 1 + chunk.size() + 2);
  }
  return out.empty() ? std::string(s) : out; // some crawlers take the chunks apart and keep the header
}

// The page of an HTTP response; empty when it is none.
std::string page_of(std::string_view response, const Place& place) {
  if (!response.starts_with("HTTP/")) return "";
  const std::size_t line = response.find('\n');
  if (line == std::string_view::npos || response.substr(0, line).find(" 200") == std::string_view::npos) return "";
  const MimePart http = read_mime(response.substr(line + 1));
  const std::string type = media_type(http);
  if (type != "text/html" && type != "application/xhtml+xml") return "";
  std::string body(http.body);
  if (lower_case(header(http, "transfer-encoding")) == "chunked") body = unchunk(body);
  const std::string coding = lower_case(header(http, "content-encoding"));
  if (coding == "gzip" || coding == "x-gzip")
    body = decompress(body.append(8, '\0'), place, most_record_bytes); // crawlers cut off the checksum at the end
  else if (!coding.empty() && coding != "identity")
    throw Error(ErrorCode::bad_format, place, "a page in an encoding that is not read: " + one_line(coding));
  return decode_markup(std::move(body), charset_of(header(http, "content-type")));
}

} // namespace

void read_warc(const FormatInput& input, const FormatWatch& watch) {
  Bytes bytes(input.source);
  std::size_t number = 0, without_text = 0, too_large = 0;
  for (std::string line = bytes.line(); !line.empty(); line = bytes.line()) {
    if (trim(line).empty()) continue;
    if (!line.starts_with("WARC/"))
      throw Error(ErrorCode::bad_format, {.file = input.source.name(), .line = 0, .record = number + 1},
                  "no WARC record where one should begin; what follows is left out");
    std::string head;
    for (line = bytes.line(); !trim(line).empty() && head.size() < (1u << 20); line = bytes.line()) head += line;
    const MimePart record = read_mime(head);
    std::size_t length = 0;
    const std::string length_text = header(record, "content-length");
    std::from_chars(length_text.data(), length_text.data() + length_text.size(), length);
    const std::string type = lower_case(header(record, "warc-type"));
    const bool wanted = type == "response" || type == "resource";
    const std::string block = bytes.take(length, wanted ? most_record_bytes : 0);
    if (!wanted) continue;
    ++number;
    const Place place{.file = input.source.name(), .line = 0, .record = number};
    if (length > most_record_bytes) {
      ++too_large;
      continue;
    }
    try {
      const bool is_page = media_type(record) == "text/html";
      const std::string html = type == "resource" ? (is_page ? decode_markup(block) : "") : page_of(block, place);
      if (html.empty()) continue;
      ArticleFields article = read_page(html, place);
      if (article.text.empty()) {
        ++without_text;
        continue;
      }
      std::string address = header(record, "warc-target-uri");
      std::erase_if(address, [](char c) { return c == '<' || c == '>'; });
      if (article.url.empty()) article.url = one_line(decode_field(address));
      set_day(article, header(record, "warc-date"));
      watch.take(std::move(article), number);
    } catch (const Error& error) {
      watch.report(error);
    }
  }
  if (without_text > 0) watch.remark(fmt::format("pages without running text left out: {}", without_text));
  if (too_large > 0) watch.remark(fmt::format("records of more than 16 MiB left out: {}", too_large));
}

} // namespace standpoint
