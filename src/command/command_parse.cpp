// Articles to CoNLL-U; with --gold-tokens a treebank annotated anew, its words kept: for measuring the language engine.
#include "command/commands.h"
#include "command/inputs.h"
#include "language/analyze.h"
#include "language/conllu.h"
#include "learned/model_parts.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <sstream>

namespace standpoint {

namespace {

struct ParseOptions {
  InputOptions reading;
  std::vector<std::string> inputs;
  bool gold_tokens = false;
};

int run(const ParseOptions& options, Console& console) {
  const auto model = load_language_model(open_part(data_folder(options.reading), "language"));
  if (options.gold_tokens) {
    for (const std::string& path : options.inputs) {
      const TokenizedText text = text_of(read_conllu(path == "-" ? "/dev/stdin" : path), path);
      write_conllu(console.results(), text.document, analyze_tokens(text, *model));
    }
    return status_done;
  }
  work_on_articles<std::string>(
      options.inputs, corpus_options(options.reading), begin_reading(options.reading, console, true),
      [&model](const Document& document) {
        std::ostringstream out;
        write_conllu(out, document, analyze(document, *model));
        return std::move(out).str();
      },
      [&console](const std::string& lines) { console.results() << lines; });
  console.end_progress();
  return status_done;
}

} // namespace

RunCommand add_parse(CLI::App& app) {
  const auto options = std::make_shared<ParseOptions>();
  app.add_option("INPUT", options->inputs, "articles: files, folders, - for standard input")->required();
  app.add_flag("--gold-tokens", options->gold_tokens,
               "the inputs are CoNLL-U files whose sentences and words are kept");
  add_input_options(app, options->reading);
  return [options](Console& console) { return run(*options, console); };
}

} // namespace standpoint
