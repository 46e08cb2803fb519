// E-mail (.eml) and mailboxes (.mbox): a newsletter or an agency's mailing, an article a message. Subject, From and
// Date become title, author and day. Of several parts the first text/plain is taken, else the first text/html;
// attachments are left out. Lines that quote another message ("> ...") stay; what follows "-- " is a signature and is
// left out. Source: RFC 5322 (messages), 2045 to 2047 (MIME), 4155 (mbox), 3676 (signatures).
#include "formats/mime.h"
#include "formats/readers.h"
#include "formats/take_paragraphs.h"
#include "markup/decode_markup.h"
#include "markup/markup.h"
#include "markup/page.h"
#include "markup/paragraphs_of.h"
#include "text/parse_date.h"
#include "text/trim.h"

#include <algorithm>

namespace standpoint {

namespace {

// "Ann Writer <ann@courier.example>" -> "Ann Writer"
std::string name_of(const std::string& address) {
  std::string_view name = trim(std::string_view(address).substr(0, address.find('<')));
  if (name.size() > 1 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
  return std::string(name);
}

ArticleFields read_message(std::string_view message, const Place& place) {
  const MimePart whole = read_mime(message);
  ArticleFields article;
  article.title = decode_words(header(whole, "subject"));
  article.author = name_of(decode_words(header(whole, "from")));
  article.date = day_of_value(header(whole, "date"));
  article.id = header(whole, "message-id");
  std::erase_if(article.id, [](char c) { return c == '<' || c == '>'; });
  const MimePart* part = find_part(whole, "text/plain");
  if (part != nullptr) {
    std::string text = text_of(*part);
    std::erase(text, '\r');
    if (const std::size_t signature = text.find("\n-- \n"); signature != std::string::npos) text.resize(signature);
    article.text = join_paragraphs(split_paragraphs(text));
  } else if ((part = find_part(whole, "text/html")) != nullptr) {
    const std::string html = text_of(*part);
    ArticleFields page = read_page(html, place);
    article.text = page.text.empty() ? join_paragraphs(paragraphs_of(Markup::of_html(html, place).root())) : page.text;
    article.url = page.url;
  }
  return article;
}

// "From ann@example Mon Mar  6 10:00:00 2019" at the beginning of a line begins a message.
bool begins_message(std::string_view line) {
  return line.starts_with("From ") && line.find('@') != std::string_view::npos &&
         line.find(':') != std::string_view::npos;
}

} // namespace

void read_mail(const FormatInput& input, const FormatWatch& watch) {
  watch.take(read_message(input.source.read_all(input.most_bytes), input.place()), 0);
}

void read_mbox(const FormatInput& input, const FormatWatch& watch) {
  CharSource lines(input.source);
  std::string line, message;
  bool too_long = false, started = false, too_large = false;
  std::size_t number = 0;
  const auto finish = [&] {
    if (!started) return;
    ++number;
    const Place place{.file = input.source.name(), .line = 0, .record = number};
    if (too_large) {
      watch.report(Error(ErrorCode::too_large, place, too_large_message(input.most_bytes)));
    } else {
      try {
        watch.take(read_message(message, place), number);
      } catch (const Error& error) {
        watch.report(error);
      }
    }
    message.clear();
    too_large = false;
  };
  while (lines.read_line(line, input.most_bytes, too_long)) {
    if (begins_message(line)) {
      finish();
      started = true;
      continue;
    }
    const bool escaped = line.starts_with(">From ") || line.starts_with(">>From ");
    if (message.size() + line.size() > input.most_bytes || too_long)
      too_large = true;
    else
      message.append(line, escaped ? 1 : 0).append("\n");
  }
  finish();
}

} // namespace standpoint
