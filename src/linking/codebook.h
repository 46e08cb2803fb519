// A user's own issues and topics: what is called what, which wordings belong to it, which never do. docs/codebook.md
// explains it to users.
//
// A YAML file:
//   issues:
//     - label: hunting ban                       # the debate
//       parent: animal welfare                   # the issue above; it needs no entry of its own
//       topics:                                  # what belongs to it
//         - ban on hunting with dogs             # words alone: a topic with this label
//         - label: legal hunting
//           synonyms: [right to hunt]            # wordings that are this topic
//           patterns: ["freedom to hunt *"]
//           direction: against                   # who is for the topic is against the issue (for, against, none)
//         - label: hunt saboteurs
//           leave_out: true                      # in no graph; also of a whole issue
//   topics:                                      # whose issue each article shows
//     - label: police powers
//       synonyms: [powers of the police]
//       turned: [limits on the police]           # wordings for what the topic is against: the polarity is turned
//       parents: [policing]                      # broader topics; they need no entry of their own
//       note: any words, for people
//   split: [hunting ban in Scotland]             # wordings that stay topics of their own
//
// A wording is compared without regard to case, articles and blanks; in linking also by its words (link_topics.cpp). In
// a pattern "*" alone stands for any number of words, also none, and at the end of a word for any letters ("hunt*"); a
// pattern must match the whole wording. A split goes before a synonym, a synonym before a pattern, the first pattern of
// the file before the others. An issue may stand several times: its topics add up.
#pragma once

#include "linking/wording_pattern.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct CodebookIssue {
  std::string label;
  std::string parent; // empty: none
  bool leave_out = false;
  std::size_t line = 0; // in the file, from 1
};

struct CodebookTopic {
  std::string label;
  std::vector<std::string> parents;
  std::optional<std::size_t> issue; // index into Codebook::issues()
  int direction = 1;                // of who is for the topic, towards the issue: +1 for, -1 against, 0 neither
  bool leave_out = false;
  std::size_t line = 0;
};

class Codebook {
public:
  enum class Kind { label, synonym, turned, split };
  struct Wording {
    std::string text;
    Kind kind = Kind::label;
    std::size_t topic = 0; // index into topics(); of a split none
    std::size_t line = 0;
  };

  Codebook() = default; // of no topics

  // Errors: missing_input; bad_format with file and line: invalid YAML, an alias, a key that is not known, a value of
  // another type, a label or wording given twice, a pattern without a word, a topic or an issue that is its own
  // parent's parent. Cost: near linear in the file.
  static Codebook read(const std::string& path);

  struct Match {
    const CodebookTopic* topic = nullptr; // nullptr: the wording stays a topic of its own
    bool turned = false;
    bool by_pattern = false;
    std::string reason; // "codebook.yaml:3: synonym"
  };
  // Whether the codebook says something about a wording.
  bool find(std::string_view wording, Match&) const;

  const std::vector<CodebookIssue>& issues() const { return issues_; }
  const std::vector<CodebookTopic>& topics() const { return topics_; }
  // Of all topics, and those that are split. Order: by plain_wording.
  const std::map<std::string, Wording, std::less<>>& wordings() const { return wordings_; }
  // "codebook.yaml:3"
  std::string place(std::size_t line) const;
  bool empty() const { return topics_.empty() && issues_.empty() && wordings_.empty(); }

private:
  friend class CodebookReader;

  std::string path_;
  std::vector<CodebookIssue> issues_;
  std::vector<CodebookTopic> topics_;
  std::map<std::string, Wording, std::less<>> wordings_;
  PatternIndex patterns_;
  std::vector<std::size_t> topic_of_pattern_;
};

} // namespace standpoint
