// What a change of the page is made of: the fields of its request, what they name, and the answer.
#pragma once

#include "base/json_writer.h"
#include "review/review_session.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace standpoint {

[[noreturn]] void refuse(const std::string& why); // bad_option, for the page to show

// The fields of a request's body. What is missing or of another kind is empty, false or none, or refused where it is
// needed.
class ChangeRequest {
public:
  explicit ChangeRequest(const std::string& json); // refused where it is no JSON object
  ~ChangeRequest();
  ChangeRequest(const ChangeRequest&) = delete;
  ChangeRequest& operator=(const ChangeRequest&) = delete;

  bool has(const char* name) const;
  std::string text(const char* name) const;
  bool flag(const char* name) const;
  std::vector<std::string> texts(const char* name) const;
  std::int64_t number(const char* name) const;  // needed
  CodePointSpans spans(const char* name) const; // needed: [[begin, end], ...]

private:
  struct Body;
  std::unique_ptr<Body> body_;
};

// Refused where it is not there any more.
const ReviewedStatement& statement_of(const ReviewSession&, const std::string& id);
const SeenArticle& article_of(const ReviewSession&, const ChangeRequest&);

Entry entry_on_article(const ReviewSession&, const SeenArticle&, Action);
void in_one_batch(std::vector<Entry>&); // several are undone together

// The answer to a change: an object, with what was written into it.
std::string finish(const ReviewSession&, JsonWriter&);
std::string finish(const ReviewSession&);

} // namespace standpoint
