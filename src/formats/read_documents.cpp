#include "formats/read_documents.h"

#include "base/ascii.h"
#include "base/extension.h"
#include "formats/archive.h"
#include "formats/find_inputs.h"
#include "formats/find_language.h"
#include "formats/formats.h"
#include "formats/name_fields.h"
#include "formats/used_ids.h"
#include "text/byte_source.h"
#include "text/decode_text.h"
#include "text/find_clutter.h"
#include "text/find_layout.h"
#include "text/parse_date.h"
#include "text/read_json.h"
#include "text/trim.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <map>
#include <optional>
#include <streambuf>

namespace standpoint {

namespace {

// Carries what the caller's `take` throws past the readers, which catch Error.
struct TakeFailed {
  std::exception_ptr reason;
};

// A CharSource as a C++ stream, for read_statements.
class CharBuffer : public std::streambuf {
public:
  explicit CharBuffer(CharSource& chars) : chars_(chars) {}

private:
  int_type underflow() override {
    const std::size_t n = chars_.take(buffer_.data(), buffer_.size());
    if (n == 0) return traits_type::eof();
    setg(buffer_.data(), buffer_.data(), buffer_.data() + n);
    return traits_type::to_int_type(buffer_[0]);
  }

  CharSource& chars_;
  std::array<char, 16384> buffer_{};
};

// The day in an address: https://news.example.org/2018/02/16/dam.html
std::string day_in_address(std::string_view url) {
  for (std::size_t i = url.find("/20"); i != std::string_view::npos; i = url.find("/20", i + 1)) {
    const auto date = date_at(url, i + 1);
    if (date && date->year != 0 && (date->end == url.size() || !is_ascii_letter(url[date->end]))) return iso_day(*date);
  }
  return "";
}

// Clutter becomes furniture, but for the title. Returns what became furniture.
std::vector<Clutter> add_clutter(Document& document) {
  std::vector<Clutter> clutter = find_clutter(document.text);
  if (clutter.empty()) return clutter;
  std::erase_if(clutter, [&](const Clutter& c) {
    const bool taken =
        std::any_of(document.furniture.begin(), document.furniture.end(), [&](Span f) { return f.overlaps(c.span); });
    return taken || document.title_span.overlaps(c.span);
  });
  for (const Clutter& c : clutter) document.furniture.push_back(c.span);
  std::sort(document.furniture.begin(), document.furniture.end(), [](Span a, Span b) { return a.begin < b.begin; });
  return clutter;
}

// At most so many bytes, no character cut.
std::string_view first_bytes(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

struct Counted {
  std::size_t count = 0;
  std::string first;

  void add(const std::string& one) {
    if (count++ == 0) first = one;
  }
};

// Where the first `most` words of a text end, words being what blanks and line breaks part; its end where it has no
// more, and where `most` is 0.
std::size_t end_of_words(std::string_view text, std::size_t most) {
  if (most == 0) return text.size();
  std::size_t words = 0;
  bool is_inside = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_blank = text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r';
    if (is_inside && is_blank && words == most)
      return text.find_first_not_of(" \n\t\r", at) == text.npos ? text.size() : at;
    if (!is_inside && !is_blank) ++words;
    is_inside = !is_blank;
  }
  return text.size();
}

class Reader {
public:
  Reader(const ReadOptions& options, const std::function<void(Document)>& take, const ReportError& report)
      : options_(options), take_(take), report_([&options, &report](const Error& error) {
          if (options.strict) throw error;
          report(error);
        }) {}

