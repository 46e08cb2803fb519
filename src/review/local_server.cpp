// cpp-httplib is named here only. What is done against its defaults (version 0.11.4, Debian 12):
// - It sets SO_REUSEPORT, so that two servers share a port and each gets some of the requests: own socket options.
// - It takes chunked bodies of any length: the guard refuses them before a body is read, and the connection ends with
//   each answer, so that nothing is read as a next request.
// - It puts what handlers throw into a header: an exception handler of our own.
#include "review/local_server.h"

#include "base/error.h"
#include "base/json_writer.h"

#include <httplib.h>
#include <sys/socket.h>

#include <atomic>
#include <thread>

namespace standpoint {

namespace {

constexpr const char* host = "127.0.0.1";

std::string error_json(std::string_view message) {
  JsonWriter json;
  json.open();
  json.text("error", message);
  json.close();
  return json.take();
}

RequestHead head_of(const httplib::Request& request) {
  RequestHead head{request.method, request.path, request.get_param_value("token"), {}};
  for (const auto& [name, value] : request.headers) head.headers.emplace_back(name, value);
  return head;
}

// The token leaves the address at once. A redirect would not do: it would still count as asked for by the other site
// from which the browser came, and the cookie would not be sent with it.
std::string entry_page(const std::string& first) {
  return "<!doctype html><meta charset=utf-8><title>Standpoint</title><link rel=icon href=\"data:,\">"
         "<meta http-equiv=refresh content=\"0;url=" +
         first + "\"><a href=\"" + first + "\">to the review</a>\n";
}

} // namespace

struct LocalServer::Parts {
  httplib::Server server;
  Keys keys;
  WebHandler handler;
  std::string first;
  std::atomic<bool> entered = false;
  std::thread thread;

  void answer(const httplib::Request& request, httplib::Response& response) {
    if (request.path == entry_path) {
      response.set_header("Set-Cookie",
                          cookie_name(keys.port) + "=" + keys.cookie + "; HttpOnly; SameSite=Strict; Path=/");
      response.set_content(entry_page(first), "text/html");
      entered = true;
      return;
    }
    WebRequest asked{request.method, request.path, {}, request.body};
    for (const auto& [name, value] : request.params) asked.parameters.try_emplace(name, value);
    WebAnswer answer = handler(asked);
    response.status = answer.status;
    give(response, std::move(answer.body), answer.type);
  }

  // As it is: what set_content gives, cpp-httplib packs for browsers with all that Brotli can do. A list of 30,000 ids
  // takes it a second and a half, to spare a way that leads through this machine's memory.
  static void give(httplib::Response& response, std::string body, const std::string& type) {
    const std::size_t size = body.size();
    if (size == 0) return response.set_content(std::move(body), type);
    response.set_content_provider(
        size, type, [whole = std::move(body)](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
          return sink.write(whole.data() + offset, length);
        });
  }
};

LocalServer::LocalServer(int port, WebHandler handler, std::string first) : parts_(std::make_unique<Parts>()) {
  Parts& parts = *parts_;
  parts.handler = std::move(handler);
  parts.first = std::move(first);
  parts.keys = {0, make_secret(), make_secret(), make_secret()};
  httplib::Server& server = parts.server;
  server.set_address_family(AF_INET);
  server.set_socket_options([](int socket) { // a port that was left a minute ago may be taken, one that is in use not
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  server.set_keep_alive_max_count(1);
  server.set_payload_max_length(longest_body);
  server.set_default_headers({
      {"Content-Security-Policy",
       "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; "
       "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"},
      {"Referrer-Policy", "no-referrer"},
      {"X-Content-Type-Options", "nosniff"},
      {"X-Frame-Options", "DENY"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Cache-Control", "no-store"},
  });
  server.set_pre_routing_handler([&parts](const httplib::Request& request, httplib::Response& response) {
    const std::optional<Refusal> refusal = refuse(head_of(request), parts.keys);
    if (!refusal) return httplib::Server::HandlerResponse::Unhandled;
    response.status = refusal->status;
    response.set_content(error_json(refusal->why), "application/json");
    return httplib::Server::HandlerResponse::Handled;
  });
  const auto answer = [&parts](const httplib::Request& request, httplib::Response& response) {
    parts.answer(request, response);
  };
  server.Get("/.*", answer);
  server.Post("/.*", answer);
  server.set_exception_handler([](const httplib::Request&, httplib::Response& response, std::exception_ptr thrown) {
    response.status = 500;
    try {
      std::rethrow_exception(thrown);
    } catch (const std::exception& error) {
      response.set_content(error_json(error.what()), "application/json");
    } catch (...) {
      response.set_content(error_json("unknown error"), "application/json");
    }
  });
  if (port == 0)
    parts.keys.port = server.bind_to_any_port(host);
  else if (server.bind_to_port(host, port))
    parts.keys.port = port;
  if (parts.keys.port <= 0)
    throw Error(ErrorCode::unreadable, {},
                "port " + std::to_string(port) + " of this machine is taken, or may not be used; " +
                    "without --port a free one is taken");
}

LocalServer::~LocalServer() {
  stop();
}

const Keys& LocalServer::keys() const {
  return parts_->keys;
}

std::string LocalServer::address() const {
  return std::string("http://") + host + ":" + std::to_string(parts_->keys.port) + "/";
}

std::string LocalServer::entry_address() const {
  return address() + std::string(entry_path.substr(1)) + "?token=" + parts_->keys.entry;
}

bool LocalServer::was_entered() const {
  return parts_->entered;
}

void LocalServer::start() {
  parts_->thread = std::thread([this] { parts_->server.listen_after_bind(); });
}

void LocalServer::stop() {
  if (!parts_->thread.joinable()) return;
  while (!parts_->server.is_running()) std::this_thread::yield(); // stop() before the loop has begun is not heard
  parts_->server.stop();
  parts_->thread.join();
}

} // namespace standpoint
