// Any bytes as requests to the review of a small project, parted by a line "--": the first line is method and address,
// the next ones are headers up to an empty line, the rest is the body. The guard sees each of them; the session answers
// all that begin with POST or GET, also those that the guard would not let in. $0 to $3 stand for the ids of the
// project's statements, $PAGE and $COOKIE for the secrets.
#include "base/error.h"
#include "base/utf8.h"
#include "fuzz/fuzzed_file.h"
#include "fuzz/project_sample.h"
#include "project/review.h"
#include "review/review_api.h"

#include <algorithm>
#include <map>

using namespace standpoint;

static void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

static std::string take_line(std::string& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string line = text.substr(0, end);
  text.erase(0, end + 1);
  return line;
}

static std::map<std::string, std::string> parameters_of(const std::string& address) {
  std::map<std::string, std::string> found;
  for (std::size_t at = address.find('?'); at < address.size();) {
    const std::size_t end = std::min(address.find('&', at + 1), address.size());
    const std::string one = address.substr(at + 1, end - at - 1);
    const std::size_t equals = std::min(one.find('='), one.size());
    found[one.substr(0, equals)] = equals < one.size() ? one.substr(equals + 1) : "";
    at = end;
  }
  return found;
}

static void ask(ReviewApi& api, const Keys& keys, std::string text) {
  const std::string first = take_line(text);
  const std::size_t blank = std::min(first.find(' '), first.size());
  const std::string address = first.substr(std::min(blank + 1, first.size()));
  RequestHead head{
      .method = first.substr(0, blank), .path = address.substr(0, address.find('?')), .token = {}, .headers = {}};
  const std::map<std::string, std::string> parameters = parameters_of(address);
  if (const auto token = parameters.find("token"); token != parameters.end()) head.token = token->second;
  bool names_cookie = false;
  while (!text.empty()) {
    const std::string line = take_line(text);
    if (line.empty()) break;
    const std::size_t colon = std::min(line.find(':'), line.size());
    head.headers.emplace_back(line.substr(0, colon), line.substr(std::min(colon + 2, line.size())));
    names_cookie = names_cookie || line.find(keys.cookie) != std::string::npos;
  }
  if (!refuse(head, keys)) must(names_cookie || head.token == keys.entry, "who is let in knows a secret");
  if (head.method != "POST" && head.method != "GET") return;
  try {
    const WebAnswer answer = api.answer({head.method, head.path, parameters, text}, keys);
    must(answer.status != 200 || is_utf8(answer.body), "an answer is UTF-8");
  } catch (const Error&) {
  }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const FuzzedFile file("review.standpoint");
  Project project = Project::create(file.path());
  const std::vector<std::string> ids = fill_sample_project(project);
  const Keys keys{
      .port = 8080, .entry = std::string(32, 'e'), .cookie = std::string(32, 'c'), .page = std::string(32, 'p')};
  std::string text(text_of(data, size));
  for (std::size_t i = 0; i < ids.size(); ++i) replace_all(text, std::string("$").append(std::to_string(i)), ids[i]);
  replace_all(text, "$PAGE", keys.page);
  replace_all(text, "$COOKIE", cookie_name(keys.port) + "=" + keys.cookie);
  ReviewApi api(ReviewSession(std::move(project), "anna"), "review");
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find("\n--\n", begin), text.size());
    ask(api, keys, text.substr(begin, end - begin));
    begin = end + 4;
  }
  review_project(Project::open_to_read(file.path()));
  return 0;
}
