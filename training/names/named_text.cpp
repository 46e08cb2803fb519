#include "named_text.h"

#include "language/analyze.h"
#include "language/conllu.h"
#include "language/tokenize.h"
#include "names/name_tags.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

namespace standpoint {

namespace {

struct LabelledWord {
  std::string form;
  std::optional<NameKind> kind;
  bool begins = false; // a name of its own, even if the word before has the same kind
};
using LabelledSentence = std::vector<LabelledWord>;

std::optional<NameKind> find_kind(std::string_view name) {
  if (name == "PER" || name == "PERSON" || name == "Person" || name == "person") return NameKind::person;
  if (name == "ORG" || name == "ORGANIZATION" || name == "Organisation" || name == "corporation" || name == "group")
    return NameKind::organization;
  if (name == "LOC" || name == "LOCATION" || name == "Location" || name == "location") return NameKind::place;
  return std::nullopt;
}

std::vector<std::string> split(const std::string& line, bool at_tabs) {
  std::vector<std::string> cells;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find_first_of(at_tabs ? "\t" : " \t", at), line.size());
    cells.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return cells;
}

bool begins_upper(std::string_view word) {
  return !word.empty() && ((word[0] >= 'A' && word[0] <= 'Z') || static_cast<unsigned char>(word[0]) >= 0x80);
}

// Lines to articles of labelled sentences.
class Reader {
public:
  Reader(std::string path, const NamedReading& how, const ReportError& report)
      : path_(std::move(path)), how_(how), report_(report) {}

  std::vector<std::vector<LabelledSentence>> read() {
    std::ifstream in(path_, std::ios::binary);
    if (!in) throw Error(ErrorCode::missing_input, {.file = path_, .line = 0, .record = 0}, "cannot read this corpus");
    std::string line;
    articles_.emplace_back();
    while (std::getline(in, line)) {
      ++line_;
      if (!line.empty() && line.back() == '\r') line.pop_back();
      take(line);
    }
    if (in.bad()) throw Error(ErrorCode::unreadable, {.file = path_, .line = line_, .record = 0}, "reading failed");
    close_sentence();
    std::erase_if(articles_, [](const auto& article) { return article.empty(); });
    return std::move(articles_);
  }

private:
  void take(const std::string& line) {
    const bool has_comments = how_.format != NamedFormat::columns;
    if (line.empty() || line.find_first_not_of(" \t") == std::string::npos) {
      close_sentence();
    } else if (has_comments && line.starts_with("#") && sentence_.empty()) {
      if (line.starts_with("# newdoc")) open_article();
    } else if (!has_comments && line.starts_with("-DOCSTART-")) {
      close_sentence();
      open_article();
    } else {
      add_word(line);
    }
  }

  void add_word(const std::string& line) {
    const std::vector<std::string> cells = split(line, how_.format != NamedFormat::columns);
    switch (how_.format) {
    case NamedFormat::columns:
      if (cells.size() < 2) return fail("a word without a label");
      return add(cells.front(), cells.back());
    case NamedFormat::number_word:
      if (cells.size() < 3) return fail("needs a number, a word and a label, parted by tabs");
      return add(cells[1], cells[2]);
    case NamedFormat::conllu:
      if (cells.size() != 10) return fail("needs ten columns");
      if (cells[0].find_first_of("-.") != std::string::npos) return; // multiword token, empty node
      add(cells[1], label_in(cells[9]));
    }
  }

  // NER=PERSON among other things.
  static std::string label_in(const std::string& misc) {
    const std::size_t at = misc.starts_with("NER=") ? 0 : misc.find("|NER=");
    if (at == std::string::npos) return "O";
    const std::size_t begin = misc.find('=', at) + 1;
    return "I-" + misc.substr(begin, misc.find('|', begin) - begin);
  }

  void add(const std::string& form, const std::string& label) {
    if (form.empty()) return fail("an empty word");
    LabelledWord word{.form = form, .kind = {}, .begins = false};
    if (label != "O") {
      if (label.size() < 3 || (label[0] != 'B' && label[0] != 'I') || label[1] != '-')
        return fail("\"" + label + "\" is no label: O, B-KIND or I-KIND");
      word.kind = find_kind(std::string_view(label).substr(2));
      word.begins = label[0] == 'B';
    }
    sentence_.push_back(std::move(word));
  }

