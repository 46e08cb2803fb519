// What lies in files and folders: kinds, articles, days, outlets, languages, repeats, and what is left out.
#include "base/json_writer.h"
#include "command/commands.h"
#include "command/inputs.h"
#include "command/outputs.h"
#include "corpus/list_inputs.h"
#include "exporters/terminal_text.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

namespace standpoint {

namespace {

struct InputsOptions {
  InputOptions reading;
  std::vector<std::string> inputs;
  std::string format = "table";
  OutputOptions output;
};

constexpr std::size_t most_named = 8;

std::string to_json_line(const ListedArticle& article) {
  JsonWriter json;
  json.open();
  json.text_if_any("id", article.id);
  json.text_if_any("format", article.format);
  json.text_if_any("title", article.title);
  json.text_if_any("date", article.date);
  json.text_if_any("outlet", article.outlet);
  json.text_if_any("language", article.language);
  json.text_if_any("repeat_of", article.repeat_of);
  json.number("words", article.words);
  json.close();
  return json.take_line();
}

// "Reuters 12, The Herald 3, 4 others; 2 without": the most frequent first.
std::string tell(const std::vector<ListedArticle>& articles, std::string ListedArticle::*field) {
  std::map<std::string, std::size_t> counts;
  for (const ListedArticle& article : articles) ++counts[article.*field];
  const std::size_t without = counts[""];
  counts.erase("");
  std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string out;
  for (std::size_t i = 0; i < std::min(most_named, sorted.size()); ++i)
    out += fmt::format("{}{} {}", i == 0 ? "" : ", ", printable(sorted[i].first), sorted[i].second);
  if (sorted.size() > most_named) out += fmt::format(", {} others", sorted.size() - most_named);
  if (without > 0) out += fmt::format("{}{} without", out.empty() ? "" : "; ", without);
  return out;
}

std::string tell_dates(const std::vector<ListedArticle>& articles) {
  std::string first, last;
  std::size_t without = 0;
  for (const ListedArticle& article : articles) {
    if (article.date.empty()) {
      ++without;
      continue;
    }
    if (first.empty() || article.date < first) first = article.date;
    last = std::max(last, article.date);
  }
  std::string out = first.empty() ? "" : first == last ? first : fmt::format("{} to {}", first, last);
  if (without > 0) out += fmt::format("{}{} without", out.empty() ? "" : "; ", without);
  return out;
}

void write_rows(std::ostream& out, std::string_view name, const std::vector<std::string>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) out << fmt::format("{:<11}{}\n", i == 0 ? name : "", lines[i]);
}

std::vector<std::string> tell_repeats(const std::vector<ListedArticle>& articles) {
  std::map<std::string, std::vector<std::string>> copies; // by the article that stands for them
  std::size_t repeating = 0;
  for (const ListedArticle& article : articles) {
    if (article.repeat_of.empty()) continue;
    copies[article.repeat_of].push_back(article.id);
    ++repeating;
  }
  if (repeating == 0) return {"none"};
  std::vector<std::string> lines = {
      fmt::format("{} of {} articles repeat another, nearly word for word", repeating, articles.size())};
  for (const auto& [original, others] : copies) {
    if (lines.size() > most_named) {
      lines.push_back(fmt::format("... {} more; --format jsonl has all", copies.size() - most_named));
      break;
    }
    const std::size_t shown = std::min<std::size_t>(others.size(), 4);
    std::string list;
    for (std::size_t i = 0; i < shown; ++i) list += (i == 0 ? "" : ", ") + printable(others[i]);
    if (shown < others.size()) list += fmt::format(", {} more", others.size() - shown);
    lines.push_back(fmt::format("{}: again in {}", printable(original), list));
  }
  return lines;
}

void write_list(const InputList& list, std::ostream& out) {
  const std::vector<ListedArticle>& articles = list.articles;
  write_rows(out, "articles",
             {fmt::format("{} in {} {}", articles.size(), list.files, list.files == 1 ? "file" : "files")});
  if (!articles.empty()) {
    write_rows(out, "formats", {tell(articles, &ListedArticle::format)});
    write_rows(out, "dates", {tell_dates(articles)});
    write_rows(out, "outlets", {tell(articles, &ListedArticle::outlet)});
    const bool foreign = std::ranges::any_of(articles, [](const auto& a) { return a.language != "English"; });
    write_rows(out, "languages",
               {tell(articles, &ListedArticle::language) + (foreign ? "; only English is read" : "")});
    write_rows(out, "repeats", tell_repeats(articles));
  }
  std::vector<std::string> left_out;
  for (const std::string& line : list.left_out) left_out.push_back(printable(line));
  write_rows(out, "left out", left_out.empty() ? std::vector<std::string>{"nothing"} : left_out);
}

int run(const InputsOptions& options, Console& console) {
  check_outputs(options.output, options.inputs);
  ResultFile file(options.output, console);
  const InputList list =
      list_inputs(options.inputs, corpus_options(options.reading), begin_reading(options.reading, console));
  console.end_progress();
  if (options.format == "jsonl")
    for (const ListedArticle& article : list.articles) file.stream() << to_json_line(article);
  else
    write_list(list, file.stream());
  file.keep();
  return list.articles.empty() ? status_error : status_done;
}

} // namespace

RunCommand add_inputs(CLI::App& app) {
  const auto options = std::make_shared<InputsOptions>();
  app.add_option("INPUT", options->inputs, "articles: files, folders, archives, - for standard input")->required();
  app.add_option("-f,--format", options->format, "table (the default) or jsonl, a line for each article")
      ->check(CLI::IsMember({"table", "jsonl"}))
      ->type_name("FORMAT");
  add_output_options(app, options->output, "write here instead of to standard output");
  add_input_options(app, options->reading);
  return [options](Console& console) { return run(*options, console); };
}

} // namespace standpoint
