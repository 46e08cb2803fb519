// What surrounds the commands: completions, manual pages, output files, progress, hints.
#include "command_rows.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace {

const std::string statements = STANDPOINT_SOURCE_DIR "/tests/command/data/before.jsonl";

// The folder that the build installs from, written anew.
const TemporaryFolder& share() {
  static const TemporaryFolder folder;
  static const Ran ran = run_program({"--write-share", folder.path});
  REQUIRE(ran.status == 0);
  return folder;
}

bool is_installed(const std::string& program) {
  return run_shell("command -v " + program).status == 0;
}

// "-o", "--output", ...: of a command, or of the program for "".
Words options_of(const std::string& command) {
  std::istringstream help(run_program(command.empty() ? Words{"--help"} : Words{command, "--help"}).out);
  Words options;
  for (std::string line; std::getline(help, line);) {
    if (!line.starts_with("  -")) continue;
    std::istringstream words(line);
    for (std::string word; words >> word && word.starts_with("-");)
      options.push_back(word.ends_with(",") ? word.substr(0, word.size() - 1) : word);
  }
  return options;
}

// What bash offers for the last of the words.
Words completed(const Words& words, const std::string& folder = "") {
  std::string line = ". " + share().path + "/bash-completion/completions/standpoint; COMP_WORDS=(";
  for (const std::string& word : words) line += " '" + word + "'";
  line += "); COMP_CWORD=" + std::to_string(words.size() - 1) + "; _standpoint; printf '%s\\n' \"${COMPREPLY[@]}\"";
  std::istringstream out(run_shell(
                             "bash -c '" +
                                 [&] {
                                   std::string quoted;
                                   for (const char c : line)
                                     quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
                                   return quoted;
                                 }() +
                                 "'",
                             folder)
                             .out);
  Words offered;
  for (std::string word; std::getline(out, word);)
    if (!word.empty()) offered.push_back(word);
  return offered;
}

} // namespace

TEST_CASE("bash completes commands, options, choices, files and folders") {
  TemporaryFolder folder;
  std::ofstream(folder.path + "/news.txt") << "x";
  std::filesystem::create_directory(folder.path + "/newer");
  CHECK(completed({"standpoint", "ex"}) == Words{"extract", "export"});
  CHECK(completed({"standpoint", ""}) == commands());
  CHECK(completed({"standpoint", "build", "--over"}) == Words{"--overwrite"});
  CHECK(completed({"standpoint", "build", "--"}).size() > 8);
  CHECK(completed({"standpoint", "extract", "--format", ""}) == Words{"jsonl", "csv", "table"});
  CHECK(completed({"standpoint", "extract", "--format", "=", "t"}) == Words{"table"});
  CHECK(completed({"standpoint", "extract", "new"}, folder.path).size() == 2);
  CHECK(completed({"standpoint", "build", "x", "-o", "news"}, folder.path) == Words{"news.txt"});
  CHECK(completed({"standpoint", "build", "--data", "new"}, folder.path) == Words{"newer"});
  CHECK(completed({"standpoint", "build", "--date", "new"}, folder.path).empty());
}

TEST_CASE("zsh and fish take their completions, and fish offers what bash does") {
  if (!is_installed("zsh"))
    WARN("skipped: zsh is not installed");
  else
    CHECK(run_shell("zsh -n " + share().path + "/zsh/site-functions/_standpoint").status == 0);
  if (!is_installed("fish")) {
    WARN("skipped: fish is not installed");
    return;
  }
  const auto offered = [](const std::string& line) {
    std::istringstream out(run_shell("fish --no-config -c 'source " + share().path +
                                     "/fish/vendor_completions.d/standpoint.fish; complete -C \"" + line + "\"'")
                               .out);
    std::set<std::string> words;
    for (std::string word; std::getline(out, word);) words.insert(word.substr(0, word.find('\t')));
    return words;
  };
  CHECK(offered("standpoint ex") == std::set<std::string>{"extract"});
  CHECK(offered("standpoint extract --format ") == std::set<std::string>{"jsonl", "table"});
  CHECK(offered("standpoint build --over") == std::set<std::string>{"--overwrite"});
}

