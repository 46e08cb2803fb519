#include "corpus/list_inputs.h"

#include "formats/find_language.h"
#include "repeats/repeat_index.h"

#include <algorithm>
#include <utility>

namespace standpoint {

static std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    words += !is_space && !in_word ? 1 : 0;
    in_word = !is_space;
  }
  return words;
}

InputList list_inputs(const std::vector<std::string>& inputs, const CorpusOptions& options, const CorpusWatch& watch) {
  InputList list;
  std::vector<SketchedArticle> sketched;
  std::string format;
  ReadOptions reading = options.reading;
  reading.english_only = false; // articles in other languages are listed too
  reading.remark = [&](const std::string& text) { list.left_out.push_back(text); };
  reading.found_inputs = [&](std::size_t files) {
    list.files += files;
    if (watch.found_inputs) watch.found_inputs(files);
  };
  reading.open_input = [&](std::string_view name) {
    format = name;
    if (watch.open_input) watch.open_input();
  };
  reading.take_statements = [&](std::istream&, const std::string& name) {
    list.left_out.push_back(name + ": position statements, not articles");
  };
  read_documents(
      inputs, reading,
      [&](const Document& document) {
        if (watch.read) watch.read();
        std::string language = foreign_language(document.text);
        list.articles.push_back({.id = document.id,
                                 .format = format,
                                 .title = document.title,
                                 .date = document.date,
                                 .outlet = document.outlet,
                                 .language = language.empty() ? "English" : std::move(language),
                                 .repeat_of = {},
                                 .words = count_words(document.text)});
        sketched.push_back({document.id, document.date, sketch_text(document)});
        if (watch.done) watch.done();
      },
      [&](const Error& error) { list.left_out.emplace_back(error.what()); });
  const std::map<std::string, std::string> repeats = find_repeats(std::move(sketched));
  for (ListedArticle& article : list.articles)
    if (const auto found = repeats.find(article.id); found != repeats.end()) article.repeat_of = found->second;
  return list;
}

} // namespace standpoint
