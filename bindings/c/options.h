// Options as a JSON object: read one by one, and none may be left over.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace standpoint {

// Errors: bad_option naming what is not JSON, has another type or is not known.
class Options {
public:
  explicit Options(const char* json); // null or empty: none given

  std::string text(const std::string& name, const std::string& otherwise = "");
  bool flag(const std::string& name);
  double number(const std::string& name, double otherwise = 0);
  std::size_t count(const std::string& name);
  std::vector<std::string> texts(const std::string& name);
  void end(); // after all were asked for

private:
  struct Given {
    enum class Type { text, flag, number, texts } type = Type::text;
    std::string name;
    std::vector<std::string> texts;
    double number = 0;
    bool was_asked = false;
  };
  const Given* find(const std::string& name, Given::Type type, const char* type_name);

  std::vector<Given> given_;
  std::vector<std::string> asked_;
};

} // namespace standpoint
