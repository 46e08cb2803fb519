#include "project/anchor.h"
#include "project/apply_rules.h"
#include "project/article_record.h"
#include "project/project_lines.h"
#include "project/project_status.h"
#include "project/review.h"
#include "project/rules.h"
#include "project/search_articles.h"
#include "statement/statement_json.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

using namespace standpoint;

namespace {

const std::string text = "The council met on Monday in the old town hall. Bea Roe backed the new tram line without any "
                         "doubt. Tom Fell, who leads the traders, opposes the toll on the bridge as it stands today. "
                         "Nobody else spoke, and the meeting ended early.";

Document document_of(const std::string& words, const std::string& name = "monday.txt") {
  Document d;
  d.id = name;
  d.path = "news/" + name;
  d.text = words;
  d.title = "Council";
  d.date = "2025-03-03";
  return d;
}

Statement statement_of(const std::string& in, const std::string& actor, const std::string& words, Position position,
                       const std::string& topic) {
  Statement s;
  s.doc = "monday.txt";
  s.actor.name = actor;
  s.actor.kind = ActorKind::person;
  s.position = position;
  s.polarity = usual_polarity(position);
  s.topic = topic;
  s.phrase = topic;
  s.quote_kind = "indirect";
  s.confidence = 0.6;
  const auto at = static_cast<std::uint32_t>(in.find(words));
  s.evidence = {{at, at + static_cast<std::uint32_t>(words.size())}};
  s.evidence_text = words;
  return s;
}

std::vector<Statement> found_in(const std::string& in) {
  return {statement_of(in, "Bea Roe", "backed the new tram line", Position::supports, "new tram line"),
          statement_of(in, "Tom Fell", "opposes the toll on the bridge", Position::opposes, "toll on the bridge")};
}

void store(Project& project, const Document& d, const std::vector<Statement>& statements,
           const std::string& model = "m1") {
  Transaction all(project.database());
  store_article(project, d, article_hash(d), sketch_text(d),
                find_or_add_engine(project, {.id = 0, .program = "1", .model = model, .options = ""}), statements);
  all.keep();
}

struct Sample {
  TemporaryFolder folder;
  Project project = Project::create(folder.path + "/a.standpoint");
  Sample() { store(project, document_of(text), found_in(text)); }

  ReviewedStatement find(const std::string& actor) const {
    for (const ReviewedStatement& r : review_project(project))
      if (r.statement.actor.name == actor) return r;
    FAIL("nothing of " << actor);
    return {};
  }
  Entry about(const std::string& actor, Action action, const std::string& value,
              const std::string& coder = "eva") const {
    Entry e = entry_about(find(actor), text, "1 m1", action, coder);
    e.new_value = value;
    return e;
  }
  Entry change(const std::string& actor, const std::string& field, const std::string& value,
               const std::string& coder = "eva") const {
    Entry e = about(actor, Action::change, value, coder);
    e.field = field;
    return e;
  }
};

std::string exported(const Project& project, const ExportOptions& options = {}) {
  std::ostringstream out;
  write_project_lines(project, out, options);
  return out.str();
}

} // namespace

TEST_CASE("what nobody has looked at is as the program found it") {
  const Sample sample;
  const auto reviewed = review_project(sample.project);
  REQUIRE(reviewed.size() == 2);
  CHECK(reviewed[0].status == Status::unchecked);
  CHECK(reviewed[0].statement.evidence_text == "backed the new tram line");
  CHECK(reviewed[0].statement.article_date == "2025-03-03");
  CHECK(reviewed[0].statement.id.size() == 16);
  CHECK(counts(reviewed[0]));
  CHECK_FALSE(is_checked(reviewed[0]));
}

