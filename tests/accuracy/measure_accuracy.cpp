#include "tests/accuracy/measure_accuracy.h"

#include "base/error.h"
#include "formats/read_documents.h"
#include "lexicon/table.h"
#include "pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <optional>
#include <set>

namespace standpoint {
namespace {

const std::string marks_file = "tests/accuracy/statements.tsv"; // from the root

void read_articles(const std::string& folder, const std::function<void(Document)>& take) {
  read_documents({folder}, {}, take, [](const Error& error) { throw error; });
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// The harmonic mean of precision and recall.
double f1(std::size_t right, std::size_t extracted, std::size_t marked) {
  return share(2 * right, extracted + marked);
}

std::string describe(const MarkedStatement& marked) {
  const Reading& best = marked.readings.front();
  return fmt::format("{} {} ({:+d}) \"{}\"", marked.actors.front(), name(best.positions.front()),
                     best.polarities.front(), best.topic);
}

std::string describe(const Statement& statement) {
  return fmt::format("{} {} ({:+d}) \"{}\"", statement.actor.name.empty() ? "nobody" : statement.actor.name,
                     name(statement.position), statement.polarity, statement.topic);
}

std::string what_is_wrong(const Judgement& judgement) {
  std::string wrong;
  const auto add = [&](bool is_right, const char* what) {
    if (!is_right) wrong += (wrong.empty() ? "" : ", ") + std::string(what);
  };
  add(judgement.actor, "actor");
  add(judgement.label, "label");
  add(judgement.side, judgement.takes_opposite_side ? "OPPOSITE SIDE"
                      : judgement.takes_wrong_side  ? "WRONG SIDE"
                                                    : "side");
  add(judgement.topic, "topic");
  add(judgement.via, "via");
  return wrong;
}

const StatementPair* pair_of(const ArticleScore& score, std::size_t marked) {
  const auto found = std::ranges::find(score.pairs, marked, &StatementPair::marked);
  return found == score.pairs.end() ? nullptr : &*found;
}

void describe_marked(const MeasuredArticle& article, std::vector<std::string>& lines) {
  for (std::size_t i = 0; i < article.marked.size(); ++i) {
    const MarkedStatement& marked = article.marked[i];
    const std::string place = fmt::format("{}:{}: ", marks_file, marked.line);
    const StatementPair* pair = pair_of(article.score, i);
    if (pair == nullptr) {
      lines.push_back(fmt::format("{}missed: {}, in: {}", place, describe(marked), marked.evidence));
      continue;
    }
    const std::string wrong = what_is_wrong(pair->judgement);
    if (!wrong.empty())
      lines.push_back(fmt::format("{}wrong {}: {} was read as {}, in: {}", place, wrong, describe(marked),
                                  describe(article.score.extracted[pair->extracted]), marked.evidence));
  }
}

// The statements that answer no marked one.
std::vector<const Statement*> find_unmarked(const ArticleScore& score) {
  std::set<std::size_t> paired;
  for (const StatementPair& pair : score.pairs) paired.insert(pair.extracted);
  std::vector<const Statement*> unmarked;
  for (std::size_t i = 0; i < score.extracted.size(); ++i)
    if (!paired.contains(i)) unmarked.push_back(&score.extracted[i]);
  return unmarked;
}

void describe_unmarked(const MeasuredArticle& article, std::vector<std::string>& lines) {
  for (const Statement* unmarked : find_unmarked(article.score))
    lines.push_back(
        fmt::format("{}: not marked: {}, in: {}", article.name, describe(*unmarked), unmarked->evidence_text));
}

std::string floor_value(const Figure& figure) {
  if (figure.is_ceiling) return fmt::format("{}", static_cast<long>(figure.value));
  return fmt::format("{:.2f}", std::floor(figure.value * 100 + 1e-6) / 100);
}

std::optional<Figure> find_figure(const std::vector<Figure>& figures, const std::string& name) {
  const auto found = std::ranges::find(figures, name, &Figure::name);
  return found == figures.end() ? std::nullopt : std::optional(*found);
}

bool is_broken(const Figure& figure, const Figure& floor) {
  return floor.is_ceiling ? figure.value > floor.value : figure.value + 1e-6 < floor.value;
}

} // namespace

std::vector<MeasuredArticle> measure_articles(const std::string& root) {
  MarkedArticles marks = read_marked_articles(root + "/" + marks_file);
  const Engine engine = load_engine(root + "/models");
  std::map<std::string, MeasuredArticle> measured;
  const auto measure = [&](const Document& document, const std::string& stem, std::vector<MarkedStatement> marked) {
    ArticleScore score = score_article(document, marked, extract_statements(document, engine));
    measured[stem] = {.name = stem, .marked = std::move(marked), .score = std::move(score)};
  };
  const auto stem_of = [](const Document& document) { return std::filesystem::path(document.path).stem().string(); };
  read_articles(root + "/tests/accuracy/articles", [&](const Document& document) {
    const std::string stem = stem_of(document);
    if (!marks.contains(stem))
      throw Error(ErrorCode::bad_format, {.file = document.path}, "no statement of this article is in " + marks_file);
    measure(document, stem, std::move(marks.extract(stem).mapped()));
  });
  read_articles(root + "/samples", [&](const Document& document) {
    if (auto marked = marks.extract(stem_of(document)))
      measure(document, stem_of(document), std::move(marked.mapped()));
  });
  if (!marks.empty())
    throw Error(ErrorCode::bad_format, {.file = root + "/" + marks_file, .line = marks.begin()->second.front().line},
                "there is no article " + marks.begin()->first);

  std::vector<MeasuredArticle> in_order;
  in_order.reserve(measured.size());
  for (auto& [stem, article] : measured) in_order.push_back(std::move(article));
  return in_order;
}

std::vector<Figure> make_figures(const std::vector<MeasuredArticle>& articles) {
  std::size_t marked = 0, extracted = 0, pairs = 0, nested = 0;
  std::size_t unmarked_sides = 0;
  std::size_t actor = 0, label = 0, side = 0, topic = 0, triple = 0, via = 0, wrong_sides = 0, opposite_sides = 0;
  for (const MeasuredArticle& article : articles) {
    marked += article.marked.size();
    extracted += article.score.extracted.size();
    pairs += article.score.pairs.size();
    for (const Statement* unmarked : find_unmarked(article.score)) unmarked_sides += unmarked->polarity != 0;
    for (const StatementPair& pair : article.score.pairs) {
      const Judgement& right = pair.judgement;
      actor += right.actor;
      label += right.label;
      side += right.side;
      topic += right.topic;
      triple += right.is_triple();
      wrong_sides += right.takes_wrong_side;
      opposite_sides += right.takes_opposite_side;
      const bool is_nested = !article.marked[pair.marked].via.empty();
      nested += is_nested;
      via += is_nested && right.via;
    }
  }
  return {{"detect F1", f1(pairs, extracted, marked)},
          {"actor right, of pairs", share(actor, pairs)},
          {"label right, of pairs", share(label, pairs)},
          {"side right, of pairs", share(side, pairs)},
          {"topic right, of pairs", share(topic, pairs)},
          {"via right, of nested pairs", share(via, nested)},
          {"triple F1", f1(triple, extracted, marked)},
          {"wrong sides", static_cast<double>(wrong_sides), true},
          {"opposite sides", static_cast<double>(opposite_sides), true},
          {"sides not marked", static_cast<double>(unmarked_sides), true}};
}

std::vector<std::string> describe_errors(const std::vector<MeasuredArticle>& articles) {
  std::vector<std::string> lines;
  for (const MeasuredArticle& article : articles) {
    describe_marked(article, lines);
    describe_unmarked(article, lines);
  }
  return lines;
}

std::vector<Figure> read_floors(const std::string& path) {
  const Table table = read_table(path, 3);
  std::vector<Figure> floors;
  for (const TableRow& row : table.rows) {
    const std::string& bound = row.cells[1];
    char* end = nullptr;
    const double value = std::strtod(row.cells[2].c_str(), &end);
    if ((bound != "at least" && bound != "at most") || row.cells[2].empty() || *end != '\0')
      throw Error(ErrorCode::bad_format, {.file = path, .line = row.line},
                  R"(a floor is a name, "at least" or "at most", and a number, parted by tabs)");
    floors.push_back({.name = row.cells[0], .value = value, .is_ceiling = bound == "at most"});
  }
  return floors;
}

std::string floors_text(const std::vector<Figure>& figures) {
  std::string text =
      R"(# What extraction must reach on the articles marked in statements.tsv. "Of pairs": of the statements that answer a
# marked one. Counts: pairs with a side that the marks do not have (wrong), among them those with the opposite one;
# statements with a side that answer no marked one. Columns: figure; at least or at most; value.
# Written by: build/release/bin/measure_accuracy --update-floors
)";
  for (const Figure& figure : figures)
    text += fmt::format("{}\t{}\t{}\n", figure.name, figure.is_ceiling ? "at most" : "at least", floor_value(figure));
  return text;
}

std::vector<std::string> find_broken_floors(const std::vector<Figure>& figures, const std::vector<Figure>& floors) {
  std::vector<std::string> broken;
  for (const Figure& figure : figures) {
    const auto floor = find_figure(floors, figure.name);
    if (!floor)
      broken.push_back(figure.name + " has no floor");
    else if (is_broken(figure, *floor))
      broken.push_back(fmt::format("{} is {:.4g}, and should be {} {:.4g}", figure.name, figure.value,
                                   floor->is_ceiling ? "at most" : "at least", floor->value));
  }
  for (const Figure& floor : floors)
    if (!find_figure(figures, floor.name)) broken.push_back("there is no figure for the floor of " + floor.name);
  return broken;
}

std::string figures_text(const std::vector<Figure>& figures, const std::vector<Figure>& floors) {
  std::string text;
  for (const Figure& figure : figures) {
    const auto floor = find_figure(floors, figure.name);
    const std::string value =
        figure.is_ceiling ? fmt::format("{:.0f}", figure.value) : fmt::format("{:.4f}", figure.value);
    text += fmt::format("{:<28}{:>8}   {} {}\n", figure.name, value, figure.is_ceiling ? "at most" : "at least",
                        floor ? floor_value(*floor) : "?");
  }
  return text;
}

} // namespace standpoint
