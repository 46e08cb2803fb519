// Articles to the texts that offsets refer to.
#include "command/commands.h"
#include "command/inputs.h"
#include "command/outputs.h"
#include "formats/read_documents.h"

#include <CLI/CLI.hpp>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

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
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.StartObject();
  const auto put = [&](const char* name, const std::string& value) {
    if (value.empty()) return;
    writer.Key(name);
    writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  };
  put("id", document.id);
  put("title", document.title);
  put("date", document.date);
  put("author", document.author);
  put("outlet", document.outlet);
  put("section", document.section);
  put("place", document.place);
  put("url", document.url);
  put("language", document.language);
  put("text", document.text);
  writer.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
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
