// How a statement that people looked at is worked out, step by step:
// 1. Votes: of each coder the last thing that he said of each field. Where coders differ, a decision holds, whoever
//    made it when; else the most votes; else what the program says, and the statement is disputed.
// 2. Base: what the program finds under this name now; of a confirmed statement what it had found when that was
//    confirmed. Where it finds nothing of this name, that snapshot is looked for in the text by its anchor.
// 3. What the program finds in its place now, under another name as it reads it otherwise, gives way to a statement
//    that somebody confirmed or changed. Of refused ones it does so only where it is the same reading.
#include "project/review.h"

#include "base/code_points.h"
#include "base/utf8.h"
#include "project/anchor.h"
#include "project/read_positions.h"
#include "statement/span_overlap.h"
#include "statement/statement_json.h"
#include "statement/turned_position.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace standpoint {

static constexpr std::array<std::string_view, 8> status_names = {"unchecked", "right",    "wrong", "unsure",
                                                                 "added",     "disputed", "moved", "lost"};

std::string_view name(Status status) {
  return status_names[static_cast<std::size_t>(status)];
}
std::optional<Status> find_status(std::string_view wanted) {
  const auto found = std::find(status_names.begin(), status_names.end(), wanted);
  if (found == status_names.end()) return std::nullopt;
  return static_cast<Status>(found - status_names.begin());
}

bool is_checked(const ReviewedStatement& s) {
  return s.status == Status::right || s.status == Status::added;
}

bool counts(const ReviewedStatement& s) {
  if (is_checked(s)) return true;
  if (s.status == Status::wrong || s.status == Status::moved || s.status == Status::lost) return false;
  return s.is_found || !s.changed.empty();
}