TEST_CASE("every command and option of the help is in the completions and in the manual pages") {
  const std::string bash = read_file(share().path + "/bash-completion/completions/standpoint");
  const std::string zsh = read_file(share().path + "/zsh/site-functions/_standpoint");
  const std::string fish = read_file(share().path + "/fish/vendor_completions.d/standpoint.fish");
  REQUIRE(commands().size() >= 4);
  Words all = commands();
  all.insert(all.begin(), "");
  for (const std::string& command : all) {
    const std::string page =
        read_file(share().path + "/man/man1/standpoint" + (command.empty() ? "" : "-" + command) + ".1");
    REQUIRE_FALSE(options_of(command).empty());
    for (const std::string& option : options_of(command)) {
      INFO(command + " " + option);
      std::string in_roff;
      for (const char c : option) in_roff += c == '-' ? std::string("\\-") : std::string(1, c);
      CHECK(page.find("\\fB" + in_roff + "\\fR") != std::string::npos);
      CHECK((bash.find(option + " ") != std::string::npos || bash.find(option + "'") != std::string::npos));
      CHECK((zsh.find("'" + option + "[") != std::string::npos || zsh.find("'*" + option + "[") != std::string::npos));
      const std::string name = option.substr(option.find_first_not_of('-'));
      CHECK(fish.find((option.starts_with("--") ? " -l " : " -s ") + name + " ") != std::string::npos);
    }
  }
}

TEST_CASE("the manual pages are set without a warning, with examples and formats") {
  if (!is_installed("groff")) {
    WARN("skipped: groff is not installed");
    return;
  }
  for (const auto& page : std::filesystem::directory_iterator(share().path + "/man/man1")) {
    INFO(page.path());
    const Ran set = run_shell("groff -man -ww -Tutf8 -P-c -P-b -P-u " + page.path().string());
    CHECK(set.status == 0);
    CHECK(set.err == "");
    for (const char* section : {"NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS"})
      CHECK_THAT(set.out, Catch::Contains(section));
  }
  CHECK_THAT(read_file(share().path + "/man/man1/standpoint.1"), Catch::Contains(".gexf"));
}

TEST_CASE("a file that holds something is replaced only with --overwrite, and the work does not begin") {
  TemporaryFolder folder;
  std::ofstream(folder.path + "/a.gexf") << "mine";
  const Ran refused = run_program({"build", statements, "-o", "b.gexf", "-o", "a.gexf"}, "", folder.path);
  CHECK(refused.status == 2);
  CHECK(refused.out == "");
  CHECK(refused.err == "standpoint: a.gexf: is there already; --overwrite replaces it\n");
  CHECK(read_file(folder.path + "/a.gexf") == "mine");
  CHECK_FALSE(std::filesystem::exists(folder.path + "/b.gexf"));
  CHECK(run_program({"build", "--overwrite", statements, "-o", "a.gexf"}, "", folder.path).status == 0);
  CHECK_THAT(read_file(folder.path + "/a.gexf"), Catch::Contains("Ada Roe"));
}

TEST_CASE("an empty file and a device are written to unasked") {
  TemporaryFolder folder;
  std::ofstream(folder.path + "/a.gexf") << "";
  std::filesystem::create_symlink("/dev/null", folder.path + "/b.gexf");
  CHECK(run_program({"build", statements, "-o", "a.gexf", "-o", "b.gexf"}, "", folder.path).status == 0);
  CHECK_THAT(read_file(folder.path + "/a.gexf"), Catch::Contains("Ada Roe"));
}

TEST_CASE("a file named twice with -o is an error") {
  const Ran ran = run_program({"build", statements, "-o", "a.gexf", "-o", "a.gexf"});
  CHECK(ran.status == 2);
  CHECK(ran.err == "standpoint: a.gexf: named twice with -o\n");
  TemporaryFolder folder;
  folder.write("x/y", "");
  CHECK(run_program({"build", statements, "-o", "a.gexf", "-o", "./x/../a.gexf"}, "", folder.path).err ==
        "standpoint: ./x/../a.gexf: named twice with -o\n");
}

TEST_CASE("a file that is there stays as it is when no input could be read, and nothing is left beside it") {
  TemporaryFolder folder;
  folder.write("bad.jsonl", "{\"actor\": {\"name\": \"Roe\"}, \"position\": \"hopes\"}\n");
  folder.write("bad.dna", "no database");
  folder.write("empty.txt", "");
  const std::set<std::string> unreadable = {"nowhere.txt", "bad.jsonl", "bad.dna", "empty.txt"};
  for (const std::string& input : unreadable) {
    for (const Words& command : {Words{"extract", input, "-o", "out.jsonl"},
                                 {"extract", "--format", "table", input, "-o", "out.txt"},
                                 {"build", input, "-o", "out.gexf", "-o", "out.dna"},
                                 {"diff", input, input, "-o", "out.md"},
                                 {"diff", "--by", "month", input, "-o", "out.svg"},
                                 {"network", input, "-o", "out.csv", "-o", "out.events.csv"}}) {
      if (command[0] == "extract" && input == "bad.dna") continue; // a text to extract
      INFO(command[0] + " " + input);
      Words outputs;
      for (const std::string& word : command)
        if (word.starts_with("out.")) outputs.push_back(word);
      for (const std::string& output : outputs) folder.write(output, "good");
      Words words = command;
      words.emplace_back("--overwrite");
      const Ran ran = run_program(words, "", folder.path);
      CHECK(ran.status == 2);
      CHECK(ran.err != "");
      for (const std::string& output : outputs) {
        CHECK(read_file(folder.path + "/" + output) == "good");
        std::filesystem::remove(folder.path + "/" + output);
      }
      CHECK(std::distance(std::filesystem::directory_iterator(folder.path), {}) == 3);
    }
  }
}

