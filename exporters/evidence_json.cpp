#include "exporters/escape.h"
#include "exporters/writers.h"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace standpoint {

static void append_field(std::string& out, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  out += ",\"";
  out += key;
  out += "\":\"";
  append_json(out, value);
  out += '"';
}

static void append_list(std::string& out, std::string_view key, const std::vector<std::string>& values) {
  if (values.empty()) return;
  out += ",\"";
  out += key;
  out += "\":";
  char separator = '[';
  for (const std::string& value : values) {
    out += separator;
    out += '"';
    append_json(out, value);
    out += '"';
    separator = ',';
  }
  out += ']';
}

void append_evidence_json(std::string& out, const std::vector<Evidence>& evidence) {
  char separator = '[';
  for (const Evidence& e : evidence) {
    out += separator;
    separator = ',';
    out += "{\"doc\":\"";
    append_json(out, e.doc);
    out += '"';
    append_field(out, "date", e.date);
    append_field(out, "claim", e.claim);
    append_field(out, "quote", e.quote);
    append_field(out, "kind", e.quote_kind);
    append_field(out, "via", e.via);
    append_field(out, "topic", e.topic);
    append_field(out, "issue", e.issue);
    if (!e.spans.empty()) {
      out += ",\"spans\":";
      char comma = '[';
      for (const CodePointSpan span : e.spans) {
        fmt::format_to(std::back_inserter(out), "{}[{},{}]", comma, span.begin, span.end);
        comma = ',';
      }
      out += ']';
    }
    out += ",\"confidence\":";
    append_number(out, e.confidence);
    append_field(out, "outlet", e.outlet);
    append_field(out, "title", e.title);
    append_field(out, "url", e.url);
    append_list(out, "also_in", e.also_in);
    out += '}';
  }
  out += separator == '[' ? "[]" : "]";
}

} // namespace standpoint