TEST_CASE("verdicts and changes hold, label and side go together, and a checked statement is sure") {
  Sample sample;
  append_entries(sample.project,
                 {sample.change("Bea Roe", "polarity", "-1"), sample.about("Bea Roe", Action::verdict, "right"),
                  sample.about("Tom Fell", Action::verdict, "wrong")});
  const ReviewedStatement roe = sample.find("Bea Roe");
  CHECK(roe.status == Status::right);
  CHECK(roe.statement.position == Position::opposes);
  CHECK(roe.statement.polarity == -1);
  CHECK(roe.statement.confidence == 1);
  CHECK(roe.machine.polarity == 1);
  CHECK(roe.changed == std::vector<std::string>{"polarity"});
  CHECK_FALSE(counts(sample.find("Tom Fell")));
  append_entries(sample.project,
                 {sample.change("Tom Fell", "position", "advocates"), sample.change("Tom Fell", "actor", "Tina Fell")});
  const ReviewedStatement fell = sample.find("Tina Fell");
  CHECK(fell.statement.polarity == 1);
  CHECK(fell.statement.actor.kind == ActorKind::unknown); // another's kind is not hers
}

TEST_CASE("coders who differ are a dispute until somebody decides, and the unsure leave it to others") {
  Sample sample;
  append_entries(sample.project, {sample.about("Bea Roe", Action::verdict, "right", "eva"),
                                  sample.about("Bea Roe", Action::verdict, "wrong", "tom"),
                                  sample.about("Tom Fell", Action::verdict, "unsure", "eva"),
                                  sample.about("Tom Fell", Action::verdict, "right", "tom")});
  CHECK(sample.find("Bea Roe").status == Status::disputed);
  CHECK(sample.find("Bea Roe").votes.size() == 2);
  CHECK(sample.find("Tom Fell").status == Status::right);
  Entry decision = sample.about("Bea Roe", Action::decide, "wrong", "lead");
  decision.field = "verdict";
  append_entries(sample.project, {decision});
  CHECK(sample.find("Bea Roe").status == Status::wrong);
  CHECK(sample.find("Bea Roe").votes.size() == 2);                              // both voices stay
  CHECK(review_project(sample.project, "eva").front().status == Status::right); // blind: her own
}

TEST_CASE("a confirmed statement outlives a model that does not find it, and a refusal refuses one reading") {
  Sample sample;
  append_entries(sample.project, {sample.about("Bea Roe", Action::verdict, "right"),
                                  sample.about("Tom Fell", Action::verdict, "wrong")});
  store(sample.project, document_of(text),
        {statement_of(text, "Tom Fell", "opposes the toll on the bridge as it stands", Position::opposes,
                      "toll on the bridge"),
         statement_of(text, "Tom Fell", "opposes the toll on the bridge", Position::opposes, "toll")},
        "m2");
  const auto reviewed = review_project(sample.project);
  REQUIRE(reviewed.size() == 3);
  CHECK(reviewed[0].statement.actor.name == "Bea Roe");
  CHECK(reviewed[0].status == Status::right);
  CHECK_FALSE(reviewed[0].is_found);
  CHECK(counts(reviewed[0]));
  std::map<std::string, Status> fell;
  for (const auto& r : reviewed)
    if (r.statement.actor.name == "Tom Fell") fell[r.statement.topic] = r.status;
  CHECK(fell.at("toll on the bridge") == Status::wrong); // the same reading, of a word more
  CHECK(fell.at("toll") == Status::unchecked);           // another reading of the same words
}

TEST_CASE("a confirmed statement stands in the place of another reading of its words") {
  Sample sample;
  append_entries(sample.project, {sample.about("Bea Roe", Action::verdict, "right")});
  store(sample.project, document_of(text),
        {statement_of(text, "Bea Roe", "backed the new tram line", Position::criticizes, "tram line")}, "m2");
  const auto reviewed = review_project(sample.project);
  REQUIRE(reviewed.size() == 1);
  CHECK(reviewed[0].statement.position == Position::supports);
  CHECK(reviewed[0].machine.position == Position::criticizes);
}

