// Articles of one debate, read and linked together: the debate's topic is one, reached from all of them.
#include "formats/read_documents.h"
#include "linking/link_statements.h"
#include "pipeline.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace standpoint;

namespace {

const Engine& engine() {
  static const Engine loaded = load_engine(STANDPOINT_SOURCE_DIR "/models");
  return loaded;
}

// The articles of each topic.
std::map<std::string, std::set<std::string>> docs_of_topics(const std::vector<Document>& documents) {
  std::vector<Statement> statements;
  for (const Document& document : documents)
    for (Statement& s : extract_statements(document, engine())) statements.push_back(std::move(s));
  std::map<std::string, std::set<std::string>> docs;
  for (const Statement& s : link_statements(std::move(statements), engine().lexicon).statements)
    if (s.takes_position) docs[s.topic].insert(s.doc);
  return docs;
}

// Topics that all articles have.
std::vector<std::string> shared_topics(const std::vector<Document>& documents) {
  std::vector<std::string> shared;
  for (const auto& [topic, docs] : docs_of_topics(documents))
    if (docs.size() == documents.size()) shared.push_back(topic);
  return shared;
}

bool any_contains(const std::vector<std::string>& topics, const std::string& words) {
  return std::ranges::any_of(topics, [&](const std::string& topic) {
    std::string lower = topic;
    for (char& c : lower)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower.find(words) != std::string::npos;
  });
}

Document article(const std::string& id, const std::string& title, const std::string& text) {
  Document document;
  document.id = id;
  document.title = title;
  document.date = "2024-03-0" + id.substr(0, 1);
  document.text = text;
  return document;
}

} // namespace

TEST_CASE("three articles of our own on one debate share its topic") {
  const std::vector<Document> documents = {
      article("1.txt", "Mayor backs harbour toll",
              "Mayor Ada Roe said on Monday that the city needs the harbour toll. \"We support the harbour toll,\" she "
              "said.\n\nThe shipping company Nordline criticised the harbour toll.\n"),
      article("2.txt", "Shippers reject toll on harbour",
              "Nordline rejected the toll on the harbour on Tuesday. Its director Ben Doe said the harbour toll would "
              "cost jobs.\n"),
      article("3.txt", "Council votes",
              "The council voted for the harbour tolls. Councillor Cy Poe called for an end to the harbour toll.\n")};
  const auto shared = shared_topics(documents);
  CAPTURE(docs_of_topics(documents));
  CHECK(any_contains(shared, "harbour toll"));
}

TEST_CASE("the debates of the development articles have one topic each that all their articles reach") {
  const std::string folder = STANDPOINT_SOURCE_DIR "/../shared/data/positions/text";
  if (!std::filesystem::exists(folder)) {
    WARN("skipped: the debates need ../shared/data");
    return;
  }
  const std::vector<std::pair<std::string, std::vector<std::string>>> debates = {
      {"council tax", {"bbc_101.txt", "bbc_317.txt", "bbc_241.txt"}},
      {"hunt", {"bbc_152.txt", "bbc_134.txt", "bbc_169.txt"}},
      {"budget", {"bbc_005.txt", "bbc_021.txt", "bbc_364.txt"}}};
  for (const auto& [words, files] : debates) {
    std::vector<Document> documents;
    std::vector<std::string> paths;
    for (const std::string& file : files) paths.push_back(folder + "/" + file);
    read_documents(
        paths, {}, [&](Document document) { documents.push_back(std::move(document)); },
        [](const Error& error) { FAIL(error.what()); });
    const auto shared = shared_topics(documents);
    CAPTURE(words, shared);
    CHECK(any_contains(shared, words));
  }
}
