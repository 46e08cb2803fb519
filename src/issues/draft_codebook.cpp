#include "issues/draft_codebook.h"

#include "issues/yaml_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace standpoint {

namespace {

constexpr std::size_t longest_example = 160; // code points

// Of a topic's statements that are on one issue.
struct Share {
  std::size_t statements = 0;
  std::map<int, std::size_t> sides; // towards the issue by the side towards the topic: 1 same, -1 turned, 0 neither
};

struct DraftWording {
  std::string_view text;
  std::size_t statements = 0;
  bool turned = false;
};

struct DraftTopic {
  std::string_view label;
  std::size_t statements = 0;
  const Statement* example = nullptr;
  std::map<std::string_view, Share> issues;
  std::vector<DraftWording> wordings;
};

struct DraftIssue {
  std::string_view label;
  std::string_view parent;
  std::size_t statements = 0;
  std::set<std::string_view> actors;
  std::set<std::string_view> articles;
  std::vector<const DraftTopic*> topics;
};

template <class Counted> auto by_frequency(const Counted& counted) {
  return std::pair(-static_cast<std::ptrdiff_t>(counted.statements), counted.label);
}

bool is_better_example(const Statement& a, const Statement& b) {
  const auto rank = [](const Statement& s) { return std::pair(s.polarity != 0, s.confidence); };
  return rank(a) != rank(b) ? rank(a) > rank(b) : comes_before(a, b);
}

std::string example_of(const Statement& s) {
  return fmt::format("{} {} \"{}\" ({})", s.actor.name, name(s.position), s.claim.empty() ? s.evidence_text : s.claim,
                     s.doc);
}

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

class DraftWriter {
public:
  DraftWriter(const LinkedStatements& linked, const Codebook& known, const DraftOptions& options, std::ostream& out)
      : linked_(linked), known_(known), options_(options), out_(out) {}

  void write() {
    gather();
    place_topics();
    const std::vector<const DraftIssue*> issues = ordered_issues();
    print("# {}, {}, from {}.\n# How to edit this file, and what comes of it: docs/codebook.md, man "
          "standpoint-codebook.\n",
          counted(issues.size(), "issue"), counted(written_, "topic"), counted(statements_, "statement"));
    if (!issues.empty() || !options_.issues_aside.empty()) print("issues:\n");
    for (const DraftIssue* issue : issues) write_issue(*issue);
    for (const std::string& label : options_.issues_aside)
      if (!issues_.contains(label)) print("\n  - label: {}\n    leave_out: true\n", yaml_scalar(label));
    const bool has_open = !open_.empty() || !options_.left_out.empty();
    if (issues.empty() || has_open)
      print("\n# On several issues or on none: each article shows which.\ntopics:{}\n", has_open ? "" : " []");
    for (const DraftTopic* topic : open_) write_topic(*topic, nullptr, "  ");
    for (const DraftLeftOut& topic : options_.left_out) write_left_out(topic);
  }

private:
  template <class... Values> void print(fmt::format_string<Values...> format, Values&&... values) {
    std::string text = fmt::format(format, std::forward<Values>(values)...);
    out_.write(text.data(), static_cast<std::streamsize>(text.size()));
  }

  void gather() {
    for (const CodebookTopic& topic : known_.topics()) known_labels_.insert(topic.label);
    for (const Statement& s : linked_.statements) {
      if (!s.takes_position || known_labels_.contains(s.topic)) continue;
      ++statements_;
      DraftTopic& topic = topics_[s.topic];
      topic.label = s.topic;
      ++topic.statements;
      if (topic.example == nullptr || is_better_example(s, *topic.example)) topic.example = &s;
      if (s.issue.label.empty()) continue;
      Share& share = topic.issues[s.issue.label];
      ++share.statements;
      if (s.polarity != 0) ++share.sides[s.issue.polarity * s.polarity];
      DraftIssue& issue = issues_[s.issue.label];
      issue.label = s.issue.label;
      issue.parent = s.issue.parent;
      ++issue.statements;
      issue.actors.insert(s.actor.name);
      issue.articles.insert(s.doc);
    }
    std::erase_if(topics_, [&](const auto& entry) { return entry.second.statements < options_.least; });
    add_wordings();
  }

  bool take_wording(std::string_view wording) {
    const std::string plain = plain_wording(wording);
    Codebook::Match match;
    return !plain.empty() && !known_.find(wording, match) && taken_.insert(plain).second;
  }

  void write_left_out(const DraftLeftOut& topic) {
    if (!take_wording(topic.label)) return;
    print("  - label: {}\n    leave_out: true\n", yaml_scalar(topic.label));
    bool is_first = true;
    for (const std::string& wording : topic.wordings) {
      if (!take_wording(wording)) continue;
      if (is_first) print("    synonyms:\n");
      is_first = false;
      print("      - {}\n", yaml_scalar(wording));
    }
  }