TEST_CASE("what was said goes over to a newer version of the article, by its words and what stands around them") {
  Sample sample;
  append_entries(sample.project, {sample.about("Bea Roe", Action::verdict, "right"),
                                  sample.about("Tom Fell", Action::verdict, "right")});
  const auto replace_by = [&](const std::string& newer, const std::vector<Statement>& statements) {
    const Document d = document_of(newer);
    store(sample.project, d, statements);
    Query(sample.project.database(), "UPDATE articles SET replaced_by = ?1 WHERE hash <> ?1").run(article_hash(d));
  };
  SECTION("a new first sentence") {
    const std::string newer = "Updated on Tuesday. " + text;
    replace_by(newer, found_in(newer));
    const auto reviewed = review_project(sample.project);
    REQUIRE(reviewed.size() == 2);
    for (const auto& r : reviewed) {
      CHECK(r.status == Status::right);
      CHECK(newer.substr(r.statement.evidence[0].begin, r.statement.evidence_text.size()) == r.statement.evidence_text);
    }
  }
  SECTION("other words around them: moved; no such words: lost; neither counts, and neither is gone") {
    std::string newer = text;
    newer.replace(newer.find("Bea Roe backed"), 14, "Last year, Bea Roe and others had backed");
    newer.replace(newer.find("opposes the toll"), 16, "accepts the toll");
    newer.replace(newer.find("had backed the new tram line"), 28, "had once backed the new tram line in part,");
    replace_by(newer, {});
    std::map<std::string, Status> status;
    for (const auto& r : review_project(sample.project)) {
      status[r.statement.actor.name] = r.status;
      CHECK_FALSE(counts(r));
    }
    CHECK(status == std::map<std::string, Status>{{"Bea Roe", Status::moved}, {"Tom Fell", Status::lost}});
    const ReviewedStatement moved = sample.find("Bea Roe");
    Entry place;
    place.coder = "eva";
    place.action = Action::place;
    place.article = moved.article_hash;
    place.statement = moved.statement.id;
    place.anchor = make_anchor(newer, moved.statement.evidence);
    append_entries(sample.project, {place});
    CHECK(sample.find("Bea Roe").status == Status::right);
  }
}

TEST_CASE("an added statement is there until it is undone") {
  Sample sample;
  const Statement missed = statement_of(text, "Council", "the meeting ended early", Position::asserts, "meeting");
  Entry add;
  add.coder = "eva";
  add.action = Action::add;
  add.article = article_hash(document_of(text));
  add.new_value = to_json_line(missed);
  add.new_value.pop_back();
  add.anchor = make_anchor(text, missed.evidence);
  append_entries(sample.project, {add});
  CHECK(sample.find("Council").status == Status::added);
  CHECK(is_checked(sample.find("Council")));
  append_entries(sample.project, {sample.change("Council", "topic", "end of the meeting")});
  CHECK(sample.find("Council").statement.topic == "end of the meeting");
  undo(sample.project, last_of(read_entries(sample.project), "eva"), "eva");
  undo(sample.project, last_of(read_entries(sample.project), "eva"), "eva");
  CHECK(review_project(sample.project).size() == 2);
}

TEST_CASE("copies merge to the same project in any order, and twice is once") {
  Sample sample;
  append_entries(sample.project, {sample.about("Bea Roe", Action::verdict, "right")});
  const std::string other = sample.folder.path + "/b.standpoint";
  back_up_project(sample.project.path(), other);
  Project b = Project::open(other);
  append_entries(sample.project, {sample.about("Tom Fell", Action::verdict, "wrong")});
  append_entries(b, {sample.about("Tom Fell", Action::verdict, "right", "tom")});
  store(b, document_of(text + " The end.", "tuesday.txt"), {}, "m2");
  store(b, document_of(text), {found_in(text)[0]}, "m2"); // read by a newer model there
  Project ab = Project::create(sample.folder.path + "/ab.standpoint");
  Project ba = Project::create(sample.folder.path + "/ba.standpoint");
  merge_into(ab, sample.project);
  const Merged added = merge_into(ab, b);
  CHECK(added.articles == 1);
  CHECK(added.entries == 1);
  merge_into(ba, b);
  merge_into(ba, sample.project);
  CHECK(exported(ab) == exported(ba));
  const std::string before = exported(ab);
  CHECK(merge_into(ab, b).entries == 0);
  CHECK(merge_into(ab, sample.project).articles == 0);
  CHECK(exported(ab) == before);
  CHECK(review_project(ab).size() == 2);
}

