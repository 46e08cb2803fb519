#include "corpus/ruled_names.h"

#include "base/ascii.h"
#include "corpus/link_project.h"
#include "corpus/read_project.h"
#include "project/apply_rules.h"
#include "project/log.h"
#include "project/review.h"
#include "project/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace standpoint {

namespace {

// As the reader of actor lists compares names.
std::string alias_key(std::string_view name) {
  return std::string(name.starts_with("the ") || name.starts_with("The ") ? name.substr(4) : name);
}

template <class Key> Key most_frequent(const std::map<Key, std::size_t>& counts) {
  return std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; })->first;
}

// What is known of an actor of the graph.
struct Gathered {
  std::size_t statements = 0;
  std::map<ActorKind, std::size_t> kinds;
  std::map<std::string, std::size_t> countries, parties, ids;
  std::set<std::string> names;    // by which articles call him
  std::set<std::string> by_rules; // of these, and of the linked ones, those that rules gave him
};

class NameGatherer {
public:
  void add_actor(const Statement& found, const Statement& linked, const Statement& ruled) {
    Gathered& actor = actors_[ruled.actor.name];
    ++actor.statements;
    if (ruled.actor.kind != ActorKind::unknown) ++actor.kinds[ruled.actor.kind];
    if (!ruled.actor.country.empty()) ++actor.countries[ruled.actor.country];
    if (!ruled.actor.party.empty()) ++actor.parties[ruled.actor.party];
    if (!ruled.actor.wikidata.empty()) ++actor.ids[ruled.actor.wikidata];
    actor.names.insert(found.actor.name);
    if (linked.actor.name != ruled.actor.name) actor.by_rules.insert({found.actor.name, linked.actor.name});
    for (const std::string& name : {found.actor.name, linked.actor.name}) bearers_[alias_key(name)].insert(&actor);
  }

  void add_topic(const Statement& found, const Statement& ruled) {
    Wording& wording = wordings_[{ruled.topic, found.topic}];
    ++wording.statements;
    wording.turned += found.polarity != 0 && ruled.polarity == -found.polarity ? 1 : 0;
    wording.straight += found.polarity != 0 && ruled.polarity == found.polarity ? 1 : 0;
  }

  std::vector<ListedActor> actors() const {
    std::vector<const std::pair<const std::string, Gathered>*> order;
    for (const auto& entry : actors_) order.push_back(&entry);
    std::ranges::stable_sort(order, std::ranges::greater(), [](const auto* entry) { return entry->second.statements; });
    std::set<std::string> taken; // every name of the graph is its bearer's
    std::vector<ListedActor> listed;
    for (const auto* entry : order) {
      const auto& [name, known] = *entry;
      if (name.empty() || (known.kinds.empty() && known.by_rules.empty())) continue;
      if (!taken.insert(alias_key(name)).second) continue;
      listed.push_back({.name = name,
                        .kind = known.kinds.empty() ? ActorKind::group : most_frequent(known.kinds),
                        .aliases = {},
                        .country = known.countries.empty() ? "" : most_frequent(known.countries),
                        .party = known.parties.empty() ? "" : most_frequent(known.parties),
                        .wikidata = known.ids.empty() ? "" : most_frequent(known.ids)});
    }
    for (ListedActor& actor : listed) {
      const Gathered& known = actors_.at(actor.name);
      std::set<std::string> aliases = known.by_rules;
      for (const std::string& name : known.names)
        if (name.find(' ') != std::string::npos) aliases.insert(name);
      for (const std::string& alias : aliases)
        if (!alias.empty() && alias.find(';') == std::string::npos && bearers_.at(alias_key(alias)).size() == 1 &&
            taken.insert(alias_key(alias)).second)
          actor.aliases.push_back(alias);
    }
    std::ranges::sort(listed, {}, &ListedActor::name);
    return listed;
  }

  // All wordings of the topics, with the reasons of those that linking gave. `unwritten`: topics whose own label a rule
  // has turned, which a codebook cannot say.
  std::vector<Link> links(const std::vector<Link>& linked, std::vector<std::string>& unwritten) const {
    std::map<std::pair<std::string, std::string>, std::string> reasons;
    for (const Link& link : linked) reasons[{link.label, link.wording}] = link.reason;
    std::vector<Link> links;
    for (const auto& [names, wording] : wordings_) {
      const auto& [label, text] = names;
      const bool is_turned = wording.turned > wording.straight;
      if (lower_case(label) != lower_case(text))
        links.push_back({.kind = LinkKind::topic,
                         .label = label,
                         .wording = text,
                         .reason = reasons.contains(names) ? reasons.at(names) : "rule of the project",
                         .statements = wording.statements,
                         .turned = is_turned});
      else if (is_turned)
        unwritten.push_back(fmt::format(
            "the sides on \"{}\" are turned, but a codebook can only turn another wording; rename it too", label));
    }
    return links;
  }

private:
  struct Wording {
    std::size_t statements = 0;
    std::size_t turned = 0;
    std::size_t straight = 0;
  };

