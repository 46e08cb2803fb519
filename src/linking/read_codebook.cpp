// Read with yaml-cpp, which keeps the line of each node. The file is parsed twice: first for aliases alone ("*name"),
// which could make a small file mean an immense one, then into nodes.
#include "base/error.h"
#include "linking/codebook.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <utility>

namespace standpoint {

namespace {

struct Alias {
  YAML::Mark mark;
};

class AliasFinder : public YAML::EventHandler {
public:
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { throw Alias{mark}; }
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

// Each entry's own parents, by index. Returns the first entry that comes back to itself with the one below it in the
// circle, or nothing. Cost: linear in the parents.
std::optional<std::pair<std::size_t, std::size_t>> find_circle(const std::vector<std::vector<std::size_t>>& parents) {
  enum class State : std::uint8_t { unseen, open, done };
  std::vector<State> states(parents.size(), State::unseen);
  for (std::size_t start = 0; start < parents.size(); ++start) {
    if (states[start] != State::unseen) continue;
    std::vector<std::pair<std::size_t, std::size_t>> path = {{start, 0}}; // entry, its next parent
    states[start] = State::open;
    while (!path.empty()) {
      auto& [at, next] = path.back();
      if (next == parents[at].size()) {
        states[at] = State::done;
        path.pop_back();
        continue;
      }
      const std::size_t parent = parents[at][next++];
      if (states[parent] == State::open) return std::pair(parent, at);
      if (states[parent] == State::done) continue;
      states[parent] = State::open;
      path.emplace_back(parent, 0);
    }
  }
  return std::nullopt;
}

} // namespace

class CodebookReader {
public:
  explicit CodebookReader(const std::string& path) : path_(path) { book_.path_ = path; }

  Codebook read() {
    std::ifstream in(path_, std::ios::binary);
    if (!in || std::filesystem::is_directory(path_))
      throw Error(ErrorCode::missing_input, {.file = path_}, "cannot read this codebook");
    std::stringstream text;
    text << in.rdbuf();
    try {
      AliasFinder aliases;
      YAML::Parser(text).HandleNextDocument(aliases);
      read_book(YAML::Load(text.str()));
    } catch (const Alias& alias) {
      throw Error(ErrorCode::bad_format, place(alias.mark),
                  "an alias (\"*\" and a name) is not read in a codebook: write the words out, or in quotes if they "
                  "begin with \"*\"");
    } catch (const YAML::Exception& error) {
      throw Error(ErrorCode::bad_format, place(error.mark), "not YAML: " + error.msg);
    }
    add_labels_of_issues();
    check_parents();
    return std::move(book_);
  }

private:
  using Kind = Codebook::Kind;

  Place place(const YAML::Mark& mark) const {
    return {.file = path_, .line = mark.is_null() ? 0 : static_cast<std::size_t>(mark.line) + 1, .record = 0};
  }
  [[noreturn]] void fail(const YAML::Node& node, const std::string& message) const {
    throw Error(ErrorCode::bad_format, place(node.Mark()), message);
  }

  // Calls take(key, value) for each entry of a map with known keys, each once.
  template <class Take>
  void for_each_entry(const YAML::Node& node, const std::string& what, const std::vector<std::string>& keys,
                      Take take) const {
    if (!node.IsMap()) fail(node, fmt::format("{} should have the keys {}", what, fmt::join(keys, ", ")));
    std::set<std::string> seen;
    for (const auto& entry : node) {
      if (!entry.first.IsScalar()) fail(entry.first, fmt::format("a key of {} should be a word", what));
      const std::string key = entry.first.Scalar();
      if (std::ranges::find(keys, key) == keys.end())
        fail(entry.first, fmt::format("\"{}\" is no key of {}: {}", key, what, fmt::join(keys, ", ")));
      if (!seen.insert(key).second) fail(entry.first, fmt::format("\"{}\" stands here twice", key));
      take(key, entry.second);
    }
  }

  std::string read_text(const YAML::Node& node, const std::string& what) const {
    if (!node.IsScalar() || plain_wording(node.Scalar()).empty()) fail(node, what + " should be words");
    return node.Scalar();
  }

  bool read_flag(const YAML::Node& node, const std::string& what) const {
    if (node.IsScalar() && (node.Scalar() == "true" || node.Scalar() == "false")) return node.Scalar() == "true";
    fail(node, fmt::format("\"{}\" should be true or false", what));
  }

