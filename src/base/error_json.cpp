#include "base/error_json.h"

#include "base/json_writer.h"

namespace standpoint {

std::string to_json_line(const Error& error) {
  JsonWriter json;
  json.open();
  json.text("file", error.place().file);
  if (error.place().line > 0) json.number("line", error.place().line);
  if (error.place().record > 0) json.number("record", error.place().record);
  json.text("error", error.message());
  json.close();
  return json.take_line();
}

} // namespace standpoint
