// The parts of a large extraction to one file.
#include "command/commands.h"
#include "command/outputs.h"
#include "parts/join_parts.h"
#include "statement/statement_json.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace standpoint {

namespace {

struct JoinOptions {
  std::vector<std::string> parts;
  OutputOptions output;
  bool statements = false;
  bool quiet = false;
};

std::string count(std::size_t number, std::string_view what) {
  return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

std::string tell(const JoinCounts& counts) {
  return fmt::format("{}: {}; {} without any, {} with an error, {} given again", count(counts.articles, "article"),
                     count(counts.statements, "statement"), counts.without_statements, counts.with_errors,
                     counts.given_again);
}

int run(const JoinOptions& options, Console& console) {
  if (options.quiet) console.be_quiet();
  check_outputs(options.output, options.parts);
  for (const std::string& part : options.parts)
    if (part == "-")
      throw Error(ErrorCode::bad_option, {},
                  "parts are read twice, so standard input cannot be one; write it to a file");
  ResultFile file(options.output, console);
  const JoinCounts counts = join_parts(options.parts, [&](const ArticleResult& article) {
    if (options.statements)
      for (const Statement& statement : article.statements) file.stream() << to_json_line(statement);
    else
      file.stream() << to_json_line(article);
    if (!file.stream()) throw Error(ErrorCode::unreadable, {.file = "standard output"}, "cannot be written");
  });
  console.note(tell(counts));
  file.keep();
  return status_done;
}

} // namespace

RunCommand add_join(CLI::App& app) {
  const auto options = std::make_shared<JoinOptions>();
  app.add_option("PART", options->parts, "files that extract --per-article or join has written")->required();
  app.add_flag("--statements", options->statements, "write the statements alone, one a line");
  add_output_options(app, options->output, "write here instead of to standard output");
  app.add_flag("--quiet", options->quiet, "no remarks");
  return [options](Console& console) { return run(*options, console); };
}

} // namespace standpoint