  void read(const std::vector<std::string>& names) {
    const std::vector<Input> inputs =
        find_inputs(names, report_, [&](const LeftOut& left_out) { remark(describe(left_out)); });
    if (options_.found_inputs) options_.found_inputs(inputs.size());
    for (const Input& input : inputs) used_ids_.add(input.id);
    several_hold_records_ = std::count_if(inputs.begin(), inputs.end(), [](const Input& input) {
                              return !is_text_extension(extension_of(input.path));
                            }) > 1;
    for (const Input& input : inputs) {
      try {
        read(input);
      } catch (const Error& error) {
        report_(error);
      } catch (const TakeFailed& failed) {
        std::rethrow_exception(failed.reason);
      }
    }
    for (const auto& [language, foreign] : foreign_)
      remark(foreign.count == 1 ? fmt::format("{}: seems to be {}; only English is read", foreign.first, language)
                                : fmt::format("{} articles seem to be {}, the first of them {}; only English is read",
                                              foreign.count, language, foreign.first));
    if (cut_.count == 1)
      remark(fmt::format("{}: only its first {} words were read (--max-words)", cut_.first, options_.most_words));
    if (cut_.count > 1)
      remark(fmt::format("of {} articles only the first {} words were read (--max-words), the first of them {}",
                         cut_.count, options_.most_words, cut_.first));
  }

  void read_lines(std::string lines) {
    ByteSource source = ByteSource::of_bytes(std::move(lines), "standard input");
    const Origin origin{.id = "-", .path = "-", .extension = "", .file = ""};
    const Beginning beginning{.bytes = source.beginning(), .text = utf8_beginning(source), .extension = ".jsonl"};
    try {
      read_articles(source, origin, beginning, line_format());
    } catch (const Error& error) {
      report_(error);
    } catch (const TakeFailed& failed) {
      std::rethrow_exception(failed.reason);
    }
  }

private:
  // What is read: an input, or a member of an archive that an input is.
  struct Origin {
    std::string id;   // of the input; of a member with its path behind it
    std::string path; // as Document::path
    std::string extension;
    std::string file;  // where it lies on the disk; empty for members and standard input
    int depth = 0;     // archives around it
    bool named = true; // by the user himself
  };

  void read(const Input& input) {
    ByteSource source = ByteSource::open(input.path);
    read(source, {.id = input.id,
                  .path = input.path,
                  .extension = extension_of(input.path),
                  .file = input.path == "-" ? "" : input.path,
                  .depth = 0,
                  .named = input.named});
    if (source.has_grown())
      remark(fmt::format("{}: grew while it was read; what has come since is not read", source.name()));
  }

  void read(ByteSource& source, const Origin& origin) {
    const Place place{.file = source.name()};
    Beginning beginning{.bytes = {}, .text = utf8_beginning(source), .extension = origin.extension};
    beginning.bytes = source.beginning();
    const bool is_archive = is_surely_archive(beginning.bytes);
    const bool may_hold_statements = options_.take_statements && !is_text_extension(origin.extension);
    if (trim(beginning.text).empty() && may_hold_statements) return; // of an article without statements
    const bool may_be_lines =
        !is_text_extension(origin.extension) && origin.extension != ".csv" && origin.extension != ".tsv";
    if (!options_.lines && may_be_lines && !is_archive && begins_like_statements(beginning.text)) {
      read_statements(source);
      return;
    }
    const bool are_lines = options_.lines && !begins_like_archive(beginning.bytes);
    const InputFormat* format = is_archive  ? nullptr
                                : are_lines ? &line_format()
                                            : find_input_format(beginning, options_.fields);
    if (is_archive || (format == nullptr && begins_like_archive(beginning.bytes))) {
      read_members(source, origin);
      return;
    }
    if (format == nullptr)
      throw Error(ErrorCode::bad_encoding, place, "not a text: seems to be " + describe_binary(beginning.bytes));

    if (options_.open_input) call([&] { options_.open_input(format->name); });
    if (read_articles(source, origin, beginning, *format) == 0 && !options_.lines)
      throw Error(ErrorCode::empty_article, place, "no articles in it");
  }

