#include "issues/code_issues.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace standpoint {

namespace {

constexpr std::size_t least_share = 4; // one in so many statements of a found issue must be in the codebook

class IssueCoder {
public:
  IssueCoder(StatementRows& rows, const Codebook& codebook) : rows_(rows), codebook_(codebook) {
    for (const CodebookTopic& topic : codebook.topics()) topics_.emplace(topic.label, &topic);
    for (std::size_t i = 0; i < codebook.issues().size(); ++i)
      issues_.emplace(plain_wording(codebook.issues()[i].label), i);
  }

  std::vector<Link> code(bool only_codebook) {
    find_renamed();
    std::map<std::string_view, std::size_t> unknown;
    for (StatementRow& row : rows_.rows) {
      if (!row.takes_position) continue;
      const CodebookTopic* topic = topic_of(row);
      if (topic == nullptr && only_codebook && !is_split(row)) {
        ++unknown[rows_.texts[row.topic]];
        drop_position(row);
        continue;
      }
      const CodebookIssue* issue = set_issue(row, topic);
      if ((issue != nullptr && issue->leave_out) || (topic != nullptr && topic->leave_out)) drop_position(row);
    }
    std::vector<Link> links;
    for (const auto& [wording, count] : unknown)
      links.push_back({.kind = LinkKind::left_out,
                       .label = {},
                       .wording = std::string(wording),
                       .reason = {},
                       .statements = count});
    std::ranges::stable_sort(links, [](const Link& a, const Link& b) { return a.statements > b.statements; });
    return links;
  }

private:
  const CodebookTopic* topic_of(const StatementRow& row) const {
    const auto found = topics_.find(rows_.texts[row.topic]);
    return found == topics_.end() ? nullptr : found->second;
  }

  bool is_split(const StatementRow& row) const {
    Codebook::Match match;
    return codebook_.find(rows_.texts[row.topic], match) && match.topic == nullptr;
  }

  // Issues that were found and are one of the codebook by most of their statements, or by their name.
  void find_renamed() {
    struct Counts {
      std::size_t all = 0;
      std::size_t named = 0;
      std::map<std::size_t, std::size_t> of_issue;
    };
    std::map<TextId, Counts> found; // by label
    for (const StatementRow& row : rows_.rows) {
      const TextId label = rows_.issue(row.issue).label;
      if (!row.takes_position || label == 0) continue;
      Counts& counts = found[label];
      ++counts.all;
      const CodebookTopic* topic = topic_of(row);
      if (topic == nullptr || !topic->issue) continue;
      ++counts.named;
      ++counts.of_issue[*topic->issue];
    }
    for (const auto& [label, counts] : found) {
      if (const auto same = issues_.find(plain_wording(rows_.texts[label])); same != issues_.end()) {
        renamed_.emplace(label, same->second);
        continue;
      }
      if (counts.named * least_share < counts.all) continue;
      for (const auto& [issue, count] : counts.of_issue)
        if (2 * count > counts.named) renamed_.emplace(label, issue);
    }
  }

  const CodebookIssue* set_issue(StatementRow& row, const CodebookTopic* topic) {
    IssueRow found = rows_.issue(row.issue);
    if (topic != nullptr && topic->issue) {
      const CodebookIssue& issue = codebook_.issues()[*topic->issue];
      name(found, issue);
      found.because = rows_.texts.add(codebook_.place(topic->line));
      row.issue = rows_.number_of(found);
      row.issue_polarity = static_cast<std::int8_t>(row.polarity * topic->direction);
      return &issue;
    }
    if (const auto label = renamed_.find(found.label); label != renamed_.end()) {
      const CodebookIssue& issue = codebook_.issues()[label->second];
      name(found, issue);
      row.issue = rows_.number_of(found);
      return &issue;
    }
    if (const auto parent = renamed_.find(found.parent); parent != renamed_.end()) {
      found.parent = rows_.texts.add(codebook_.issues()[parent->second].label);
      if (found.parent == found.label) found.parent = 0;
      row.issue = rows_.number_of(found);
    }
    return nullptr;
  }

  void name(IssueRow& issue, const CodebookIssue& by) {
    issue.label = rows_.texts.add(by.label);
    issue.parent = rows_.texts.add(by.parent);
  }

  StatementRows& rows_;
  const Codebook& codebook_;
  std::map<std::string_view, const CodebookTopic*> topics_; // by label
  std::map<std::string, std::size_t> issues_;               // by plain label
  std::map<TextId, std::size_t> renamed_;                   // found issues to the codebook's
};

} // namespace

std::vector<Link> code_issues(StatementRows& rows, const Codebook& codebook, bool only_codebook) {
  if (codebook.empty()) return {};
  return IssueCoder(rows, codebook).code(only_codebook);
}

std::vector<Link> code_issues(std::vector<Statement>& statements, const Codebook& codebook, bool only_codebook) {
  StatementRows rows(statements);
  std::vector<Link> links = code_issues(rows, codebook, only_codebook);
  rows.put_into(statements);
  return links;
}

} // namespace standpoint
