// A web server for one user on this machine: listens on 127.0.0.1 only, and lets in only who passes the guard.
#pragma once

#include "review/guard.h"

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace standpoint {

struct WebRequest {
  std::string method; // GET or POST
  std::string path;
  std::map<std::string, std::string> parameters; // of the address
  std::string body;                              // JSON, of POST
};

struct WebAnswer {
  int status = 200;
  std::string type = "application/json";
  std::string body;
};

// Called from several threads at once, and only for requests that the guard let in. What it throws becomes an answer
// with status 500 and the message as {"error": ...}.
using WebHandler = std::function<WebAnswer(const WebRequest&)>;

// Every answer forbids scripts, styles and requests other than the server's own, frames, referrers and caches.
class LocalServer {
public:
  // Port 0 takes a free one. From here on the port belongs to this process alone. `first`: what the entry leads to, of
  // letters, digits and "/#=&-" only. Errors: unreadable when the port is taken.
  LocalServer(int port, WebHandler, std::string first = "/");
  ~LocalServer();
  LocalServer(const LocalServer&) = delete;
  LocalServer& operator=(const LocalServer&) = delete;

  const Keys& keys() const;
  std::string address() const;       // "http://127.0.0.1:PORT/"
  std::string entry_address() const; // with the token: whoever has it is let in
  bool was_entered() const;          // at least once

  void start(); // answers from a thread of its own
  void stop();  // finishes the requests at hand

private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

} // namespace standpoint
