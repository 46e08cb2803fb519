#include "exporters/markdown.h"
#include "exporters/terminal_text.h"
#include "tests/exporters/run_program.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static std::string markdown(std::string_view text) {
  std::string out;
  append_markdown(out, text);
  return out;
}

TEST_CASE("plain names stay readable in Markdown") {
  CHECK(markdown("Kim Jong-un") == "Kim Jong-un");
  CHECK(markdown("Transport Workers' Union (TWU), 2.5 million") == "Transport Workers' Union (TWU), 2.5 million");
  CHECK(markdown("2023-03-15-charge.txt") == "2023-03-15-charge.txt");
  CHECK(markdown("이낙연") == "이낙연");
}

TEST_CASE("what would begin markup gets a backslash") {
  CHECK(markdown("*a* _b_ `c` [d](e) <f> |g| ~h~ #i $j$ @k &amp;") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\|g\\| \\~h\\~ \\#i \\$j\\$ \\@k \\&amp;");
  CHECK(markdown("- item") == "\\- item");
  CHECK(markdown("1. item") == "1\\. item");
  CHECK(markdown("https://x.example") == "https\\://x.example");
}

TEST_CASE("text is one line, without blanks at its ends, and shows what would be obeyed or not be seen") {
  CHECK(markdown(" a\n\nb\t") == "a b");
  CHECK(markdown("\x1B[31m") == "\\<U+001B\\>\\[31m");
  CHECK(markdown("   ") == "");
}

// cmark-gfm, the reader that GitHub uses, gives the text back and finds nothing in it but text.
TEST_CASE("GitHub's own reader sees nasty names as plain text") {
  if (!is_installed("cmark-gfm")) {
    WARN("skipped: cmark-gfm is not installed");
    return;
  }
  std::vector<std::string> names = nasty_names();
  for (const char* name : {"https://example.org/a_b?c=d&e",
                           "www.example.org",
                           "me@example.org",
                           "![x](javascript:y)",
                           "<script>alert(1)</script>",
                           "---",
                           "===",
                           "# not a heading",
                           "```",
                           "    code",
                           "> quote",
                           "1) one",
                           "[ref]: /url",
                           "&lt;b&gt; &#x41;",
                           "a | b \\| c",
                           "*** ***",
                           "~~gone~~",
                           "<!-- gone -->",
                           "\\",
                           "\\\\*a*",
                           "+ plus",
                           "* star",
                           "_under_score_"})
    names.emplace_back(name);
  const TemporaryFolder folder;
  for (const std::string& name : names) {
    std::string wanted = printable(name);
    wanted.erase(0, std::min(wanted.find_first_not_of(' '), wanted.size()));
    wanted.erase(wanted.find_last_not_of(' ') + 1);
    if (wanted.empty() || wanted.find("  ") != std::string::npos) continue;
    INFO(name);
    write_file(folder / "a.md", "| h |\n| --- |\n| " + markdown(name) + " |\n");
    const Outcome table =
        run_program("cmark-gfm -e table -e autolink -e strikethrough -e tagfilter --unsafe -t xml " + folder / "a.md");
    std::string text;
    std::string tags;
    bool in_cell = false;
    for (std::size_t at = 0; (at = table.output.find('<', at)) != std::string::npos;) {
      const std::size_t end = table.output.find('>', at);
      const std::string tag = table.output.substr(at + 1, end - at - 1);
      const std::size_t next = table.output.find('<', end);
      if (tag == "table_row") in_cell = true;
      if (in_cell && tag.starts_with("text"))
        text += table.output.substr(end + 1, next - end - 1);
      else if (in_cell && tag.front() != '/')
        tags += tag + " ";
      at = end + 1;
    }
    const auto replace = [&](const std::string& from, const std::string& to) {
      for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    };
    replace("&lt;", "<");
    replace("&gt;", ">");
    replace("&quot;", "\"");
    replace("&amp;", "&");
    CHECK(text == wanted);
    CHECK((tags == "table_row table_cell " || name == "me@example.org")); // an address becomes a link to itself
  }
}
