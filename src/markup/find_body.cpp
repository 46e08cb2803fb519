// Method: the page becomes a list of elements with, for each, how many words of running text and how many other words
// stand in it. From the root the search goes down to the one child that holds nearly all of the running text, as long
// as there is one. What is left is cleaned: lists of links, headings with nothing below, short lines at the end.
//
// Running text is what stands in paragraphs that are long for their links. Not read at all are elements whose name,
// class or id says what they are: <nav>, <aside>, class="related-links", id="comments" (the words in `clutter`), unless
// most of the page is in them.
// Source: the idea of link density and of words in class names is that of Readability (arc90, 2009) and of boilerpipe
// (Kohlschütter et al., 2010); going down by the share of running text is ours.
#include "markup/find_body.h"

#include "base/ascii.h"
#include "markup/paragraphs_of.h"
#include "text/trim.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_set>

namespace standpoint {

namespace {

// Share of the running text that a child must hold to be gone down into.
constexpr double dominant = 0.75;
// The same of a child that holds the title.
constexpr double with_heading = 0.3;

// Words of class names and ids. A word is a run of letters; "relatedLinks" has two.
constexpr std::array<std::string_view, 92> clutter = {
    "ad",          "ads",       "advert",     "advertisement", "advertising", "author",     "authors",
    "banner",      "bio",       "breadcrumb", "breadcrumbs",   "byline",      "caption",    "captions",
    "card",        "cards",     "carousel",   "comment",       "comments",    "commenting", "cookie",
    "cookies",     "copyright", "credit",     "credits",       "date",        "dateline",   "disqus",
    "donate",      "dropdown",  "figcaption", "follow",        "footer",      "gallery",    "hidden",
    "infobox",     "inline",    "login",      "masthead",      "menu",        "meta",       "metadata",
    "modal",       "more",      "most",       "nav",           "navbar",      "navigation", "newsletter",
    "newsletters", "outbrain",  "overlay",    "pagination",    "paginate",    "pager",      "paywall",
    "popular",     "popup",     "poll",       "premium",       "print",       "profile",    "promo",
    "promos",      "promoted",  "rail",       "rating",        "readmore",    "recirc",     "recommend",
    "recommended", "related",   "reply",      "respond",       "share",       "sharing",    "sharedaddy",
    "shortcut",    "sidebar",   "signup",     "skip",          "slideshow",   "social",     "sponsor",
    "sponsored",   "subscribe", "taboola",    "tags",          "teaser",      "timestamp",  "trending",
    "widget"};
// Words that speak for the article where a word above stands in the same class: "article-body-with-inline-ads".
constexpr std::array<std::string_view, 8> article_words = {"articlebody", "body",  "content", "main",
                                                           "post",        "story", "article", "entry"};
constexpr std::array<std::string_view, 6> clutter_elements = {"aside", "footer", "nav", "menu", "dialog", "form"};

template <std::size_t N> bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The words of a class or id, in small letters: "relatedLinks most-read_x" -> related, links, most, read, x.
template <class Take> void each_word(std::string_view s, Take take) {
  std::string word;
  for (std::size_t i = 0; i <= s.size(); ++i) {
    const char c = i < s.size() ? s[i] : ' ';
    const bool starts = is_ascii_upper(c) && i > 0 && is_ascii_lower(s[i - 1]);
    if ((!is_ascii_letter(c) || starts) && !word.empty()) {
      take(word);
      word.clear();
    }
    if (is_ascii_letter(c)) word += ascii_lower(c);
  }
}

bool is_hidden(MarkupNode node) {
  if (node.attribute("aria-hidden") == "true") return true;
  std::string style = lower_case(node.attribute("style"));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

bool is_clutter(MarkupNode node) {
  if (is_one_of(node.name(), clutter_elements) || is_hidden(node)) return true;
  const std::string_view role = node.attribute("role");
  if (role == "navigation" || role == "complementary" || role == "banner" || role == "contentinfo") return true;
  bool found = false, of_article = false;
  for (std::string_view attribute : {"class", "id"})
    each_word(node.attribute(attribute), [&](const std::string& word) {
      found |= is_one_of(word, clutter);
      of_article |= is_one_of(word, article_words);
    });
  return found && !of_article;
}

// Words between blanks; of writing without blanks (Chinese, Japanese) two characters count as one.
std::size_t count_words(std::string_view s) {
  std::size_t words = 0, characters = 0;
  bool inside = false;
  for (char c : s) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    words += !blank && !inside;
    inside = !blank;
    const auto byte = static_cast<unsigned char>(c);
    characters += byte >= 0xE3 && byte <= 0xE9; // the first byte of U+3000 to U+9FFF
  }
  return words + characters / 2;
}

struct PageNode {
  MarkupNode node;
  std::size_t end = 0; // index behind the last node inside it
  std::size_t parent = 0;
  bool clutter = false;
  bool dropped = false;
  std::size_t words = 0;      // its own and those of inline elements in it
  std::size_t link_words = 0; // of them in links
  double running = 0;         // words of running text in it and below it, clutter left out
  double all_running = 0;     // the same with clutter
};

// Elements that are blocks or clutter, in document order, each before what is in it.
std::vector<PageNode> list_nodes(MarkupNode root) {
  std::vector<PageNode> nodes;
  struct Lister {
    std::vector<PageNode>& nodes;
    void read(MarkupNode node, std::size_t block, bool in_link) {
      if (node.is_text()) {
        const std::size_t words = count_words(node.text());
        nodes[block].words += words;
        if (in_link) nodes[block].link_words += words;
        return;
      }
      const std::string_view name = node.name();
      if (is_never_text(name)) return;
      const bool link = in_link || name == "a";
      const bool clutter_here = is_clutter(node);
      std::size_t at = block;
      if (is_block(name) || clutter_here) {
        at = nodes.size();
        nodes.push_back({.node = node, .parent = block, .clutter = clutter_here});
      }
      for (MarkupNode child = node.first_child(); child; child = child.next()) read(child, at, link);
      if (at != block) nodes[at].end = nodes.size();
    }
  };
  nodes.push_back({.node = root});
  for (MarkupNode child = root.first_child(); child; child = child.next()) Lister{nodes}.read(child, 0, false);
  nodes[0].end = nodes.size();
  return nodes;
}

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

// Words that a block counts as running text: of a paragraph that is long for its links.
double running_words(const PageNode& n) {
  if (n.words < 8 || n.link_words * 2 > n.words || is_heading(n.node.name())) return 0;
  const double own = static_cast<double>(n.words - n.link_words);
  return n.words < 20 ? own * 0.5 : own;
}

void count_running(std::vector<PageNode>& nodes) {
  for (PageNode& n : nodes) n.running = n.all_running = running_words(n);
  for (std::size_t i = nodes.size(); i-- > 1;) {
    PageNode& parent = nodes[nodes[i].parent];
    parent.all_running += nodes[i].all_running;
    if (!nodes[i].clutter) parent.running += nodes[i].running;
  }
}

bool holds_comments(MarkupNode node) {
  bool found = false;
  for (std::string_view attribute : {"class", "id"})
    each_word(node.attribute(attribute), [&](const std::string& word) {
      found |= word == "comment" || word == "comments" || word == "disqus" || word == "respond";
    });
  return found;
}

// An element that is named like clutter and holds most of the page is none.
void free_what_holds_the_page(std::vector<PageNode>& nodes) {
  const double whole = nodes[0].all_running;
  for (PageNode& n : nodes)
    if (n.clutter && n.all_running > whole * (holds_comments(n.node) ? 0.9 : 0.5)) n.clutter = false;
}

// The heading that says the page's title: its <h1>, or an <h2> where the <h1> is the site's name. 0: none.
std::size_t find_title(const std::vector<PageNode>& nodes, const std::string& title) {
  const std::string wanted = letters_and_digits(title);
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    if (!nodes[i].node.is("h1") && !nodes[i].node.is("h2")) continue;
    const std::string heading = letters_and_digits(inner_text(nodes[i].node));
    if (heading.size() < 10 || wanted.size() < 10) continue;
    if (wanted.find(heading) != std::string::npos || heading.find(wanted) != std::string::npos) return i;
  }
  return 0;
}

// The element from which on no child holds nearly all of the running text, or much of it together with the title:
// behind the article others may follow.
std::size_t go_down(const std::vector<PageNode>& nodes, std::size_t title) {
  const auto has_heading = [&](std::size_t i) { return title != 0 && i <= title && title < nodes[i].end; };
  std::size_t at = 0;
  for (bool down = true; down;) {
    down = false;
    for (std::size_t child = at + 1; child < nodes[at].end; child = nodes[child].end) {
      const PageNode& n = nodes[child];
      if (n.clutter || n.running == 0) continue;
      const double share = has_heading(child) ? with_heading : dominant;
      if (n.running < nodes[at].running * share) continue;
      at = child;
      down = true;
      break;
    }
  }
  return at;
}

// What the page itself marks as the article's text, when there is enough of it. 0: nothing.
std::size_t find_marked(const std::vector<PageNode>& nodes) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < nodes.size(); ++i)
    if (nodes[i].node.attribute("itemprop") == "articleBody" && nodes[i].running >= 60 &&
        (best == 0 || nodes[i].running > nodes[best].running))
      best = i;
  return best;
}