  // Returns how many there were, good and bad.
  std::size_t read_articles(ByteSource& source, const Origin& origin, const Beginning& beginning,
                            const InputFormat& format) {
    std::size_t articles = 0;
    Counted unclear_dates, unread_dates;
    const FormatWatch watch{
        .take =
            [&](ArticleFields fields, std::size_t number) {
              ++articles;
              if (!fields.unread_date.empty())
                (is_unclear_day(fields.unread_date) ? unclear_dates : unread_dates).add(fields.unread_date);
              try {
                take_article(std::move(fields), number, origin, source.name());
              } catch (const Error& error) {
                if (number == 0) throw;
                report_(error);
              }
            },
        .report =
            [&](const Error& error) {
              ++articles;
              report_(error);
            },
        .remark = [&](const std::string& text) { remark(source.name() + ": " + text); }};
    format.read({source, beginning, options_.fields, options_.most_bytes, options_.raw}, watch);
    if (unclear_dates.count > 0)
      watch.remark(
          fmt::format("{} left out: it is not known which number is the month; say so with --date-order dmy or mdy",
                      unclear_dates.count == 1 ? "1 date" : fmt::format("{} dates", unclear_dates.count)));
    if (unread_dates.count > 0)
      watch.remark(fmt::format("{} left out, which no day comes of: \"{}\"; write days as 2023-02-22",
                               unread_dates.count == 1 ? "1 date" : fmt::format("{} dates", unread_dates.count),
                               first_bytes(unread_dates.first, 40)));
    return articles;
  }

  void read_members(ByteSource& source, const Origin& origin) {
    constexpr int deepest = 2;
    if (origin.depth == deepest)
      throw Error(ErrorCode::bad_format, {.file = source.name()},
                  "an archive in an archive in an archive; unpack the outer one by hand");
    std::size_t taken = 0;
    LeftOut left_out{source.name(), {}};
    read_archive(source, origin.file, [&](const std::string& path, ByteSource& member) {
      Origin inner = origin;
      inner.file.clear();
      ++inner.depth;
      if (path.empty()) { // page.html.gz is page.html
        const std::string outer = origin.path.substr(0, origin.path.rfind('.'));
        inner.extension = origin.extension == ".tgz" ? ".tar" : extension_of(outer);
      } else {
        inner.extension = extension_of(path);
        inner.id += "/" + path;
        inner.path += "/" + path;
        const bool is_hidden =
            path.find("/.") != std::string::npos || path.starts_with(".") || path.starts_with("__MACOSX");
        if (is_hidden || !is_article_extension(inner.extension)) {
          if (!is_hidden) ++left_out.files[inner.extension];
          return;
        }
      }
      ++taken;
      try {
        read(member, inner);
      } catch (const Error& error) {
        report_(error);
      }
    });
    if (taken == 0) throw Error(ErrorCode::empty_article, {.file = source.name()}, "an archive without articles");
    if (!left_out.files.empty()) remark(describe(left_out));
  }

  void take_article(ArticleFields fields, std::size_t number, const Origin& origin, const std::string& name) {
    const Place place{.file = name, .line = 0, .record = number};
    if (fields.text.size() > options_.most_bytes)
      throw Error(ErrorCode::too_large, place, too_large_message(options_.most_bytes));
    if (trim(fields.text).empty()) throw Error(ErrorCode::empty_article, place, "an empty article");
    Document document;
    document.id = id_of(origin, number, fields.id);
    document.path = origin.path;
    document.record = number;
    finish(std::move(document), std::move(fields), origin.id);
  }

  void remark(const std::string& text) const {
    if (options_.remark) options_.remark(text);
  }

  // Ids of inputs are taken from the start, so that a record's id depends on no order of inputs.
  std::string id_of(const Origin& origin, std::size_t number, const std::string& own) {
    if (number == 0 && own.empty()) {
      if (origin.depth > 0) used_ids_.add(origin.id);
      return origin.id;
    }
    const std::string numbered = fmt::format("{}#{}", origin.id, number);
    std::string id = own.empty() ? numbered : several_hold_records_ || origin.depth > 0 ? origin.id + '#' + own : own;
    if (used_ids_.contains(id)) id = numbered;
    while (!used_ids_.add(id)) id += '+';
    return id;
  }

