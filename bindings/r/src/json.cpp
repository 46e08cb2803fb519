#include "json.h"

#include <fstream>
#include <sstream>

rapidjson::Document parse_json(std::string_view text, const char* what) {
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(text.data(), text.size());
  if (json.HasParseError()) throw std::runtime_error(std::string("the program wrote ") + what + " that is no JSON");
  return json;
}

rapidjson::Document read_json(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::ostringstream text;
  text << file.rdbuf();
  return parse_json(std::move(text).str(), "a file");
}
