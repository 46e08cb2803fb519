#include "text/find_clutter.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static std::vector<std::string> found(std::string_view text) {
  std::vector<std::string> out;
  for (const Clutter& c : find_clutter(text))
    out.push_back(std::string(c.rule) + ": " + std::string(slice(text, c.span)));
  return out;
}
using Strings = std::vector<std::string>;

TEST_CASE("lines of a page that are no prose are found by their rule") {
  struct Case {
    std::string line, rule;
  };
  for (const Case& c :
       {Case{"Share", "share buttons"},
        Case{"Image caption The mayor at the pier", "caption"},
        Case{"Image 1 of 5", "caption"},
        Case{"RELATED: Mayor refuses the pier", "related"},
        Case{"More: Mayor refuses the pier", "related"},
        Case{"( Also on NEWSLINE: Mayor refuses the pier)", "related"},
        Case{"(WATCH: Six players in the pier debacle)", "related"},
        Case{"MUST WATCH The mayor on the pier 01:15", "related"},
        Case{"Advertisement", "advertisement"},
        Case{"Story continues below", "advertisement"},
        Case{"Sign up for our newsletter: the best stories.", "newsletter"},
        Case{"We use cookies and you agree.", "cookies"},
        Case{"What do you think? Tell us.", "readers"},
        Case{"This article was amended on 7 March 2024. An earlier version said she was for it.", "correction"},
        Case{"Correction: Ms. Fisk is the mayor.", "correction"},
        Case{"Ann Writer is a columnist. Follow her on Twitter @ann.", "about the author"},
        Case{"Tim Ovens contributed to this report.", "about the author"},
        Case{"Ann Writer can be reached at ann@herald.example", "about the author"},
        Case{"\u00a9 2019 Herald Media", "rights"},
        Case{"Copyright 2019 The Herald. All rights reserved.", "rights"},
        Case{"(Reporting by Ann Writer; Editing by Tim Ovens)", "sign-off"},
        Case{"(Writing by Ann Writer)", "sign-off"},
        Case{"Reporting by Ann Writer in Amsel; editing by Tim Ovens", "sign-off"},
        Case{"((ann.writer@wire.example; +1 555 0100))", "sign-off"}}) {
    INFO(c.line);
    CHECK(found("The talks failed.\n\n" + c.line + "\n\nThey said so.") == Strings{c.rule + ": " + c.line});
    CHECK(is_clutter(c.line));
  }
}

TEST_CASE("prose that begins alike is none") {
  for (const char* line :
       {"Share prices fell on Monday, the bank said.", "Advertisement sales fell by a third, the paper said.",
        "An earlier version of the bill passed the House, and she said it was a mistake.",
        "Related costs rose, he said.",
        "Watch the minister: he will resign, she said, and she was not alone in saying so; "
        "others in her party had said the same for weeks, and some of them had asked for a vote on it, which "
        "the leader refused.",
        "4.31 million people voted, officials said.", "Copyright law must change, the mayor said.",
        "Ends justify no means, she said.", "ends", "Subscribers to the service said that it had failed."}) {
    INFO(line);
    CHECK(find_clutter(line).empty());
  }
}

TEST_CASE("a news API's count of what it left out is no text") {
  CHECK(found("She said it would \u2026 [+1200 chars]") == Strings{"cut off: [+1200 chars]"});
  CHECK(found("She said it [+ chars]").empty());
  CHECK(found("She has [+12] chars]").empty());
}

TEST_CASE("what an agency puts under its report is one as the last line only") {
  for (const std::string line : {"hh/ph/ts", "AAP tr/kw", "ends", "(END)", "-30-"}) {
    INFO(line);
    CHECK(found("The talks failed.\n\n" + line + "\n\n") == Strings{"sign-off: " + line});
    CHECK(found("The talks failed.\n\n" + line + "\n\nThey said so.").empty());
  }
  for (const std::string line : {"He said and/or she said", "UN", "Lee", "dam", "A/B"}) {
    INFO(line);
    CHECK(found("The talks failed.\n\n" + line).empty());
  }
}

TEST_CASE("a list of other articles ends at an empty line or a full stop") {
  CHECK(found("Most read\nMayor demands answers\nUnion rejects offer\n\nThe talks failed.") ==
        Strings{"list: Most read", "list: Mayor demands answers", "list: Union rejects offer"});
  CHECK(found("Latest news:\nCourt blocks pipeline\nThe talks failed.") ==
        Strings{"list: Latest news:", "list: Court blocks pipeline"});
}

TEST_CASE("tables, clock times and a reporter's name") {
  CHECK(found("|Name|Dam|\n|Fisk|against|\n\nShe said no.").size() == 2);
  CHECK(found("Name\tParty\tDam\nFisk\tGreen\tno\n").size() == 2);
  CHECK(found("a\tb\tc said she.\n\nOne line is no table.").empty());
  CHECK(found("15:58 Good afternoon. She said no.") == Strings{"clock time: 15:58"});
  CHECK(found("4.31pm\n16:45 GMT\n") == Strings{"clock time: 4.31pm", "clock time: 16:45 GMT"});
  CHECK(found("Our reporter Tim Ovens writes: The union said no.") ==
        Strings{"reporter: Our reporter Tim Ovens writes:"});
}
