// Rules, each with what is read (>) and how it is told (=):
//   transcript      > VALE: I support the tax. We must.              = “I support the tax,” Vale said. “We must.”
//                   > MODERATOR: Good evening.                       = (left out: asks, holds nothing)
//   interview       > Q: Do you want the tunnel?                     = (left out)
//                   > A: Yes. We will build it.                      = “We will build it,” Nora Field said.
//                     where the paragraph before the first question begins with her name
//   names on lines  > Ann Lee / Why keep it? / Max Poe / We must.    = (left out) “We must,” Max Poe said.
//                     where two names return as paragraphs of their own; who only asks, or wrote it, is left out
//   account         > @GovHarrow: The bill must pass.                = “The bill must pass,” GovHarrow said.
//   behind a dash   > “I support it.” — Senator Paula Dene           = “I support it,” said Senator Paula Dene.
//   next paragraph  > Edda Brill issued this statement: / “We ...”   = Edda Brill said: “We ...”
//   block quote     > the bishops wrote: / > The camps must close.   = the bishops wrote: “The camps must close.”
//   tags, links     > “I will vote no! #CleanWater” pic.twitter.com/x  = “I will vote no!”
// A label is a line's first words up to a colon, in capitals or a name, that two lines and more of the text have. One
// line with a colon is no transcript.
#include "text/rewrite_speech.h"

#include "base/ascii.h"
#include "text/trim.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace standpoint {

namespace {

constexpr std::string_view opening = "\u201c", closing = "\u201d";

// Who asks and holds nothing.
constexpr std::array<std::string_view, 16> askers = {
    "q",          "question", "moderator", "interviewer", "host",       "anchor",          "reporter", "presenter",
    "journalist", "narrator", "announcer", "speaker",     "questioner", "audience member", "operator", "voice-over"};

struct Line {
  Span span; // trimmed, not empty
  bool blank_before = false;
};

bool has(std::string_view s, std::string_view part) {
  return s.find(part) != std::string_view::npos;
}
bool starts_with_quote(std::string_view s) {
  return s.starts_with('"') || s.starts_with(opening);
}
std::size_t count_words(std::string_view s) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < s.size(); ++i) words += s[i] != ' ' && (i == 0 || s[i - 1] == ' ');
  return words;
}
bool begins_upper(std::string_view word) {
  return !word.empty() && (is_ascii_upper(word[0]) || (static_cast<unsigned char>(word[0]) == 0xC3));
}

template <class Take> void each_word(std::string_view s, Take take) {
  for (std::size_t begin = 0; begin < s.size();) {
    const std::size_t end = std::min(s.find(' ', begin), s.size());
    if (end > begin) take(s.substr(begin, end - begin));
    begin = end + 1;
  }
}

// "VALE", "GOVERNOR HARROW", "Q", "A", "Nora Field": what may stand before a colon. Capitals: all of it in capitals.
bool is_label(std::string_view s, bool& capitals) {
  if (s.empty() || s.size() > 40 || count_words(s) > 5) return false;
  capitals = std::none_of(s.begin(), s.end(), [](char c) { return is_ascii_lower(c); }) && is_ascii_upper(s[0]);
  if (capitals) return s.find_first_of("0123456789\"") == std::string_view::npos;
  bool names = true;
  each_word(s, [&](std::string_view word) { names &= begins_upper(word); });
  return names && s.find_first_of("0123456789\",;()") == std::string_view::npos &&
         s.find("http") == std::string_view::npos;
}

bool is_asker(std::string_view label) {
  const std::string s = lower_case(label);
  return std::find(askers.begin(), askers.end(), s) != askers.end();
}

// A paragraph that is one quotation to its end, closed or not.
bool is_all_quotation(std::string_view s) {
  if (s.ends_with('"') || s.ends_with(closing)) return true;
  return s.substr(1).find('"') == std::string_view::npos && !has(s, closing);
}

bool ends_sentence(std::string_view s) {
  while (s.ends_with('"') || s.ends_with(')')) s.remove_suffix(1);
  if (s.ends_with(closing)) s.remove_suffix(closing.size());
  return s.ends_with('.') || s.ends_with('?') || s.ends_with('!') || s.ends_with("\u2026");
}