namespace {

// What was said of one statement.
struct Target {
  std::string id;
  std::vector<const Entry*> entries; // in their order
};

struct Ruling {
  std::vector<Vote> votes;
  std::map<std::string, std::string> values; // by field: what holds
  std::vector<std::string> disputed;
  std::vector<std::string> notes;
};

bool is_vote(const Entry& e) {
  return e.action == Action::verdict || e.action == Action::change || e.action == Action::add;
}

// Of a coder's words on one field the last; two that he said on two copies at the same time are both his.
std::vector<Vote> find_votes(const Target& target) {
  std::map<std::pair<std::string, std::string>, std::vector<const Entry*>> last;
  for (const Entry* e : target.entries) {
    if (!is_vote(*e)) continue;
    auto& said = last[{e->coder, e->action == Action::change ? e->field : "verdict"}];
    std::erase_if(said, [&](const Entry* before) { return before->number < e->number; });
    said.push_back(e);
  }
  std::vector<Vote> votes;
  for (const auto& [who, said] : last)
    for (const Entry* e : said) {
      const std::string value = e->action == Action::add ? "right" : e->new_value;
      if (who.second == "verdict" && value.empty()) continue; // taken back
      votes.push_back({who.first, who.second, value, e->id, e->audit, e->is_bulk});
    }
  return votes;
}

// What most say, where they are more than those who say anything else; the empty string else.
std::optional<std::string> most_said(const std::vector<std::string>& values) {
  std::map<std::string, int> times;
  for (const std::string& value : values) ++times[value];
  const auto most =
      std::max_element(times.begin(), times.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  const auto as_many =
      std::count_if(times.begin(), times.end(), [&](const auto& t) { return t.second == most->second; });
  if (as_many > 1) return std::nullopt;
  return most->first;
}

Ruling rule_on(const Target& target) {
  Ruling ruling{.votes = find_votes(target), .values = {}, .disputed = {}, .notes = {}};
  std::map<std::string, std::vector<std::string>> said;
  for (const Vote& vote : ruling.votes) said[vote.field].push_back(vote.value);
  if (auto verdicts = said.find("verdict"); verdicts != said.end()) { // who is unsure leaves it to the others
    auto& values = verdicts->second;
    if (std::any_of(values.begin(), values.end(), [](const std::string& v) { return v != "unsure"; }))
      std::erase(values, "unsure");
  }
  std::map<std::string, std::string> decided;
  for (const Entry* e : target.entries) {
    if (e->action == Action::decide) decided[e->field] = e->new_value;
    if (e->action == Action::note || (!e->note.empty() && e->action != Action::undo))
      ruling.notes.push_back(e->coder + ": " + (e->action == Action::note ? e->new_value : e->note));
  }
  for (const auto& [field, values] : said) {
    if (decided.contains(field)) continue;
    const bool agree =
        std::all_of(values.begin(), values.end(), [&first = values.front()](const auto& v) { return v == first; });
    if (!agree) ruling.disputed.push_back(field);
    if (auto value = most_said(values)) ruling.values[field] = *value;
  }
  for (const auto& [field, value] : decided)
    if (!value.empty()) ruling.values[field] = value;
  return ruling;
}

// Of an entry: what the program had said, or what was added. None where nothing is there.
std::optional<Statement> read_stored(const std::string& json) {
  if (json.empty()) return std::nullopt;
  return read_statement(json, [](const Error&) {});
}

void take_article(Statement& s, const ProjectArticle& article) {
  const Document& d = article.document;
  s.doc = d.id;
  s.outlet = d.outlet;
  s.title = d.title;
  s.url = d.url;
  s.article_date = d.date;
}

// The words of spans, pieces joined as statements join them; none where they do not lie in the text.
std::optional<std::string> words_at(std::string_view text, const CodePointSpans& spans) {
  std::string words;
  std::vector<std::size_t> bytes;
  for (std::size_t at = 0; at < text.size(); at += utf8_sequence_at(text, at).length) bytes.push_back(at);
  bytes.push_back(text.size());
  for (const CodePointSpan span : spans) {
    if (span.begin >= span.end || span.end >= bytes.size()) return std::nullopt;
    if (!words.empty()) words += " ... ";
    words += text.substr(bytes[span.begin], bytes[span.end] - bytes[span.begin]);
  }
  return words;
}

CodePointSpans shifted(CodePointSpans spans, std::int64_t by) {
  for (CodePointSpan& span : spans) {
    if (by + span.begin < 0) return {};
    span = {static_cast<std::uint32_t>(span.begin + by), static_cast<std::uint32_t>(span.end + by)};
  }
  return spans;
}

// Puts the statement's words where they stand in this text. Source and cue go with the evidence, where the same words
// stand there.
void move_to(Statement& s, std::string_view text, const CodePointSpans& evidence) {
  if (evidence.empty()) return;
  const std::int64_t by = s.evidence.empty() ? 0
                                             : static_cast<std::int64_t>(evidence.front().begin) -
                                                   static_cast<std::int64_t>(s.evidence.front().begin);
  s.evidence = evidence;
  if (auto words = words_at(text, evidence)) s.evidence_text = std::move(*words);
  const auto take = [&](CodePointSpans& spans, std::string& words) {
    CodePointSpans there = shifted(spans, by);
    if (words_at(text, there) == words) {
      spans = std::move(there);
    } else {
      spans.clear();
      words.clear();
    }
  };
  take(s.source, s.source_text);
  take(s.cue, s.cue_text);
  s.content = evidence;
}

bool overlap_by_half(const CodePointSpans& a, const CodePointSpans& b) {
  const std::size_t common = shared_length(a, b);
  return common > 0 && common * 2 >= std::min(length_of(a), length_of(b));
}

bool is_same_reading(const Statement& a, const Statement& b) {
  return a.actor.name == b.actor.name && a.polarity == b.polarity && a.topic == b.topic;
}

void set_actor(Statement& s, const std::string& value, bool kind_is_given) {
  if (s.actor.name == value) return;
  Actor actor;
  actor.name = value;
  if (kind_is_given) actor.kind = s.actor.kind;
  s.actor = std::move(actor);
}

int number_of(const std::string& value) {
  return value == "1" ? 1 : value == "-1" ? -1 : 0;
}

// The label follows the side where only the side was changed, and the side the label.
void set_position(Statement& s, const std::map<std::string, std::string>& values) {
  const auto label = values.find("position");
  const auto side = values.find("polarity");
  if (label != values.end()) {
    s.position = find_position(label->second).value_or(s.position);
    s.polarity = usual_polarity(s.position);
  }
  if (side == values.end()) return;
  const int polarity = number_of(side->second);
  if (label == values.end() && polarity != usual_polarity(s.position))
    s.position = polarity == 0                             ? Position::asserts
                 : usual_polarity(s.position) == -polarity ? turned(s.position)
                                                           : (polarity > 0 ? Position::supports : Position::opposes);
  s.polarity = polarity;
}

void set_fields(Statement& s, const std::map<std::string, std::string>& values) {
  const auto value = [&](const char* field) {
    const auto found = values.find(field);
    return found == values.end() ? nullptr : &found->second;
  };
  if (const auto* kind = value("actor_kind")) s.actor.kind = find_actor_kind(*kind).value_or(s.actor.kind);
  if (const auto* actor = value("actor")) set_actor(s, *actor, value("actor_kind") != nullptr);
  if (const auto* via = value("via")) s.via = *via;
  set_position(s, values);
  if (const auto* topic = value("topic")) s.topic = *topic;
  if (const auto* claim = value("claim")) s.claim = *claim;
  if (const auto* date = value("date")) {
    s.date = *date;
    s.date_source = date->empty() ? DateSource::none : DateSource::text;
  }
  if (const auto* issue = value("issue"))
    s.issue = {.label = *issue, .parent = {}, .polarity = s.polarity, .because = {}};
  if (const auto* polarity = value("issue_polarity")) s.issue.polarity = number_of(*polarity);
}

Status status_of(const Ruling& ruling, bool is_added) {
  const auto differ = std::find(ruling.disputed.begin(), ruling.disputed.end(), "verdict");
  if (differ != ruling.disputed.end()) return Status::disputed;
  const auto verdict = ruling.values.find("verdict");
  if (verdict == ruling.values.end()) return ruling.disputed.empty() ? Status::unchecked : Status::disputed;
  if (verdict->second == "wrong") return Status::wrong;
  if (verdict->second == "unsure") return Status::unsure;
  if (!ruling.disputed.empty()) return Status::disputed;
  return is_added ? Status::added : Status::right;
}

// The statement as it was when somebody last said something of it.
std::optional<Statement> snapshot_of(const Target& target) {
  for (auto e = target.entries.rbegin(); e != target.entries.rend(); ++e) {
    if ((*e)->action == Action::add) return read_stored((*e)->new_value);
    if (auto read = read_stored((*e)->machine)) return read;
  }
  return std::nullopt;
}

const Entry* anchored_entry(const Target& target) {
  for (auto e = target.entries.rbegin(); e != target.entries.rend(); ++e)
    if ((*e)->action == Action::place) return *e;
  for (auto e = target.entries.rbegin(); e != target.entries.rend(); ++e)
    if (!(*e)->anchor.quote.empty()) return *e;
  return nullptr;
}

class ArticleReview {
public:
  ArticleReview(const ProjectArticle& article, const std::string& text, std::vector<Statement> machine)
      : article_(article), text_(text), machine_(std::move(machine)), is_taken_(machine_.size(), false) {
    for (std::size_t i = 0; i < machine_.size(); ++i) by_id_.emplace(machine_[i].id, i);
  }

  std::vector<ReviewedStatement> finish(const std::vector<Target>& targets) {
    for (const Target& target : targets) // those of their own name first, so that no other takes them
      if (const auto found = by_id_.find(target.id); found != by_id_.end()) is_taken_[found->second] = true;
    for (const Target& target : targets) review(target);
    for (std::size_t i = 0; i < machine_.size(); ++i)
      if (!is_taken_[i]) add(machine_[i], machine_[i], {});
    std::ranges::sort(reviewed_, [](const ReviewedStatement& a, const ReviewedStatement& b) {
      return std::tie(a.statement.evidence, a.statement.id) < std::tie(b.statement.evidence, b.statement.id);
    });
    return std::move(reviewed_);
  }

private:
  ReviewedStatement& add(Statement statement, Statement machine, const Ruling& ruling) {
    ReviewedStatement r;
    r.article = article_.id;
    r.article_hash = article_.hash;
    r.statement = std::move(statement);
    r.machine = std::move(machine);
    r.votes = ruling.votes;
    r.disputed = ruling.disputed;
    r.notes = ruling.notes;
    for (const auto& [field, value] : ruling.values)
      if (field != "verdict") r.changed.push_back(field);
    reviewed_.push_back(std::move(r));
    return reviewed_.back();
  }

  void review(const Target& target) {
    const Ruling ruling = rule_on(target);
    const bool is_added = std::any_of(target.entries.begin(), target.entries.end(),
                                      [](const Entry* e) { return e->action == Action::add; });
    const Status status = status_of(ruling, is_added);
    const auto own = by_id_.find(target.id);
    std::optional<Statement> base = snapshot_of(target);
    if (own != by_id_.end() && !(status == Status::right && base)) base = machine_[own->second];
    if (!base) return; // of an addition that was taken back
    take_article(*base, article_);
    base->id = target.id;
    const Entry* anchored = anchored_entry(target);
    const bool is_placed = anchored != nullptr && anchored->action == Action::place;
    FoundAnchor found{.how = Anchored::same, .evidence = base->evidence};
    if (own == by_id_.end() || is_placed) found = find_place(anchored, *base);
    if (found.how != Anchored::lost) move_to(*base, text_, found.evidence);
    Statement machine = own != by_id_.end() ? machine_[own->second] : is_added ? Statement{} : *base;
    bool is_found = own != by_id_.end();
    if (!is_found && !is_added && found.how == Anchored::same) is_found = take_beneath(*base, status, ruling, machine);
    set_fields(*base, ruling.values);
    if (status == Status::right || status == Status::added) base->confidence = 1;
    ReviewedStatement& r = add(std::move(*base), std::move(machine), ruling);
    r.is_found = is_found;
    r.status = found.how == Anchored::same ? status : found.how == Anchored::moved ? Status::moved : Status::lost;
    if (anchored != nullptr && found.how != Anchored::same) r.anchor = anchored->anchor;
  }

  FoundAnchor find_place(const Entry* anchored, const Statement& base) const {
    if (anchored == nullptr) return {};
    if (anchored->article != article_.hash) return text_.empty() ? FoundAnchor{} : find_anchor(text_, anchored->anchor);
    CodePointSpans evidence = shifted(anchored->anchor.spans, anchored->anchor.at); // the same text
    return {.how = Anchored::same, .evidence = evidence.empty() ? base.evidence : std::move(evidence)};
  }

  // What the program finds there now under another name.
  bool take_beneath(const Statement& base, Status status, const Ruling& ruling, Statement& machine) {
    const bool only_same =
        status != Status::right && ruling.values.size() <= (ruling.values.contains("verdict") ? 1 : 0);
    for (const bool same : {true, false}) {
      if (!same && only_same) break;
      for (std::size_t i = 0; i < machine_.size(); ++i) {
        if (is_taken_[i] || !overlap_by_half(machine_[i].evidence, base.evidence)) continue;
        if (same ? !is_same_reading(machine_[i], base) : machine_[i].actor.name != base.actor.name) continue;
        is_taken_[i] = true;
        machine = machine_[i];
        return true;
      }
    }
    return false;
  }

  const ProjectArticle& article_;
  const std::string& text_;
  std::vector<Statement> machine_;
  std::vector<bool> is_taken_; // a target stands in its place
  std::map<std::string, std::size_t, std::less<>> by_id_;
  std::vector<ReviewedStatement> reviewed_;
};

} // namespace

std::vector<ReviewedStatement> review_article(const ProjectArticle& article, const std::string& text,
                                              std::vector<Statement> machine, const std::vector<Entry>& live,
                                              std::string_view only_coder) {
  std::erase_if(machine, [](const Statement& s) { return !s.takes_position; });
  std::vector<Target> targets;
  std::map<std::string, std::size_t, std::less<>> numbers;
  for (const Entry& e : live) {
    if (e.statement.empty() || e.action == Action::undo) continue;
    if (!only_coder.empty() && e.coder != only_coder) continue;
    const auto [found, is_new] = numbers.emplace(e.statement, targets.size());
    if (is_new) targets.push_back({e.statement, {}});
    targets[found->second].entries.push_back(&e);
  }
  return ArticleReview(article, text, std::move(machine)).finish(targets);
}

std::map<std::string, std::string, std::less<>> newest_versions(const std::vector<ProjectArticle>& articles) {
  std::map<std::string, std::string, std::less<>> replaced_by;
  for (const ProjectArticle& a : articles) replaced_by.emplace(a.hash, a.replaced_by);
  std::map<std::string, std::string, std::less<>> newest;
  for (const auto& [hash, next] : replaced_by) {
    auto at = replaced_by.find(hash);
    for (std::size_t steps = 0; !at->second.empty() && steps < articles.size(); ++steps) { // a file may go in circles
      const auto newer = replaced_by.find(at->second);
      if (newer == replaced_by.end()) break;
      at = newer;
    }
    newest.emplace(hash, at->first);
  }
  return newest;
}

std::map<std::string, std::vector<Entry>> entries_by_article(const std::vector<ProjectArticle>& articles,
                                                             std::vector<Entry> live) {
  const auto newest = newest_versions(articles);
  std::map<std::string, std::vector<Entry>> found;
  for (Entry& e : live) {
    const auto at = newest.find(e.article);
    found[at == newest.end() ? "" : at->second].push_back(std::move(e));
  }
  return found;
}

static std::string text_of(const Project& project, ArticleId id) {
  Query query(project.database(), "SELECT text FROM texts WHERE article = ?1");
  query.start(id);
  return query.next() ? query.text(0) : "";
}

static ReviewedStatement unreviewed(const ProjectArticle& article, Statement statement) {
  ReviewedStatement r;
  r.article = article.id;
  r.article_hash = article.hash;
  r.machine = statement;
  r.statement = std::move(statement);
  return r;
}

std::vector<ReviewedStatement> review_project(const Project& project, const std::vector<ProjectArticle>& articles,
                                              std::vector<Entry> live, std::string_view only_coder) {
  const auto entries = entries_by_article(articles, std::move(live));
  std::unordered_map<ArticleId, const ProjectArticle*> current;
  for (const ProjectArticle& article : articles)
    if (article.replaced_by.empty()) current.emplace(article.id, &article);
  std::unordered_map<ArticleId, std::vector<Statement>> machine;
  std::size_t positions = 0;
  read_positions(project, current, [&](ArticleId id, Statement& s) {
    machine[id].push_back(std::exchange(s, {}));
    ++positions;
  });
  std::vector<ReviewedStatement> reviewed;
  reviewed.reserve(positions); // each is large: growing would move them all again and again
  for (const ProjectArticle& article : articles) {
    if (!article.replaced_by.empty()) continue;
    std::vector<Statement> found = std::move(machine[article.id]);
    const auto said = entries.find(article.hash);
    if (said == entries.end()) {
      for (Statement& s : found) reviewed.push_back(unreviewed(article, std::move(s)));
      continue;
    }
    auto of_article = review_article(article, text_of(project, article.id), std::move(found), said->second, only_coder);
    std::move(of_article.begin(), of_article.end(), std::back_inserter(reviewed));
  }
  return reviewed;
}

std::vector<ReviewedStatement> review_project(const Project& project, std::string_view only_coder) {
  return review_project(project, read_articles(project), live_entries(read_entries(project)), only_coder);
}

std::vector<ReviewedStatement> review_one(const Project& project, const ProjectArticle& article,
                                          const std::vector<Entry>& live, std::string_view only_coder) {
  return review_article(article, text_of(project, article.id), read_machine_statements(project, article), live,
                        only_coder);
}

Entry entry_about(const ReviewedStatement& r, const std::string& text, const std::string& model, Action action,
                  std::string coder) {
  Entry e;
  e.coder = std::move(coder);
  e.action = action;
  e.article = r.article_hash;
  e.statement = r.statement.id;
  e.anchor = make_anchor(text, r.statement.evidence);
  if (!r.machine.doc.empty()) {
    e.machine = to_json(r.machine);
    e.model = model;
  }
  return e;
}

} // namespace standpoint