  void check_list(const YAML::Node& node, const std::string& what) const {
    if (!node.IsSequence()) fail(node, fmt::format("\"{}\" should be a list", what));
  }

  template <class Take> void for_each_text(const YAML::Node& node, const std::string& what, Take take) const {
    check_list(node, what);
    for (const YAML::Node& item : node) take(item, read_text(item, fmt::format("each of \"{}\"", what)));
  }

  void read_book(const YAML::Node& book) {
    for_each_entry(book, "a codebook", {"issues", "topics", "split"},
                   [&](const std::string& key, const YAML::Node& value) {
                     check_list(value, key);
                     if (key == "issues")
                       for (const YAML::Node& issue : value) read_issue(issue);
                     else if (key == "topics")
                       for (const YAML::Node& topic : value) read_topic(topic, std::nullopt);
                     else
                       for_each_text(value, key, [&](const YAML::Node& node, const std::string& text) {
                         add_wording(node, text, Kind::split, 0);
                       });
                   });
  }

  // Its topics are read last, whatever the order of the keys.
  void read_issue(const YAML::Node& node) {
    CodebookIssue issue{.label = {}, .parent = {}, .leave_out = false, .line = place(node.Mark()).line};
    YAML::Node topics;
    for_each_entry(node, "an issue", {"label", "parent", "topics", "leave_out", "note"},
                   [&](const std::string& key, const YAML::Node& value) {
                     if (key == "label")
                       issue.label = read_text(value, "a label");
                     else if (key == "parent")
                       issue.parent = read_text(value, "a parent");
                     else if (key == "leave_out")
                       issue.leave_out = read_flag(value, key);
                     else if (key == "topics")
                       check_list(value, key), topics.reset(value);
                   });
    if (issue.label.empty()) fail(node, "this issue has no label");
    const std::size_t index = add_issue(node, std::move(issue));
    if (!topics.IsSequence()) return;
    for (const YAML::Node& topic : topics) read_topic(topic, index);
  }

  std::size_t add_issue(const YAML::Node& node, CodebookIssue issue) {
    const auto [entry, is_new] = issue_of_label_.emplace(plain_wording(issue.label), book_.issues_.size());
    if (is_new) {
      book_.issues_.push_back(std::move(issue));
      return entry->second;
    }
    CodebookIssue& other = book_.issues_[entry->second];
    if (!issue.parent.empty() && !other.parent.empty() && plain_wording(issue.parent) != plain_wording(other.parent))
      fail(node, fmt::format("\"{}\" stands in line {} already, with the parent \"{}\"", issue.label, other.line,
                             other.parent));
    if (other.parent.empty()) other.parent = std::move(issue.parent);
    other.leave_out = other.leave_out || issue.leave_out;
    return entry->second;
  }

  void read_topic(const YAML::Node& node, std::optional<std::size_t> issue) {
    const std::size_t index = book_.topics_.size();
    book_.topics_.push_back({.label = {},
                             .parents = {},
                             .issue = issue,
                             .direction = 1,
                             .leave_out = false,
                             .line = place(node.Mark()).line});
    if (node.IsScalar()) {
      read_label(node, index);
      return;
    }
    std::vector<std::string> keys = {"label", "synonyms", "patterns", "turned", "parents", "leave_out", "note"};
    if (issue) keys.emplace_back("direction");
    for_each_entry(node, "a topic", keys,
                   [&](const std::string& key, const YAML::Node& value) { read_key(key, value, index); });
    if (book_.topics_[index].label.empty()) fail(node, "this topic has no label");
  }

  void read_label(const YAML::Node& node, std::size_t topic) {
    book_.topics_[topic].label = read_text(node, "a label");
    add_wording(node, book_.topics_[topic].label, Kind::label, topic);
  }

  void read_key(const std::string& key, const YAML::Node& value, std::size_t index) {
    CodebookTopic& topic = book_.topics_[index];
    if (key == "label") return read_label(value, index);
    if (key == "direction") {
      topic.direction = read_direction(value);
      return;
    }
    if (key == "leave_out") {
      topic.leave_out = read_flag(value, key);
      return;
    }
    if (key == "note") return;
    for_each_text(value, key, [&](const YAML::Node& item, const std::string& text) {
      if (key == "synonyms")
        add_wording(item, text, Kind::synonym, index);
      else if (key == "turned")
        add_wording(item, text, Kind::turned, index);
      else if (key == "patterns")
        add_pattern(item, text, index);
      else
        topic.parents.push_back(text);
    });
  }

