#include "language/conllu.h"

#include "base/code_points.h"
#include "base/error.h"
#include "base/index.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <string_view>
#include <utility>

namespace standpoint {

bool ConlluSentence::opens_paragraph() const {
  for (std::string_view comment : comments)
    if (comment.starts_with("newpar") || comment.starts_with("newdoc")) return true;
  return false;
}

ConlluReader::ConlluReader(std::istream& in, std::string name) : in_(in), name_(std::move(name)) {}

using Columns = std::array<std::string_view, 10>;

// False when there are not exactly ten.
static bool split_columns(std::string_view line, Columns& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::size_t tab = line.find('\t');
    if ((tab == std::string_view::npos) != (i + 1 == columns.size())) return false;
    columns[i] = line.substr(0, tab);
    if (columns[i].empty()) return false;
    line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  }
  return true;
}

static bool read_number(std::string_view digits, std::size_t& number) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end == digits.data() + digits.size();
}

static bool no_space_after(std::string_view misc) {
  constexpr std::string_view key = "SpaceAfter=No";
  for (std::size_t at = misc.find(key); at != std::string_view::npos; at = misc.find(key, at + 1)) {
    const std::size_t end = at + key.size();
    if ((at == 0 || misc[at - 1] == '|') && (end == misc.size() || misc[end] == '|')) return true;
  }
  return false;
}

template <typename Label>
static Label label_or(std::optional<Label> found, Label otherwise, std::string_view name, std::size_t& unknown) {
  if (!found && name != "_") ++unknown;
  return found.value_or(otherwise);
}

bool ConlluReader::next(ConlluSentence& sentence) {
  sentence = ConlluSentence();
  const auto fail = [this](std::string message) {
    throw Error(ErrorCode::bad_format, {.file = name_, .line = line_}, std::move(message));
  };
  std::size_t range_end = 0; // last word of the open multiword token
  bool range_no_space = false;
  while (std::getline(in_, buffer_)) {
    ++line_;
    std::string_view line = buffer_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line.find_first_not_of(' ') == std::string_view::npos) {
      if (!sentence.words.empty()) break;
      continue;
    }
    if (sentence.line == 0) sentence.line = line_;
    if (line[0] == '#') {
      line.remove_prefix(line.starts_with("# ") ? 2 : 1);
      sentence.comments.emplace_back(line);
      continue;
    }
    Columns column;
    if (!split_columns(line, column)) fail("not ten columns between tabs: a CoNLL-U word has ID, FORM, ... MISC");
    if (column[0].find('.') != std::string_view::npos) continue;
    if (const std::size_t dash = column[0].find('-'); dash != std::string_view::npos) {
      if (!read_number(column[0].substr(dash + 1), range_end)) fail("bad word range " + std::string(column[0]));
      range_no_space = no_space_after(column[9]);
      continue;
    }
    std::size_t id = 0;
    if (!read_number(column[0], id) || id != sentence.words.size() + 1)
      fail("word number " + std::string(column[0]) + " where " + std::to_string(sentence.words.size() + 1) +
           " should stand");
    std::size_t head = 0;
    if (column[6] != "_" && (!read_number(column[6], head) || head > INT32_MAX))
      fail("bad head " + std::string(column[6]));
    if (head == id) fail("word " + std::string(column[0]) + " is its own head");
    ConlluWord word;
    word.form = column[1];
    word.lemma = column[2];
    word.upos = label_or(find_upos(column[3]), Upos::X, column[3], sentence.unknown_labels);
    word.xpos = label_or(find_xpos(column[4]), Xpos::XX, column[4], sentence.unknown_labels);
    word.feats = column[5];
    word.head = static_cast<std::int32_t>(head) - 1;
    word.relation = label_or(find_relation(column[7]), Relation::dep, column[7], sentence.unknown_labels);
    word.misc = column[9];
    word.space_after = id < range_end ? false : id == range_end ? !range_no_space : !no_space_after(column[9]);
    sentence.words.push_back(std::move(word));
  }
  for (const ConlluWord& word : sentence.words)
    if (word.head >= count_of(sentence.words))
      fail("head " + std::to_string(word.head + 1) + " of \"" + word.form + "\" is beyond the sentence's end");
  return !sentence.words.empty();
}

