#include "project/import_checks.h"

#include "project/log.h"
#include "project/review.h"
#include "text/read_csv.h"

#include <fmt/format.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace standpoint {

namespace {

constexpr std::size_t most_bytes_of_a_row = 1 << 20;

std::string value_of(const Record& row, std::string_view column) {
  const auto found =
      std::find_if(row.fields.begin(), row.fields.end(), [&](const Field& f) { return f.name == column; });
  if (found == row.fields.end())
    throw Error(ErrorCode::bad_format, {}, fmt::format("no column \"{}\": not the checks of a report", column));
  std::string value = found->value;
  if (value.starts_with('\'')) value.erase(0, 1); // by which the report keeps spreadsheets from reading a formula
  return value;
}

// "[[12,34],[40,51]]". Nothing for anything else, which is no place in an article.
CodePointSpans read_places(const std::string& text) {
  rapidjson::Document list;
  list.Parse<rapidjson::kParseIterativeFlag>(text.data(), text.size());
  CodePointSpans spans;
  if (list.HasParseError() || !list.IsArray()) return spans;
  for (const rapidjson::Value& span : list.GetArray()) {
    if (!span.IsArray() || span.Size() != 2 || !span[0].IsUint() || !span[1].IsUint()) return {};
    spans.push_back({span[0].GetUint(), span[1].GetUint()});
  }
  return spans;
}

std::optional<std::string> verdict_by(const ReviewedStatement& r, const std::string& coder) {
  for (const Vote& vote : r.votes)
    if (vote.coder == coder && vote.field == "verdict") return vote.value;
  return std::nullopt;
}

class Checks {
public:
  Checks(Project& project, const std::string& coder) : project_(project), coder_(coder), all_(review_project(project)) {
    for (std::size_t i = 0; i < all_.size(); ++i)
      by_place_[{all_[i].statement.doc, all_[i].statement.evidence}].push_back(i);
    for (const ProjectEngine& engine : read_engines(project)) models_[engine.id] = describe(engine);
  }

  void take(const Record& row) {
    const std::string verdict = value_of(row, "verdict");
    if (verdict != "right" && verdict != "wrong" && verdict != "unsure")
      throw Error(ErrorCode::bad_format, {}, fmt::format("\"{}\" is no verdict; right, wrong or unsure", verdict));
    const ReviewedStatement& found = find(row);
    if (verdict_by(found, coder_) == verdict) {
      ++imported_.known;
      return;
    }
    const auto article = read_article(project_, found.article);
    Entry entry = entry_about(found, article->document.text, models_[article->engine], Action::verdict, coder_);
    entry.new_value = verdict;
    entries_.push_back(std::move(entry));
  }

  ImportedChecks finish() {
    imported_.verdicts = append_entries(project_, std::move(entries_)).size();
    return imported_;
  }

private:
  const ReviewedStatement& find(const Record& row) const {
    const std::string doc = value_of(row, "article");
    const auto at = by_place_.find({doc, read_places(value_of(row, "spans"))});
    if (at == by_place_.end())
      throw Error(ErrorCode::bad_format, {}, fmt::format("the project has no statement at this place of {}", doc));
    std::vector<std::size_t> there = at->second;
    keep(there, [&](const Statement& s) { return name(s.position) == value_of(row, "position"); });
    keep(there, [&](const Statement& s) { return s.actor.name == value_of(row, "actor"); });
    if (there.size() > 1)
      throw Error(ErrorCode::bad_format, {}, fmt::format("several statements at this place of {} fit", doc));
    return all_[there.front()];
  }

  // Those that are so, where some are: names may have been brought together with others in the report.
  template <class Is> void keep(std::vector<std::size_t>& there, const Is& is) const {
    std::vector<std::size_t> kept;
    for (const std::size_t i : there)
      if (is(all_[i].statement)) kept.push_back(i);
    if (!kept.empty()) there = std::move(kept);
  }

  Project& project_;
  std::string coder_;
  std::vector<ReviewedStatement> all_;
  std::map<std::pair<std::string, CodePointSpans>, std::vector<std::size_t>> by_place_;
  std::map<std::int64_t, std::string> models_;
  std::vector<Entry> entries_;
  ImportedChecks imported_;
};

} // namespace

ImportedChecks import_checks(Project& project, ByteSource& source, const std::string& coder,
                             const ReportError& report) {
  Checks checks(project, coder);
  read_csv(
      source, most_bytes_of_a_row, [&](const Record& row) { checks.take(row); },
      [&](const Error& error) {
        Place place = error.place();
        if (place.file.empty()) place.file = source.name();
        report(Error(error.code(), place, error.message()));
      });
  return checks.finish();
}

} // namespace standpoint
