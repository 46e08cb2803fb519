// Articles to the texts that offsets refer to.
#include "base/json_writer.h"
#include "command/commands.h"
#include "command/inputs.h"
#include "command/outputs.h"
#include "formats/read_documents.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>

namespace standpoint {

namespace {

struct TextOptions {
  InputOptions reading;
  std::vector<std::string> inputs;
  std::string format;
  OutputOptions output;
};

std::string to_json_line(const Document& document) {
  JsonWriter json;
  json.open();
  json.text_if_any("id", document.id);
  json.text_if_any("title", document.title);
  json.text_if_any("date", document.date);
  json.text_if_any("author", document.author);
  json.text_if_any("outlet", document.outlet);
  json.text_if_any("section", document.section);
  json.text_if_any("place", document.place);
  json.text_if_any("url", document.url);
  json.text_if_any("language", document.language);
  json.text_if_any("text", document.text);
  json.close();
  return json.take_line();
}

int run(const TextOptions& options, Console& console) {
  check_outputs(options.output, options.inputs);
  ResultFile file(options.output, console);
  const CorpusOptions corpus = corpus_options(options.reading);
  const CorpusWatch watch = begin_reading(options.reading, console, true);
  // One article is written as it is; with a second one all become JSON lines.
  std::optional<Document> first;
  bool lines = options.format == "jsonl";
  const auto take = [&](Document document) {
    watch.read();
    if (!lines && options.format.empty() && !first) {
      first = std::move(document);
      return;
    }
    if (first) {
      lines = true;
      file.stream() << to_json_line(*first);
      first.reset();
    }
    if (lines)
      file.stream() << to_json_line(document);
    else
      file.stream() << document.text << "\n\f\n";
  };
  ReadOptions reading = corpus.reading;
  reading.remark = watch.remark;
  reading.english_only = false;
  read_documents(options.inputs, reading, take, report_or_throw(corpus, watch));
  if (first) file.stream() << first->text;
  console.end_progress();
  if (console.could_read_nothing()) return status_error;
  file.keep();
  return status_done;
}

} // namespace

RunCommand add_text(CLI::App& app) {
  const auto options = std::make_shared<TextOptions>();
  app.add_option("INPUT", options->inputs, "articles: files, folders, archives, - for standard input")->required();
  app.add_option("-f,--format", options->format, "text or jsonl (default: text for one article, else jsonl)")
      ->check(CLI::IsMember({"text", "jsonl"}))
      ->type_name("FORMAT");
  add_output_options(app, options->output, "write here instead of to standard output");
  add_input_options(app, options->reading);
  return [options](Console& console) { return run(*options, console); };
}

} // namespace standpoint