TEST_CASE("an exported project is read in as it was; without texts they come back with the articles") {
  Sample sample;
  append_entries(sample.project, {sample.about("Bea Roe", Action::verdict, "right"),
                                  sample.change("Tom Fell", "claim", "the toll \"as is\"")});
  const auto read_in = [&](const std::string& lines, const std::string& name) {
    Project project = Project::create(sample.folder.path + name);
    std::istringstream in(lines);
    read_project_lines(project, in, name, [](const Error& error) { FAIL(error.what()); });
    return project;
  };
  const Project whole = read_in(exported(sample.project), "/whole.standpoint");
  CHECK(exported(whole) == exported(sample.project));

  const std::string without = exported(sample.project, {.text = false});
  CHECK(without.find("Nobody else spoke") == std::string::npos);
  CHECK(without.find("news/") == std::string::npos);
  Project archive = read_in(without, "/archive.standpoint");
  CHECK(review_project(archive).size() == 2);
  CHECK(review_project(archive)[0].status == Status::right);
  store(archive, document_of(text), found_in(text));
  CHECK(review_project(archive)[1].statement.claim == "the toll \"as is\"");
  CHECK(read_article(archive, 1)->document.text == text);
}

TEST_CASE("lines that are none are reported with their number, and the others are read") {
  Sample sample;
  std::string lines = exported(sample.project) + "nonsense\n{\"entry\":{\"id\":\"x\"}}\n";
  Project project = Project::create(sample.folder.path + "/c.standpoint");
  std::vector<std::string> errors;
  std::istringstream in(lines);
  read_project_lines(project, in, "c.jsonl", [&](const Error& error) { errors.emplace_back(error.what()); });
  CHECK(errors == std::vector<std::string>{"c.jsonl:5: not a line of a project: no JSON object",
                                           "c.jsonl:6: an entry without id, coder or action"});
  CHECK(count_articles(project) == 1);
  std::istringstream other("{\"standpoint_project\":7}\n");
  CHECK_THROWS_WITH(read_project_lines(project, other, "d.jsonl", {}), Catch::Contains("a project of another version"));
}

TEST_CASE("only random checks say how right the rest is") {
  const Interval interval = wilson_interval(45, 50);
  CHECK(interval.low == Approx(0.786398).margin(1e-6));
  CHECK(interval.high == Approx(0.956524).margin(1e-6));
  Sample sample;
  Entry audit = sample.about("Bea Roe", Action::verdict, "right");
  audit.audit = 0.2;
  Entry queued = sample.about("Tom Fell", Action::verdict, "wrong");
  append_entries(sample.project, {audit, queued});
  ProjectStatus status = find_status(sample.project);
  CHECK(status.audits == 1);
  CHECK(status.audits_right == 1);
  CHECK(status.statements == std::map<std::string, std::size_t>{{"right", 1}, {"wrong", 1}});
  append_entries(sample.project, {sample.change("Bea Roe", "topic", "tram")}); // it was not right as it stood
  CHECK(find_status(sample.project).audits_right == 0);
}

