#include "gold.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>

namespace standpoint {

namespace {

struct Marked {
  std::string kind;
  Spans spans;
};

// The bytes at which the text's code points begin, and its end.
std::vector<std::uint32_t> code_point_bytes(std::string_view text) {
  std::vector<std::uint32_t> bytes;
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) bytes.push_back(i);
  bytes.push_back(static_cast<std::uint32_t>(text.size()));
  return bytes;
}

// "T1", "E12" at the beginning of a line, up to the tab.
bool begins_record(const std::string& line, char kind) {
  const std::size_t tab = line.find('\t');
  return tab != std::string::npos && tab > 1 && line[0] == kind &&
         std::all_of(line.begin() + 1, line.begin() + static_cast<std::ptrdiff_t>(tab),
                     [](char c) { return c >= '0' && c <= '9'; });
}

// "Content 10 20;25 30". False when the offsets are broken.
bool read_marked(std::string_view field, const std::vector<std::uint32_t>& bytes, Marked& out) {
  const std::size_t blank = field.find(' ');
  if (blank == std::string_view::npos) return false;
  out.kind = field.substr(0, blank);
  field.remove_prefix(blank + 1);
  const char* at = field.data();
  const char* end = at + field.size();
  while (at < end) {
    std::uint32_t begin = 0, past = 0;
    auto read = std::from_chars(at, end, begin);
    if (read.ec != std::errc{} || read.ptr == end || *read.ptr != ' ') return false;
    read = std::from_chars(read.ptr + 1, end, past);
    if (read.ec != std::errc{} || (read.ptr != end && *read.ptr != ';')) return false;
    if (begin >= past || past >= bytes.size()) return false;
    out.spans.push_back({bytes[begin], bytes[past]});
    at = read.ptr == end ? end : read.ptr + 1;
  }
  return !out.spans.empty();
}

} // namespace

Annotations read_annotations(const std::string& path, std::string_view text, const ReportError& report) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::missing_input, {.file = path}, "cannot read these annotations");
  const std::vector<std::uint32_t> bytes = code_point_bytes(text);
  std::map<std::string, Marked, std::less<>> marked;
  struct Event {
    std::size_t line;
    std::string arguments;
  };
  std::vector<Event> events;
  Annotations annotations;
  const std::string stem = std::filesystem::path(path).stem().string();
  annotations.coder = stem.substr(stem.rfind('_') + 1);
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    const std::size_t tab = line.find('\t');
    if (begins_record(line, 'T')) {
      Marked mark;
      const std::size_t second = line.find('\t', tab + 1);
      const std::string_view field =
          std::string_view(line).substr(tab + 1, second == std::string::npos ? second : second - tab - 1);
      if (!read_marked(field, bytes, mark)) {
        report(Error(ErrorCode::bad_format, {.file = path, .line = number},
                     "broken offsets \"" + std::string(field) + "\""));
        continue;
      }
      if (mark.kind == "Discard")
        annotations.discarded.insert(annotations.discarded.end(), mark.spans.begin(), mark.spans.end());
      marked[line.substr(0, tab)] = std::move(mark);
    } else if (begins_record(line, 'E')) {
      events.push_back({number, line.substr(tab + 1)});
    }
  }
  for (const Event& event : events) {
    MarkedAttribution attribution;
    bool whole = true;
    for (std::size_t at = 0; at < event.arguments.size();) {
      const std::size_t end = std::min(event.arguments.find(' ', at), event.arguments.size());
      const std::string_view pair = std::string_view(event.arguments).substr(at, end - at);
      at = end + 1;
      const std::size_t colon = pair.find(':');
      if (colon == std::string_view::npos) continue;
      std::string_view role = pair.substr(0, colon);
      while (!role.empty() && role.back() >= '0' && role.back() <= '9') role.remove_suffix(1);
      Spans* into = role == "Source"    ? &attribution.source
                    : role == "Cue"     ? &attribution.cue
                    : role == "Content" ? &attribution.content
                                        : nullptr;
      if (into == nullptr) continue;
      const auto found = marked.find(pair.substr(colon + 1));
      if (found == marked.end()) {
        report(Error(ErrorCode::bad_format, {.file = path, .line = event.line},
                     "no such text \"" + std::string(pair) + "\""));
        whole = false;
        continue;
      }
      into->insert(into->end(), found->second.spans.begin(), found->second.spans.end());
    }
    if (!whole || (attribution.cue.empty() && attribution.content.empty())) continue;
    for (Spans* spans : {&attribution.source, &attribution.cue, &attribution.content})
      std::sort(spans->begin(), spans->end());
    annotations.attributions.push_back(std::move(attribution));
  }
  return annotations;
}

// Tokens that lie at least half in one of the spans, as ranges that are apart by a word.
static std::vector<TokenRange> ranges_of(const Scene& scene, const Spans& spans) {
  std::vector<TokenRange> ranges;
  const auto& tokens = scene.analysis.tokens;
  for (const Span span : spans) {
    auto at = std::lower_bound(tokens.begin(), tokens.end(), span.begin,
                               [](const Token& t, std::uint32_t b) { return t.span.end <= b; });
    for (; at != tokens.end() && at->span.begin < span.end; ++at) {
      const std::uint32_t held = std::min(at->span.end, span.end) - std::max(at->span.begin, span.begin);
      if (held * 2 < at->span.size()) continue;
      const auto i = static_cast<std::int32_t>(at - tokens.begin());
      bool joins = !ranges.empty();
      if (joins)
        for (std::int32_t k = ranges.back().last; k < i; ++k) joins &= scene.punctuation(k);
      if (joins)
        ranges.back().last = std::max(ranges.back().last, i + 1);
      else
        ranges.push_back({i, i + 1});
    }
  }
  return ranges;
}

static std::int32_t head_of(const Scene& scene, TokenRange range) {
  std::int32_t best = range.first;
  for (std::int32_t i = range.first; i < range.last; ++i)
    if (std::pair(scene.punctuation(i), scene.tree.depth(i)) <
        std::pair(scene.punctuation(best), scene.tree.depth(best)))
      best = i;
  return best;
}

Gold gold_on_tokens(const Scene& scene, const Annotations& annotations) {
  Gold gold;
  for (const char c : annotations.coder) gold.coder = mix(gold.coder + static_cast<unsigned char>(c));
  gold.in_content.assign(scene.words.size(), 0);
  gold.discarded.assign(scene.words.size(), 0);
  for (const TokenRange range : ranges_of(scene, annotations.discarded))
    for (std::int32_t i = range.first; i < range.last; ++i) gold.discarded[i] = 1;
  for (const MarkedAttribution& marked : annotations.attributions) {
    GoldAttribution attribution;
    attribution.content = ranges_of(scene, marked.content);
    for (const TokenRange range : attribution.content)
      for (std::int32_t i = range.first; i < range.last; ++i) gold.in_content[i] = 1;
    const std::vector<TokenRange> cue = ranges_of(scene, marked.cue);
    if (cue.empty()) continue;
    attribution.cue = {cue.front().first, cue.back().last};
    attribution.cue_head = head_of(scene, attribution.cue);
    if (const std::vector<TokenRange> source = ranges_of(scene, marked.source); !source.empty()) {
      attribution.source = {source.front().first, source.back().last};
      attribution.source_head = head_of(scene, attribution.source);
    }
    gold.attributions.push_back(std::move(attribution));
  }
  return gold;
}

} // namespace standpoint