  void fail(const std::string& why) {
    report_(Error(ErrorCode::bad_format, {.file = path_, .line = line_, .record = 0}, why));
    is_bad_ = true;
  }

  void close_sentence() {
    if (!sentence_.empty() && !is_bad_) {
      if (articles_.back().size() >= how_.most_sentences) open_article();
      articles_.back().push_back(std::move(sentence_));
    }
    sentence_.clear();
    is_bad_ = false;
  }

  void open_article() {
    if (!articles_.back().empty()) articles_.emplace_back();
  }

  std::string path_;
  const NamedReading& how_;
  const ReportError& report_;
  std::size_t line_ = 0;
  bool is_bad_ = false;
  LabelledSentence sentence_;
  std::vector<std::vector<LabelledSentence>> articles_;
};

// "the Iraqi Army" -> "Iraqi Army"; "coalition forces" -> no name.
void keep_capitalized(LabelledSentence& sentence) {
  for (std::size_t i = 0; i < sentence.size();) {
    std::size_t end = i + 1;
    if (sentence[i].kind) {
      while (end < sentence.size() && sentence[end].kind == sentence[i].kind && !sentence[end].begins) ++end;
      if (end - i > 1 && (sentence[i].form == "the" || sentence[i].form == "The")) sentence[i++].kind = {};
      const bool is_name = begins_upper(sentence[i].form) && begins_upper(sentence[end - 1].form);
      sentence[i].begins = true;
      if (!is_name)
        for (std::size_t k = i; k < end; ++k) sentence[k].kind = {};
    }
    i = end;
  }
}

NamedText analyzed(std::vector<LabelledSentence> article, AnnotationStyle style, const LanguageModel& model) {
  TokenizedText given;
  std::string& text = given.document.text;
  std::vector<RecognizedName> names;
  for (LabelledSentence& sentence : article) {
    const auto first = static_cast<std::int32_t>(given.tokens.size());
    const auto sentence_begin = static_cast<std::uint32_t>(text.size());
    std::optional<NameKind> open;
    for (const LabelledWord& word : sentence) {
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += word.form;
      const auto at = static_cast<std::int32_t>(given.tokens.size());
      tokenize(text, {begin, static_cast<std::uint32_t>(text.size())}, model.orthography, given.tokens);
      text += ' ';
      const auto end = static_cast<std::int32_t>(given.tokens.size());
      if (end == at) continue; // nothing but invisible characters
      if (word.kind) {
        if (open == word.kind && !word.begins)
          names.back().last = end;
        else
          names.push_back({.first = at, .last = end, .kind = *word.kind});
      }
      open = word.kind;
    }
    const auto last = static_cast<std::int32_t>(given.tokens.size());
    if (last == first) continue;
    text.back() = '\n';
    given.sentences.push_back({.span = {sentence_begin, static_cast<std::uint32_t>(text.size() - 1)},
                               .first = first,
                               .last = last,
                               .paragraph = static_cast<std::int32_t>(given.sentences.size())});
  }
  NamedText made{.text = {}, .analysis = analyze_tokens(given, model, style), .names = std::move(names)};
  made.text = std::move(text);
  return made;
}

} // namespace

NamedText lower_cased(const NamedText& text, const LanguageModel& model) {
  TokenizedText given;
  given.sentences = text.analysis.sentences;
  for (const Token& token : text.analysis.tokens) given.tokens.push_back(token.span);
  for (const char c : text.text) given.document.text += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c;
  NamedText made{.text = {}, .analysis = analyze_tokens(given, model, AnnotationStyle::news), .names = text.names};
  made.text = std::move(given.document.text);
  return made;
}

std::vector<NamedText> read_named_text(const std::string& path, const NamedReading& how, const LanguageModel& model,
                                       const ReportError& report) {
  std::vector<NamedText> texts;
  for (std::vector<LabelledSentence>& article : Reader(path, how, report).read()) {
    if (how.only_capitalized) std::ranges::for_each(article, keep_capitalized);
    texts.push_back(analyzed(std::move(article), how.style, model));
  }
  return texts;
}

} // namespace standpoint
