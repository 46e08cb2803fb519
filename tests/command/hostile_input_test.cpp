// What an article, a file name or a pipe can do to the program and to the terminal.
#include "run_program.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>

static bool has_controls(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n') || byte == 0x7F;
  });
}

static const std::string statement_start = R"({"doc":"a.txt","actor":{"name":")";
static const std::string statement_end =
    R"("},"position":"opposes","polarity":-1,"topic":{"label":"toll","phrase":"toll"},"evidence":[[0,4]],"quote":"direct"})"
    "\n";

TEST_CASE("names and quotes from articles cannot reach the terminal as commands") {
  const std::string hostile = R"(\u001b[2J\u001b]0;owned\u0007Roe\u202egnp\u0085x)";
  for (const std::string command : {"build", "diff"}) {
    INFO(command);
    std::vector<std::string> arguments{command, "-"};
    if (command == "diff") arguments.insert(arguments.end() - 1, "tests/command/data/before.jsonl");
    const Ran ran = run_program(arguments, statement_start + hostile + statement_end);
    CHECK_FALSE(has_controls(ran.out));
    CHECK(ran.out.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(ran.out.find("\xC2\x85") == std::string::npos);
    CHECK_THAT(ran.out, Catch::Contains("<U+001B>"));
  }
}

TEST_CASE("field names and file names in messages are written out too") {
  const Ran fields = run_program({"extract", "-"}, "{\"a\\u001b[31mb\": \"x\"}\n");
  CHECK_FALSE(has_controls(fields.err));
  CHECK(fields.status == 2);
  const Ran names = run_program({"extract", "no\x1B[31mwhere"});
  CHECK_FALSE(has_controls(names.err));
  CHECK(names.status == 2);
  const Ran commands = run_program({"ex\x1B[31mtract"});
  CHECK_FALSE(has_controls(commands.err));
  CHECK(commands.status == 2);
}

TEST_CASE("articles of any content are worked on or reported, and never end the program") {
  TemporaryFolder folder;
  std::string long_word(300000, 'x'), quotes, brackets, words;
  for (int i = 0; i < 20000; ++i) {
    quotes += "\" said ";
    brackets += "(the ";
    words += "he said that she said that ";
  }
  folder.write("long_word.txt", long_word);
  folder.write("quotes.txt", quotes);
  folder.write("brackets.txt", brackets);
  folder.write("words.txt", words);
  folder.write("newlines.txt", "a" + std::string(100000, '\n') + "b");
  folder.write("korean.txt",
               "\xED\x95\x9C\xEA\xB5\xAD\xEC\x9D\x80 said it opposes \xD8\xA7\xD9\x84\xD8\xB9\xD8\xB1\xD8\xA8.\n");
  folder.write("controls.txt", "The mayor said \x1B[2Jthe toll should go\x07. Roe said \xE2\x80\xAEno\xE2\x80\xAC.\n");
  folder.write("zero.json", "{\"text\": \"The mayor said \\u0000 the toll should go.\"}");
  folder.write("surrogate.jsonl", "{\"text\": \"half \\ud800\"}\n{\"text\": \"Roe said no.\"}\n");
  folder.write("binary.txt", std::string("\x7F"
                                         "ELF\0\0",
                                         6));
  for (const std::string command : {"extract", "parse", "build"}) {
    INFO(command);
    const Ran ran = run_program({command, folder.path});
    CHECK(ran.status == 2);
    CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 1); // half a surrogate pair costs one letter
    CHECK_THAT(ran.err, Catch::Contains("binary.txt: not a text"));
  }
}

TEST_CASE("a reader that goes away ends the program quietly") {
  const std::string line = "set -o pipefail; yes '{\"id\": \"x\", \"text\": \"Mayor Ada Roe said the city should scrap "
                           "the toll.\"}' | head -20000 | "
                           "$standpoint extract - 2>&1 | head -1 > /dev/null; echo \"${PIPESTATUS[2]}\"";
  const Ran ran = run_shell(line);
  CHECK(ran.err == "");
}

TEST_CASE("a full disk is an error") {
  const Ran ran = run_shell("$standpoint build tests/command/data/before.jsonl > /dev/full");
  CHECK(ran.status == 2);
  CHECK_THAT(ran.err, Catch::StartsWith("standpoint: standard output: cannot be written"));
}

TEST_CASE("inputs without an end are refused, not read into memory") {
  const Ran zeros = run_program({"extract", "/dev/zero"});
  CHECK(zeros.status == 2);
  CHECK(zeros.err == "standpoint: /dev/zero: not a text: seems to be a binary file (it has zero bytes); give the "
                     "article's text\n");
}

TEST_CASE("an input may be a pipe, and a name may begin with a dash behind --") {
  TemporaryFolder folder;
  folder.write("-a.txt", "Mayor Ada Roe said the city should scrap the toll.\n");
  CHECK(run_shell("$standpoint extract <(cat -- -a.txt) | wc -l", folder.path).out ==
        run_shell("$standpoint extract -- -a.txt | wc -l", folder.path).out);
  CHECK(run_shell("$standpoint extract -- -a.txt", folder.path).status == 0);
}
