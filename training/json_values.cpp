#include "training/json_values.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace standpoint {

std::string json_of(std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer>(buffer).String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return buffer.GetString();
}

std::string json_of(const std::vector<std::string>& texts) {
  std::string list = "[";
  for (const std::string& text : texts) (list += list.size() > 1 ? "," : "") += json_of(text);
  return list + ']';
}

std::string json_of(const CodePoints& points, const Spans& spans) {
  std::string list = "[";
  for (const Span span : spans)
    (list += list.size() > 1 ? ",[" : "[") +=
        std::to_string(points.before(span.begin)) + ',' + std::to_string(points.before(span.end)) + ']';
  return list + ']';
}

} // namespace standpoint
