// Any text through the whole program: article, statements, links, issues, graph, every writer of text formats. Pictures
// are left out: they are Graphviz's.
#include "base/utf8.h"
#include "corpus/link_corpus.h"
#include "corpus/read_corpus.h"
#include "exporters/formats.h"
#include "exporters/shown_article.h"
#include "exporters/write_diff.h"
#include "exporters/write_position_table.h"
#include "fuzz/fuzzed_file.h"
#include "graph/build_graph.h"
#include "graph/diff_positions.h"
#include "statement/statement_json.h"

#include <array>
#include <sstream>

using namespace standpoint;

static EngineSource& engine() {
  static EngineSource source(
      {.data = {.given = STANDPOINT_SOURCE_DIR "/models", .shipped = {}}, .actors = {}, .explain = true});
  return source;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const FuzzedFile file("2024-03-06_article.txt");
  std::string text;
  CorpusOptions options;
  options.jobs = 1;
  CorpusWatch watch;
  watch.report = [](const Error&) {};
  watch.see = [&](const Document& document) { text = document.text; };
  Corpus corpus = read_corpus({file.write(text_of(data, size))}, engine(), options, watch);
  std::size_t points = 0;
  for (const char c : text) points += (static_cast<unsigned char>(c) & 0xC0U) != 0x80 ? 1 : 0;
  for (const Statement& s : corpus.extracted) {
    for (const CodePointSpans* spans : {&s.evidence, &s.source, &s.cue, &s.content})
      for (const CodePointSpan span : *spans)
        must(span.begin <= span.end && span.end <= points, "a span is in the text");
    must(s.confidence >= 0 && s.confidence <= 1, "confidence is from 0 to 1");
    must(is_utf8(to_json_line(s)), "a statement is UTF-8");
  }
  LinkedStatements linked = link_extracted(std::move(corpus.extracted), engine());
  std::ostringstream out;
  const auto graph = build_graph(linked.statements);
  const std::array<ShownArticle, 1> articles = {{{"2024-03-06_article.txt", "", "", "", "", text, {}}}};
  for (const Format& format : formats())
    if (format.most_edges == 0) write_graph(*graph, out, format, articles);
  write_position_table(*graph, out);
  const Comparison comparison = diff_positions(linked.statements, {});
  const DiffView view{.inputs = {"before", "after"}};
  write_diff_table(comparison, view, out);
  write_diff_markdown(comparison, view, out);
  write_diff_html(comparison, view, out);
  write_diff_json(comparison, view, out);
  must(is_utf8(out.str()), "what is written is UTF-8");
  return 0;
}
