// Rules, each with an example. Lines are compared in small letters.
//   share buttons     Share / Tweet / Email; Share this article
//   caption           Image caption Lena Fisk says no; Photo: J. Roe; (Photo by J. Roe/Agency); Image 1 of 5
//   related           RELATED: Senator: dam is our only hope; Read more: Farmers back the dam; SEE ALSO: ...; MUST
//   WATCH
//                     ...; More: Police pledge patrols; (Also on NEWSLINE: Farmers back the dam)
//   advertisement     Advertisement; Story continues below; Article continues after sponsor message
//   newsletter        Sign up for our newsletter: the best stories of the day; You can unsubscribe at any time.
//   cookies           We use cookies and you agree to our terms.
//   readers           What do you think? Tell us ...; Join the conversation; Have your say
//   list              Most read, and the lines without a full stop behind it
//   correction        This article was amended on 7 March 2024. An earlier version said ...; Correction: ...
//   about the author  Ann Writer is a columnist. Follow her on Twitter @ann; Ann Writer contributed to this report.
//   table             |Name|Party|Dam|; two lines and more with two tabs and more each
//   clock time        16:45 GMT; 4.31pm; 15:58 Good afternoon (the time alone); Updated at 4.10pm GMT
//   rights            © 2019 Herald Media; Copyright 2019 The Courier. All rights reserved.
//   sign-off          (Reporting by Jo Clerk; Editing by Max Poe); ((jo.clerk@wire.example)); and as the last line
//                     hh/ph/ts; AAP tr/kw; ends; -30-
//   cut off           ... which she [+1200 chars] (these words at the end of a line, of news APIs)
//   reporter          Our reporter Tim Ovens writes: ... (up to the colon)
#include "text/find_clutter.h"

#include "base/ascii.h"
#include "text/trim.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>