  int read_direction(const YAML::Node& node) const {
    const std::string words = node.IsScalar() ? node.Scalar() : std::string();
    if (words == "for") return 1;
    if (words == "against") return -1;
    if (words == "none") return 0;
    fail(node, "\"direction\" should be for, against or none: how who is for the topic stands to the issue");
  }

  void add_pattern(const YAML::Node& node, const std::string& text, std::size_t topic) {
    std::string pattern = plain_wording(text);
    bool has_word = false;
    for (std::size_t at = 0; at < pattern.size();) {
      const std::size_t end = std::min(pattern.find(' ', at), pattern.size());
      const std::string_view word = std::string_view(pattern).substr(at, end - at);
      const std::size_t star = word.find('*');
      if (star != std::string_view::npos && star + 1 != word.size())
        fail(node, fmt::format("\"{}\": \"*\" may stand alone or at the end of a word", text));
      has_word = has_word || word != "*";
      at = end + 1;
    }
    if (!has_word) fail(node, fmt::format("\"{}\" would match every topic", text));
    book_.patterns_.add(std::move(pattern));
    book_.topic_of_pattern_.push_back(topic);
  }

  void add_wording(const YAML::Node& node, const std::string& text, Kind kind, std::size_t topic) {
    const auto [entry, is_new] = book_.wordings_.emplace(
        plain_wording(text),
        Codebook::Wording{.text = text, .kind = kind, .topic = topic, .line = place(node.Mark()).line});
    if (is_new) return;
    const Codebook::Wording& other = entry->second;
    const bool same_topic = other.kind != Kind::split && kind != Kind::split && other.topic == topic;
    if (same_topic && other.kind != Kind::turned && kind != Kind::turned) return;
    fail(node, fmt::format("\"{}\" stands in line {} already, with another meaning", text, other.line));
  }

  // What is called as the issue is belongs to it, unless the file says otherwise.
  void add_labels_of_issues() {
    for (std::size_t i = 0; i < book_.issues_.size(); ++i) {
      const CodebookIssue& issue = book_.issues_[i];
      const Codebook::Wording wording{
          .text = issue.label, .kind = Kind::label, .topic = book_.topics_.size(), .line = issue.line};
      if (!book_.wordings_.emplace(plain_wording(issue.label), wording).second) continue;
      book_.topics_.push_back(
          {.label = issue.label, .parents = {}, .issue = i, .direction = 1, .leave_out = false, .line = issue.line});
    }
  }

  // Parents are looked for among the entries of the file; others need no entry and end the walk.
  template <class Entry, class ParentsOf>
  void check_no_circle(const std::vector<Entry>& entries, ParentsOf parents_of) const {
    std::map<std::string, std::size_t> of_label;
    for (std::size_t i = 0; i < entries.size(); ++i) of_label.emplace(plain_wording(entries[i].label), i);
    std::vector<std::vector<std::size_t>> parents(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
      for (const std::string& parent : parents_of(entries[i]))
        if (const auto found = of_label.find(plain_wording(parent)); found != of_label.end())
          parents[i].push_back(found->second);
    if (const auto circle = find_circle(parents))
      throw Error(ErrorCode::bad_format, {.file = path_, .line = entries[circle->first].line, .record = 0},
                  fmt::format("\"{}\" is a parent of itself, by way of \"{}\"", entries[circle->first].label,
                              entries[circle->second].label));
  }

  void check_parents() const {
    check_no_circle(
        book_.topics_, [](const CodebookTopic& topic) -> const auto& { return topic.parents; });
    check_no_circle(book_.issues_, [](const CodebookIssue& issue) {
      return issue.parent.empty() ? std::vector<std::string>{} : std::vector{issue.parent};
    });
  }

  std::string path_;
  Codebook book_;
  std::map<std::string, std::size_t> issue_of_label_; // by plain wording
};

Codebook Codebook::read(const std::string& path) {
  return CodebookReader(path).read();
}

} // namespace standpoint
