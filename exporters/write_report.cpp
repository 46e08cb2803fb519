// One HTML file with the graph, its evidence and the articles' texts, that needs no network: exporters/report has the
// page. Source: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
//
// Layout: the page, and in it one script element of type application/json, which is read as text and never run:
// {"colours": {"for", "against", "neither", "person", ..., "topic"}, "title",
//  "actors": [{"name", "kind", "role"}], "topics": [{"kind", "name"}],
//  "articles": [{"doc", "title", "outlet", "url", "date", "text", "quotations": [{"confidence", "source", "cue",
//  "content"}]}], "positions": [{"id", "actor", "topic", "label", "polarity", "evidence": [{"article", "date", "quote",
//  "kind", "via", "also_in",
//                 "phrase", "topic", "issue", "confidence", "spans", "source", "cue", "content"}]}]}
// "actor", "topic" and "article" count from 0 in their lists; a key whose value is empty is left out. What comes from
// articles is in JSON strings in which "<" is written \u003c: so no text can end the element or open another.
#include "exporters/escape.h"
#include "exporters/look.h"
#include "exporters/output.h"
#include "exporters/report_page.h"
#include "exporters/shown_article.h"
#include "exporters/writers.h"
#include "graph/position_graph.h"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <map>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

namespace standpoint {

// Evidence of statement files may come from articles that are not given.
using ArticleKey = std::tuple<std::string, std::string, std::string, std::string>;

template <class From> static ArticleKey article_key(const From& from) {
  return {from.doc, from.outlet, from.title, from.url};
}

// Numbers of the articles: those given, in their order, then those that only evidence names, in the evidence's order.
struct ArticleNumbers {
  std::map<ArticleKey, std::size_t> number;
  std::vector<ArticleKey> named_only;
};

static ArticleNumbers number_articles(const PositionGraph& graph, std::span<const ShownArticle> articles) {
  ArticleNumbers numbers;
  for (std::size_t i = 0; i < articles.size(); ++i) numbers.number.emplace(article_key(articles[i]), i);
  for (const auto edge : graph.network.edges())
    for (const Evidence& e : graph.network[edge].evidence.read())
      if (numbers.number.emplace(article_key(e), articles.size() + numbers.named_only.size()).second)
        numbers.named_only.push_back(article_key(e));
  return numbers;
}

static void append_text(std::string& out, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  fmt::format_to(std::back_inserter(out), ",\"{}\":\"", key);
  append_json_in_html(out, value);
  out += '"';
}

static void append_spans(std::string& out, std::string_view key, const CodePointSpans& spans) {
  if (spans.empty()) return;
  fmt::format_to(std::back_inserter(out), ",\"{}\":", key);
  char comma = '[';
  for (const CodePointSpan span : spans) {
    fmt::format_to(std::back_inserter(out), "{}[{},{}]", comma, span.begin, span.end);
    comma = ',';
  }
  out += ']';
}

static void append_attribution(std::string& out, const Evidence& e) {
  append_spans(out, "source", e.source);
  append_spans(out, "cue", e.cue);
  append_spans(out, "content", e.content);
}

static void append_article(std::string& out, const ArticleKey& key) {
  const auto& [doc, outlet, title, url] = key;
  out += "{\"doc\":\"";
  append_json_in_html(out, doc);
  out += '"';
  append_text(out, "outlet", outlet);
  append_text(out, "title", title);
  append_text(out, "url", url);
}

static void append_articles(Output& out, std::span<const ShownArticle> articles, const ArticleNumbers& numbers) {
  std::string_view separator;
  for (const ShownArticle& article : articles) {
    out.text += std::exchange(separator, ",\n");
    append_article(out.text, article_key(article));
    append_text(out.text, "date", article.date);
    append_text(out.text, "text", article.text);
    out.text += ",\"quotations\":[";
    for (std::size_t i = 0; i < article.quotations.size(); ++i) {
      out.text += i == 0 ? "{\"confidence\":" : ",{\"confidence\":";
      append_number(out.text, article.quotations[i].confidence);
      append_attribution(out.text, article.quotations[i]);
      out.text += '}';
    }
    out.text += "]}";
    out.flush_if_full();
  }
  for (const ArticleKey& key : numbers.named_only) {
    out.text += std::exchange(separator, ",\n");
    append_article(out.text, key);
    out.text += '}';
    out.flush_if_full();
  }
}

static void append_evidence(std::string& out, const Evidence& e, std::size_t article) {
  fmt::format_to(std::back_inserter(out), "{{\"article\":{}", article);
  append_text(out, "date", e.date);
  append_text(out, "claim", e.claim);
  append_text(out, "quote", e.quote);
  append_text(out, "kind", e.quote_kind);
  append_text(out, "via", e.via);
  append_text(out, "also_in", others_of(e));
  append_text(out, "phrase", e.phrase);
  append_text(out, "topic", e.topic);
  append_text(out, "issue", e.issue);
  out += ",\"confidence\":";
  append_number(out, e.confidence);
  append_spans(out, "spans", e.spans);
  append_attribution(out, e);
  out += '}';
}

static void append_colours(std::string& out) {
  Vertex vertex;
  Edge edge;
  for (const ActorKind kind :
       {ActorKind::person, ActorKind::organization, ActorKind::country, ActorKind::group, ActorKind::unknown}) {
    vertex.actor_kind = kind;
    fmt::format_to(std::back_inserter(out), "\"{}\":\"{}\",", kind_name(vertex), hex(colour(vertex)));
  }
  std::string_view separator;
  for (const VertexKind kind : {VertexKind::topic, VertexKind::issue, VertexKind::claim}) {
    vertex.kind = kind;
    fmt::format_to(std::back_inserter(out), "{}\"{}\":\"{}\"", std::exchange(separator, ","), kind_name(vertex),
                   hex(colour(vertex)));
  }
  for (const auto& [polarity, name] : {std::pair(1, "for"), std::pair(-1, "against"), std::pair(0, "neither")}) {
    edge.polarity = polarity;
    fmt::format_to(std::back_inserter(out), ",\"{}\":\"{}\"", name, hex(colour(edge)));
  }
}

void write_report_with_articles(const PositionGraph& graph, std::span<const ShownArticle> articles,
                                std::string_view title, std::ostream& stream) {
  const auto& network = graph.network;
  const std::size_t vertices = network.vertex_count();
  const ArticleNumbers numbers = number_articles(graph, articles);
  Output out(stream);
  out.text += report_page_before_data;
  out.text += "{\"colours\":{";
  append_colours(out.text);
  out.text += '}';
  append_text(out.text, "title", title);
  out.text += ",\n\"actors\":[";
  std::size_t actors = 0;
  for (std::size_t v = 0; v < vertices; ++v) {
    const Vertex& vertex = network[v];
    const bool actor = vertex.kind == VertexKind::actor;
    if (actor) ++actors;
    if (!actor && v == actors) out.text += "],\n\"topics\":[";
    out.text += v == 0 || v == actors ? "\n{" : ",\n{";
    fmt::format_to(std::back_inserter(out.text), "\"kind\":\"{}\",\"name\":\"", kind_name(vertex));
    append_json_in_html(out.text, vertex.label);
    out.text += '"';
    append_text(out.text, "role", vertex.role);
    out.text += '}';
    out.flush_if_full();
  }
  out.text += vertices == 0 ? "],\n\"topics\":[],\n\"articles\":[\n" : "],\n\"articles\":[\n";
  append_articles(out, articles, numbers);
  out.text += "],\n\"positions\":[";
  bool first = true;
  for (const auto edge : network.edges()) {
    const Edge& position = network[edge];
    if (!is_position(position)) continue;
    fmt::format_to(std::back_inserter(out.text),
                   "{}\n{{\"id\":\"{}\",\"actor\":{},\"topic\":{},\"label\":\"{}\",\"polarity\":{}", first ? "" : ",",
                   position.id.text(), network.source(edge), network.target(edge) - actors, name(position.position),
                   position.polarity);
    first = false;
    out.text += ",\"evidence\":[";
    const std::vector<Evidence> evidence = position.evidence.read();
    for (std::size_t i = 0; i < evidence.size(); ++i) {
      if (i != 0) out.text += ',';
      append_evidence(out.text, evidence[i], numbers.number.at(article_key(evidence[i])));
      out.flush_if_full();
    }
    out.text += "]}";
    out.flush_if_full();
  }
  out.text += "\n]}";
  out.text += report_page_after_data;
  out.finish();
}

void write_report(const PositionGraph& graph, std::ostream& stream) {
  write_report_with_articles(graph, {}, {}, stream);
}

} // namespace standpoint