std::vector<ConlluSentence> read_conllu(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    const ErrorCode code = errno == ENOENT ? ErrorCode::missing_input : ErrorCode::unreadable;
    throw Error(code, {.file = path}, "cannot be opened");
  }
  ConlluReader reader(in, path);
  std::vector<ConlluSentence> sentences;
  for (ConlluSentence sentence; reader.next(sentence);) sentences.push_back(std::move(sentence));
  if (in.bad()) throw Error(ErrorCode::unreadable, {.file = path}, "cannot be read");
  return sentences;
}

static std::uint32_t size_of(const std::string& text) {
  return static_cast<std::uint32_t>(text.size());
}

TokenizedText text_of(const std::vector<ConlluSentence>& given, std::string id) {
  TokenizedText made;
  made.document.id = std::move(id);
  std::string& text = made.document.text;
  std::int32_t paragraph = 0;
  for (const ConlluSentence& from : given) {
    const bool opens = from.opens_paragraph() && !made.sentences.empty();
    paragraph += opens;
    if (opens) {
      while (text.ends_with(' ')) text.pop_back();
      text += "\n\n";
    }
    Sentence sentence;
    sentence.paragraph = paragraph;
    sentence.first = count_of(made.tokens);
    sentence.span.begin = size_of(text);
    for (const ConlluWord& word : from.words) {
      const std::uint32_t begin = size_of(text);
      text += word.form;
      made.tokens.push_back({begin, size_of(text)});
      sentence.span.end = size_of(text);
      if (word.space_after) text += ' ';
    }
    sentence.last = count_of(made.tokens);
    made.sentences.push_back(sentence);
  }
  while (text.ends_with(' ')) text.pop_back();
  text += '\n';
  return made;
}

// White space as lines of CoNLL-U cannot hold it becomes a blank.
static std::string one_line(std::string_view text) {
  std::string line(text);
  for (char& c : line)
    if (c == '\n' || c == '\r' || c == '\t' || c == '\v' || c == '\f') c = ' ';
  return line;
}

static bool is_space_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  const char c = text[at];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return true;
  return text.substr(at).starts_with("\xC2\xA0"); // no-break space
}

void write_conllu(std::ostream& out, const Document& document, const Analysis& analysis) {
  const std::string_view text = document.text;
  const CodePoints code_points(text);
  const std::string id = one_line(document.id);
  out << "# newdoc id = " << id << '\n';
  std::int32_t paragraph = -1;
  std::size_t number = 0;
  for (const Sentence& sentence : analysis.sentences) {
    if (sentence.first == sentence.last) continue;
    if (sentence.paragraph != paragraph) {
      out << "# newpar\n";
      paragraph = sentence.paragraph;
    }
    out << "# sent_id = " << id << '-' << ++number << '\n';
    out << "# text = " << one_line(slice(text, sentence.span)) << '\n';
    for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
      const Token& token = analysis.tokens[i];
      const std::int32_t head = token.head == no_token ? 0 : token.head - sentence.first + 1;
      out << i - sentence.first + 1 << '\t' << one_line(slice(text, token.span)) << '\t'
          << (token.lemma.empty() ? std::string_view("_") : token.lemma) << '\t' << name(token.upos) << '\t'
          << name(token.xpos) << "\t_\t" << head << '\t' << name(token.relation) << "\t_\t"
          << (is_space_at(text, token.span.end) ? "" : "SpaceAfter=No|") << "B=" << code_points.before(token.span.begin)
          << "|E=" << code_points.before(token.span.end) << '\n';
    }
    out << '\n';
  }
}

} // namespace standpoint
