// Who may talk to the review server: what is refused, whatever the path, before a body is read.
//
// The server listens on 127.0.0.1, where every page that the user's browser shows can send requests, and a name that
// its owner points to 127.0.0.1 makes such a page look like the server's own. Therefore a request has to name this host
// and port, must not say that another origin made it, must bear the cookie that only the entry gives out, and to change
// anything must be JSON with a token that only the served page knows. The entry is opened by a token of its own.
// Source: the Fetch standard (Origin, Sec-Fetch-Site), RFC 6265bis (SameSite), RFC 9112 (message bodies).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace standpoint {

struct RequestHead {
  std::string method;
  std::string path;  // without what follows '?'
  std::string token; // of "?token=", decoded
  std::vector<std::pair<std::string, std::string>> headers;
};

// What a browser must know to be let in; three different secrets of 128 bits.
struct Keys {
  int port = 0;
  std::string entry;  // in the address that opens the review
  std::string cookie; // set by the entry, sent by the browser
  std::string page;   // in the page, sent as the header X-Standpoint by its script
};

struct Refusal {
  int status = 0;
  std::string_view why; // one sentence for who reads it
};

inline constexpr std::string_view entry_path = "/enter";
inline constexpr std::size_t longest_body = 1 << 20; // bytes

std::optional<Refusal> refuse(const RequestHead&, const Keys&);

// 32 hexadecimal digits from the system's source of randomness. Errors: unreadable when there is none.
std::string make_secret();

// A cookie is sent to every port of its host; two reviews must not overwrite each other's.
std::string cookie_name(int port);

} // namespace standpoint
