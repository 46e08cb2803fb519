#include "review/review_session.h"

#include "project/apply_rules.h"
#include "review/order_queue.h"

#include <algorithm>
#include <cstdlib>

namespace standpoint {

namespace {

double share_of(const std::map<std::string, std::string>& settings, std::string_view name) {
  const auto found = settings.find(std::string(name));
  return found == settings.end() ? 0 : std::clamp(std::strtod(found->second.c_str(), nullptr), 0.0, 1.0);
}

std::uint64_t seed_of(const std::map<std::string, std::string>& settings) {
  const auto found = settings.find(std::string(seed_setting));
  return found == settings.end() ? 0 : std::strtoull(found->second.c_str(), nullptr, 16);
}

// Fields that linking leaves alone.
std::vector<std::string> set_by_people(const ReviewedStatement& logged) {
  std::vector<std::string> set = logged.changed;
  if (logged.machine.doc.empty()) set.insert(set.end(), {"actor", "topic"}); // who adds a statement sets all of it
  return set;
}

} // namespace

Blindness drawn_blindness(const std::map<std::string, std::string>& settings, std::string_view article_hash) {
  const double from_scratch = share_of(settings, from_scratch_setting);
  const double doubled = share_of(settings, double_setting);
  const double lot = static_cast<double>(draw_lot(seed_of(settings), article_hash) >> 11) / 9007199254740992.0; // 2^53
  if (lot < from_scratch) return Blindness::program;
  return lot < from_scratch + doubled ? Blindness::others : Blindness::none;
}

ReviewSession::ReviewSession(Project project, std::string coder, bool links_names)
    : project_(std::move(project)), coder_(std::move(coder)), links_names_(links_names) {
  load();
}

void ReviewSession::read_log() {
  live_ = live_entries(entries_);
  settings_ = settings_of(live_);
  rules_ = rules_of(live_);
  closed_ = closed_articles(live_);
  seed_ = seed_of(settings_);
}

// A project that could not be read whole is read again by the next request: no half of it is taken for the whole.
void ReviewSession::load() {
  const std::int64_t version = project_.data_version();
  version_ = not_loaded;
  entries_ = read_entries(project_);
  read_log();
  articles_.clear();
  by_article_.clear();
  by_statement_.clear();
  std::vector<ProjectArticle> articles = read_articles(project_);
  newest_ = newest_versions(articles);
  std::vector<ReviewedStatement> reviewed = review_project(project_, articles, live_);
  loaded_ = state_of(articles);
  const std::map<std::string, std::vector<Entry>> entries = entries_by_article(articles, live_);
  for (ProjectArticle& article : articles) {
    if (!article.replaced_by.empty()) continue;
    by_article_.emplace(article.id, articles_.size());
    articles_.push_back({std::move(article), Blindness::none, false, {}});
  }
  learned_ = relearn_confidence(find_audits(reviewed));
  for (ReviewedStatement& statement : reviewed)
    articles_[by_article_.at(statement.article)].statements.push_back(std::move(statement));
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    const auto said = entries.find(articles_[i].article.hash);
    see(i, said == entries.end() ? std::vector<Entry>() : said->second);
  }
  version_ = version;
}

void ReviewSession::take_names(NamesOfState of) {
  names_ = std::move(of.names);
  named_ = std::move(of.state);
  load();
}

std::vector<Entry> ReviewSession::entries_on(std::string_view article_hash) const {
  std::vector<Entry> found;
  for (const Entry& entry : live_)
    if (const auto newest = newest_.find(entry.article); newest != newest_.end() && newest->second == article_hash)
      found.push_back(entry);
  return found;
}

// Hides what the coder must not see, and makes the article's statements findable.
void ReviewSession::see(std::size_t index, const std::vector<Entry>& entries) {
  SeenArticle& seen = articles_[index];
  const Blindness drawn = drawn_blindness(settings_, seen.article.hash);
  seen.is_double = drawn != Blindness::none;
  seen.blindness = has_closed(coder_, seen.article.hash) ? Blindness::none : drawn;
  if (seen.blindness != Blindness::none) seen.statements = review_one(project_, seen.article, entries, coder_);
  if (seen.blindness == Blindness::program)
    std::erase_if(seen.statements, [](const ReviewedStatement& one) { return one.status != Status::added; });
  for (ReviewedStatement& one : seen.statements) {
    apply(learned_, one);
    names_.name(one.statement, set_by_people(one));
    apply_rules(one.statement, rules_);
    names_.name(one.machine, {});
    apply_rules(one.machine, rules_);
  }
  std::erase_if(seen.statements, [](const ReviewedStatement& one) { return !one.statement.takes_position; });
  for (std::size_t i = 0; i < seen.statements.size(); ++i)
    by_statement_.insert_or_assign(seen.statements[i].statement.id, Seen{index, i});
}

