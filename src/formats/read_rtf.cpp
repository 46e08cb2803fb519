// Rich text. Taken: text, \'hh (Windows-1252 or the document's code page), \uN with the characters that stand for it
// skipped (\ucN), \par \line \tab \cell and the like. Left out: the font, colour and style tables, pictures, headers
// and footers, footnotes, fields' instructions and everything behind \*. Groups may be nested a thousand deep. Source:
// Microsoft, Rich Text Format Specification 1.9.1 (2008).
#include "base/ascii.h"
#include "formats/readers.h"
#include "formats/take_paragraphs.h"
#include "text/decode_text.h"
#include "text/trim.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace standpoint {

namespace {

constexpr std::size_t deepest = 1000;

constexpr std::array<std::string_view, 28> left_out = {"fonttbl",      "colortbl",
                                                       "stylesheet",   "info",
                                                       "pict",         "header",
                                                       "headerl",      "headerr",
                                                       "headerf",      "footer",
                                                       "footerl",      "footerr",
                                                       "footerf",      "footnote",
                                                       "fldinst",      "object",
                                                       "listtable",    "listoverridetable",
                                                       "rsidtbl",      "generator",
                                                       "themedata",    "colorschememapping",
                                                       "latentstyles", "datastore",
                                                       "xmlnstbl",     "annotation",
                                                       "atnid",        "nonshppict"};

struct Group {
  bool skipped = false;
  std::size_t stand_ins = 1; // characters that stand behind \uN for readers without Unicode
};

class RtfReader {
public:
  RtfReader(std::string_view rtf, const Place& place) : s_(rtf), place_(place) {}

  std::vector<std::string> read() {
    while (at_ < s_.size()) step();
    end_paragraph();
    return std::move(paragraphs_);
  }

private:
  Group& group() { return groups_.back(); }

  void step() {
    const char c = s_[at_++];
    if (c == '{') {
      if (groups_.size() > deepest)
        throw Error(ErrorCode::bad_format, place_, "rich text nested deeper than 1000 groups");
      groups_.push_back(group());
    } else if (c == '}') {
      if (groups_.size() > 1) groups_.pop_back();
    } else if (c == '\\') {
      read_control();
    } else if (c != '\r' && c != '\n' && c != '\0') {
      put_byte(c);
    }
  }

  void read_control() {
    if (at_ >= s_.size()) return;
    const char c = s_[at_];
    if (!is_ascii_letter(c)) {
      ++at_;
      if (c == '\'') {
        const std::string hex(s_.substr(at_, 2));
        at_ = std::min(at_ + 2, s_.size());
        put_byte(static_cast<char>(std::strtol(hex.c_str(), nullptr, 16)));
      } else if (c == '*') {
        group().skipped = true;
      } else if (c == '~') {
        put(" ");
      } else if (c == '_') {
        put("-");
      } else if (c == '\\' || c == '{' || c == '}') {
        put_byte(c);
      } else if (c == '\n' || c == '\r') {
        end_paragraph();
      }
      return;
    }
    const std::size_t begin = at_;
    while (at_ < s_.size() && is_ascii_letter(s_[at_])) ++at_;
    const std::string_view word = s_.substr(begin, at_ - begin);
    const std::size_t digits = at_;
    if (at_ < s_.size() && s_[at_] == '-') ++at_;
    while (at_ < s_.size() && is_ascii_digit(s_[at_]) && at_ < digits + 11) ++at_;
    const long number = std::strtol(std::string(s_.substr(digits, at_ - digits)).c_str(), nullptr, 10);
    if (at_ < s_.size() && s_[at_] == ' ') ++at_;
    obey(word, number);
  }

  void obey(std::string_view word, long number) {
    if (std::find(left_out.begin(), left_out.end(), word) != left_out.end()) {
      group().skipped = true;
    } else if (word == "par" || word == "sect" || word == "page" || word == "row") {
      if (!group().skipped) end_paragraph();
    } else if (word == "line") {
      put("\n");
    } else if (word == "tab" || word == "cell") {
      put(" ");
    } else if (word == "emdash") {
      put("\xE2\x80\x94");
    } else if (word == "endash") {
      put("\xE2\x80\x93");
    } else if (word == "lquote") {
      put("\xE2\x80\x98");
    } else if (word == "rquote") {
      put("\xE2\x80\x99");
    } else if (word == "ldblquote") {
      put("\xE2\x80\x9C");
    } else if (word == "rdblquote") {
      put("\xE2\x80\x9D");
    } else if (word == "uc") {
      group().stand_ins = static_cast<std::size_t>(std::clamp(number, 0L, 8L));
    } else if (word == "u") {
      put_unicode(number);
    } else if (word == "bin" && number > 0) {
      at_ = std::min(s_.size(), at_ + static_cast<std::size_t>(number));
    }
  }

  void put_unicode(long number) {
    std::uint32_t unit = static_cast<std::uint32_t>(number < 0 ? number + 65536 : number);
    skip_ = group().stand_ins;
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_ = unit;
      return;
    }
    if (unit >= 0xDC00 && unit < 0xE000) {
      unit = high_ == 0 ? 0xFFFD : 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00);
      high_ = 0;
    }
    utf8proc_uint8_t bytes[4];
    const auto n = utf8proc_encode_char(static_cast<utf8proc_int32_t>(unit), bytes);
    const std::size_t skip = skip_;
    skip_ = 0;
    put(std::string_view(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(n)));
    skip_ = skip;
  }

  void put_byte(char c) {
    if (skip_ > 0) {
      --skip_;
      return;
    }
    if (static_cast<unsigned char>(c) < 0x80)
      put(std::string_view(&c, 1));
    else
      put(decode_field(std::string(1, c))); // one byte is no UTF-8, so Windows-1252
  }

  void put(std::string_view text) {
    if (!group().skipped) paragraph_ += text;
  }

  void end_paragraph() {
    skip_ = 0;
    const std::string_view text = trim(paragraph_);
    if (!text.empty()) paragraphs_.emplace_back(text);
    paragraph_.clear();
  }

  std::string_view s_;
  const Place& place_;
  std::size_t at_ = 0;
  std::vector<Group> groups_{Group{}};
  std::size_t skip_ = 0;
  std::uint32_t high_ = 0;
  std::string paragraph_;
  std::vector<std::string> paragraphs_;
};

} // namespace

void read_rtf(const FormatInput& input, const FormatWatch& watch) {
  const std::string rtf = input.source.read_all(input.most_bytes);
  const Place place = input.place();
  std::vector<std::string> apart;
  for (const std::string& paragraph : RtfReader(rtf, place).read())
    for (std::string& part : split_paragraphs(paragraph)) apart.push_back(std::move(part));
  take_paragraphs(std::move(apart), {}, watch);
}

} // namespace standpoint
