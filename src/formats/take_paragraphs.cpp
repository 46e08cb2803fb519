#include "formats/take_paragraphs.h"

#include "formats/databases.h"
#include "markup/paragraphs_of.h"
#include "text/trim.h"

#include <algorithm>

namespace standpoint {

bool begins_like_database(std::string_view text) {
  text = text.substr(0, 65536);
  const auto has = [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; };
  if (has(" DOCUMENTS\n") || has(" DOCUMENTS\r") || has("Dokument 1 von ")) return true;
  if (has("1 of 1 DOCUMENT\n") || has("1 of 1 DOCUMENT\r") || has(" STORIES\n") || has(" STORIES\r")) return true;
  if (has("\nEnd of Document")) return true;
  const bool has_full_text = has("\nFull text:") || has("\nFULL TEXT\n") || has("\nFULL TEXT\r");
  if (has_full_text && (has("\nPublication title: ") || has("ProQuest"))) return true;
  if (has("\nDocument ") && (has(" words\n") || has(" words\r") || has(" mots"))) return true;
  const bool has_lead = has("\nLP ") || has("\nLP\t") || has("\nLP\n") || has("\nLP\r");
  return has_lead && (has("\nSN ") || has("\nSN\t")) && (has("HD ") || has("HD\t"));
}

std::vector<std::string> split_paragraphs(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<std::string> paragraphs;
  std::string current;
  const auto finish = [&] {
    if (!current.empty()) paragraphs.push_back(std::move(current));
    current.clear();
  };
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trim(text.substr(begin, end - begin));
    if (line.empty())
      finish();
    else
      current.append(current.empty() ? "" : "\n").append(line);
    begin = end + 1;
  }
  finish();
  return paragraphs;
}

bool split_download(const std::vector<std::string>& paragraphs, const FormatWatch& watch) {
  return split_nexis(paragraphs, watch) || split_nexis_uni(paragraphs, watch) || split_factiva(paragraphs, watch) ||
         split_proquest(paragraphs, watch);
}

void take_paragraphs(std::vector<std::string> paragraphs, ArticleFields own, const FormatWatch& watch) {
  if (split_download(paragraphs, watch)) return;
  own.text = join_paragraphs(paragraphs);
  watch.take(std::move(own), 0);
}

} // namespace standpoint