TEST_CASE("rules rename, split, turn and set aside, in their order; what somebody set himself is pinned") {
  std::vector<Statement> all = found_in(text);
  all[0].id = "one";
  all[0].issue = {.label = "tram", .parent = "traffic", .polarity = 1, .because = ""};
  const auto rule = [](RuleSubject subject, RuleKind kind, std::vector<std::string> from, std::string to,
                       std::string where = "") {
    return Rule{subject, kind, std::move(from), std::move(to), std::move(where)};
  };
  Rulings rulings;
  rulings.rules = {rule(RuleSubject::actor, RuleKind::merge, {"Bea Roe"}, "Beatrice Roe"),
                   rule(RuleSubject::topic, RuleKind::turn, {"new tram line"}, ""),
                   rule(RuleSubject::issue, RuleKind::merge, {"tram"}, "traffic"),
                   rule(RuleSubject::actor, RuleKind::split, {"Tom Fell"}, "Tom Fell (trader)", "TOLL"),
                   rule(RuleSubject::actor, RuleKind::set_aside, {"Tom Fell (trader)"}, "")};
  CHECK(touched_by(all, rulings.rules[3]) == std::vector<std::size_t>{1});
  Rulings::Pin pin{.actor = true, .topic = false, .issue = false, .statement = all[0]};
  std::vector<Statement> linked = all;
  linked[0].actor.name = "Somebody Roe"; // as linking would have it
  rulings.pins.emplace("one", pin);
  apply_rulings(linked, rulings);
  CHECK(linked[0].actor.name == "Beatrice Roe");
  CHECK(linked[0].position == Position::opposes);
  CHECK(linked[0].issue.label == "traffic");
  CHECK(linked[0].issue.parent.empty());
  CHECK_FALSE(linked[1].takes_position);
}

TEST_CASE("a rule on an issue holds for the parts below it") {
  std::vector<Statement> all = found_in(text);
  all[0].issue = {.label = "traffic: tram", .parent = "traffic", .polarity = 1, .because = ""};
  all[1].issue = {.label = "traffic", .parent = "", .polarity = 1, .because = ""};
  Rulings rulings;
  rulings.rules = {{RuleSubject::issue, RuleKind::merge, {"traffic"}, "transport", ""}};
  std::vector<Statement> renamed = all;
  apply_rulings(renamed, rulings);
  CHECK(renamed[0].issue.label == "transport: tram");
  CHECK(renamed[0].issue.parent == "transport");
  CHECK(renamed[1].issue.label == "transport");
  rulings.rules = {{RuleSubject::issue, RuleKind::set_aside, {"traffic"}, "", ""}};
  CHECK(touched_by(all, rulings.rules[0]) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("the rules of copies of one project hold once") {
  const Rule turn{RuleSubject::topic, RuleKind::turn, {"tram"}, "", ""};
  const Rule merge{RuleSubject::actor, RuleKind::merge, {"B. Roe"}, "Bea Roe", ""};
  std::vector<Rule> rules = {turn};
  join_rules(rules, {turn, merge});
  CHECK(rules == std::vector<Rule>{turn, merge});
  join_rules(rules, {merge});
  CHECK(rules.size() == 3); // of another project
}

TEST_CASE("articles are found by the words of their titles and texts") {
  Sample sample;
  Document ferries =
      document_of("Another article, about ferries and the O'Neill report on low-tide [sic] piers.", "f.txt");
  ferries.title = "Harbour plans";
  store(sample.project, ferries, {});
  const auto search = [&](const std::string& words) { return search_articles(sample.project, words, 10); };
  const FoundArticles found = search("\"tram line\"");
  REQUIRE(found.first.size() == 1);
  CHECK(std::ranges::count(found.first[0].excerpt, FoundArticle::Piece{"tram line", true}) == 1);
  CHECK(search("ferr*").all == 1);
  CHECK(search("harbour").all == 1);
  CHECK(search("FERRIES harbour").all == 1);
  CHECK(search("council ferries").all == 0);
  CHECK(search("council OR ferries").all == 2);
  CHECK(search_articles(sample.project, "council OR ferries", 1).first.size() == 1);
  CHECK(search("article").first[0].excerpt.back().text.find("[sic]") != std::string::npos);
  for (const char* no_query : {"low-tide", "O'Neill", "\"low tide", "(piers", "report: piers"})
    CHECK(search(no_query).all == 1);
  for (const char* nothing : {"", " ", "\"", "*"}) CHECK(search(nothing).all == 0);
}
