#include "command/commands.h"
#include "exporters/terminal_text.h"
#include "pipeline.h"
#include "statement/statement_json.h"

#include <cstdio>
#include <optional>

namespace standpoint {

void report(const Error& error) {
  std::fprintf(stderr, "standpoint: %s\n", printable(error.what()).c_str());
}

std::vector<Statement> read_inputs(const std::vector<std::string>& inputs, const Options& options, bool& failed) {
  std::vector<Statement> statements;
  std::optional<Engine> engine; // loaded at the first article: statement files need none
  const ReportError skip = [&failed](const Error& error) {
    failed = true;
    report(error);
  };
  ReadOptions read = options.read;
  read.take_statements = [&](std::istream& in, const std::string& name) {
    read_statements(
        in, name, [&](Statement s) { statements.push_back(std::move(s)); }, skip);
  };
  const auto take = [&](const Document& document) {
    if (!engine) engine = load_engine(options.data);
    for (Statement& s : extract_statements(document, *engine)) statements.push_back(std::move(s));
  };
  read_documents(inputs, read, take, skip);
  return statements;
}

} // namespace standpoint