const Seen* ReviewSession::find(std::string_view statement) const {
  const auto found = by_statement_.find(std::string(statement));
  return found == by_statement_.end() ? nullptr : &found->second;
}

const std::size_t* ReviewSession::find_article_at(ArticleId id) const {
  const auto found = by_article_.find(id);
  return found == by_article_.end() ? nullptr : &found->second;
}

bool ReviewSession::has_closed(std::string_view coder, std::string_view article_hash) const {
  const auto found = closed_.find(std::string(coder));
  return found != closed_.end() && found->second.contains(std::string(article_hash));
}

std::vector<std::string> ReviewSession::closed_by(std::string_view article_hash) const {
  std::vector<std::string> coders;
  for (const auto& [coder, hashes] : closed_)
    if (hashes.contains(std::string(article_hash))) coders.push_back(coder);
  return coders;
}

std::string ReviewSession::note_on_article(std::string_view article_hash) const {
  std::string note;
  for (const Entry& entry : live_)
    if (entry.action == Action::note && entry.statement.empty() && entry.coder == coder_ &&
        entry.article == article_hash)
      note = entry.new_value;
  return note;
}

std::string ReviewSession::note_on_statement(std::string_view statement) const {
  std::string note;
  for (const Entry& entry : live_)
    if (entry.action == Action::note && entry.coder == coder_ && entry.statement == statement) note = entry.new_value;
  return note;
}

Statement ReviewSession::as_linked(const ReviewedStatement& logged) const {
  Statement linked = logged.statement;
  names_.name(linked, set_by_people(logged));
  return linked;
}

ReviewedStatement ReviewSession::as_logged(const ReviewedStatement& shown) const {
  const std::size_t* at = find_article_at(shown.article);
  if (at == nullptr) return shown;
  const SeenArticle& seen = articles_[*at];
  for (ReviewedStatement& one : review_one(project_, seen.article, entries_on(seen.article.hash),
                                           seen.blindness == Blindness::none ? "" : coder_))
    if (one.statement.id == shown.statement.id) return std::move(one);
  return shown;
}

Entry ReviewSession::entry_on(const ReviewedStatement& shown, Action action) const {
  const ReviewedStatement statement = as_logged(shown);
  const std::optional<ProjectArticle> article = read_article(project_, statement.article);
  std::string model;
  for (const ProjectEngine& engine : read_engines(project_))
    if (article && engine.id == article->engine) model = describe(engine);
  return entry_about(statement, article ? article->document.text : std::string(), model, action, coder_);
}

std::vector<Entry> ReviewSession::append(std::vector<Entry> entries) {
  refresh();
  std::vector<Entry> made = append_entries(project_, std::move(entries));
  made_ += static_cast<std::size_t>(
      std::count_if(made.begin(), made.end(), [](const Entry& entry) { return entry.action != Action::setting; }));
  entries_.insert(entries_.end(), made.begin(), made.end());
  catch_up(made);
  return made;
}

std::vector<Entry> ReviewSession::undo_last() {
  refresh();
  std::vector<Entry> undoable = entries_; // a setting is no work that is lost by mistake
  std::erase_if(undoable, [](const Entry& entry) { return entry.action == Action::setting; });
  const std::vector<Entry> last = last_of(undoable, coder_);
  if (last.empty()) return {};
  const std::vector<Entry> made = undo(project_, last, coder_);
  made_ -= std::min(made_, last.size());
  entries_.insert(entries_.end(), made.begin(), made.end());
  catch_up(last);
  return last;
}

// Brings the view up to date after entries that this session has added or taken back. Shares of blind articles are set
// before a session begins.
void ReviewSession::catch_up(const std::vector<Entry>& touching) {
  bool touches_all = false;
  std::set<std::string, std::less<>> hashes;
  for (const Entry& entry : touching) {
    touches_all = touches_all || entry.action == Action::rule;
    if (const auto newest = newest_.find(entry.article); newest != newest_.end()) hashes.insert(newest->second);
  }
  if (touches_all) return load();
  read_log();
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    SeenArticle& seen = articles_[i];
    if (!hashes.contains(seen.article.hash)) continue;
    for (const ReviewedStatement& one : seen.statements) by_statement_.erase(one.statement.id);
    const std::vector<Entry> entries = entries_on(seen.article.hash);
    seen.statements = review_one(project_, seen.article, entries);
    see(i, entries);
  }
}

bool ReviewSession::refresh() {
  const std::int64_t version = project_.data_version();
  if (version == version_) return false;
  load();
  return true;
}

} // namespace standpoint