class SpeechRewriter {
public:
  explicit SpeechRewriter(const Document& document) : text_(document.text), document_(document) { list_lines(); }

  std::vector<Rewrite> rewrite() {
    find_labels();
    find_speaker_lines();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_furniture(lines_[i].span)) continue;
      if (!speakers_.empty() && rewrite_turn(i)) continue;
      if (rewrite_labelled(i)) continue;
      if (rewrite_account(i)) continue;
      drop_tags(i);
      rewrite_dash(i);
      rewrite_colon(i);
    }
    return std::move(found_);
  }

private:
  std::string_view line(std::size_t i) const { return slice(text_, lines_[i].span); }

  void list_lines() {
    bool blank = true;
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      const Span span = trim(text_, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      if (!span.empty()) lines_.push_back({span, blank});
      blank = span.empty();
      begin = end + 1;
    }
  }

  bool is_furniture(Span span) const {
    if (!document_.title_span.empty() && document_.title_span.overlaps(span)) return true;
    return std::any_of(document_.furniture.begin(), document_.furniture.end(),
                       [&](Span f) { return f.begin <= span.begin && f.end >= span.end; });
  }

  void put(std::uint32_t begin, std::uint32_t end, std::string by) { found_.push_back({{begin, end}, std::move(by)}); }
  // A stretch that is not read: as a rewrite to nothing.
  void drop(Span span) { put(span.begin, span.end, ""); }

  // The stop of the first sentence of three words and more with another sentence behind it; `said.end` when there is
  // none.
  std::uint32_t first_stop(Span said) const {
    const std::string_view s = slice(text_, said);
    for (std::size_t i = 2; i + 2 < s.size(); ++i) {
      if (s[i] != '.' && s[i] != '?' && s[i] != '!') continue;
      const bool another = s[i + 1] == ' ' && begins_upper(s.substr(i + 2));
      const bool word =
          is_ascii_lower(s[i - 1]) && is_ascii_lower(s[i - 2]) && s.substr(i - 2, 2) != "Mr"; // no initials
      const std::size_t last_word = s.rfind(' ', i);
      const bool title =
          last_word != std::string_view::npos && i - last_word <= 4 && begins_upper(s.substr(last_word + 1));
      if (another && word && !title && count_words(s.substr(0, i)) >= 3)
        return said.begin + static_cast<std::uint32_t>(i);
    }
    return said.end;
  }

  // As news tell it: “First sentence,” NAME said. “Others.” The label that begins at `begin` goes.
  void tell(std::uint32_t begin, Span said, const std::string& name) {
    // "Yes. We will build it": the answer's first word says nothing without the question.
    const std::uint32_t label_end = said.begin;
    for (std::string_view word :
         {"Yes. ", "Yes, ", "No. ", "Sure. ", "Well, ", "Absolutely. ", "Of course. ", "Yeah. "})
      if (said.begin == label_end && slice(text_, said).starts_with(word))
        said.begin += static_cast<std::uint32_t>(word.size());
    put(begin, said.begin, std::string(opening));
    const std::uint32_t stop = first_stop(said);
    const std::string who = std::string(closing) + ' ' + name + " said.";
    if (stop == said.end) {
      const char last = text_[said.end - 1];
      if (last == '.')
        put(said.end - 1, said.end, std::string(1, ',').append(who));
      else
        put(said.end, said.end, (last == '?' || last == '!' ? std::string() : std::string(1, ',')).append(who));
      return;
    }
    const bool period = text_[stop] == '.';
    put(period ? stop : stop + 1, stop + 2,
        (period ? std::string(1, ',') : std::string()).append(who).append(" ").append(opening));
    put(said.end, said.end, std::string(closing));
  }

  // The label of a line and where its words begin; empty when it has none.
  std::string_view label_of(std::size_t i, std::uint32_t& words_begin, bool& capitals) const {
    const std::string_view s = line(i);
    const std::size_t colon = s.substr(0, 44).find(':');
    if (colon == std::string_view::npos || colon + 2 >= s.size() || s[colon + 1] != ' ') return {};
    std::string_view label = trim(s.substr(0, colon));
    if (label.ends_with('.') && label.size() <= 3) label.remove_suffix(1); // "Q."
    if (!is_label(label, capitals)) return {};
    words_begin = lines_[i].span.begin + static_cast<std::uint32_t>(colon + 2);
    return label;
  }

  // Labels that make the text a transcript: two that return, or one that returns beside another, or Q and A.
  void find_labels() {
    std::map<std::string, std::size_t, std::less<>> capital, mixed;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      std::uint32_t begin = 0;
      bool capitals = false;
      const std::string_view label = label_of(i, begin, capitals);
      if (label.empty() || is_furniture(lines_[i].span)) continue;
      ++(capitals ? capital : mixed)[std::string(label)];
    }
    const auto repeated = [](const auto& labels) {
      return std::count_if(labels.begin(), labels.end(), [](const auto& l) { return l.second >= 2; });
    };
    std::size_t lines = 0;
    for (const auto& [label, count] : capital) lines += count;
    if (repeated(capital) >= 1 && capital.size() >= 2 && lines >= 3)
      for (const auto& [label, count] : capital) labels_.insert(label);
    if (repeated(mixed) >= 2)
      for (const auto& [label, count] : mixed)
        if (count >= 2) labels_.insert(label);
  }

  // "Max Poe" or "MAX POE:" as a paragraph of its own; empty when the line is none.
  std::string_view speaker_of(std::size_t i) const {
    if (!lines_[i].blank_before || i + 1 >= lines_.size() || is_furniture(lines_[i].span)) return {};
    std::string_view s = line(i);
    if (s.ends_with(':')) s = trim(s.substr(0, s.size() - 1));
    bool capitals = false;
    if (s.find_first_of(":?!\"()/&") != std::string_view::npos || s.ends_with('.') || !is_label(s, capitals)) return {};
    return count_words(s) >= 2 || (capitals && s.size() >= 4) ? s : std::string_view(); // "LB" is a table's
  }

  // Two names that return make an interview. Who in most of his turns asks, or is the author, holds nothing here.
  void find_speaker_lines() {
    struct Turns {
      std::size_t all = 0, asking = 0, saying = 0;
    };
    std::map<std::string, Turns, std::less<>> turns;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view name = speaker_of(i);
      if (name.empty()) continue;
      Turns& of_name = turns[std::string(name)];
      ++of_name.all;
      of_name.saying += ends_sentence(line(i + 1)) ? 1 : 0;
      std::size_t last = i + 1;
      while (last + 1 < lines_.size() && speaker_of(last + 1).empty()) ++last;
      of_name.asking += line(last).ends_with('?') ? 1 : 0;
    }
    std::erase_if(turns, [](const auto& t) { return t.second.all < 2 || t.second.saying < t.second.all; });
    if (turns.size() < 2) return;
    for (const auto& [name, of_name] : turns)
      speakers_[name] = 2 * of_name.asking > of_name.all || name == document_.author || is_asker(name);
  }

  // A line of an interview with names on lines of their own. The name goes, and what follows is his.
  bool rewrite_turn(std::size_t i) {
    const std::string_view name = speaker_of(i);
    if (const auto found = speakers_.find(name); !name.empty() && found != speakers_.end()) {
      turn_ = recase(name);
      turn_asks_ = found->second;
      name_begin_ = lines_[i].span.begin;
      if (turn_asks_) drop(lines_[i].span);
      return true;
    }
    if (turn_.empty()) return false;
    if (turn_asks_)
      drop(lines_[i].span);
    else if (!starts_with_quote(line(i)))
      tell(name_begin_.value_or(lines_[i].span.begin), lines_[i].span, turn_);
    name_begin_.reset(); // the turn's next paragraph has no name before it
    return true;
  }

  // Tags behind the last sentence, and links of short messages, say nothing.
  void drop_tags(std::size_t i) {
    const std::string_view s = line(i);
    const std::uint32_t begin = lines_[i].span.begin;
    for (const std::string_view link : {" pic.twitter.com/", " https://t.co/", " http://t.co/"})
      for (std::size_t at = s.find(link); at != std::string_view::npos; at = s.find(link, at + 1)) {
        const std::size_t end = std::min(s.find_first_of(" \",\xE2", at + 1), s.size());
        drop({begin + static_cast<std::uint32_t>(at), begin + static_cast<std::uint32_t>(end)});
      }
    for (std::size_t at = s.find(" #"); at != std::string_view::npos; at = s.find(" #", at + 1)) {
      if (at == 0 || (s[at - 1] != '.' && s[at - 1] != '!' && s[at - 1] != '?')) continue;
      std::size_t end = at;
      while (s.substr(end).starts_with(" #")) {
        const std::size_t tag = end + 2;
        end = tag;
        while (end < s.size() && (is_ascii_alphanumeric(s[end]) || s[end] == '_')) ++end;
        if (end == tag) return;
      }
      drop({begin + static_cast<std::uint32_t>(at), begin + static_cast<std::uint32_t>(end)});
      at = end - 1;
    }
  }

  // Who answers: the name that the paragraph before the first question begins with.
  std::string answerer(std::size_t first_question) const {
    for (std::size_t i = first_question; i-- > 0;) {
      if (is_furniture(lines_[i].span) || count_words(line(i)) < 6) continue;
      std::string name;
      bool ended = false;
      each_word(line(i), [&](std::string_view word) {
        if (ended) return;
        const bool comma = word.ends_with(',');
        if (comma) word.remove_suffix(1);
        if (!begins_upper(word) || word == "The" || word == "A" || word == "In") {
          ended = true;
          return;
        }
        if (!name.empty()) name += ' ';
        name += word;
        ended = comma;
      });
      if (has(name, " ")) return name;
    }
    return "";
  }

  bool rewrite_labelled(std::size_t i) {
    std::uint32_t begin = 0;
    bool capitals = false;
    const std::string_view label = label_of(i, begin, capitals);
    if (label.empty() || !labels_.contains(label)) return false;
    if (is_asker(label)) {
      if (first_question_ == none) first_question_ = i;
      drop(lines_[i].span);
      return true;
    }
    std::string name = recase(label);
    if (label == "A" || label == "ANSWER") name = answerer(first_question_ == none ? i : first_question_);
    if (name.empty()) return false;
    // What he says goes on over the paragraphs without a label.
    std::size_t last = i;
    while (last + 1 < lines_.size() && !lines_[last + 1].blank_before) {
      std::uint32_t ignored = 0;
      bool capital = false;
      if (!label_of(last + 1, ignored, capital).empty()) break;
      ++last;
    }
    if (starts_with_quote(slice(text_, {begin, lines_[i].span.end}))) return true; // has its marks
    tell(lines_[i].span.begin, {begin, lines_[last].span.end}, name);
    return true;
  }

  // "@GovHarrow: The water bill must pass. pic.twitter.com/x1y2z3"
  bool rewrite_account(std::size_t i) {
    const std::string_view s = line(i);
    if (!s.starts_with('@')) return false;
    const std::size_t colon = s.find(':');
    if (colon == std::string_view::npos || colon < 3 || colon > 30 ||
        s.substr(0, colon).find(' ') != std::string_view::npos)
      return false;
    std::size_t end = s.find("pic.twitter.com");
    if (end == std::string_view::npos) end = s.find("https://t.co/");
    if (end == std::string_view::npos) end = s.size();
    const std::uint32_t at = lines_[i].span.begin;
    const std::string_view words = trim(s.substr(colon + 1, end - colon - 1));
    if (words.empty()) return false;
    const auto words_begin = static_cast<std::uint32_t>(words.data() - text_.data());
    const Span said{words_begin, words_begin + static_cast<std::uint32_t>(words.size())};
    tell(at, said, std::string(s.substr(1, colon - 1)));
    if (said.end < lines_[i].span.end) drop({said.end, lines_[i].span.end});
    return true;
  }

  // “She knows the ports.” - Commissioner Viktor Oland; the dash may begin the next line.
  void rewrite_dash(std::size_t i) {
    const std::string_view s = line(i);
    if (!starts_with_quote(s)) return;
    constexpr std::array<std::string_view, 5> dashes = {"\u2014", "\u2013", "\u2015", "--", "-"};
    std::size_t close = std::string_view::npos, mark_size = 0;
    for (std::string_view mark : {closing, std::string_view("\"")}) {
      const std::size_t at = s.rfind(mark);
      if (at != std::string_view::npos && at > 0 && close == std::string_view::npos) {
        close = at;
        mark_size = mark.size();
      }
    }
    if (close == std::string_view::npos || close < 4) return;
    std::string_view rest = trim(s.substr(close + mark_size));
    std::uint32_t end = lines_[i].span.end;
    if (rest.empty() && i + 1 < lines_.size() && !lines_[i + 1].blank_before) {
      rest = line(i + 1);
      end = lines_[i + 1].span.end;
    }
    for (std::string_view dash : dashes) {
      if (!rest.starts_with(dash)) continue;
      const std::string_view name = trim(rest.substr(dash.size()));
      std::size_t capitals = 0, words = 0;
      each_word(name, [&](std::string_view word) {
        ++words;
        capitals += begins_upper(word);
      });
      const bool sentence = name.ends_with('.') && words > 4;
      if (words == 0 || words > 14 || !begins_upper(name) || capitals < 1 || sentence || has(name, closing)) return;
      const auto name_begin = static_cast<std::uint32_t>(name.data() - text_.data());
      const std::uint32_t quote_end = lines_[i].span.begin + static_cast<std::uint32_t>(close);
      const char stop = text_[quote_end - 1];
      // “... nomination.” - Name = “... nomination,” said Name.
      const std::string marks = std::string(s.substr(close, mark_size)) + " said ";
      if (stop == '.')
        put(quote_end - 1, name_begin, std::string(",").append(marks));
      else
        put(quote_end, name_begin, marks);
      if (!name.ends_with('.')) put(end, end, ".");
      return;
    }
  }

  // A short paragraph with a colon at its end, and a quotation, marked or set in, as the next one.
  void rewrite_colon(std::size_t i) {
    const std::string_view s = line(i);
    if (!s.ends_with(':') || i + 1 >= lines_.size() || s.size() > 300) return;
    const std::uint32_t begin = lines_[i].span.begin, end = lines_[i].span.end;
    const std::string_view next = line(i + 1);
    const bool marked = starts_with_quote(next);
    if (!marked && !next.starts_with("> ")) return;
    if (marked && !is_all_quotation(next)) return; // it names its own speaker
    const std::size_t from = s.starts_with("And from ") ? 9 : s.starts_with("From ") ? 5 : 0;
    if (from != 0 && begins_upper(s.substr(from))) { // And from Chairwoman Edda Brill:
      put(begin, begin + static_cast<std::uint32_t>(from), "");
      put(end - 1, end - 1, " said");
    }
    constexpr std::array<std::string_view, 8> notices = {
        " issued this statement:",   " issued the following statement:",
        " released this statement:", " released the following statement:",
        " made this statement:",     " gave this statement:",
        " had this to say:",         " sent this statement:"};
    for (std::string_view notice : notices) {
      if (!s.ends_with(notice)) continue;
      put(end - static_cast<std::uint32_t>(notice.size()), end, " said:");
    }
    const std::uint32_t next_begin = lines_[i + 1].span.begin;
    if (marked) {
      put(end, next_begin, " ");
      return;
    }
    put(end, next_begin + 2, std::string(" ").append(opening));
    std::size_t last = i + 1;
    while (last + 1 < lines_.size() && line(last + 1).starts_with("> ")) {
      ++last;
      put(lines_[last - 1].span.end, lines_[last].span.begin + 2, " ");
    }
    put(lines_[last].span.end, lines_[last].span.end, std::string(closing));
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::string_view text_;
  const Document& document_;
  std::vector<Line> lines_;
  std::set<std::string, std::less<>> labels_;
  std::map<std::string, bool, std::less<>> speakers_; // of names on lines of their own: whether he asks
  std::string turn_;                                  // whose turn it is
  bool turn_asks_ = false;
  std::optional<std::uint32_t> name_begin_; // of a turn whose first paragraph is not read yet
  std::size_t first_question_ = none;
  std::vector<Rewrite> found_;
};

} // namespace

std::vector<Rewrite> rewrite_speech(const Document& document) {
  return SpeechRewriter(document).rewrite();
}

} // namespace standpoint
