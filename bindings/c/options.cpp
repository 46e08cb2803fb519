#include "bindings/c/options.h"

#include "base/error.h"

#include <fmt/format.h>
#include <rapidjson/document.h>

#include <cmath>
#include <utility>

namespace standpoint {

static Error bad(std::string message) {
  return Error(ErrorCode::bad_option, {}, std::move(message));
}

Options::Options(const char* text) {
  if (text == nullptr || *text == '\0') return;
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(text);
  if (json.HasParseError() || !json.IsObject()) throw bad("the options are no JSON object");
  for (const auto& member : std::as_const(json).GetObject()) {
    Given given;
    given.name = {member.name.GetString(), member.name.GetStringLength()};
    const rapidjson::Value& value = member.value;
    if (value.IsNull()) continue;
    if (value.IsString()) {
      given.texts.emplace_back(value.GetString(), value.GetStringLength());
    } else if (value.IsBool()) {
      given.type = Given::Type::flag;
      given.number = value.GetBool() ? 1 : 0;
    } else if (value.IsNumber()) {
      given.type = Given::Type::number;
      given.number = value.GetDouble();
    } else if (value.IsArray()) {
      given.type = Given::Type::texts;
      for (const rapidjson::Value& item : value.GetArray()) {
        if (!item.IsString()) throw bad(fmt::format("option \"{}\" is not a list of texts", given.name));
        given.texts.emplace_back(item.GetString(), item.GetStringLength());
      }
    } else {
      throw bad(fmt::format("option \"{}\" is an object", given.name));
    }
    given_.push_back(std::move(given));
  }
}

const Options::Given* Options::find(const std::string& name, Given::Type type, const char* type_name) {
  asked_.push_back(name);
  for (Given& given : given_) {
    if (given.name != name) continue;
    if (given.type != type) throw bad(fmt::format("option \"{}\" should be {}", name, type_name));
    given.was_asked = true;
    return &given;
  }
  return nullptr;
}

std::string Options::text(const std::string& name, const std::string& otherwise) {
  const Given* given = find(name, Given::Type::text, "a text");
  return given == nullptr ? otherwise : given->texts[0];
}

bool Options::flag(const std::string& name) {
  const Given* given = find(name, Given::Type::flag, "true or false");
  return given != nullptr && given->number != 0;
}

double Options::number(const std::string& name, double otherwise) {
  const Given* given = find(name, Given::Type::number, "a number");
  return given == nullptr ? otherwise : given->number;
}

std::size_t Options::count(const std::string& name) {
  const double value = number(name);
  if (value < 0 || value != std::floor(value) || value > 1e15)
    throw bad(fmt::format("option \"{}\" should be a whole number", name));
  return static_cast<std::size_t>(value);
}

std::vector<std::string> Options::texts(const std::string& name) {
  const Given* given = find(name, Given::Type::texts, "a list of texts");
  return given == nullptr ? std::vector<std::string>() : given->texts;
}

void Options::end() {
  for (const Given& given : given_)
    if (!given.was_asked) throw bad(fmt::format("no option \"{}\"; there are {}", given.name, fmt::join(asked_, ", ")));
}

} // namespace standpoint
