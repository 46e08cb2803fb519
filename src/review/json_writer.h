// What the review's answers need of JSON.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <concepts>
#include <string>
#include <string_view>

namespace standpoint {
class JsonWriter {
public:
  void open() { out_.StartObject(); }
  void open(std::string_view key) { named(key).StartObject(); }
  void close() { out_.EndObject(); }
  void open_list() { out_.StartArray(); }
  void open_list(std::string_view key) { named(key).StartArray(); }
  void close_list() { out_.EndArray(); }

  void text(std::string_view value) { out_.String(value.data(), static_cast<rapidjson::SizeType>(value.size())); }
  void text(std::string_view key, std::string_view value) {
    named(key);
    text(value);
  }
  void number(std::integral auto value) { out_.Int64(static_cast<std::int64_t>(value)); }
  void number(std::string_view key, std::integral auto value) { named(key).Int64(static_cast<std::int64_t>(value)); }
  void real(std::string_view key, double value) { named(key).Double(value); }
  void flag(std::string_view key, bool value) { named(key).Bool(value); }
  void nothing(std::string_view key) { named(key).Null(); }

  std::string take() const { return {buffer_.GetString(), buffer_.GetSize()}; }

private:
  rapidjson::Writer<rapidjson::StringBuffer>& named(std::string_view key) {
    out_.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
    return out_;
  }

  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> out_{buffer_};
};
} // namespace standpoint
