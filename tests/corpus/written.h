// Statements and the files that tests write them to.
#pragma once

#include "statement/statement.h"
#include "statement/statement_json.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace standpoint {

inline Statement statement_of(const std::string& doc, const std::string& actor, Position position,
                              const std::string& topic) {
  Statement s;
  s.doc = doc;
  s.actor.name = actor;
  s.actor.kind = ActorKind::person;
  s.position = position;
  s.polarity = usual_polarity(position);
  s.topic = topic;
  s.phrase = topic;
  s.quote_kind = "indirect";
  s.evidence = {{0, 4}};
  s.evidence_text = "said";
  return s;
}

// A folder of its own for one test, gone with it.
class TestFolder {
public:
  explicit TestFolder(const std::string& name)
      : path_(std::filesystem::path(STANDPOINT_BINARY_DIR) / "tests" / ("corpus_" + name)) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;

  std::string file(const std::string& name) const { return (path_ / name).string(); }

  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(file(name)) << text;
    return file(name);
  }

  std::string write(const std::string& name, const std::vector<Statement>& statements) const {
    std::string lines;
    for (const Statement& statement : statements) lines += to_json_line(statement);
    return write(name, lines);
  }

private:
  std::filesystem::path path_;
};

} // namespace standpoint
