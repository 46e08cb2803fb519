#include "formats/xml_fields.h"

#include "base/ascii.h"
#include "markup/paragraphs_of.h"
#include "text/trim.h"

#include <algorithm>

namespace standpoint {

std::string first_line(MarkupNode below, std::initializer_list<std::string_view> names) {
  for (std::string_view name : names)
    if (const std::string line = line_of(find_element(below, name)); !line.empty()) return line;
  return "";
}

std::string without_by(std::string author) {
  if (author.size() > 3 && lower_case(author.substr(0, 3)) == "by ") author.erase(0, 3);
  while (author.ends_with(',') || author.ends_with(' ')) author.pop_back();
  return recase(author);
}

std::vector<std::string> paragraphs_of_field(const std::string& content, const Place& place) {
  const bool is_html = content.find('<') != std::string::npos || content.find('&') != std::string::npos;
  std::vector<std::string> paragraphs;
  const bool has_blocks = content.find("<p") != std::string::npos || content.find("<div") != std::string::npos;
  if (is_html && has_blocks) return paragraphs_of(Markup::of_html(content, place).root());
  for (std::size_t begin = 0; begin < content.size();) { // WordPress writes paragraphs as lines
    const std::size_t end = std::min(content.find('\n', begin), content.size());
    const std::string line(trim(std::string_view(content).substr(begin, end - begin)));
    if (!line.empty()) {
      if (!is_html)
        paragraphs.push_back(line);
      else
        for (std::string& paragraph : paragraphs_of(Markup::of_html(line, place).root()))
          paragraphs.push_back(std::move(paragraph));
    }
    begin = end + 1;
  }
  return paragraphs;
}

void take_articles(const std::vector<MarkupNode>& nodes, const Place& place, const FormatWatch& watch,
                   const std::function<void(MarkupNode, ArticleFields&)>& read) {
  std::size_t number = 0, without_text = 0;
  for (MarkupNode node : nodes) {
    ArticleFields article;
    read(node, article);
    ++number;
    if (trim(article.text).empty())
      ++without_text;
    else
      watch.take(std::move(article), nodes.size() == 1 ? 0 : number);
  }
  if (without_text > 0 && without_text < number)
    watch.remark("left out without text: " + std::to_string(without_text) + " of " + std::to_string(number));
  if (without_text == number && number > 0)
    throw Error(ErrorCode::empty_article, place, "articles without text (pictures, or headlines alone)");
}

} // namespace standpoint
