#include "issues/code_issues.h"

#include "statement/without_position.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace standpoint {

namespace {

constexpr std::size_t least_share = 4; // one in so many statements of a found issue must be in the codebook

class IssueCoder {
public:
  IssueCoder(std::vector<Statement>& statements, const Codebook& codebook)
      : statements_(statements), codebook_(codebook) {
    for (const CodebookTopic& topic : codebook.topics()) topics_.emplace(topic.label, &topic);
    for (std::size_t i = 0; i < codebook.issues().size(); ++i)
      issues_.emplace(plain_wording(codebook.issues()[i].label), i);
  }

  std::vector<Link> code(bool only_codebook) {
    find_renamed();
    std::map<std::string, std::size_t> unknown;
    for (Statement& s : statements_) {
      if (!s.takes_position) continue;
      const CodebookTopic* topic = topic_of(s);
      if (topic == nullptr && only_codebook && !is_split(s)) {
        ++unknown[s.topic];
        drop_position(s);
        continue;
      }
      const CodebookIssue* issue = set_issue(s, topic);
      if ((issue != nullptr && issue->leave_out) || (topic != nullptr && topic->leave_out)) drop_position(s);
    }
    std::vector<Link> links;
    for (const auto& [wording, count] : unknown)
      links.push_back({.kind = LinkKind::left_out, .label = {}, .wording = wording, .reason = {}, .statements = count});
    std::ranges::stable_sort(links, [](const Link& a, const Link& b) { return a.statements > b.statements; });
    return links;
  }

private:
  const CodebookTopic* topic_of(const Statement& s) const {
    const auto found = topics_.find(s.topic);
    return found == topics_.end() ? nullptr : found->second;
  }

  bool is_split(const Statement& s) const {
    Codebook::Match match;
    return codebook_.find(s.topic, match) && match.topic == nullptr;
  }

  // Issues that were found and are one of the codebook by most of their statements, or by their name.
  void find_renamed() {
    struct Counts {
      std::size_t all = 0;
      std::size_t named = 0;
      std::map<std::size_t, std::size_t> of_issue;
    };
    std::map<std::string_view, Counts> found;
    for (const Statement& s : statements_) {
      if (!s.takes_position || s.issue.label.empty()) continue;
      Counts& counts = found[s.issue.label];
      ++counts.all;
      const CodebookTopic* topic = topic_of(s);
      if (topic == nullptr || !topic->issue) continue;
      ++counts.named;
      ++counts.of_issue[*topic->issue];
    }
    for (const auto& [label, counts] : found) {
      if (const auto same = issues_.find(plain_wording(label)); same != issues_.end()) {
        renamed_.emplace(label, same->second);
        continue;
      }
      if (counts.named * least_share < counts.all) continue;
      for (const auto& [issue, count] : counts.of_issue)
        if (2 * count > counts.named) renamed_.emplace(label, issue);
    }
  }

  const CodebookIssue* set_issue(Statement& s, const CodebookTopic* topic) const {
    if (topic != nullptr && topic->issue) {
      const CodebookIssue& issue = codebook_.issues()[*topic->issue];
      name(s.issue, issue);
      s.issue.polarity = s.polarity * topic->direction;
      s.issue.because = codebook_.place(topic->line);
      return &issue;
    }
    if (const auto found = renamed_.find(s.issue.label); found != renamed_.end()) {
      const CodebookIssue& issue = codebook_.issues()[found->second];
      name(s.issue, issue);
      return &issue;
    }
    if (const auto found = renamed_.find(s.issue.parent); found != renamed_.end()) {
      s.issue.parent = codebook_.issues()[found->second].label;
      if (s.issue.parent == s.issue.label) s.issue.parent.clear();
    }
    return nullptr;
  }

  static void name(Issue& issue, const CodebookIssue& by) {
    issue.label = by.label;
    issue.parent = by.parent;
  }

  std::vector<Statement>& statements_;
  const Codebook& codebook_;
  std::map<std::string_view, const CodebookTopic*> topics_; // by label
  std::map<std::string, std::size_t> issues_;               // by plain label
  std::map<std::string, std::size_t, std::less<>> renamed_; // found issues to the codebook's
};

} // namespace

std::vector<Link> code_issues(std::vector<Statement>& statements, const Codebook& codebook, bool only_codebook) {
  if (codebook.empty()) return {};
  return IssueCoder(statements, codebook).code(only_codebook);
}

} // namespace standpoint
