#include "formats/formats.h"

#include "base/ascii.h"
#include "formats/readers.h"
#include "formats/take_paragraphs.h"
#include "text/decode_text.h"
#include "text/read_csv.h"
#include "text/read_json.h"
#include "text/trim.h"

#include <algorithm>
#include <array>

namespace standpoint {

namespace {

constexpr std::array<std::string_view, 38> extensions = {
    ".txt",  ".text",  ".json", ".jsonl", ".ndjson", ".csv", ".tsv",  ".html", ".htm", ".xhtml",
    ".mht",  ".mhtml", ".docx", ".odt",   ".rtf",    ".pdf", ".epub", ".xlsx", ".xml", ".rss",
    ".atom", ".eml",   ".mbox", ".warc",  ".zip",    ".tar", ".gz",   ".tgz",  ".bz2", ".tbz2",
    ".xz",   ".txz",   ".zst",  ".tzst",  ".7z",     ".rar", ".nitf", ".ninjs"};

bool has(std::string_view text, std::string_view mark) {
  return text.find(mark) != std::string_view::npos;
}

// A member's path in the first bytes of a ZIP file, or the extension where the member comes later.
bool is_zip_of(const Beginning& b, std::string_view member, std::string_view extension) {
  return b.bytes.starts_with("PK\x03\x04") && b.extension != ".zip" &&
         (has(b.bytes, member) || b.extension == extension);
}

std::string_view start_of(const Beginning& b) {
  std::string_view text = trim(b.text);
  return text.substr(0, 4096);
}

bool is_docx(const Beginning& b, const FieldMap&) {
  return is_zip_of(b, "word/document.xml", ".docx") || is_zip_of(b, "word/settings.xml", ".docx");
}
bool is_odt(const Beginning& b, const FieldMap&) {
  return is_zip_of(b, "mimetypeapplication/vnd.oasis.opendocument.text", ".odt");
}
bool is_epub(const Beginning& b, const FieldMap&) {
  return is_zip_of(b, "mimetypeapplication/epub+zip", ".epub");
}
bool is_xlsx(const Beginning& b, const FieldMap&) {
  return is_zip_of(b, "xl/workbook.xml", ".xlsx");
}
bool is_pdf(const Beginning& b, const FieldMap&) {
  return has(b.bytes.substr(0, 1024), "%PDF-");
}
bool is_rtf(const Beginning& b, const FieldMap&) {
  return start_of(b).starts_with("{\\rtf");
}
bool is_warc(const Beginning& b, const FieldMap&) {
  return b.bytes.starts_with("WARC/1.") || b.bytes.starts_with("WARC/0.");
}

// A line of the block before the first empty line begins so; case is as mailers write it.
bool has_header(std::string_view text, std::string_view name) {
  const std::size_t end = std::min(text.find("\n\n"), text.find("\r\n\r\n"));
  text = text.substr(0, end);
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1))
    if (at == 0 || text[at - 1] == '\n') return true;
  return false;
}
bool is_mail(const Beginning& b, const FieldMap&) {
  if (b.extension == ".eml" || b.extension == ".mht" || b.extension == ".mhtml") return true;
  return has_header(b.text, "From: ") && has_header(b.text, "Date: ") &&
         (has_header(b.text, "Message-ID: ") || has_header(b.text, "Message-Id: ") ||
          has_header(b.text, "MIME-Version: ") || has_header(b.text, "Received: "));
}
bool is_mbox(const Beginning& b, const FieldMap&) {
  if (!b.text.starts_with("From ")) return false;
  const std::size_t line = b.text.find('\n');
  if (b.extension == ".mbox") return true;
  const std::string_view rest = line == std::string::npos ? "" : std::string_view(b.text).substr(line + 1);
  return has_header(rest, "From: ") && (has_header(rest, "Date: ") || has_header(rest, "Subject: "));
}

