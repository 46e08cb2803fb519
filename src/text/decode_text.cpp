// Method: a byte order mark decides; else zero bytes in one half of the pairs mean UTF-16; else the valid UTF-8
// sequences are counted against the broken ones, since text of Windows-1252 hardly ever forms a valid sequence by
// chance. Source: UTF-8 well-formedness and maximal subparts: Unicode 15.0, tables 3-7 and 3-8; Windows-1252: the
// mapping that the WHATWG and Python agree on, with five bytes undefined.
#include "text/decode_text.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace standpoint {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

// Windows-1252, bytes 0x80 to 0x9F; the rest of its upper half is Latin-1. U+FFFD: not defined.
constexpr std::array<char16_t, 32> windows_1252_high = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

struct Signature {
  std::string_view bytes;
  std::string_view what;
};
constexpr Signature signatures[] = {
    {"%PDF-", "a PDF file; save it as text first (pdftotext)"},
    {"PK\x03\x04", "a ZIP archive or an office document (.docx, .odt, .xlsx); unpack it or save it as text first"},
    {"\xD0\xCF\x11\xE0", "an old office document (.doc, .xls); save it as text first"},
    {"{\\rtf", "a rich text document (RTF); save it as text first"},
    {"\x1F\x8B", "a gzip file; unpack it first (gunzip)"},
    {"BZh", "a bzip2 file; unpack it first (bunzip2)"},
    {"\xFD"
     "7zXZ",
     "an xz file; unpack it first (unxz)"},
    {"\x28\xB5\x2F\xFD", "a zstd file; unpack it first (unzstd)"},
    {"7z\xBC\xAF", "a 7z archive; unpack it first"},
    {"Rar!", "a RAR archive; unpack it first"},
    {"\x89PNG", "a picture (PNG); give the article's text"},
    {"\xFF\xD8\xFF", "a picture (JPEG); give the article's text"},
    {"GIF8", "a picture (GIF); give the article's text"},
    {std::string_view("II*\0", 4), "a picture (TIFF); give the article's text"},
    {"\x7F"
     "ELF",
     "a program; give the article's text"},
    {"SQLite format 3", "a SQLite database; export its articles as CSV or JSON first"},
    {"STANDPT\n", "a Standpoint model file; give articles"},
    {std::string_view("\xFF\xFE\0\0", 4), "text in UTF-32; convert it to UTF-8 first (iconv -f UTF-32 -t UTF-8)"},
    {std::string_view("\0\0\xFE\xFF", 4), "text in UTF-32; convert it to UTF-8 first (iconv -f UTF-32 -t UTF-8)"},
};

std::uint8_t byte_at(std::string_view s, std::size_t i) {
  return static_cast<std::uint8_t>(s[i]);
}

// Whether UTF-8 explains the bytes above 127 better than Windows-1252.
bool is_mostly_utf8(std::string_view s) {
  std::size_t valid = 0, broken = 0; // sequences of two bytes and more; what is not one
  for (std::size_t i = skip_ascii(s, 0); i < s.size(); i = skip_ascii(s, i)) {
    const Utf8Sequence sequence = utf8_sequence_at(s, i);
    // Two bytes of a longer character at the very end: a text that was cut, not Windows-1252 that ends in two accents.
    const bool cut = sequence.length > 1 && i + sequence.length == s.size();
    ++(sequence.valid || cut ? valid : broken);
    i += sequence.length;
  }
  return broken == 0 || valid > broken;
}

void append_code_point(std::uint32_t c, std::string& out) {
  const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::string repair_utf8(std::string_view s) {
  std::string out;
  out.reserve(s.size() + 16);
  for (std::size_t i = 0; i < s.size();) {
    const std::size_t ascii_end = skip_ascii(s, i);
    out.append(s, i, ascii_end - i);
    i = ascii_end;
    if (i == s.size()) break;
    const Utf8Sequence sequence = utf8_sequence_at(s, i);
    out += sequence.valid ? s.substr(i, sequence.length) : replacement;
    i += sequence.length;
  }
  return out;
}

std::string decode_windows_1252(std::string_view s) {
  std::string out;
  out.reserve(s.size() + s.size() / 8 + 16);
  for (std::size_t i = 0; i < s.size(); ++i) {
    const std::uint8_t c = byte_at(s, i);
    append_code_point(c >= 0x80 && c < 0xA0 ? windows_1252_high[c - 0x80] : c, out);
  }
  return out;
}

// UTF-16 without a byte order mark: of the first pairs nearly all have a zero in the same half, none in the other.
// Conservative: English text of UTF-16 has it in all pairs but those of curly quotes and dashes.
bool looks_like_utf16(std::string_view bytes, std::size_t zero_half) {
  const std::size_t pairs = std::min<std::size_t>(bytes.size() / 2, 2048);
  if (pairs < 4) return false;
  std::size_t zeros = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    if (bytes[2 * i + 1 - zero_half] == '\0') return false;
    zeros += bytes[2 * i + zero_half] == '\0';
  }
  return zeros * 10 >= pairs * 8;
}

