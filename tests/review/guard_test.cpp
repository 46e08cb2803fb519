#include "review/guard.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

const Keys keys = {4711, "00000000000000000000000000000001", "00000000000000000000000000000002",
                   "00000000000000000000000000000003"};

RequestHead get(const std::string& path = "/") {
  return {"GET", path, "", {{"Host", "127.0.0.1:4711"}, {"Cookie", "a=b; standpoint_4711=" + keys.cookie}}};
}

RequestHead post() {
  RequestHead head = get("/api/verdict");
  head.method = std::string("POST");
  head.headers.emplace_back("Content-Type", "application/json");
  head.headers.emplace_back("Content-Length", "2");
  head.headers.emplace_back("X-Standpoint", keys.page);
  return head;
}

RequestHead with(RequestHead head, const std::string& name, const std::string& value) {
  head.headers.emplace_back(name, value);
  return head;
}

RequestHead set(RequestHead head, const std::string& name, const std::string& value) {
  for (auto& [key, old] : head.headers)
    if (key == name) old = value;
  return head;
}

RequestHead without(RequestHead head, const std::string& name) {
  std::erase_if(head.headers, [&](const auto& header) { return header.first == name; });
  return head;
}

int status(const RequestHead& head) {
  const std::optional<Refusal> refusal = refuse(head, keys);
  return refusal ? refusal->status : 200;
}

} // namespace

TEST_CASE("The page's own requests are let in, under both names of this machine") {
  CHECK(status(get()) == 200);
  CHECK(status(post()) == 200);
  CHECK(status(set(get(), "Host", "localhost:4711")) == 200);
  CHECK(status(with(post(), "Origin", "http://127.0.0.1:4711")) == 200);
  CHECK(status(with(get(), "Sec-Fetch-Site", "same-origin")) == 200);
  CHECK(status(with(get(), "Sec-Fetch-Site", "none")) == 200);
  CHECK(status(set(post(), "Content-Type", "application/json; charset=utf-8")) == 200);
}

TEST_CASE("Another host is refused, also with all secrets") {
  for (const char* host : {"evil.example", "evil.example:4711", "127.0.0.1", "127.0.0.1:4712", "127.0.0.1:47110",
                           "0.0.0.0:4711", "127.0.0.1.evil.example:4711", "127.0.0.1:4711@evil.example", ""})
    CHECK(status(set(get(), "Host", host)) == 403);
  CHECK(status(without(get(), "Host")) == 403);
  CHECK(status(with(get(), "Host", "127.0.0.1:4711")) == 403); // twice
}

TEST_CASE("Another origin and another site are refused on every path") {
  for (const char* path : {"/", "/script.js", "/style.css", "/api/session", "/enter", "/no/such/path"}) {
    for (const char* origin :
         {"http://evil.example", "null", "http://127.0.0.1:80", "https://127.0.0.1:4711", "http://localhost:4711"})
      CHECK(status(with(get(path), "Origin", origin)) == 403);
    for (const char* site : {"cross-site", "same-site", "", "SAME-ORIGIN x"})
      CHECK(status(with(get(path), "Sec-Fetch-Site", site)) == 403);
  }
}

TEST_CASE("Without the cookie nothing is served, and with a wrong one neither") {
  CHECK(status(without(get(), "Cookie")) == 403);
  CHECK(status(set(get(), "Cookie", "standpoint_4711=")) == 403);
  CHECK(status(set(get(), "Cookie", "standpoint_4712=" + keys.cookie)) == 403);
  CHECK(status(set(get(), "Cookie", "standpoint_4711=" + keys.entry)) == 403);
  CHECK(status(set(get(), "Cookie", "standpoint_4711=" + keys.cookie + "0")) == 403);
}

TEST_CASE("The entry needs its token and nothing else, for the browser comes from a file") {
  RequestHead head = without(get("/enter"), "Cookie");
  CHECK(status(head) == 403);
  head.token = keys.entry;
  CHECK(status(head) == 200);
  CHECK(status(with(head, "Sec-Fetch-Site", "cross-site")) == 200);
  CHECK(status(with(head, "Origin", "http://evil.example")) == 403);
  head.token = keys.cookie;
  CHECK(status(head) == 403);
  head.token = keys.entry;
  head.path.pop_back();       // "/ente"
  CHECK(status(head) == 403); // the token opens no other path
}

TEST_CASE("Changes must be JSON of a stated length with the page's token") {
  CHECK(status(without(post(), "X-Standpoint")) == 403);
  CHECK(status(set(post(), "X-Standpoint", keys.cookie)) == 403);
  for (const char* type :
       {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp", ""})
    CHECK(status(set(post(), "Content-Type", type)) == 415);
  CHECK(status(without(post(), "Content-Type")) == 415);
  CHECK(status(without(post(), "Content-Length")) == 411);
  CHECK(status(with(post(), "Transfer-Encoding", "chunked")) == 411);
  CHECK(status(with(without(post(), "Content-Length"), "transfer-encoding", "gzip, chunked")) == 411);
  CHECK(status(with(post(), "Content-Length", "3")) == 400);
  CHECK(status(set(post(), "Content-Length", "-1")) == 400);
  CHECK(status(set(post(), "Content-Length", "2000000")) == 413);
  CHECK(status(with(get(), "Content-Length", "3")) == 400);
}

TEST_CASE("Other methods are refused") {
  for (const char* method : {"PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT"}) {
    RequestHead head = post();
    head.method = std::string(method);
    CHECK(status(head) == 405);
  }
}

TEST_CASE("Secrets have 128 bits and differ") {
  const std::string secret = make_secret();
  CHECK(secret.size() == 32);
  CHECK(secret.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(secret != make_secret());
}