  // A wording has one place in a codebook, and "The ban" is "ban" there: the more frequent topic has it.
  void add_wordings() {
    std::map<std::string_view, std::vector<const Link*>> links;
    for (const Link& link : linked_.links)
      if (link.kind == LinkKind::topic) links[link.label].push_back(&link);
    std::vector<DraftTopic*> order;
    for (auto& [label, topic] : topics_) order.push_back(&topic);
    std::ranges::sort(order, {}, [](const DraftTopic* topic) { return by_frequency(*topic); });
    const auto take = [&](std::string_view wording) { return take_wording(wording); };
    for (DraftTopic* topic : order) {
      if (!take(topic->label)) {
        topics_.erase(topic->label);
        continue;
      }
      std::size_t others = 0;
      for (const Link* link : links[topic->label]) {
        others += link->statements;
        if (take(link->wording)) topic->wordings.push_back({link->wording, link->statements, link->turned});
      }
      topic->wordings.push_back({topic->label, topic->statements - std::min(topic->statements, others), false});
      std::ranges::sort(topic->wordings, {}, [](const DraftWording& w) {
        return std::tuple(-static_cast<std::ptrdiff_t>(w.statements), w.text);
      });
    }
  }

  void place_topics() {
    for (const auto& [label, topic] : topics_) {
      const auto most =
          std::ranges::max_element(topic.issues, {}, [](const auto& entry) { return entry.second.statements; });
      if (most == topic.issues.end() || 2 * most->second.statements <= topic.statements)
        open_.push_back(&topic);
      else
        issues_[most->first].topics.push_back(&topic);
    }
    written_ = topics_.size();
    std::ranges::sort(open_, {}, [](const DraftTopic* topic) { return by_frequency(*topic); });
    for (auto& [label, issue] : issues_)
      std::ranges::sort(issue.topics, {}, [](const DraftTopic* topic) { return by_frequency(*topic); });
  }

  // Issues with topics; those without keep the name that they get each time.
  std::vector<const DraftIssue*> ordered_issues() const {
    std::map<std::string_view, std::size_t> of_debate; // statements, with those of sub-issues
    for (const auto& [label, issue] : issues_) of_debate[debate_of(issue)] += issue.statements;
    std::vector<const DraftIssue*> order;
    for (const auto& [label, issue] : issues_)
      if (!issue.topics.empty()) order.push_back(&issue);
    std::ranges::sort(order, {}, [&](const DraftIssue* issue) {
      const std::string_view debate = debate_of(*issue);
      return std::tuple(-static_cast<std::ptrdiff_t>(of_debate.at(debate)), debate, !issue->parent.empty(),
                        -static_cast<std::ptrdiff_t>(issue->statements), issue->label);
    });
    return order;
  }

  static std::string_view debate_of(const DraftIssue& issue) {
    return issue.parent.empty() ? issue.label : issue.parent;
  }

  void write_issue(const DraftIssue& issue) {
    print("\n  # {} by {} in {}\n  - label: {}\n", counted(issue.statements, "statement"),
          counted(issue.actors.size(), "actor"), counted(issue.articles.size(), "article"), yaml_scalar(issue.label));
    if (!issue.parent.empty()) print("    parent: {}\n", yaml_scalar(issue.parent));
    print("    topics:\n");
    for (const DraftTopic* topic : issue.topics) write_topic(*topic, &issue, "      ");
  }

  static int direction(const DraftTopic& topic, const DraftIssue& issue) {
    const auto& sides = topic.issues.at(issue.label).sides;
    const auto most = std::ranges::max_element(sides, {}, [](const auto& entry) { return entry.second; });
    return most == sides.end() ? 1 : most->first;
  }

  void write_topic(const DraftTopic& topic, const DraftIssue* issue, std::string_view indent) {
    const int towards = issue == nullptr ? 1 : direction(topic, *issue);
    const std::vector<std::string>& parents = topic.example->topic_parents;
    print("{}# {}: {}\n", indent, topic.statements, yaml_comment(example_of(*topic.example), longest_example));
    if (topic.wordings.size() == 1 && towards == 1 && parents.empty()) {
      print("{}- {}\n", indent, yaml_scalar(topic.label));
      return;
    }
    print("{}- label: {}\n", indent, yaml_scalar(topic.label));
    if (towards != 1) print("{}  direction: {}\n", indent, towards == 0 ? "none" : "against");
    if (!parents.empty()) {
      std::vector<std::string> scalars;
      for (const std::string& parent : parents) scalars.push_back(yaml_scalar(parent));
      print("{}  parents: [{}]\n", indent, fmt::join(scalars, ", "));
    }
    write_wordings(topic, false, indent);
    write_wordings(topic, true, indent);
  }

  void write_wordings(const DraftTopic& topic, bool turned, std::string_view indent) {
    bool is_first = true;
    for (const DraftWording& wording : topic.wordings) {
      if (wording.turned != turned) continue;
      if (is_first) print("{}  {}:\n", indent, turned ? "turned" : "synonyms");
      is_first = false;
      print("{}    - {} # {}\n", indent, yaml_scalar(wording.text), wording.statements);
    }
  }

  const LinkedStatements& linked_;
  const Codebook& known_;
  const DraftOptions& options_;
  std::ostream& out_;
  std::set<std::string_view> known_labels_;
  std::set<std::string> taken_;                   // plain wordings that are written
  std::map<std::string_view, DraftTopic> topics_; // by label
  std::map<std::string_view, DraftIssue> issues_;
  std::vector<const DraftTopic*> open_; // topics without an issue of their own
  std::size_t statements_ = 0;
  std::size_t written_ = 0; // topics
};

} // namespace

void write_draft_codebook(const LinkedStatements& linked, const Codebook& known, const DraftOptions& options,
                          std::ostream& out) {
  DraftWriter(linked, known, options, out).write();
}

} // namespace standpoint
