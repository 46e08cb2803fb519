#include "tests/accuracy/marked_statement.h"

#include "base/error.h"
#include "lexicon/table.h"

#include <algorithm>

namespace standpoint {
namespace {

enum Column : std::size_t { article, evidence, actor, via, position, polarity, topic, keys, column_count };

[[noreturn]] void fail(const Table& table, const TableRow& row, const std::string& message) {
  throw Error(ErrorCode::bad_format, {.file = table.path, .line = row.line}, message);
}

Reading make_reading(const Table& table, const TableRow& row) {
  Reading reading;
  reading.topic = row.cells[topic];
  for (const std::string& word : split_choices(row.cells[position])) {
    const auto found = find_position(word);
    if (!found) fail(table, row, "there is no position \"" + word + "\"; DESIGN.md lists the eleven");
    reading.positions.push_back(*found);
  }
  for (const std::string& word : split_choices(row.cells[polarity])) {
    if (word != "1" && word != "0" && word != "-1") fail(table, row, "polarity is 1, 0 or -1, not \"" + word + "\"");
    reading.polarities.push_back(std::stoi(word));
  }
  reading.keys = split_choices(row.cells[keys]);
  for (std::string& key : reading.keys)
    std::ranges::transform(key, key.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  return reading;
}

bool is_same_statement(const MarkedStatement& statement, const TableRow& row) {
  return statement.evidence == row.cells[evidence] && statement.actors[0] == split_choices(row.cells[actor])[0];
}

} // namespace

MarkedArticles read_marked_articles(const std::string& path) {
  const Table table = read_table(path, column_count);
  MarkedArticles articles;
  for (const TableRow& row : table.rows) {
    for (const Column column : {article, evidence, actor, position, polarity, topic, keys})
      if (row.cells[column].empty()) fail(table, row, "column " + std::to_string(column + 1) + " is empty");
    std::vector<MarkedStatement>& statements = articles[row.cells[article]];
    const auto same =
        std::ranges::find_if(statements, [&](const MarkedStatement& s) { return is_same_statement(s, row); });
    if (same != statements.end()) {
      same->readings.push_back(make_reading(table, row));
      continue;
    }
    statements.push_back({.line = row.line,
                          .evidence = row.cells[evidence],
                          .actors = split_choices(row.cells[actor]),
                          .via = row.cells[via],
                          .readings = {make_reading(table, row)}});
  }
  return articles;
}

} // namespace standpoint
