// Read with yaml-cpp, which keeps the line of each node.
#include "linking/codebook.h"

#include "base/ascii.h"
#include "base/error.h"
#include "base/index.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <utility>

namespace standpoint {

namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool matches_word(std::string_view word, std::string_view pattern) {
  if (!pattern.ends_with('*')) return word == pattern;
  return word.starts_with(pattern.substr(0, pattern.size() - 1));
}

} // namespace

class CodebookReader {
public:
  explicit CodebookReader(const std::string& path) : path_(path) { book_.path_ = path; }

  Codebook read() {
    std::ifstream in(path_, std::ios::binary);
    if (!in || std::filesystem::is_directory(path_))
      throw Error(ErrorCode::missing_input, {.file = path_}, "cannot read this codebook");
    std::ostringstream text;
    text << in.rdbuf();
    try {
      read_book(YAML::Load(text.str()));
    } catch (const YAML::Exception& error) {
      throw Error(ErrorCode::bad_format, place(error.mark), "not YAML: " + error.msg);
    }
    check_parents();
    return std::move(book_);
  }

private:
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

  template <class Take> void for_each_text(const YAML::Node& node, const std::string& what, Take take) const {
    if (!node.IsSequence()) fail(node, fmt::format("\"{}\" should be a list", what));
    for (const YAML::Node& item : node) take(item, read_text(item, fmt::format("each of \"{}\"", what)));
  }

  void read_book(const YAML::Node& book) {
    for_each_entry(book, "a codebook", {"topics", "split"}, [&](const std::string& key, const YAML::Node& value) {
      if (key == "split") {
        for_each_text(value, key, [&](const YAML::Node& node, const std::string& text) {
          add_wording(node, text, Codebook::Kind::split, 0);
        });
        return;
      }
      if (!value.IsSequence()) fail(value, "\"topics\" should be a list");
      for (const YAML::Node& topic : value) read_topic(topic);
    });
  }

  void read_topic(const YAML::Node& node) {
    const std::size_t index = book_.topics_.size();
    book_.topics_.push_back({.label = {}, .patterns = {}, .parents = {}, .line = place(node.Mark()).line});
    for_each_entry(node, "a topic", {"label", "synonyms", "patterns", "turned", "parents"},
                   [&](const std::string& key, const YAML::Node& value) {
                     CodebookTopic& topic = book_.topics_[index];
                     if (key == "label") {
                       topic.label = read_text(value, "a label");
                       add_wording(value, topic.label, Codebook::Kind::label, index);
                       return;
                     }
                     for_each_text(value, key, [&](const YAML::Node& item, const std::string& text) {
                       if (key == "synonyms")
                         add_wording(item, text, Codebook::Kind::synonym, index);
                       else if (key == "turned")
                         add_wording(item, text, Codebook::Kind::turned, index);
                       else if (key == "patterns")
                         topic.patterns.push_back(read_pattern(item, text));
                       else
                         topic.parents.push_back(text);
                     });
                   });
    if (book_.topics_[index].label.empty()) fail(node, "this topic has no label");
  }

  std::string read_pattern(const YAML::Node& node, const std::string& text) const {
    const std::string pattern = plain_wording(text);
    bool has_word = false;
    for (const std::string_view word : words_of(pattern)) {
      const std::size_t star = word.find('*');
      if (star != std::string_view::npos && star + 1 != word.size())
        fail(node, fmt::format("\"{}\": \"*\" may stand alone or at the end of a word", text));
      has_word = has_word || word != "*";
    }
    if (!has_word) fail(node, fmt::format("\"{}\" would match every topic", text));
    return pattern;
  }

  void add_wording(const YAML::Node& node, const std::string& text, Codebook::Kind kind, std::size_t topic) {
    const auto [entry, is_new] = book_.wordings_.emplace(
        plain_wording(text), Codebook::Wording{.kind = kind, .topic = topic, .line = place(node.Mark()).line});
    if (is_new) return;
    const Codebook::Wording& other = entry->second;
    const bool same_topic =
        other.kind != Codebook::Kind::split && kind != Codebook::Kind::split && other.topic == topic;
    if (same_topic && other.kind != Codebook::Kind::turned && kind != Codebook::Kind::turned) return;
    fail(node, fmt::format("\"{}\" stands in line {} already, with another meaning", text, other.line));
  }

  // A walk from each topic upwards; the first that comes back to itself is the offender.
  void check_parents() const {
    std::map<std::string, std::size_t> of_label;
    for (std::size_t i = 0; i < book_.topics_.size(); ++i) of_label[plain_wording(book_.topics_[i].label)] = i;
    for (std::size_t start = 0; start < book_.topics_.size(); ++start) {
      std::vector<std::size_t> open = {start};
      std::set<std::size_t> seen;
      while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        for (const std::string& parent : book_.topics_[at].parents) {
          const auto found = of_label.find(plain_wording(parent));
          if (found == of_label.end()) continue;
          if (found->second == start)
            throw Error(ErrorCode::bad_format, {.file = path_, .line = book_.topics_[start].line, .record = 0},
                        fmt::format("\"{}\" is a parent of itself, by way of \"{}\"", book_.topics_[start].label,
                                    book_.topics_[at].label));
          if (seen.insert(found->second).second) open.push_back(found->second);
        }
      }
    }
  }

  std::string path_;
  Codebook book_;
};

Codebook Codebook::read(const std::string& path) {
  return CodebookReader(path).read();
}

bool Codebook::find(std::string_view wording, Match& match) const {
  const std::string plain = plain_wording(wording);
  if (const auto found = wordings_.find(plain); found != wordings_.end()) {
    const Wording& entry = found->second;
    static constexpr std::string_view kinds[] = {"label", "synonym", "turned", "split"};
    match = {.topic = entry.kind == Kind::split ? nullptr : &topics_[entry.topic],
             .turned = entry.kind == Kind::turned,
             .reason = fmt::format("{}:{}: {}", path_, entry.line, kinds[index_of(entry.kind)])};
    return true;
  }
  for (const CodebookTopic& topic : topics_)
    for (const std::string& pattern : topic.patterns)
      if (matches_pattern(plain, pattern)) {
        match = {.topic = &topic,
                 .turned = false,
                 .reason = fmt::format("{}:{}: pattern \"{}\"", path_, topic.line, pattern)};
        return true;
      }
  return false;
}

std::string plain_wording(std::string_view wording) {
  std::string plain;
  for (std::size_t at = 0; at < wording.size();) {
    const std::size_t end = std::min(wording.find_first_of(" \t\r\n", at), wording.size());
    std::string word(wording.substr(at, end - at));
    for (char& c : word) c = ascii_lower(c);
    at = end + 1;
    if (word.empty() || word == "the" || word == "a" || word == "an") continue;
    if (!plain.empty()) plain += ' ';
    plain += word;
  }
  return plain;
}

// Two fingers and the last "*": at most (words of the wording) x (words of the pattern) comparisons.
bool matches_pattern(std::string_view wording, std::string_view pattern) {
  const std::vector<std::string_view> words = words_of(wording);
  const std::vector<std::string_view> parts = words_of(pattern);
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t at = 0, part = 0, star = none, from = 0;
  while (at < words.size()) {
    if (part < parts.size() && parts[part] == "*") {
      star = part++;
      from = at;
    } else if (part < parts.size() && matches_word(words[at], parts[part])) {
      ++at, ++part;
    } else if (star != none) {
      part = star + 1;
      at = ++from;
    } else {
      return false;
    }
  }
  while (part < parts.size() && parts[part] == "*") ++part;
  return part == parts.size();
}

} // namespace standpoint
