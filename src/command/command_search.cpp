// Articles of a project that have certain words.
#include "base/error.h"
#include "command/commands.h"
#include "command/open_project.h"
#include "command/option_list.h"
#include "exporters/terminal_text.h"
#include "project/search_articles.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace standpoint {

namespace {

struct SearchCommand {
  std::string project;
  std::vector<std::string> words;
  std::size_t rows = 0;
};

// With the words that were looked for in brackets.
std::string excerpt_of(const FoundArticle& found) {
  std::string excerpt;
  for (const FoundArticle::Piece& piece : found.excerpt) excerpt += piece.is_hit ? '[' + piece.text + ']' : piece.text;
  return printable(excerpt);
}

Project open_to_search(const std::string& path, Console& console) {
  try {
    return open_to_write(path, IfMissing::refuse, console);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::unreadable) throw;
    throw Error(error.code(), error.place(),
                error.message() +
                    "; a search keeps its index in the project: standpoint backup makes a copy to search in");
  }
}

int run(const SearchCommand& command, Console& console) {
  check_project_name(command.project, "standpoint search NAME.standpoint WORDS...");
  std::string words;
  for (const std::string& word : command.words) words += (words.empty() ? "" : " ") + word;
  const Project project = open_to_search(command.project, console);
  std::map<ArticleId, Document> documents;
  for (ProjectArticle& article : read_articles(project)) documents[article.id] = std::move(article.document);
  const FoundArticles found =
      search_articles(project, words, command.rows == 0 ? std::numeric_limits<std::int32_t>::max() : command.rows);
  std::ostream& out = console.results();
  for (const FoundArticle& one : found.first) {
    const Document& document = documents[one.id];
    std::string line = printable(document.id);
    for (const std::string* field : {&document.date, &document.outlet, &document.title})
      if (!field->empty()) line += "  " + printable(*field);
    out << line << "\n    " << excerpt_of(one) << '\n';
  }
  if (found.all == 0) console.note(fmt::format("no article of {} has these words", command.project));
  if (found.all > found.first.size())
    console.note(fmt::format("the first {} of {} articles", found.first.size(), found.all));
  return status_done;
}

} // namespace

RunCommand add_search(CLI::App& app) {
  const auto command = std::make_shared<SearchCommand>();
  app.add_option("PROJECT", command->project, "project file (.standpoint)")->required();
  app.add_option("WORDS", command->words, "words, \"a phrase\", word*, AND, OR, NOT; all words must be there")
      ->required();
  app.add_option("--rows", command->rows, "show this many articles (default: all)")
      ->check(refuse_count)
      ->type_name("N");
  return [command](Console& console) { return run(*command, console); };
}

} // namespace standpoint