bool is_odd_control(std::uint8_t c) {
  return (c < 0x20 && !(c >= '\b' && c <= '\r') && c != 0x1B) || c == 0x7F;
}

std::string describe_controls(std::string_view s) {
  if (s.find('\0') != std::string_view::npos) return "a binary file (it has zero bytes); give the article's text";
  const auto odd =
      std::count_if(s.begin(), s.end(), [](char c) { return is_odd_control(static_cast<std::uint8_t>(c)); });
  if (static_cast<std::size_t>(odd) * 20 > s.size())
    return "a binary file (it is full of control characters); give the article's text";
  return "";
}

} // namespace

Encoding find_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return Encoding::utf8;
  if (bytes.starts_with("\xFF\xFE")) return Encoding::utf16_le;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::utf16_be;
  if (looks_like_utf16(bytes, 1)) return Encoding::utf16_le;
  if (looks_like_utf16(bytes, 0)) return Encoding::utf16_be;
  return is_mostly_utf8(bytes) ? Encoding::utf8 : Encoding::windows_1252;
}

std::string describe_binary(std::string_view beginning) {
  for (const Signature& signature : signatures)
    if (beginning.starts_with(signature.bytes)) return std::string(signature.what);
  const Encoding encoding = find_encoding(beginning);
  if (encoding == Encoding::utf16_le || encoding == Encoding::utf16_be) {
    std::string text;
    Utf16Decoder(encoding).decode(beginning, text);
    std::size_t broken = 0;
    for (std::size_t i = text.find(replacement); i != std::string::npos; i = text.find(replacement, i + 3)) ++broken;
    if (broken * 20 > text.size()) return "a binary file (its bytes are no characters); give the article's text";
    return describe_controls(text);
  }
  return describe_controls(beginning);
}

std::string decode_field(std::string bytes) {
  if (is_utf8(bytes)) return bytes;
  return is_mostly_utf8(bytes) ? repair_utf8(bytes) : decode_windows_1252(bytes);
}

std::string decode_text(std::string bytes, const Place& place) {
  if (const std::string what = describe_binary(bytes); !what.empty())
    throw Error(ErrorCode::bad_encoding, place, "not a text: seems to be " + what);
  const Encoding encoding = find_encoding(bytes);
  if (encoding == Encoding::windows_1252) return decode_windows_1252(bytes);
  if (encoding == Encoding::utf8) return is_utf8(bytes) ? std::move(bytes) : repair_utf8(bytes);
  std::string text;
  text.reserve(bytes.size());
  Utf16Decoder decoder(encoding);
  decoder.decode(bytes, text);
  decoder.finish(text);
  return text;
}

void Utf16Decoder::decode(std::string_view bytes, std::string& out) {
  for (char byte : bytes) {
    const auto c = static_cast<std::uint8_t>(byte);
    if (pending_byte_ < 0) {
      pending_byte_ = c;
      continue;
    }
    const auto first = static_cast<std::uint32_t>(pending_byte_);
    const std::uint32_t unit = big_endian_ ? first << 8 | c : static_cast<std::uint32_t>(c) << 8 | first;
    pending_byte_ = -1;
    const bool is_mark = !started_ && unit == 0xFEFF;
    started_ = true;
    if (is_mark) continue;
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    const bool low = unit >= 0xDC00 && unit < 0xE000;
    if (pending_high_ != 0 && low) {
      append_code_point(0x10000 + ((pending_high_ - 0xD800) << 10) + (unit - 0xDC00), out);
      pending_high_ = 0;
      continue;
    }
    if (pending_high_ != 0) out += replacement;
    pending_high_ = high ? unit : 0;
    if (low) out += replacement;
    if (!high && !low) append_code_point(unit, out);
  }
}

void Utf16Decoder::finish(std::string& out) {
  if (pending_high_ != 0 || pending_byte_ >= 0) out += replacement;
  pending_high_ = 0;
  pending_byte_ = -1;
}

} // namespace standpoint
