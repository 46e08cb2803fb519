// Makes a project for the tests of the review: make_project PROJECT.standpoint < articles.jsonl, each line an article
// {"doc", "title", "outlet", "date", "text", "statements": [as `extract` writes them]}. No model is needed.
#include "project/articles.h"
#include "repeats/text_sketch.h"
#include "statement/statement_json.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <iostream>
#include <sstream>
#include <string>

using namespace standpoint;

static std::string text_of(const rapidjson::Value& object, const char* name) {
  return object.HasMember(name) ? object[name].GetString() : "";
}

static std::vector<Statement> statements_of(const rapidjson::Value& article) {
  std::vector<Statement> statements;
  for (const rapidjson::Value& one : article["statements"].GetArray()) {
    rapidjson::StringBuffer line;
    rapidjson::Writer<rapidjson::StringBuffer> writer(line);
    one.Accept(writer);
    std::istringstream stream(line.GetString());
    read_statements(
        stream, "statements", [&](Statement read) { statements.push_back(std::move(read)); },
        [](const Error& error) { throw error; });
  }
  return statements;
}

int main(int, char** argv) {
  Project project = Project::open_or_create(argv[1]);
  Transaction all(project.database());
  const std::int64_t engine = find_or_add_engine(project, {0, "test", "0123456789abcdef", ""});
  for (std::string line; std::getline(std::cin, line);) {
    rapidjson::Document article;
    article.Parse(line.c_str());
    Document document;
    document.id = document.path = text_of(article, "doc");
    document.title = text_of(article, "title");
    document.outlet = text_of(article, "outlet");
    document.date = text_of(article, "date");
    document.text = text_of(article, "text");
    store_article(project, document, article_hash(document), sketch_text(document), engine, statements_of(article));
  }
  all.keep();
  return 0;
}
