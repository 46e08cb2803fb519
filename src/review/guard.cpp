#include "review/guard.h"

#include "base/ascii.h"
#include "base/error.h"

#include <fmt/format.h>
#include <sys/random.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace standpoint {

namespace {

std::vector<std::string_view> values_of(const RequestHead& head, std::string_view name) {
  std::vector<std::string_view> found;
  for (const auto& [key, value] : head.headers)
    if (lower_case(key) == name) found.emplace_back(value);
  return found;
}

// Takes as long for a guess that begins rightly as for any other.
bool is_secret(std::string_view given, std::string_view secret) {
  if (given.size() != secret.size() || secret.empty()) return false;
  unsigned differing = 0;
  for (std::size_t i = 0; i < secret.size(); ++i)
    differing |= static_cast<unsigned char>(given[i]) ^ static_cast<unsigned char>(secret[i]);
  return differing == 0;
}

bool has_cookie(const RequestHead& head, const Keys& keys) {
  const std::string name = cookie_name(keys.port) + "=";
  for (std::string_view cookies : values_of(head, "cookie"))
    while (!cookies.empty()) {
      const std::size_t end = std::min(cookies.find(';'), cookies.size());
      std::string_view cookie = cookies.substr(0, end);
      while (cookie.starts_with(' ')) cookie.remove_prefix(1);
      if (cookie.starts_with(name) && is_secret(cookie.substr(name.size()), keys.cookie)) return true;
      cookies.remove_prefix(std::min(end + 1, cookies.size()));
    }
  return false;
}

bool is_json(std::string_view type) {
  const std::string plain = lower_case(type.substr(0, type.find_first_of("; ")));
  return plain == "application/json";
}

std::optional<Refusal> refuse_body(const RequestHead& head) {
  if (!values_of(head, "transfer-encoding").empty()) return Refusal{411, "A body must say how long it is."};
  const std::vector<std::string_view> lengths = values_of(head, "content-length");
  std::size_t length = 0;
  if (!lengths.empty()) {
    const char* end = lengths[0].data() + lengths[0].size();
    const auto [stop, error] = std::from_chars(lengths[0].data(), end, length);
    if (lengths.size() > 1 || error != std::errc() || stop != end)
      return Refusal{400, "The body's length is not one number."};
  }
  if (length > longest_body) return Refusal{413, "The body is too long."};
  if (head.method != "POST") return length > 0 ? std::optional(Refusal{400, "Only POST has a body."}) : std::nullopt;
  if (lengths.empty()) return Refusal{411, "A body must say how long it is."};
  const std::vector<std::string_view> types = values_of(head, "content-type");
  if (types.size() != 1 || !is_json(types[0])) return Refusal{415, "A body must be JSON."};
  return std::nullopt;
}

} // namespace

std::optional<Refusal> refuse(const RequestHead& head, const Keys& keys) {
  if (head.method != "GET" && head.method != "HEAD" && head.method != "POST") return Refusal{405, "Only GET and POST."};

  const std::vector<std::string_view> hosts = values_of(head, "host");
  const std::string port = std::to_string(keys.port);
  const std::string host = hosts.size() == 1 ? lower_case(hosts[0]) : "";
  if (host != fmt::format("127.0.0.1:{}", port) && host != fmt::format("localhost:{}", port))
    return Refusal{403, "This is not the host that was asked for."};
  for (const std::string_view origin : values_of(head, "origin"))
    if (lower_case(origin) != fmt::format("http://{}", host)) return Refusal{403, "Another page may not ask this."};

  // The file that opens the review is another site to a browser; its token says that it may.
  const bool enters = head.path == entry_path && head.method == "GET" && is_secret(head.token, keys.entry);
  for (const std::string_view site : values_of(head, "sec-fetch-site"))
    if (!enters && site != "same-origin" && site != "none") return Refusal{403, "Another page may not ask this."};
  if (const std::optional<Refusal> refusal = refuse_body(head)) return refusal;
  if (enters) return std::nullopt;
  if (head.path == entry_path || !has_cookie(head, keys))
    return Refusal{403, "Open the review with the address that the program printed, or let it open the browser."};
  if (head.method == "POST") {
    const std::vector<std::string_view> tokens = values_of(head, "x-standpoint");
    if (tokens.size() != 1 || !is_secret(tokens[0], keys.page)) return Refusal{403, "Load the page anew."};
  }
  return std::nullopt;
}

std::string make_secret() {
  std::array<unsigned char, 16> bytes{};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
    throw Error(ErrorCode::unreadable, {}, "the system gives no random numbers; a review cannot be made safe");
  std::string digits;
  for (const unsigned char byte : bytes) {
    digits += "0123456789abcdef"[byte >> 4];
    digits += "0123456789abcdef"[byte & 15];
  }
  return digits;
}

std::string cookie_name(int port) {
  return "standpoint_" + std::to_string(port);
}

} // namespace standpoint
