// What the page asks and what it changes: JSON over a session. Each request is answered whole under one lock.
//
// GET  /api/session           project, coder, numbers of statements by status, settings
//      /api/values            names in use with their numbers, and the rules
//      /api/queue?FILTER      ids of statements, in the order of their worth (review_filter.h)
//      /api/rows?ids=         what the list shows of them
//      /api/article?id= | ?statement=   the text and all its statements
//      /api/next?article=     the next article that the coder has not closed
//      /api/found?words=      articles that have the words (search_articles.h), the first hundred
// POST /api/verdict change add note close setting take decide rule undo (review_changes.h)
#pragma once

#include "review/local_server.h"
#include "review/review_session.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>

namespace standpoint {

class ReviewApi {
public:
  // `name`: of the project, as shown. The keys' page token goes into the page. `link`: of a session that links names.
  ReviewApi(ReviewSession, std::string name, LinkProject link = {});
  ~ReviewApi(); // waits for linking, which can be left only while it reads the project
  ReviewApi(const ReviewApi&) = delete;
  ReviewApi& operator=(const ReviewApi&) = delete;

  // Errors: bad_option for what makes no sense; as Project. The server turns them into answers.
  WebAnswer answer(const WebRequest&, const Keys&);

  // Lets requests go that wait for names, with an error that says so; names are not linked again. To be called before
  // the server is stopped, which waits for its requests.
  void end();

  std::size_t entries_made();

private:
  std::string answer_get(std::string_view what, const WebRequest&);
  std::string tell_session();
  std::string tell_values();
  std::string tell_queue(const WebRequest&);
  std::string tell_rows(const WebRequest&);
  std::string tell_article(const WebRequest&);
  std::string tell_next(const WebRequest&);
  std::string tell_found(const WebRequest&);

  void link_beside();
  void link_while_awaited();

  std::mutex mutex_;
  ReviewSession session_;
  std::string name_;
  LinkProject link_;
  std::thread linker_;
  bool is_linking_ = false;
  std::atomic<bool> is_ending_ = false; // written under the lock
  std::condition_variable linked_;
  std::string link_error_; // why names stay as they are
  // Statements that were drawn at random in this session, with the probability of the draw.
  std::unordered_map<std::string, double> audits_;
};

} // namespace standpoint
