// Any bytes as JSON, JSON lines and CSV: records of valid UTF-8 and errors with a place, no crash, and an end.
#include "fuzz.h"
#include "text/read_csv.h"
#include "text/read_json.h"

using namespace standpoint;

static void check(std::string_view bytes) {
  std::size_t records = 0, errors = 0, last = 0;
  const TakeRecord take = [&](const Record& record) {
    ++records;
    require(record.number == 0 || record.number > last, "records are numbered in order");
    last = record.number;
    for (const Field& field : record.fields)
      require(is_utf8(field.name) && is_utf8(field.value), "fields are valid UTF-8");
    find_article_fields(record, {}, "fuzz"); // throws Error when there is no text, which the readers report
  };
  const ReportError report = [&](const Error& error) {
    ++errors;
    require(error.place().file == "fuzz", "an error names its file");
  };
  const auto read = [&](auto reader) {
    records = errors = last = 0;
    ByteSource source = ByteSource::of_bytes(std::string(bytes), "fuzz");
    reader(source);
    require(records + errors <= bytes.size() + 1, "no more records than bytes");
  };
  read([&](ByteSource& source) { read_json(source, {}, 1 << 16, take, report); });
  read([&](ByteSource& source) { read_json_lines(source, 1 << 16, take, report); });
  read([&](ByteSource& source) { read_csv(source, 1 << 16, take, report); });
  ByteSource source = ByteSource::of_bytes(std::string(bytes), "fuzz");
  const std::string beginning = utf8_beginning(source);
  begins_like_json(beginning);
  begins_like_json_lines(beginning);
  begins_like_statements(beginning);
  begins_like_csv(beginning, {});
}

#ifdef STANDPOINT_LIBFUZZER
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check({reinterpret_cast<const char*>(data), size});
  return 0;
}
#else
#include <catch2/catch.hpp>

TEST_CASE("any bytes give records of valid UTF-8 or errors with a place") {
  using namespace std::string_literals;
  const std::vector<std::string> seeds = {
      R"([{"text": "One \u00e9 \ud83d\ude00.", "id": 1.5e3, "a": {"b": ["c", {"d": null}]}}, {"text": "Two."}])",
      R"({"status": "ok", "articles": [{"body": "One.", "source": {"name": "Courier"}}, {"title": "x"}], "text": "y"})",
      "{\"text\": \"One.\"}\r\n{\"text\": \"Two.\", \"tags\": [{\"name\": \"x\"}]}\n\n{\"actor\": {\"name\": \"Roe\"}, "
      "\"position\": \"opposes\"}\n",
      "id,text,date\r\n1,\"One, \"\"two\"\"\r\nthree.\",2024-03-02\r\n2,caf\xE9,\r\n\r\n3\r\n",
      "\xEF\xBB\xBFid;text\n1;\"One\n2;Two\n",
      "\xFF\xFEt\0e\0x\0t\0,\0i\0d\0\n\0\xAC\x20,\0\x31\0\n\0"s,
      std::string(150, '[') + std::string(150, ']')};
  Random random(2);
  for (int i = 0; i < 10000; ++i) {
    const std::string bytes = mutate(seeds, random);
    try {
      check(bytes);
    } catch (const char* what) {
      FAIL(what << " in: " << bytes);
    }
  }
}
#endif