namespace standpoint {

namespace {

constexpr std::string_view share = "share buttons", caption = "caption", related = "related",
                           advertisement = "advertisement", newsletter = "newsletter", cookies = "cookies",
                           readers = "readers", list = "list", correction = "correction", about = "about the author",
                           table = "table", clock_time = "clock time", reporter = "reporter", rights = "rights",
                           sign_off = "sign-off", cut_off = "cut off";

struct Opening {
  std::string_view words; // small letters
  std::string_view rule;
  std::size_t longest; // of the line, in bytes
};
// A line that begins so is clutter.
constexpr std::array<Opening, 73> openings = {{
    {"© ", rights, 300},
    {"all rights reserved", rights, 300},
    {"image caption", caption, 300},
    {"image copyright", caption, 300},
    {"image source", caption, 200},
    {"media caption", caption, 300},
    {"media playback is", caption, 120},
    {"photo:", caption, 200},
    {"photos:", caption, 200},
    {"photo by ", caption, 120},
    {"photograph:", caption, 200},
    {"photo credit", caption, 200},
    {"picture:", caption, 200},
    {"(photo", caption, 200},
    {"(image", caption, 200},
    {"image:", caption, 200},
    {"image credit", caption, 200},
    {"getty images", caption, 80},
    {"file photo", caption, 200},
    {"related:", related, 300},
    {"related article", related, 200},
    {"related stor", related, 200},
    {"related coverage", related, 200},
    {"read more:", related, 300},
    {"read more about", related, 200},
    {"read more from", related, 200},
    {"read also:", related, 300},
    {"read also ", related, 200},
    {"also read:", related, 300},
    {"also read ", related, 200},
    {"read next:", related, 300},
    {"read full article", related, 80},
    {"see also:", related, 300},
    {"see more:", related, 300},
    {"more on this", related, 200},
    {"don't miss:", related, 300},
    {"recommended:", related, 300},
    {"watch:", related, 200},
    {"must watch", related, 200},
    {"story continues below", advertisement, 120},
    {"story continues after", advertisement, 120},
    {"article continues below", advertisement, 120},
    {"article continues after", advertisement, 120},
    {"continue reading below", advertisement, 120},
    {"continue reading the main", advertisement, 120},
    {"scroll down", advertisement, 120},
    {"advertisement -", advertisement, 120},
    {"supported by", advertisement, 40},
    {"you can unsubscribe", newsletter, 300},
    {"get our newsletter", newsletter, 300},
    {"get the latest", newsletter, 200},
    {"we use cookies", cookies, 600},
    {"this site uses cookies", cookies, 600},
    {"this website uses cookies", cookies, 600},
    {"by continuing to use", cookies, 400},
    {"by using this site", cookies, 400},
    {"accept all cookies", cookies, 200},
    {"what do you think?", readers, 300},
    {"have your say", readers, 300},
    {"join the conversation", readers, 300},
    {"join the discussion", readers, 300},
    {"leave a comment", readers, 300},
    {"let us know in the comments", readers, 300},
    {"view comments", readers, 120},
    {"like this story?", share, 120},
    {"share this", share, 120},
    {"click here", share, 200},
    {"follow us on", share, 300},
    {"correction:", correction, 1200},
    {"corrections:", correction, 1200},
    {"clarification:", correction, 1200},
    {"correction (", correction, 1200},
    {"updated at ", clock_time, 40},
}};

// Lines that are this and nothing else.
constexpr std::array<Opening, 34> whole_lines = {{
    {"share", share, 0},
    {"tweet", share, 0},
    {"email", share, 0},
    {"print", share, 0},
    {"facebook", share, 0},
    {"twitter", share, 0},
    {"whatsapp", share, 0},
    {"linkedin", share, 0},
    {"reddit", share, 0},
    {"pinterest", share, 0},
    {"copy link", share, 0},
    {"save", share, 0},
    {"pin", share, 0},
    {"messenger", share, 0},
    {"telegram", share, 0},
    {"pocket", share, 0},
    {"comments", readers, 0},
    {"comment", readers, 0},
    {"advertisement", advertisement, 0},
    {"advertisment", advertisement, 0},
    {"advert", advertisement, 0},
    {"ad", advertisement, 0},
    {"sponsored", advertisement, 0},
    {"subscribe", newsletter, 0},
    {"subscribe now", newsletter, 0},
    {"sign up", newsletter, 0},
    {"log in", newsletter, 0},
    {"loading...", share, 0},
    {"close", share, 0},
    {"read more", related, 0},
    {"read more...", related, 0},
    {"show more", related, 0},
    {"play video", caption, 0},
    {"hide caption", caption, 0},
}};

// What a list of other articles is headed by.
constexpr std::array<std::string_view, 22> list_heads = {
    "most read",           "most popular",    "most viewed",
    "latest news",         "latest stories",  "trending",
    "trending now",        "top stories",     "more stories",
    "related articles",    "related stories", "related news",
    "related topics",      "related content", "you may also like",
    "you might also like", "recommended",     "recommended for you",
    "editor's picks",      "editors' picks",  "what to read next",
    "more on this story"};

bool has(std::string_view s, std::string_view part) {
  return s.find(part) != std::string_view::npos;
}

// A line in small letters that is asked for many parts. Nearly always the answer is no, and known from the pairs of
// letters that stand in the line: one look at each of its bytes instead of one for each part.
class Words {
public:
  explicit Words(std::string_view line) : line_(line) {
    for (std::size_t i = 1; i < line.size(); ++i) pairs_.set(pair_at(line, i));
  }
  bool has(std::string_view part) const {
    for (std::size_t i = 1; i < part.size(); ++i)
      if (!pairs_.test(pair_at(part, i))) return false;
    return line_.find(part) != std::string_view::npos;
  }
  bool starts_with(std::string_view part) const { return line_.starts_with(part); }
  bool ends_with(std::string_view part) const { return line_.ends_with(part); }
  std::size_t size() const { return line_.size(); }

private:
  static std::size_t pair_at(std::string_view s, std::size_t i) {
    return (static_cast<unsigned char>(s[i - 1]) & 31U) << 5 | (static_cast<unsigned char>(s[i]) & 31U);
  }
  std::string_view line_;
  std::bitset<1024> pairs_;
};

// Two marks of a rule in one line, wherever they stand.
std::string_view rule_of_words(const Words& s) {
  const bool invites = s.has("sign up") || s.has("subscribe") || s.has("unsubscribe");
  if (invites && s.size() < 400 &&
      (s.has("newsletter") || s.has("inbox") || s.has("email alert") || s.has("our daily")))
    return newsletter;
  if (s.has("this article was amended") || s.has("this story was amended") ||
      s.has("this article has been corrected") || s.has("this story has been corrected") ||
      s.has("this article was corrected") || s.has("has been updated to correct"))
    return correction;
  for (std::string_view of : {"of this article", "of this story", "of this report", "of this post", "of this column"})
    if (s.size() < 1200 && s.has(of) && (s.has("earlier version ") || s.has("previous version "))) return correction;
  if (s.starts_with("an earlier version said") || s.starts_with("an earlier version stated") ||
      s.starts_with("an earlier version misstated") || s.starts_with("an earlier version incorrectly"))
    return correction;
  const bool follow =
      s.has("follow her on ") || s.has("follow him on ") || s.has("follow them on ") || s.has("follow me on ") ||
      s.has("follow us on ") ||
      (s.starts_with("follow ") && (s.has(" on twitter") || s.has(" on facebook") || s.has(" on instagram")));
  if (follow && s.size() < 500) return about;
  if (s.size() < 200 && (s.has("contributed to this report") || s.has("contributed to this article") ||
                         s.has("contributed to this story") || s.has("contributed reporting")))
    return about;
  if (s.starts_with("reporting by ") && s.size() < 300 && s.has("editing by ")) return sign_off;
  const bool is_notice = s.starts_with("copyright ") || s.starts_with("(c) ") || s.starts_with("copyright: ");
  if (is_notice && s.size() < 300 && (s.has("all rights reserved") || s.has("©") || s.has("(c)"))) return rights;
  if (s.size() < 200 && s.has(" can be reached at ") && (s.has("@") || s.has("http"))) return about;
  if (s.size() < 300 && s.has("views expressed") && (s.has(" own") || s.has("not necessarily"))) return about;
  return {};
}

// "16:45 GMT", "4.31pm", "9:05 a.m.": its length; 0 when the line begins with no clock time.
std::size_t clock_length(std::string_view s) {
  std::size_t i = 0;
  while (i < s.size() && i < 2 && is_ascii_digit(s[i])) ++i;
  if (i == 0 || i + 2 >= s.size() || (s[i] != ':' && s[i] != '.')) return 0;
  const bool colon = s[i] == ':';
  if (!is_ascii_digit(s[i + 1]) || i + 2 >= s.size() || !is_ascii_digit(s[i + 2])) return 0;
  i += 3;
  if (i < s.size() && is_ascii_digit(s[i])) return 0;
  std::size_t end = i;
  std::string rest = lower_case(s.substr(i, 12));
  std::size_t blank = rest.find_first_not_of(' ');
  if (blank == std::string::npos) blank = rest.size();
  bool half = false;
  for (std::string_view mark : {"a.m.", "p.m.", "am", "pm"}) {
    if (!std::string_view(rest).substr(blank).starts_with(mark)) continue;
    end = i + blank + mark.size();
    half = true;
    break;
  }
  if (!colon && !half) return 0; // "4.31 million"
  std::string_view behind = s.substr(end);
  std::size_t zone = behind.find_first_not_of(' ');
  for (std::string_view mark : {"GMT", "BST", "EST", "EDT", "ET", "CET", "CEST", "UTC", "PST", "PDT", "AEST"})
    if (zone != std::string_view::npos && behind.substr(zone).starts_with(mark) &&
        (zone + mark.size() == behind.size() || !is_ascii_letter(behind[zone + mark.size()])))
      return end + zone + mark.size();
  return end;
}

// "Our reporter Tim Ovens writes:": its length.
std::size_t reporter_length(std::string_view line) {
  if (!line.starts_with("Our ")) return 0;
  const std::string s = lower_case(line.substr(0, 100));
  const std::size_t colon = s.find(':');
  if (colon == std::string::npos) return 0;
  const std::string_view head = std::string_view(s).substr(0, colon);
  const bool verb = head.ends_with(" writes") || head.ends_with(" reports") || head.ends_with(" has more");
  const bool role =
      has(head, "reporter") || has(head, "correspondent") || has(head, "editor") || has(head, "colleague");
  return verb && role ? colon + 1 : 0;
}

// What an agency puts under its report: "hh/ph/ts", "AAP tr/kw", "ends".
bool is_sign_off(std::string_view line) {
  if (line.empty() || line.size() > 24) return false;
  constexpr std::array<std::string_view, 6> marks = {"ends", "ENDS", "-30-", "###", "(END)", "/ends"};
  if (std::find(marks.begin(), marks.end(), line) != marks.end()) return true;
  const std::size_t agency = std::min(line.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), line.size());
  if (agency > 0 && (agency < 2 || agency > 4 || line.substr(agency, 1) != " ")) return false;
  const std::string_view initials = line.substr(agency > 0 ? agency + 1 : 0);
  std::size_t parts = 0;
  for (std::size_t begin = 0; begin <= initials.size(); ++parts) {
    const std::size_t end = std::min(initials.find('/', begin), initials.size());
    const std::string_view part = initials.substr(begin, end - begin);
    if (part.size() < 2 || part.size() > 4 || !std::all_of(part.begin(), part.end(), is_ascii_lower)) return false;
    begin = end + 1;
  }
  return parts > 1;
}

// "[+1200 chars]" at the end of a line: where it begins; the line's length when it is not there.
std::size_t cut_off_begin(std::string_view line) {
  constexpr std::string_view end = " chars]";
  if (!line.ends_with(end)) return line.size();
  const std::size_t open = line.rfind("[+");
  const bool is_count = open != std::string_view::npos && open + 2 + end.size() < line.size() &&
                        line.find_first_not_of("0123456789", open + 2) == line.size() - end.size();
  return is_count ? open : line.size();
}

// "More: Police pledge patrols", "OPINION: Why the dam matters": a headline of another article behind one of these
// words.
constexpr std::array<std::string_view, 6> headline_openings = {
    "more:", "also:", "opinion:", "video:", "listen:", "earlier:"};

bool is_link(std::string_view s) {
  constexpr std::size_t longest = 200;
  if (s.size() > longest || s.ends_with('.')) return false;
  return std::ranges::any_of(
      headline_openings, [&](std::string_view opening) { return s.starts_with(opening) && s.size() > opening.size(); });
}

// "( Also on NEWSLINE: Farmers back the dam)", "(WATCH: Six players in the debacle)": without the brackets, and without
// the name of the page; the line itself where it has none.
std::string_view without_brackets(std::string_view line) {
  if (line.size() < 3 || line.front() != '(' || line.back() != ')') return line;
  line = trim(line.substr(1, line.size() - 2));
  constexpr std::string_view also_on = "also on ";
  if (lower_case(line.substr(0, also_on.size())) != also_on) return line;
  const std::size_t colon = line.find(':');
  constexpr std::size_t longest_name = 40;
  return colon < longest_name ? std::string_view("related:") : line;
}

// "(Reporting by Ann Writer)", "((ann.writer@wire.example))"
bool is_sign_off_in_brackets(std::string_view line) {
  if (line.size() > 400 || line.empty() || line.front() != '(' || line.back() != ')') return false;
  if (line.starts_with("((") && has(line, "@")) return true;
  const std::string s = lower_case(line.substr(0, 32));
  return s.starts_with("(reporting by ") || s.starts_with("(additional reporting by ") ||
         s.starts_with("(writing by ") || s.starts_with("(editing by ");
}

std::string_view rule_of_line(std::string_view line) {
  if (line.size() > 1200) return {};
  if (is_sign_off_in_brackets(line)) return sign_off;
  const std::string s = lower_case(without_brackets(line));
  if (is_link(s)) return related;
  if (s.size() <= 20)
    for (const Opening& row : whole_lines)
      if (s == row.words) return row.rule;
  for (const Opening& row : openings)
    if (row.words[0] == s[0] && s.size() <= row.longest && s.starts_with(row.words)) return row.rule;
  if (s.starts_with("image ") && s.size() <= 16 && has(s, " of ")) return caption;
  return rule_of_words(Words(s));
}

bool ends_with_stop(std::string_view s) {
  for (std::string_view mark : {"\"", "\xE2\x80\x9D", "'", "\xE2\x80\x99", ")"})
    if (s.ends_with(mark)) s.remove_suffix(mark.size());
  return s.ends_with('.') || s.ends_with('!') || s.ends_with('?');
}

bool is_list_head(std::string_view line) {
  if (line.size() > 24) return false;
  std::string s = lower_case(line);
  if (s.ends_with(':')) s.pop_back();
  return std::find(list_heads.begin(), list_heads.end(), s) != list_heads.end();
}

bool is_row(std::string_view raw) {
  const auto count = [&](char c) { return std::count(raw.begin(), raw.end(), c); };
  return (raw.size() > 1 && raw.front() == '|' && count('|') >= 2) || count('\t') >= 2;
}

struct Line {
  Span span; // trimmed
  bool row = false;
};

} // namespace

