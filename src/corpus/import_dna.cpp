#include "corpus/import_dna.h"

#include "dna/article_text.h"
#include "dna/project_statements.h"
#include "dna/read_dna.h"
#include "graph/calendar.h"
#include "project/anchor.h"
#include "project/articles.h"
#include "project/log.h"
#include "project/review.h"
#include "statement/statement_json.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace standpoint {

namespace {

// Lower than every version of the program, so that `add` reads these articles and a merge prefers who has read them.
const ProjectEngine unread{.id = 0, .program = "0", .model = "dna", .options = ""};

std::string hash_of(std::string_view text) {
  const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

// A UUID that is the same for the same content.
std::string id_of(std::initializer_list<std::string_view> fields) {
  std::string all;
  for (const std::string_view field : fields) all.append(field).append(1, '\0');
  const std::string hash = hash_of(all);
  return fmt::format("{}-{}-8{}-8{}-{}", hash.substr(0, 8), hash.substr(8, 4), hash.substr(13, 3), hash.substr(17, 3),
                     hash.substr(20));
}

struct PlacedArticle {
  ProjectArticle article; // with its text
  std::string place;      // its name in the file, for reports
};

class DnaImport {
public:
  DnaImport(Project& project, std::string path, std::string coder, const ReportError& report)
      : project_(project), path_(std::move(path)), coder_(std::move(coder)), report_(report),
        dna_(read_dna(path_, report)), names_(document_names(dna_)) {}

  ImportedDna run() {
    place_articles();
    for (const Entry& entry : read_entries(project_)) known_entries_.insert(entry.id);
    for (ReviewedStatement& one : review_project(project_)) reviewed_.emplace(one.statement.id, std::move(one));
    for (DnaCoded& one : coded_statements(dna_)) take(one);
    imported_.coders = coders_.size();
    append_entries(project_, std::move(entries_));
    return imported_;
  }

private:
  void report(const std::string& what) const {
    report_(Error(ErrorCode::bad_format, {.file = path_, .line = 0, .record = 0}, what));
  }

  // Each document's article in the project, which it is added to where no article has its text.
  void place_articles() {
    Transaction all(project_.database());
    const std::int64_t engine = find_or_add_engine(project_, unread);
    std::unordered_map<std::string, ArticleId> by_text;
    Query texts(project_.database(), "SELECT article, text FROM texts JOIN articles ON articles.id = article WHERE "
                                     "replaced_by = '' ORDER BY hash DESC");
    while (texts.next()) by_text[hash_of(ArticleText(texts.text(1)).text())] = texts.integer(0);
    for (std::size_t i = 0; i < dna_.documents.size(); ++i) {
      const DnaDocument& from = dna_.documents[i];
      if (from.text.find_first_not_of(" \t\r\n") == std::string::npos) {
        report(fmt::format("\"{}\" has no text and is left out", names_[i]));
        continue;
      }
      const std::string text = hash_of(ArticleText(from.text).text());
      if (!by_text.contains(text)) {
        Document document;
        document.id = names_[i];
        document.path = path_;
        document.record = i + 1;
        document.text = from.text;
        document.title = from.title;
        document.author = from.author;
        document.outlet = from.source;
        document.section = from.section;
        document.date = from.date == 0 ? "" : iso_day(from.date);
        const std::string hash = article_hash(document);
        by_text[text] =
            find_article(project_, hash).value_or(0); // one whose text was taken out for an archive has its hash still
        if (by_text[text] == 0) {
          by_text[text] = store_article(project_, document, hash, sketch_text(document), engine, {});
          ++imported_.articles;
        }
      }
      if (auto article = read_article(project_, by_text[text]))
        articles_.emplace(from.id, PlacedArticle{std::move(*article), names_[i]});
    }
    all.keep();
  }

  void take(DnaCoded& one) {
    const auto article = articles_.find(one.coded->document);
    if (article == articles_.end()) return; // reported already
    if (one.written && take_changes(one)) return;
    add(one, article->second, one.written ? coder_ : one.coded->coder.empty() ? "DNA" : one.coded->coder);
  }

  // Of the program's own statements only what somebody changed is news. False: the project has no such statement.
  bool take_changes(const DnaCoded& one) {
    const auto found = reviewed_.find(one.written->id);
    if (one.written->id.empty() || found == reviewed_.end()) return false;
    const Statement& before = *one.written;
    const Statement& after = one.statement;
    const auto change = [&](const char* field, const std::string& old_value, const std::string& new_value) {
      if (old_value == new_value) return;
      Entry entry = entry_about(found->second, text_of(found->second.article), "", Action::change, coder_);
      entry.field = field;
      entry.old_value = old_value;
      entry.new_value = new_value;
      entry.id = id_of({"dna", coder_, entry.statement, field, new_value});
      if (known_entries_.insert(entry.id).second) {
        entries_.push_back(std::move(entry));
        ++imported_.changes;
        is_changed_ = true;
      }
    };
    is_changed_ = false;
    change("actor", before.actor.name, after.actor.name);
    change("actor_kind", std::string(name(before.actor.kind)), std::string(name(after.actor.kind)));
    // Sides are towards the topic that was written, which linking may have turned.
    if (before.topic != after.topic || before.polarity != after.polarity) {
      const bool is_other_topic = before.topic != found->second.statement.topic || before.topic != after.topic;
      if (is_other_topic) change("topic", before.topic == after.topic ? "" : before.topic, after.topic);
      change("position", std::string(name(before.position)), std::string(name(after.position)));
      change("polarity", is_other_topic ? "" : std::to_string(before.polarity), std::to_string(after.polarity));
    } else {
      change("position", std::string(name(before.position)), std::string(name(after.position)));
    }
    imported_.known += is_changed_ ? 0 : 1;
    return true;
  }

  std::string text_of(ArticleId id) const {
    const auto article = read_article(project_, id);
    return article ? article->document.text : std::string();
  }

  void add(const DnaCoded& one, const PlacedArticle& placed, const std::string& coder) {
    const DnaDocument& document = *dna_.find_document(one.coded->document);
    const Utf16Offsets offsets(document.text);
    const std::uint32_t begin = offsets.code_point(one.coded->start);
    const std::uint32_t end = std::max(begin, offsets.code_point(one.coded->stop));
    const Anchor there = make_anchor(document.text, {{begin, end}});
    const std::string& text = placed.article.document.text;
    const FoundAnchor found = there.quote.empty() ? FoundAnchor{} : find_anchor(text, there);
    if (found.how == Anchored::lost || found.evidence.empty()) {
      report(fmt::format("statement {} marks no words of \"{}\" and is left out", one.coded->id, placed.place));
      return;
    }
    const Document& in = placed.article.document;
    Statement added = one.statement;
    added.doc = in.id;
    added.outlet = in.outlet;
    added.title = in.title;
    added.url = in.url;
    added.article_date = in.date;
    added.date = one.written ? added.date : in.date;
    added.date_source = added.date.empty() ? DateSource::none : one.written ? added.date_source : DateSource::article;
    added.id.clear();
    added.repeat_of.clear();
    added.evidence = added.content = found.evidence;
    added.source.clear();
    added.source_text.clear();
    added.cue.clear();
    added.cue_text.clear();
    if (!one.written) added.issue = {};
    added.quote_kind = added.quote_kind.empty() ? "indirect" : added.quote_kind;
    Entry entry;
    entry.coder = coder;
    entry.action = Action::add;
    entry.article = placed.article.hash;
    entry.anchor = make_anchor(text, found.evidence);
    added.evidence_text = entry.anchor.quote;
    entry.new_value = to_json(added);
    entry.id = id_of({"dna", coder, entry.article, fmt::format("{}", one.coded->id), entry.new_value});
    if (!known_entries_.insert(entry.id).second) {
      ++imported_.known;
      return;
    }
    coders_.insert(coder);
    ++imported_.statements;
    entries_.push_back(std::move(entry));
  }

  Project& project_;
  std::string path_;
  std::string coder_;
  const ReportError& report_;
  DnaProject dna_;
  std::vector<std::string> names_; // of the documents
  std::map<std::int64_t, PlacedArticle> articles_;
  std::set<std::string> known_entries_;
  std::unordered_map<std::string, ReviewedStatement> reviewed_;
  std::vector<Entry> entries_;
  std::set<std::string> coders_;
  ImportedDna imported_;
  bool is_changed_ = false;
};

} // namespace

ImportedDna import_dna(Project& project, const std::string& path, const std::string& coder, const ReportError& report) {
  return DnaImport(project, path, coder, report).run();
}

} // namespace standpoint