// Standfirsts between the title and the body that stand outside it.
std::vector<std::string> find_lead(const std::vector<PageNode>& nodes, std::size_t title, std::size_t body) {
  std::vector<std::string> lead;
  for (std::size_t i = title + 1; title != 0 && i < body;) {
    const PageNode& n = nodes[i];
    if (n.clutter) {
      i = n.end;
      continue;
    }
    if (n.end <= body && n.end == i + 1 && n.words >= 12 && n.link_words == 0 && running_words(n) > 0)
      for (std::string& paragraph : paragraphs_of(n.node)) lead.push_back(std::move(paragraph));
    ++i;
  }
  return lead;
}

// Lists of links and what is clutter; all that has no running text before the first and after the last paragraph.
void drop_clutter(std::vector<PageNode>& nodes, std::size_t body) {
  std::size_t first = 0, last = 0; // paragraphs of running text
  for (std::size_t i = body; i < nodes[body].end;) {
    PageNode& n = nodes[i];
    if (n.clutter) {
      n.dropped = true;
      i = n.end;
      continue;
    }
    if (running_words(n) > 0) {
      if (first == 0) first = i;
      last = i;
    }
    ++i;
  }
  for (std::size_t i = body + 1; i < nodes[body].end; ++i) {
    PageNode& n = nodes[i];
    if (n.dropped || n.running > 0) continue;
    std::size_t words = 0, link_words = 0;
    for (std::size_t k = i; k < n.end; ++k) {
      words += nodes[k].words;
      link_words += nodes[k].link_words;
    }
    const bool list = n.node.is("ul") || n.node.is("ol");
    const bool outside = i < first || (i > last && !(list && words >= 8));
    if (outside || link_words * 2 > words) {
      n.dropped = true;
    } else if (list) {
      i = n.end - 1;
    }
  }
}

} // namespace

std::vector<std::string> find_body(const Markup& page, const std::string& title) {
  std::vector<PageNode> nodes = list_nodes(page.root());
  count_running(nodes);
  free_what_holds_the_page(nodes);
  count_running(nodes);
  const std::size_t heading = find_title(nodes, title);
  std::size_t body = find_marked(nodes);
  if (body == 0) body = go_down(nodes, heading);
  if (nodes[body].running == 0) return {};
  drop_clutter(nodes, body);
  std::unordered_set<const void*> dropped;
  for (const PageNode& n : nodes)
    if (n.dropped) dropped.insert(n.node.key());
  std::vector<std::string> found = find_lead(nodes, heading, body);
  for (std::string& paragraph :
       paragraphs_of(nodes[body].node, [&](MarkupNode node) { return dropped.contains(node.key()); }))
    found.push_back(std::move(paragraph));
  return found;
}

} // namespace standpoint
