#include "markup/decode_markup.h"

#include "base/ascii.h"
#include "text/decode_text.h"
#include "text/trim.h"

#include <iconv.h>

#include <algorithm>
#include <cerrno>

namespace standpoint {

namespace {

// <meta charset="..."> or <meta http-equiv="Content-Type" content="text/html; charset=...">, in the first 4 KiB.
std::string charset_of_page(std::string_view bytes) {
  const std::string head = lower_case(bytes.substr(0, 4096));
  for (std::size_t meta = head.find("<meta"); meta != std::string::npos; meta = head.find("<meta", meta + 5)) {
    const std::size_t end = std::min(head.find('>', meta), head.size());
    if (std::string found = charset_of(std::string_view(head).substr(meta, end - meta)); !found.empty()) return found;
  }
  return "";
}

bool is_handled_by_decode_field(std::string_view charset) {
  for (std::string_view known : {"", "utf-8", "utf8", "iso-8859-1", "latin1", "windows-1252", "us-ascii", "ascii"})
    if (charset == known) return true;
  return false;
}

std::string convert(std::string_view bytes, const std::string& charset) {
  const iconv_t converter = iconv_open("UTF-8", charset.c_str());
  if (converter == reinterpret_cast<iconv_t>(-1)) return decode_field(std::string(bytes)); // no such encoding
  std::string out;
  std::string in(bytes);
  char* from = in.data();
  std::size_t left = in.size();
  char block[65536];
  while (left > 0) {
    char* to = block;
    std::size_t room = sizeof block;
    errno = 0;
    const bool failed = iconv(converter, &from, &left, &to, &room) == static_cast<std::size_t>(-1);
    const int why = errno;
    out.append(block, static_cast<std::size_t>(to - block));
    if (!failed || why == E2BIG) continue;
    out += "\xEF\xBF\xBD";
    ++from;
    --left;
  }
  iconv_close(converter);
  return out;
}

} // namespace

std::string charset_of(std::string_view content_type) {
  const std::string s = lower_case(content_type);
  std::size_t at = s.find("charset");
  if (at == std::string::npos) return "";
  at = s.find_first_not_of(" =\"'", at + 7);
  if (at == std::string::npos) return "";
  return s.substr(at, s.find_first_of(" \"';/>", at) - at);
}

std::string decode_markup(std::string bytes, std::string_view declared) {
  const Encoding encoding = find_encoding(bytes);
  std::string out;
  if (encoding == Encoding::utf16_le || encoding == Encoding::utf16_be) {
    Utf16Decoder decoder(encoding);
    decoder.decode(bytes, out);
    decoder.finish(out);
  } else {
    const std::string charset = declared.empty() ? charset_of_page(bytes) : lower_case(declared);
    out = is_handled_by_decode_field(charset) ? decode_field(std::move(bytes)) : convert(bytes, charset);
  }
  std::erase(out, '\0');
  return out;
}

} // namespace standpoint