  void read_statements(ByteSource& source) {
    if (!options_.take_statements)
      throw Error(ErrorCode::bad_format, {.file = source.name()},
                  "position statements, not articles; statements are inputs of build and diff");
    CharSource chars(source);
    CharBuffer buffer(chars);
    std::istream stream(&buffer);
    call([&] { options_.take_statements(stream, source.name()); });
  }

  // The document with what its text says filled in, handed to `take`.
  void finish(Document document, ArticleFields fields, const std::string& file_name) {
    if (const std::size_t end = end_of_words(fields.text, options_.most_words); end < fields.text.size()) {
      fields.text.resize(end);
      cut_.add(document.id);
      if (options_.cut) call([&] { options_.cut(document.id); });
    }
    ArticleFields of_name = fields_of_name(file_name, options_.name_pattern);
    if (fields.title.empty()) fields.title = std::move(of_name.title);
    if (fields.date.empty()) fields.date = std::move(of_name.date);
    if (fields.outlet.empty()) fields.outlet = std::move(of_name.outlet);
    if (fields.author.empty()) fields.author = std::move(of_name.author);
    if (fields.section.empty()) fields.section = std::move(of_name.section);
    if (fields.date.empty()) fields.date = day_in_address(fields.url);
    Layout layout = find_layout(fields.text, {.file_name = file_name, .title = fields.title, .date = fields.date});
    const auto first = [](std::string&& a, std::string&& b, const std::string& c = "", std::string&& d = "") {
      return !a.empty() ? std::move(a) : !b.empty() ? std::move(b) : !c.empty() ? c : std::move(d);
    };
    document.text = std::move(fields.text);
    document.title = first(std::move(fields.title), std::move(layout.title));
    document.title_span = layout.title_span;
    document.date = first(std::move(fields.date), std::move(layout.date), options_.date);
    document.author = first(std::move(fields.author), std::move(layout.author));
    document.outlet =
        first(std::move(fields.outlet), std::move(layout.outlet), options_.outlet, std::move(layout.agency));
    document.place = first(std::move(fields.place), std::move(layout.place));
    document.url = first(std::move(fields.url), std::move(layout.url));
    document.section = std::move(fields.section);
    document.language = std::move(fields.language);
    document.furniture = std::move(layout.furniture);
    if (!options_.raw) {
      const std::vector<Clutter> clutter = add_clutter(document);
      if (options_.explain)
        for (const Clutter& c : clutter)
          remark(fmt::format("{}: left out as {}: {}", document.id, c.rule, one_line(slice(document.text, c.span))));
    }
    if (options_.english_only) {
      if (const std::string language = foreign_language(document.text); !language.empty()) {
        foreign_[language].add(document.id);
        if (options_.left_out)
          call([&] { options_.left_out(document, fmt::format("seems to be {}; only English is read", language)); });
        return;
      }
    }
    call([&] { take_(std::move(document)); });
  }

  template <class Call> static void call(Call what) {
    try {
      what();
    } catch (...) {
      throw TakeFailed{std::current_exception()};
    }
  }

  const ReadOptions& options_;
  const std::function<void(Document)>& take_;
  const ReportError report_;
  bool several_hold_records_ = false;
  UsedIds used_ids_;
  std::map<std::string, Counted> foreign_; // ids of articles left out, by language
  Counted cut_;                            // ids of articles of more words than are read
};

} // namespace

void read_documents(const std::vector<std::string>& inputs, const ReadOptions& options,
                    const std::function<void(Document)>& take, const ReportError& report) {
  if (!options.date.empty() && !is_iso_day(options.date))
    throw Error(ErrorCode::bad_option, {}, fmt::format("--date {}: should be a day such as 2023-02-22", options.date));
  Reader(options, take, report).read(inputs);
}

void read_json_line_documents(std::string lines, const ReadOptions& options, const std::function<void(Document)>& take,
                              const ReportError& report) {
  Reader(options, take, report).read_lines(std::move(lines));
}

} // namespace standpoint