TEST_CASE("a link to a file that is there stays, and so does the file, when no input could be read") {
  TemporaryFolder folder;
  folder.write("good.jsonl", "good");
  std::filesystem::create_symlink("good.jsonl", folder.path + "/link.jsonl");
  CHECK(run_program({"extract", "--overwrite", "nowhere", "-o", "link.jsonl"}, "", folder.path).status == 2);
  CHECK(read_file(folder.path + "/good.jsonl") == "good");
  CHECK(run_program({"extract", "--overwrite", "-", "-o", "link.jsonl"}, "Roe said no.\n", folder.path).status == 0);
  CHECK(read_file(folder.path + "/good.jsonl") != "good");
  CHECK(std::filesystem::is_symlink(folder.path + "/link.jsonl"));
}

TEST_CASE("a file is replaced when one of the inputs could be read and another not") {
  TemporaryFolder folder;
  folder.write("a.gexf", "old");
  const Ran ran = run_program({"build", "--overwrite", statements, "nowhere", "-o", "a.gexf"}, "", folder.path);
  CHECK(ran.status == 2);
  CHECK_THAT(read_file(folder.path + "/a.gexf"), Catch::Contains("Ada Roe"));
}

TEST_CASE("an output that is an input is refused before anything is written, whatever leads to it") {
  TemporaryFolder folder;
  const std::string text = read_file(statements);
  folder.write("news/in.jsonl", text);
  folder.write("actors.csv", "name,kind\nAda Roe,person\n");
  folder.write("topics.json", "- label: toll\n");
  std::filesystem::create_symlink("news/in.jsonl", folder.path + "/link.json");
  std::filesystem::create_hard_link(folder.path + "/news/in.jsonl", folder.path + "/hard.json");
  REQUIRE(run_program({"build", "--quiet", "news", "-o", "coded.dna"}, "", folder.path).status == 0);
  const std::string project = read_file(folder.path + "/coded.dna");
  const std::vector<std::pair<Words, std::string>> rows = {
      {{"extract", "news/in.jsonl", "-o", "news/in.jsonl"}, "news/in.jsonl"},
      {{"extract", "news/in.jsonl", "-o", "./news/../news/in.jsonl"}, "./news/../news/in.jsonl"},
      {{"extract", "news", "-o", "news/in.jsonl"}, "news/in.jsonl"},
      {{"extract", "news/in.jsonl", "-o", "link.json"}, "link.json"},
      {{"extract", "link.json", "-o", "news/in.jsonl"}, "news/in.jsonl"},
      {{"build", "news/in.jsonl", "-o", "other.gexf", "-o", "hard.json"}, "hard.json"},
      {{"build", "news", "--actors", "actors.csv", "-o", "actors.csv"}, "actors.csv"},
      {{"build", "coded.dna", "news", "-o", "coded.dna"}, "coded.dna"},
      {{"diff", statements, "hard.json", "-o", "link.json"}, "link.json"},
      {{"network", "news", "-o", "hard.json"}, "hard.json"},
      {{"network", "coded.dna", "--codebook", "topics.json", "-o", "topics.json"}, "topics.json"}};
  for (const auto& [command, output] : rows) {
    for (const bool overwrite : {true, false}) {
      Words words = command;
      if (overwrite) words.emplace_back("--overwrite");
      const Ran ran = run_program(words, "", folder.path);
      INFO(command[0] + " " + command[1] + " -o " + output);
      CHECK(ran.status == 2);
      CHECK(ran.err == "standpoint: " + output + ": is an input too, and would be lost; give -o another name\n");
    }
  }
  const Ran ran = run_shell("$standpoint build --overwrite - -o hard.json < news/in.jsonl", folder.path);
  CHECK_THAT(ran.err, Catch::Contains("hard.json: is an input too"));
  CHECK(read_file(folder.path + "/news/in.jsonl") == text);
  CHECK(read_file(folder.path + "/coded.dna") == project);
  CHECK_FALSE(std::filesystem::exists(folder.path + "/other.gexf"));
}

