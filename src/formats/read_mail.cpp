// E-mail (.eml) and mailboxes (.mbox): a newsletter or an agency's mailing, an article a message. Subject, From and
// Date become title, author and day; who sends to a list ("List-Id", "List-Unsubscribe") is an outlet and no author.
// Of several parts the first text/plain is taken, else the first text/html; the latter also where the plain text is
// no more than a remark ("View this message in your browser"). Attachments are left out, but for a message that is
// forwarded as one. A page that a browser saved as a message (.mht, .mhtml) is a page. Lines that quote another message
// ("> ...") stay; what follows "-- " is a signature and is left out. Source: RFC 5322 (messages), 2045 to 2047 (MIME),
// 2369 and 2919 (lists), 4155 (mbox), 3676 (signatures, flowed text).
#include "base/ascii.h"
#include "formats/mime.h"
#include "formats/readers.h"
#include "formats/take_paragraphs.h"
#include "markup/decode_markup.h"
#include "markup/markup.h"
#include "markup/page.h"
#include "markup/paragraphs_of.h"
#include "text/trim.h"

#include <algorithm>

namespace standpoint {

namespace {

// His name, else the address itself.
std::string sender_of(const MimePart& message) {
  const std::string from = decode_words(header(message, "from"));
  std::string sender = name_of_address(from);
  if (sender.empty()) sender = from;
  std::erase_if(sender, [](char c) { return c == '<' || c == '>'; });
  return sender;
}

std::string plain_text(const MimePart& part) {
  std::string text = text_of(part);
  std::erase(text, '\r');
  if (const std::size_t signature = text.find("\n-- \n"); signature != std::string::npos) text.resize(signature);
  return join_paragraphs(split_paragraphs(text));
}

ArticleFields page_of(const MimePart& part, const Place& place) {
  const std::string html = text_of(part);
  ArticleFields page = read_page(html, place);
  if (page.text.empty()) page.text = join_paragraphs(paragraphs_of(Markup::of_html(html, place).root()));
  return page;
}

// A page that a browser saved as one file (.mhtml) is a message from the browser, of the day on which it was saved.
bool is_saved_page(const MimePart& message) {
  return !header(message, "snapshot-content-location").empty() || header(message, "from").starts_with("<Saved by ");
}

ArticleFields saved_page_of(const MimePart& message, const MimePart& part, const Place& place) {
  ArticleFields article = page_of(part, place);
  if (article.title.empty()) article.title = decode_words(header(message, "subject"));
  for (const char* name : {"snapshot-content-location", "content-location"})
    if (article.url.empty()) article.url = decode_words(header(message, name));
  return article;
}

ArticleFields read_message(std::string_view message, const Place& place) {
  const MimePart whole = read_mime(message);
  ArticleFields article;
  article.title = decode_words(header(whole, "subject"));
  const bool is_list = !header(whole, "list-id").empty() || !header(whole, "list-unsubscribe").empty();
  (is_list ? article.outlet : article.author) = sender_of(whole);
  set_day(article, header(whole, "date"));
  article.id = decode_words(header(whole, "message-id"));
  std::erase_if(article.id, [](char c) { return c == '<' || c == '>'; });
  if (is_saved_page(whole))
    if (const MimePart* part = find_part(whole, "text/html")) return saved_page_of(whole, *part, place);
  if (const MimePart* part = find_part(whole, "text/plain")) article.text = plain_text(*part);
  constexpr std::size_t a_remark = 600, many = 3; // bytes; how many times as much
  if (article.text.size() > a_remark) return article;
  if (const MimePart* part = find_part(whole, "text/html")) {
    ArticleFields page = page_of(*part, place);
    if (page.text.size() <= article.text.size() * many && !article.text.empty()) return article;
    article.text = std::move(page.text);
    article.url = std::move(page.url);
  }
  return article;
}

// "From ann@example Mon Mar  6 10:00:00 2019", "From MAILER-DAEMON Mon Mar  6 10:00:00 2019": a sender, and a time with
// its year last or before a zone. Only behind an empty line, as the text may have a line that begins alike.
bool begins_message(std::string_view line) {
  if (!line.starts_with("From ")) return false;
  const std::size_t sender_end = line.find(' ', 5);
  if (sender_end == std::string_view::npos) return false;
  const std::string_view time = line.substr(sender_end);
  const std::size_t colon = time.find(':');
  const bool has_time = colon != std::string_view::npos && colon > 0 && colon + 1 < time.size() &&
                        is_ascii_digit(time[colon - 1]) && is_ascii_digit(time[colon + 1]);
  return has_time && (time.find(" 19") != std::string_view::npos || time.find(" 20") != std::string_view::npos);
}

} // namespace

void read_mail(const FormatInput& input, const FormatWatch& watch) {
  watch.take(read_message(input.source.read_all(input.most_bytes), input.place()), 0);
}

void read_mbox(const FormatInput& input, const FormatWatch& watch) {
  CharSource lines(input.source);
  std::string line, message;
  bool too_long = false, started = false, too_large = false, after_empty = true;
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
    const bool begins = after_empty && begins_message(line);
    after_empty = trim(line).empty();
    if (begins) {
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
