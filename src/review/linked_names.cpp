#include "review/linked_names.h"

#include "base/error.h"
#include "project/review.h"
#include "project/review_each.h"
#include "statement/turned_position.h"

#include <algorithm>
#include <utility>

namespace standpoint {

LinkedNames::LinkedNames(const std::vector<Statement>& as_found, const std::vector<Statement>& linked) {
  std::unordered_map<std::string_view, const Statement*> found;
  for (const Statement& one : as_found) found.emplace(one.id, &one);
  for (const Statement& after : linked) {
    const auto at = found.find(after.id);
    if (at == found.end() || !after.takes_position) continue;
    const Statement& before = *at->second;
    Named named{.actor_before = before.actor.name,
                .via_before = before.via,
                .topic_before = before.topic,
                .actor = after.actor,
                .via = after.via,
                .topic = {.label = after.topic,
                          .is_turned = before.polarity != 0 && after.polarity == -before.polarity,
                          .issue = after.issue,
                          .direction = after.polarity == 0 ? 1 : after.issue.polarity * after.polarity}};
    named.topic.issue.because.clear();
    const auto [same, is_new] = topics_.emplace(before.topic, named.topic);
    if (!is_new && before.polarity != 0) same->second.is_turned = named.topic.is_turned;
    actors_.emplace(before.actor.name, after.actor);
    by_id_.emplace(after.id, std::move(named));
  }
  for (auto& [id, named] : by_id_) // what takes no side shows nothing of a turn: others of its wording do
    if (const auto same = topics_.find(named.topic_before); same->second.label == named.topic.label)
      named.topic.is_turned = named.topic.is_turned || same->second.is_turned;
}

void LinkedNames::name(Statement& s, const std::vector<std::string>& changed) const {
  const auto is_set = [&](std::string_view field) { return std::ranges::count(changed, field) > 0; };
  const auto own = by_id_.find(s.id);
  const Named* named = own == by_id_.end() ? nullptr : &own->second;

  if (!is_set("actor")) {
    if (named != nullptr && named->actor_before == s.actor.name)
      s.actor = named->actor;
    else if (const auto same = actors_.find(s.actor.name); same != actors_.end())
      s.actor.name = same->second.name;
  }
  if (!is_set("via")) {
    if (named != nullptr && named->via_before == s.via)
      s.via = named->via;
    else if (const auto same = actors_.find(s.via); same != actors_.end())
      s.via = same->second.name;
  }
  const NamedTopic* topic = nullptr;
  if (named != nullptr && named->topic_before == s.topic)
    topic = &named->topic;
  else if (const auto same = topics_.find(s.topic); same != topics_.end())
    topic = &same->second;
  if (topic == nullptr) return;
  if (!is_set("topic")) {
    s.topic = topic->label;
    if (topic->is_turned) turn(s);
  }
  if (!is_set("issue") && s.issue.label.empty()) {
    s.issue = topic->issue;
    s.issue.polarity = s.polarity * topic->direction;
  }
}

std::string state_of(const std::vector<ProjectArticle>& articles) {
  std::string state = "articles\n";
  for (const ProjectArticle& article : articles)
    state += article.hash + ' ' + std::to_string(article.engine) + ' ' + article.replaced_by + '\n';
  return state;
}

NamesOfState link_names(const std::string& path, const LinkProject& link, const std::atomic<bool>& is_unwanted) {
  const auto go_on = [&] {
    if (is_unwanted) throw Error(ErrorCode::bad_option, {}, "linking was left");
  };
  const Project project = Project::open_to_read(path);
  std::vector<ProjectArticle> articles;
  std::vector<Statement> found;
  {
    const Snapshot moment(project.database());
    articles = read_articles(project);
    review_each(
        project, articles, live_entries(read_entries(project)),
        [&](ReviewedStatement one) {
          go_on();
          if (counts(one)) found.push_back(std::move(one.statement));
        },
        [&](Statement& unchecked) {
          go_on();
          found.push_back(std::exchange(unchecked, {}));
        });
  }
  go_on();
  const std::vector<Statement> linked = link(project, articles, found);
  return {LinkedNames(found, linked), state_of(articles)};
}

} // namespace standpoint