bool is_clutter(std::string_view paragraph) {
  paragraph = trim(paragraph);
  return !rule_of_line(paragraph).empty() || (clock_length(paragraph) == paragraph.size() && !paragraph.empty());
}

std::vector<Clutter> find_clutter(std::string_view text) {
  std::vector<Line> lines; // empty ones too
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    Span span = trim(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    std::string_view raw = text.substr(begin, end - begin);
    if (raw.ends_with('\r')) raw.remove_suffix(1);
    lines.push_back({span, is_row(raw)});
    begin = end + 1;
  }
  std::vector<Clutter> found;
  std::size_t last_line = lines.size();
  while (last_line > 0 && lines[last_line - 1].span.empty()) --last_line;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Span span = lines[i].span;
    if (span.empty()) continue;
    const std::string_view line = slice(text, span);
    if (lines[i].row && ((i + 1 < lines.size() && lines[i + 1].row) || (i > 0 && lines[i - 1].row))) {
      found.push_back({span, table});
      continue;
    }
    if (is_list_head(line)) {
      std::size_t last = i;
      while (last + 1 < lines.size() && !lines[last + 1].span.empty() &&
             !ends_with_stop(slice(text, lines[last + 1].span)) && lines[last + 1].span.size() < 200)
        ++last;
      for (; i < last; ++i) found.push_back({lines[i].span, list});
      found.push_back({lines[i].span, list});
      continue;
    }
    if (const std::size_t cut = cut_off_begin(line); cut < line.size())
      found.push_back({{span.begin + static_cast<std::uint32_t>(cut), span.end}, cut_off});
    if (i > 0 && i + 1 == last_line && is_sign_off(line)) {
      found.push_back({span, sign_off});
    } else if (const std::string_view rule = rule_of_line(line); !rule.empty()) {
      found.push_back({span, rule});
    } else if (const std::size_t clock = clock_length(line); clock > 0) {
      found.push_back({{span.begin, span.begin + static_cast<std::uint32_t>(clock)}, clock_time});
    } else if (const std::size_t length = reporter_length(line); length > 0) {
      found.push_back({{span.begin, span.begin + static_cast<std::uint32_t>(length)}, reporter});
    }
  }
  return found;
}

} // namespace standpoint
