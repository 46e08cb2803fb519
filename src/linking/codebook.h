// A user's own topics: what is called what, which wordings belong to it, which never do.
//
// A YAML file:
//   topics:
//     - label: hunting ban                       # the name of the topic
//       synonyms: [ban on hunting, Hunting Act]  # wordings that are this topic
//       patterns: [hunting * law, "* hunting ban"]
//       turned: [legal hunting]                  # wordings for what the topic is against: the polarity is turned
//       parents: [animal welfare]                # broader topics; they need no entry of their own
//   split: [hunting ban in Scotland]             # wordings that stay topics of their own
//
// A wording is compared without regard to case, articles and blanks. In a pattern "*" alone stands for any number of
// words, also none, and at the end of a word for any letters ("hunt*"); a pattern must match the whole wording. A split
// goes before a synonym, a synonym before a pattern, the first topic of the file before the others.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct CodebookTopic {
  std::string label;
  std::vector<std::string> patterns; // as compared
  std::vector<std::string> parents;
  std::size_t line = 0; // in the file, from 1
};

class Codebook {
public:
  Codebook() = default; // of no topics

  // Errors: missing_input; bad_format with file and line: invalid YAML, a key that is not known, a value of another
  // type, a label or wording given twice, a pattern without a word, a topic that is its own parent's parent.
  static Codebook read(const std::string& path);

  struct Match {
    const CodebookTopic* topic = nullptr; // nullptr: the wording stays a topic of its own
    bool turned = false;
    std::string reason; // "codebook.yaml:3: synonym"
  };
  // Whether the codebook says something about a wording.
  bool find(std::string_view wording, Match&) const;

  const std::vector<CodebookTopic>& topics() const { return topics_; }
  bool empty() const { return topics_.empty() && wordings_.empty(); }

private:
  friend class CodebookReader;
  enum class Kind { label, synonym, turned, split };
  struct Wording {
    Kind kind = Kind::label;
    std::size_t topic = 0;
    std::size_t line = 0;
  };

  std::string path_;
  std::vector<CodebookTopic> topics_;
  std::map<std::string, Wording, std::less<>> wordings_; // as compared
};

// As wordings are compared: lower case, single blanks, no articles.
std::string plain_wording(std::string_view);
// Both plain.
bool matches_pattern(std::string_view wording, std::string_view pattern);

} // namespace standpoint
