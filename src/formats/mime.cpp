#include "formats/mime.h"

#include "base/ascii.h"
#include "formats/hex_digit.h"
#include "markup/decode_markup.h"
#include "text/trim.h"

#include <algorithm>

namespace standpoint {

namespace {

constexpr int deepest = 10;
constexpr std::size_t most_parts = 1000;

// Where a line goes on that is broken behind the "=" before `at`: blanks that were put behind it on the way do not
// count. npos when the line is not broken there.
std::size_t behind_soft_break(std::string_view s, std::size_t at) {
  at = std::min(s.find_first_not_of(" \t", at), s.size());
  if (s.substr(at).starts_with("\r\n")) return at + 2;
  return at == s.size() ? at : s[at] == '\n' || s[at] == '\r' ? at + 1 : std::string_view::npos;
}

// `words`: of a header, where "_" is a blank. A "=" that codes nothing stays.
std::string decode_quoted_printable(std::string_view s, bool words) {
  std::string out;
  for (std::size_t i = 0; i < s.size();) {
    if (const int byte = s[i] == '=' ? hex_byte(s, i + 1) : -1; byte >= 0) {
      out += static_cast<char>(byte);
      i += 3;
    } else if (const std::size_t next = s[i] == '=' ? behind_soft_break(s, i + 1) : std::string_view::npos;
               next != std::string_view::npos) {
      i = next;
    } else {
      out += words && s[i] == '_' ? ' ' : s[i];
      ++i;
    }
  }
  return out;
}

int base64_digit(char c) {
  if (is_ascii_upper(c)) return c - 'A';
  if (is_ascii_lower(c)) return c - 'a' + 26;
  if (is_ascii_digit(c)) return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

// What a list puts behind a text in base64, "____" or words.
bool is_no_base64(std::string_view line) {
  return trim(line).find_first_of(" _") != std::string_view::npos;
}

// Padding may be missing, or stand between two texts that were joined.
std::string decode_base64(std::string_view s) {
  std::string out;
  std::uint32_t bits = 0;
  int count = 0; // digits of the group of four that is being read
  const auto finish_group = [&] {
    const int bytes = count * 6 / 8;
    bits <<= 6 * (4 - count);
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(bits >> (16 - 8 * i) & 0xFF);
    bits = 0;
    count = 0;
  };
  for (std::size_t begin = 0; begin < s.size();) {
    const std::size_t end = std::min(s.find('\n', begin), s.size());
    const std::string_view line = s.substr(begin, end - begin);
    begin = end + 1;
    if (is_no_base64(line)) break;
    for (char c : line) {
      if (c == '=') finish_group();
      const int digit = base64_digit(c);
      if (digit < 0) continue;
      bits = bits << 6 | static_cast<std::uint32_t>(digit);
      if (++count == 4) finish_group();
    }
  }
  finish_group();
  return out;
}

// The value of "name=" in a header such as Content-Type.
std::string parameter(std::string_view value, std::string_view name) {
  const std::string small = lower_case(value);
  std::size_t at = small.find(name);
  while (at != std::string::npos &&
         (at == 0 || (small[at - 1] != ';' && small[at - 1] != ' ' && small[at - 1] != '\t')))
    at = small.find(name, at + 1);
  if (at == std::string::npos) return "";
  std::string_view rest = trim(value.substr(at + name.size()));
  if (!rest.starts_with('=')) return "";
  rest = trim(rest.substr(1));
  if (rest.starts_with('"')) {
    rest.remove_prefix(1);
    return std::string(rest.substr(0, rest.find('"')));
  }
  return std::string(rest.substr(0, rest.find_first_of("; \t")));
}

// The next line without its end; `at` moves behind it.
std::string_view next_line(std::string_view s, std::size_t& at) {
  const std::size_t end = std::min(s.find('\n', at), s.size());
  std::string_view line = s.substr(at, end - at);
  at = std::min(end + 1, s.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// "--b1" begins like "--b", which divides the parts around it.
bool is_other_divider(std::string_view behind) {
  return !behind.empty() && !behind.starts_with("--") && behind.front() != ' ' && behind.front() != '\t';
}

MimePart read_part(std::string_view message, int depth) {
  MimePart part;
  std::size_t at = 0;
  while (at < message.size()) {
    const std::string_view line = next_line(message, at);
    if (line.empty()) break;
    const bool goes_on = line.front() == ' ' || line.front() == '\t';
    const std::size_t colon = line.find(':');
    if (goes_on && !part.headers.empty())
      part.headers.back().second.append(" ").append(trim(line));
    else if (colon != std::string_view::npos)
      part.headers.emplace_back(lower_case(trim(line.substr(0, colon))), std::string(trim(line.substr(colon + 1))));
  }
  part.body = message.substr(at);
  const std::string boundary = parameter(header(part, "content-type"), "boundary");
  if (depth == deepest) return part;
  if (media_type(part) == "message/rfc822") { // a message that was forwarded as it is
    part.parts.push_back(read_part(part.body, depth + 1));
    return part;
  }
  if (!media_type(part).starts_with("multipart/") || boundary.empty()) return part;
  const std::string divider = "--" + boundary;
  std::size_t begin = std::string_view::npos; // of the part being read
  for (std::size_t i = 0; i < part.body.size() && part.parts.size() < most_parts;) {
    const std::size_t line_begin = i;
    const std::string_view line = next_line(part.body, i);
    if (!line.starts_with(divider) || is_other_divider(line.substr(divider.size()))) continue;
    if (begin != std::string_view::npos)
      part.parts.push_back(read_part(part.body.substr(begin, line_begin - begin), depth + 1));
    begin = i;
  }
  return part;
}

} // namespace

MimePart read_mime(std::string_view message) {
  return read_part(message, 0);
}

std::string header(const MimePart& part, std::string_view name) {
  for (const auto& [key, value] : part.headers)
    if (key == name) return value;
  return "";
}

std::string media_type(const MimePart& part) {
  const std::string value = header(part, "content-type");
  const std::string type = lower_case(trim(std::string_view(value).substr(0, value.find_first_of("; \t"))));
  return type.empty() ? "text/plain" : type;
}

const MimePart* find_part(const MimePart& part, std::string_view type) {
  if (lower_case(header(part, "content-disposition")).starts_with("attachment")) return nullptr;
  if (part.parts.empty() && media_type(part) == type) return &part;
  for (const MimePart& inner : part.parts)
    if (const MimePart* found = find_part(inner, type)) return found;
  return nullptr;
}

// A blank at a line's end says that the line goes on (RFC 3676), but not behind the "-- " above a signature.
static std::string unflow(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view line = next_line(text, at);
    out += line;
    if (!line.ends_with(' ') || line == "-- ") out += '\n';
  }
  return out;
}

std::string text_of(const MimePart& part) {
  const std::string encoding = lower_case(trim(header(part, "content-transfer-encoding")));
  std::string bytes;
  if (encoding == "quoted-printable")
    bytes = decode_quoted_printable(part.body, false);
  else if (encoding == "base64")
    bytes = decode_base64(part.body);
  else
    bytes = part.body;
  std::string text = decode_markup(std::move(bytes), parameter(header(part, "content-type"), "charset"));
  return lower_case(parameter(header(part, "content-type"), "format")) == "flowed" ? unflow(text) : text;
}

std::string name_of_address(std::string_view address) {
  const std::size_t open = address.find('<');
  std::string_view name = trim(address.substr(0, open));
  if (open == std::string_view::npos) {
    if (name.find('@') == std::string_view::npos) return std::string(name);
    const std::size_t comment = name.find(" (");
    if (comment == std::string_view::npos || !name.ends_with(')')) return "";
    name = name.substr(comment + 2, name.size() - comment - 3);
  }
  if (name.size() > 1 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
  std::string out(name);
  std::erase(out, '\\'); // "Ann \"Pen\" Writer"
  return out;
}

std::string decode_words(std::string_view value) {
  std::string out;
  std::size_t word_end = std::string::npos; // in `out`: the blanks between two encoded words do not count
  std::string bytes, charset;               // of the words before, as a character may be parted between two
  std::size_t words_begin = 0;              // in `out`, of those words
  for (std::size_t i = 0; i < value.size();) {
    if (value.substr(i, 2) == "=?") {
      const std::size_t charset_end = value.find('?', i + 2);
      const std::size_t end = charset_end == std::string_view::npos ? charset_end : value.find("?=", charset_end + 3);
      if (end != std::string_view::npos) {
        const std::string own_charset = lower_case(value.substr(i + 2, charset_end - i - 2));
        const bool base64 = ascii_lower(value[charset_end + 1]) == 'b';
        const std::string_view coded = value.substr(charset_end + 3, end - charset_end - 3);
        const bool goes_on = word_end != std::string::npos && own_charset == charset;
        if (word_end != std::string::npos) out.resize(word_end);
        if (!goes_on) {
          bytes.clear();
          words_begin = out.size();
          charset = own_charset;
        }
        bytes += base64 ? decode_base64(coded) : decode_quoted_printable(coded, true);
        out.resize(words_begin);
        out += decode_markup(bytes, charset);
        i = end + 2;
        word_end = out.size();
        continue;
      }
    }
    if (value[i] != ' ') word_end = std::string::npos;
    out += value[i++];
  }
  return one_line(decode_markup(out));
}

} // namespace standpoint
