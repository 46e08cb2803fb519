// Reading JSON objects without a fault where a member is missing or of another type.
#pragma once

// What RapidJSON asserts becomes an error of R instead of ending R. These stand before its headers, so this file goes
// before any other that includes them.
#include <stdexcept>
#define RAPIDJSON_ASSERT(condition)                                                                                    \
  (static_cast<bool>(condition) ? static_cast<void>(0)                                                                 \
                                : throw std::runtime_error("the program wrote JSON of another shape"))
#define RAPIDJSON_HAS_CXX11_NOEXCEPT 0

#include "columns.h"

#include <rapidjson/document.h>

#include <string>
#include <string_view>

inline const rapidjson::Value* find_member(const rapidjson::Value& object, const char* name) {
  if (!object.IsObject()) return nullptr;
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

inline std::string_view text_of(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

// Empty where there is none.
inline std::string_view text_of(const rapidjson::Value& object, const char* name) {
  const rapidjson::Value* found = find_member(object, name);
  return found != nullptr && found->IsString() ? text_of(*found) : std::string_view();
}

inline const rapidjson::Value* find_list(const rapidjson::Value& object, const char* name) {
  const rapidjson::Value* found = find_member(object, name);
  return found != nullptr && found->IsArray() ? found : nullptr;
}

// R's NA where there is none.
inline int integer_of(const rapidjson::Value& object, const char* name) {
  const rapidjson::Value* found = find_member(object, name);
  return found != nullptr && found->IsInt() ? found->GetInt() : no_integer;
}

inline double number_of(const rapidjson::Value& object, const char* name) {
  const rapidjson::Value* found = find_member(object, name);
  return found != nullptr && found->IsNumber() ? found->GetDouble() : NA_REAL;
}

// From the first of a list of spans to the last, as R counts: code points from 1, the last one included.
struct Extent {
  int start = no_integer;
  int end = no_integer;
};
inline Extent extent_of(const rapidjson::Value& object, const char* name) {
  const rapidjson::Value* spans = find_list(object, name);
  if (spans == nullptr || spans->Empty()) return {};
  return {(*spans)[0][0].GetInt() + 1, (*spans)[spans->Size() - 1][1].GetInt()};
}

// Throws std::runtime_error that says what is no JSON.
rapidjson::Document parse_json(std::string_view text, const char* what);
rapidjson::Document read_json(const std::string& path);