bool is_page(std::string_view start) {
  const std::string s = lower_case(start);
  for (std::string_view mark : {"<!doctype html", "<html", "<head", "<body"})
    if (s.starts_with(mark)) return true;
  return s.starts_with("<?xml") || s.starts_with("<!--") ? has(s, "<html") || has(s, "<!doctype html") : false;
}
bool begins_like_xml(std::string_view start) {
  for (std::string_view mark :
       {"<?xml", "<!DOCTYPE nitf", "<nitf", "<newsItem", "<newsMessage", "<NewsML", "<rss", "<feed", "<contentSet"})
    if (start.starts_with(mark)) return true;
  return false;
}
bool is_html(const Beginning& b, const FieldMap&) {
  const std::string_view start = start_of(b);
  if (is_page(start)) return !has(start, "<nitf") && !has(start, "<newsItem");
  const bool named = b.extension == ".html" || b.extension == ".htm" || b.extension == ".xhtml";
  return named && has(b.text, "<") && !begins_like_xml(start);
}
bool is_xml(const Beginning& b, const FieldMap&) {
  const std::string_view start = start_of(b);
  const bool named = b.extension == ".xml" || b.extension == ".rss" || b.extension == ".atom" || b.extension == ".nitf";
  return begins_like_xml(start) || (named && start.starts_with('<'));
}

bool is_named_csv(const Beginning& b) {
  return b.extension == ".csv" || b.extension == ".tsv";
}
bool is_named_lines(const Beginning& b) {
  return b.extension == ".jsonl" || b.extension == ".ndjson";
}
bool is_json_lines(const Beginning& b, const FieldMap&) {
  if (is_text_extension(b.extension) || is_named_csv(b)) return false;
  const std::string_view start = trim(b.text);
  const std::string_view first_line = trim(start.substr(0, start.find('\n')));
  return begins_like_json_lines(b.text) || (is_named_lines(b) && first_line != "[" && first_line != "{");
}
bool is_json(const Beginning& b, const FieldMap& fields) {
  if (is_text_extension(b.extension)) return false;
  if (begins_like_json(b.text)) return true;
  const bool named = is_named_lines(b) || b.extension == ".json" || b.extension == ".ninjs";
  return named && !begins_like_csv(b.text, fields);
}
bool is_csv(const Beginning& b, const FieldMap& fields) {
  return is_named_csv(b) || (!is_text_extension(b.extension) && begins_like_csv(b.text, fields));
}
bool is_database(const Beginning& b, const FieldMap&) {
  return begins_like_database(b.text);
}
bool is_text(const Beginning& b, const FieldMap&) {
  return describe_binary(b.bytes).empty();
}

constexpr std::array<InputFormat, 16> rows = {{
    {"Word document", is_docx, read_docx},
    {"OpenDocument text", is_odt, read_odt},
    {"EPUB", is_epub, read_epub},
    {"Excel workbook", is_xlsx, read_xlsx},
    {"PDF", is_pdf, read_pdf},
    {"rich text", is_rtf, read_rtf},
    {"WARC", is_warc, read_warc},
    {"mailbox", is_mbox, read_mbox},
    {"web page", is_html, read_html},
    {"news XML", is_xml, read_news_xml},
    {"e-mail", is_mail, read_mail},
    {"JSON lines", is_json_lines, read_json_line_articles},
    {"JSON", is_json, read_json_articles},
    {"table", is_csv, read_csv_articles},
    {"database download", is_database, read_database_text},
    {"text", is_text, read_plain_text},
}};

} // namespace

const InputFormat* find_input_format(const Beginning& beginning, const FieldMap& fields) {
  const auto at =
      std::find_if(rows.begin(), rows.end(), [&](const InputFormat& row) { return row.recognises(beginning, fields); });
  return at == rows.end() ? nullptr : &*at;
}

const InputFormat& line_format() {
  return *std::find_if(rows.begin(), rows.end(),
                       [](const InputFormat& row) { return row.read == read_json_line_articles; });
}

bool is_article_extension(std::string_view extension) {
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

bool is_text_extension(std::string_view extension) {
  return extension == ".txt" || extension == ".text" || extension == ".md";
}

} // namespace standpoint
