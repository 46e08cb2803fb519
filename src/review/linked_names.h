// What linking makes of a project's names, topics and issues, so that the lists of the review and the rules made there
// are about what the graph shows.
//
// Linking looks at all statements at once, which takes seconds where there are many. So it is done beside the review,
// when one begins and when articles have come or changed. Until the first one is done names are as each article has
// them; later, a statement that is new or was changed is called what others with the same wording are called.
#pragma once

#include "project/articles.h"
#include "project/project.h"

#include <atomic>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace standpoint {

// A project's articles and the statements in them that count, with their ids, to the same statements linked, with
// issues. Some may be missing: copies of an article count once.
using LinkProject =
    std::function<std::vector<Statement>(const Project&, const std::vector<ProjectArticle>&, std::vector<Statement>)>;

class LinkedNames {
public:
  LinkedNames() = default;
  // `linked`: of these statements, found by id.
  LinkedNames(const std::vector<Statement>& as_found, const std::vector<Statement>& linked);

  // Fields that a person set stay: of `changed`, actor, topic (with position and side) and issue.
  void name(Statement&, const std::vector<std::string>& changed) const;

private:
  struct NamedTopic {
    std::string label;
    bool is_turned = false;
    Issue issue;
    int direction = 1; // of who is for the topic, towards the issue; 0: neither
  };
  struct Named {
    std::string actor_before, via_before, topic_before;
    Actor actor;
    std::string via;
    NamedTopic topic;
  };

  std::unordered_map<std::string, Named> by_id_;
  std::unordered_map<std::string, Actor> actors_; // by name before
  std::unordered_map<std::string, NamedTopic> topics_;
};

// Tells which articles names were linked of: their hashes, and who read them. Never empty.
std::string state_of(const std::vector<ProjectArticle>&);

struct NamesOfState {
  LinkedNames names;
  std::string state;
};

// Reads the project through a connection of its own, so that it may run beside a session. Errors: as Project, as link;
// bad_option when it is left because the names are unwanted by then.
NamesOfState link_names(const std::string& path, const LinkProject& link, const std::atomic<bool>& is_unwanted);

} // namespace standpoint
