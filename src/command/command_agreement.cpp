// How far the coders of a project agree: finding apart from coding, over articles that both closed.
#include "agreement/compare_coders.h"
#include "base/error.h"
#include "base/json_writer.h"
#include "command/commands.h"
#include "command/option_list.h"
#include "exporters/terminal_text.h"
#include "exporters/text_width.h"
#include "project/articles.h"
#include "project/log.h"
#include "project/review.h"
#include "review/review_session.h"
#include "review/shown_statement.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace standpoint {

namespace {

constexpr std::array<const char*, 2> formats = {"table", "json"};

struct AgreementOptions {
  std::string project;
  std::vector<std::string> coders;
  std::string format = "table";
  bool all_articles = false;
};

// One comparison that is reported: two coders over one kind of articles.
struct Compared {
  std::string first;
  std::string second;
  bool from_scratch = false; // they did not see the program's answers
  std::vector<TwiceCoded> articles;
  CoderAgreement agreement;
};

// What a coder stands behind, confirmed or added by him, whatever others said: by the article's hash.
using Held = std::map<std::string, std::vector<Statement>>;

Held held_by(const Project& project, const std::vector<ProjectArticle>& articles, const std::vector<Entry>& live,
             const std::string& coder) {
  Held held;
  for (ReviewedStatement& one : review_project(project, articles, live, coder))
    if (is_checked(one)) held[one.article_hash].push_back(std::move(one.statement));
  return held;
}

const std::vector<Statement>& in_article(const Held& held, const std::string& hash) {
  static const std::vector<Statement> none;
  const auto found = held.find(hash);
  return found == held.end() ? none : found->second;
}

std::vector<std::string> chosen_coders(const AgreementOptions& options, const std::vector<Entry>& entries) {
  const std::vector<std::string> all = coders_of(entries);
  for (const std::string& coder : options.coders)
    if (std::find(all.begin(), all.end(), coder) == all.end())
      throw Error(ErrorCode::bad_option, {},
                  fmt::format("no coder '{}' in {}; there are: {}", coder, options.project, fmt::join(all, ", ")));
  return options.coders.empty() ? all : options.coders;
}

std::vector<Compared> compare_all(const AgreementOptions& options) {
  const Project project = Project::open_to_read(options.project);
  const std::vector<Entry> live = live_entries(read_entries(project));
  const std::map<std::string, std::set<std::string>> closed = closed_articles(live);
  const std::map<std::string, std::string> settings = settings_of(live);
  const bool is_drawn =
      settings.contains(std::string(double_setting)) || settings.contains(std::string(from_scratch_setting));
  const std::vector<std::string> coders = chosen_coders(options, live);
  const std::vector<ProjectArticle> articles = read_articles(project);
  std::vector<Held> held;
  for (const std::string& coder : coders) held.push_back(held_by(project, articles, live, coder));

  std::vector<Compared> all;
  for (std::size_t i = 0; i < coders.size(); ++i)
    for (std::size_t j = i + 1; j < coders.size(); ++j)
      for (const bool from_scratch : {false, true}) {
        Compared compared{coders[i], coders[j], from_scratch, {}, {}};
        for (const ProjectArticle& article : articles) {
          const auto has_closed = [&](const std::string& coder) {
            const auto found = closed.find(coder);
            return found != closed.end() && found->second.contains(article.hash);
          };
          if (!article.replaced_by.empty() || !has_closed(coders[i]) || !has_closed(coders[j])) continue;
          const Blindness drawn = drawn_blindness(settings, article.hash);
          if (is_drawn && drawn == Blindness::none && !options.all_articles)
            continue; // the second saw the first's answers
          if ((drawn == Blindness::program) != from_scratch) continue;
          compared.articles.push_back(
              {article.document.id, in_article(held[i], article.hash), in_article(held[j], article.hash)});
        }
        if (compared.articles.empty()) continue;
        compared.agreement = compare_coders(compared.articles);
        all.push_back(std::move(compared));
      }
  return all;
}

std::string figure(const std::optional<double>& value) {
  return value ? fmt::format("{:.3f}", *value) : "undefined";
}

std::string figure(const std::optional<double>& value, const std::optional<Interval>& interval) {
  return interval ? fmt::format("{} ({:.3f} to {:.3f})", figure(value), interval->low, interval->high) : figure(value);
}

std::string tell(const Statement& statement) {
  return fmt::format("{} {} {}", statement.actor.name, name(statement.position), statement.topic);
}

void write_disagreement(std::ostream& out, const Compared& compared, const Disagreement& one) {
  const TwiceCoded& article = compared.articles[one.article];
  std::string line = fmt::format("  {}: ", article.article);
  if (one.first && one.second)
    line += fmt::format("{}: {} / {}: \"{}\"", one.field, shown_value(article.first[*one.first], one.field),
                        shown_value(article.second[*one.second], one.field), article.first[*one.first].evidence_text);
  else {
    const Statement& found = one.first ? article.first[*one.first] : article.second[*one.second];
    line += fmt::format("only {}: {}: \"{}\"", one.first ? compared.first : compared.second, tell(found),
                        found.evidence_text);
  }
  out << "  " << cut_to_width(printable(line), 160) << '\n';
}

void write_table(std::ostream& out, const Compared& compared) {
  const CoderAgreement& agreement = compared.agreement;
  out << fmt::format("{} and {}: {} {} that both closed{}\n", printable(compared.first), printable(compared.second),
                     agreement.articles, agreement.articles == 1 ? "article" : "articles",
                     compared.from_scratch ? ", coded from scratch" : "");
  out << fmt::format("  finding   {} and {} statements, {} matched: F1 {}\n", agreement.first_found,
                     agreement.second_found, agreement.matched, figure(agreement.f1, agreement.f1_interval));
  out << fmt::format("  {:<10}{:>9}{:>9}{:>11}{:>11}   {}\n", "coding", "equal", "percent", "kappa", "AC1",
                     "alpha (95 of 100 drawings of articles)");
  for (const FieldAgreement& field : agreement.fields)
    out << fmt::format("  {:<10}{:>9}{:>9}{:>11}{:>11}   {}\n", field.field,
                       fmt::format("{}/{}", field.equal, field.units),
                       field.percent ? fmt::format("{:.1f}", 100 * *field.percent) : "-", figure(field.kappa),
                       figure(field.ac1), figure(field.alpha, field.alpha_interval));
  if (agreement.disagreements.empty()) {
    out << "  no disagreement\n";
    return;
  }
  out << fmt::format("  {} {}\n", agreement.disagreements.size(),
                     agreement.disagreements.size() == 1 ? "disagreement" : "disagreements");
  for (const Disagreement& one : agreement.disagreements) write_disagreement(out, compared, one);
}

// A figure that is undefined is null.
void put(JsonWriter& json, std::string_view key, const std::optional<double>& value) {
  if (value)
    json.real(key, *value);
  else
    json.nothing(key);
}

void put(JsonWriter& json, std::string_view key, const std::optional<Interval>& value) {
  if (!value) return json.nothing(key);
  json.open_list(key);
  json.real(value->low);
  json.real(value->high);
  json.close_list();
}

std::string to_json_line(const Compared& compared) {
  const CoderAgreement& agreement = compared.agreement;
  JsonWriter json;
  json.open();
  json.texts("coders", {compared.first, compared.second});
  json.flag("from_scratch", compared.from_scratch);
  json.number("articles", agreement.articles);
  json.open("finding");
  json.number("first", agreement.first_found);
  json.number("second", agreement.second_found);
  json.number("matched", agreement.matched);
  put(json, "f1", agreement.f1);
  put(json, "f1_interval", agreement.f1_interval);
  json.close();
  json.open_list("coding");
  for (const FieldAgreement& field : agreement.fields) {
    json.open();
    json.text("field", field.field);
    json.number("units", field.units);
    json.number("equal", field.equal);
    put(json, "agreement", field.percent);
    put(json, "kappa", field.kappa);
    put(json, "alpha", field.alpha);
    put(json, "alpha_interval", field.alpha_interval);
    put(json, "ac1", field.ac1);
    json.close();
  }
  json.close_list();
  json.open_list("disagreements");
  for (const Disagreement& one : agreement.disagreements) {
    const TwiceCoded& article = compared.articles[one.article];
    json.open();
    json.text("doc", article.article);
    json.text("field", one.field);
    if (one.first) json.text("first", tell(article.first[*one.first]));
    if (one.second) json.text("second", tell(article.second[*one.second]));
    json.text("evidence", (one.first ? article.first[*one.first] : article.second[*one.second]).evidence_text);
    json.close();
  }
  json.close_list();
  json.close();
  return json.take_line();
}

int run(const AgreementOptions& options, Console& console) {
  const std::vector<Compared> all = compare_all(options);
  if (options.format == "json") {
    for (const Compared& compared : all) console.results() << to_json_line(compared);
  } else {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (i > 0) console.results() << '\n';
      write_table(console.results(), all[i]);
    }
  }
  if (all.empty())
    console.note(
        "No article was closed by two coders (C in the review), so there is nothing to compare. Where --double or "
        "--from-scratch was given, only the articles drawn by them count; --all-articles takes all.");
  return status_done;
}

} // namespace

RunCommand add_agreement(CLI::App& app) {
  const auto options = std::make_shared<AgreementOptions>();
  app.add_option("PROJECT", options->project, "the project, a file made by standpoint add")->required();
  app.add_option("--coders", options->coders, "only these (default: each two who made entries)")
      ->type_name("NAME,NAME")
      ->delimiter(',');
  app.add_option("--format", options->format, "table (the default) or json, a line for each two coders")
      ->type_name(value_name("FORMAT", formats))
      ->check(CLI::IsMember(std::vector<std::string>(formats.begin(), formats.end())));
  app.add_flag("--all-articles", options->all_articles, "also articles that were not coded blind");
  return [options](Console& console) { return run(*options, console); };
}

} // namespace standpoint