  std::map<std::string, Gathered> actors_; // by name in the graph; not moved
  std::map<std::string, std::set<const Gathered*>> bearers_;
  std::map<std::pair<std::string, std::string>, Wording> wordings_; // by topic and wording
};

// What a rule set aside, by topic of the graph, with the wordings of it.
class AsideGatherer {
public:
  void add(const Statement& found, Statement linked, const std::vector<Rule>& rules) {
    for (const Rule& rule : rules) {
      const Statement before = linked;
      apply_rules(linked, {rule});
      if (linked.takes_position) continue;
      if (rule.subject == RuleSubject::issue)
        issues_.insert(std::ranges::count(rule.from, before.issue.label) > 0 ? before.issue.label
                                                                             : before.issue.parent);
      if (rule.subject == RuleSubject::topic) {
        auto& wordings = topics_[before.topic];
        if (found.topic != before.topic) wordings.insert(found.topic);
      }
      return;
    }
  }

  std::vector<DraftLeftOut> topics() const {
    std::vector<DraftLeftOut> topics;
    for (const auto& [label, wordings] : topics_) topics.push_back({label, {wordings.begin(), wordings.end()}});
    return topics;
  }
  std::vector<std::string> issues() const { return {issues_.begin(), issues_.end()}; }

private:
  std::map<std::string, std::set<std::string>> topics_;
  std::set<std::string> issues_;
};

void tell_unwritten(const std::vector<Rule>& rules, std::vector<std::string>& unwritten) {
  for (const Rule& rule : rules) {
    if (rule.kind == RuleKind::split)
      unwritten.push_back(fmt::format(R"("{}" becomes "{}" where "{}" stands: holds in the project only)",
                                      fmt::join(rule.from, R"(", ")"), rule.to, rule.where));
    if (rule.kind == RuleKind::set_aside && rule.subject == RuleSubject::actor)
      unwritten.push_back(fmt::format("\"{}\": an actor is set aside in the project only (elsewhere --exclude actor=)",
                                      fmt::join(rule.from, "\", \"")));
  }
}

} // namespace

RuledNames find_ruled_names(const std::string& path, EngineSource& engine, const LinkingOptions& options,
                            double least_confidence) {
  const Project project = Project::open_to_read(path);
  const std::vector<Entry> live = live_entries(read_entries(project));
  const std::vector<ProjectArticle> articles = read_articles(project);
  std::vector<ReviewedStatement> reviewed = review_project(project, articles, live);
  std::erase_if(reviewed,
                [&](const ReviewedStatement& r) { return !counts(r) || r.statement.confidence < least_confidence; });
  const Rulings rulings = make_rulings(reviewed, live);
  std::vector<Statement> all;
  std::unordered_map<std::string, const Statement*> found;
  for (const ReviewedStatement& r : reviewed) {
    all.push_back(r.statement);
    found.emplace(r.statement.id, &r.statement);
  }
  RuledNames names;
  names.linked = link_project(project, articles, std::move(all), engine, options);
  std::vector<Statement> linked = names.linked.statements;
  apply_rulings(linked, {.pins = rulings.pins, .rules = {}});
  NameGatherer gatherer;
  AsideGatherer aside;
  for (std::size_t i = 0; i < linked.size(); ++i) {
    Statement& ruled = names.linked.statements[i] = linked[i];
    if (!ruled.takes_position) continue;
    apply_rules(ruled, rulings.rules);
    const Statement& as_found = *found.at(linked[i].id);
    if (!ruled.takes_position) {
      aside.add(as_found, linked[i], rulings.rules);
      continue;
    }
    gatherer.add_actor(as_found, linked[i], ruled);
    gatherer.add_topic(as_found, ruled);
  }
  tell_unwritten(rulings.rules, names.unwritten);
  names.linked.links = gatherer.links(names.linked.links, names.unwritten);
  names.actors = gatherer.actors();
  names.left_out = aside.topics();
  names.issues_aside = aside.issues();
  return names;
}

} // namespace standpoint
