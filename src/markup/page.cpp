#include "markup/page.h"

#include "base/ascii.h"
#include "markup/find_body.h"
#include "markup/markup.h"
#include "markup/page_fields.h"
#include "markup/paragraphs_of.h"
#include "text/find_clutter.h"
#include "text/trim.h"

#include <algorithm>

namespace standpoint {

namespace {

constexpr std::size_t shortest = 300; // bytes of a JSON-LD text that is no mere teaser

// Whether the body has most of what the page's JSON-LD gives as its text: looked at in ten places. Pages that are put
// together in the browser hold their article nowhere else.
bool holds(const std::string& body, const std::string& own) {
  constexpr std::size_t places = 10, size = 24;
  if (own.size() < shortest) return true;
  const std::string all = letters_and_digits(body), wanted = letters_and_digits(own);
  if (wanted.size() < places * size) return true;
  std::size_t found = 0;
  for (std::size_t i = 0; i < places; ++i)
    found += all.find(wanted.substr(i * (wanted.size() - size) / places, size)) != std::string::npos;
  return found * 3 >= places;
}

// Some sites write markup into it.
std::string text_of_json_ld(const std::string& own) {
  if (own.find('<') == std::string::npos && own.find('&') == std::string::npos) {
    std::vector<std::string> paragraphs;
    for (std::size_t at = 0; at < own.size();) {
      const std::size_t end = std::min(own.find('\n', at), own.size());
      const std::string line = one_line(own.substr(at, end - at));
      if (!line.empty()) paragraphs.push_back(line);
      at = end + 1;
    }
    return join_paragraphs(paragraphs);
  }
  return join_paragraphs(paragraphs_of(Markup::of_html(own, {}).root()));
}

} // namespace

ArticleFields read_page(std::string_view html, const Place& place, bool raw) {
  const Markup page = Markup::of_html(html, place);
  ArticleFields fields = find_page_fields(page);
  std::vector<std::string> paragraphs = find_body(page, fields.title);
  if (!raw) std::erase_if(paragraphs, [](const std::string& paragraph) { return is_clutter(paragraph); });
  std::string body = join_paragraphs(paragraphs);
  if (!holds(body, fields.text)) body = text_of_json_ld(fields.text);
  fields.text = std::move(body);
  return fields;
}

} // namespace standpoint