TEST_CASE("extract -o writes what it would print, as a whole or not at all") {
  TemporaryFolder folder;
  const std::string article = STANDPOINT_SOURCE_DIR "/samples/before/2023-02-22-lee-forum.txt";
  const Ran printed = run_program({"extract", article});
  const Ran written = run_program({"extract", article, "-o", "s.jsonl"}, "", folder.path);
  CHECK(written.status == 0);
  CHECK(written.out == "");
  CHECK(read_file(folder.path + "/s.jsonl") == printed.out);
  const Ran refused = run_program({"extract", article, "-o", "s.jsonl"}, "", folder.path);
  CHECK(refused.err == "standpoint: s.jsonl: is there already; --overwrite replaces it\n");
  CHECK(run_program({"extract", "--strict", "nowhere", "-o", "t.jsonl"}, "", folder.path).status == 2);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("a mistyped command or option gets the one that was meant") {
  CHECK_THAT(run_program({"extrcat", "a.txt"}).err, Catch::Contains("no command 'extrcat'; did you mean extract?"));
  CHECK_THAT(run_program({"build", "--ovewrite", "a.txt"}).err,
             Catch::Contains("no option --ovewrite; did you mean --overwrite? (see standpoint build --help)"));
  CHECK_THAT(run_program({"build", "--zzzzzz", "a.txt"}).err, Catch::StartsWith("standpoint: no option --zzzzzz (see"));
  CHECK_THAT(run_program({"samples"}).err, Catch::Contains("to read it: standpoint build samples"));
}

TEST_CASE("a number below zero, or none, is refused and not taken for a large one") {
  const std::vector<std::pair<std::string, std::string>> counts = {{"extract", "--jobs"},
                                                                   {"extract", "--max-words"},
                                                                   {"build", "--rows"},
                                                                   {"network", "--rows"},
                                                                   {"codebook", "--least"}};
  for (const auto& [command, option] : counts)
    for (const std::string value : {"-3", "many", "1.5", "99999999999999999999"}) {
      CAPTURE(command, option, value);
      const Ran ran = run_program({command, option, value, statements});
      CHECK(ran.status == 2);
      CHECK(ran.err == "standpoint: " + option + ": '" + value + "' is no whole number from 0 on (see standpoint " +
                           command + " --help)\n");
    }
  CHECK(run_program({"build", "--jobs", "100000", statements}).status == 0);
}

TEST_CASE("progress is shown on a terminal when the work is long, gives way to a closing line, and is not there with "
          "--quiet") {
  if (!is_installed("/usr/bin/python3")) {
    WARN("skipped: /usr/bin/python3 is not installed");
    return;
  }
  TemporaryFolder folder;
  if (run_shell("/usr/bin/python3 -c 'import pty; pty.openpty()'", folder.path).status != 0) {
    WARN("skipped: no pseudo-terminal can be opened here, so what a terminal is shown is not tested");
    return;
  }
  {
    std::ofstream news(folder.path + "/news.jsonl");
    for (int i = 0; i < 20000; ++i)
      news << R"({"id": ")" << i
           << R"(", "text": "Mayor Ada Roe said the city should scrap the toll, and she refused a ban."})"
           << "\n";
  }
  // A terminal for standard error alone.
  const std::string on_terminal = "/usr/bin/python3 -c 'import os, pty, subprocess, sys\n"
                                  "ours, theirs = pty.openpty()\n"
                                  "p = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=theirs, "
                                  "env=dict(os.environ, TERM=\"xterm\"))\n"
                                  "os.close(theirs)\n"
                                  "seen = b\"\"\n"
                                  "try:\n"
                                  "    while True:\n"
                                  "        block = os.read(ours, 4096)\n"
                                  "        if not block: break\n"
                                  "        seen += block\n"
                                  "except OSError: pass\n"
                                  "p.wait()\n"
                                  "sys.stdout.buffer.write(seen)' ";
  const std::string shown = run_shell(on_terminal + "$standpoint extract news.jsonl", folder.path).out;
  CHECK_THAT(shown, Catch::Contains(" articles, "));
  CHECK_THAT(shown, Catch::Contains("\r\x1B[K20000 articles in 1 file, "));
  CHECK(run_shell(on_terminal + "$standpoint extract --quiet news.jsonl", folder.path).out == "");
  CHECK(run_shell("$standpoint extract news.jsonl > /dev/null", folder.path).err == "");
}
