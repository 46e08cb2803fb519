// extract, parse, text and inputs: what is read and found, and how they refuse.
#include "command_rows.h"

#include <catch2/catch.hpp>

TEST_CASE("extract, parse, text and inputs print and return what their rows say") {
  check_rows({
      {"extract_rows",
       {"extract", "-q", "-j", "1", "-f", "csv", "samples/debate/2024-01-17-lindmar-cap.txt"},
       "",
       golden,
       "",
       0},
      {"text_page",
       {"text", "-"},
       "<html><head><title>Pier</title></head><body><nav><a href=/>Home</a></nav><p>The mayor of the harbor town said "
       "on "
       "Tuesday that the pier would not be built.</p><p>Read more: Other news</p><p>She said that the town could not "
       "pay "
       "for it &amp; would not try.</p></body></html>",
       "The mayor of the harbor town said on Tuesday that the pier would not be built.\n\nShe said that the town could "
       "not "
       "pay for it & would not try.",
       "",
       0},
      {"text_several",
       {"text", "--map", "text=body", "-"},
       "{\"id\": \"a\", \"body\": \"One.\", \"url\": \"http://n.example/2019/03/06/a\"}\n{\"body\": \"Two.\"}\n",
       "{\"id\":\"a\",\"date\":\"2019-03-06\",\"url\":\"http://n.example/2019/03/06/a\",\"text\":\"One.\"}\n"
       "{\"id\":\"stdin#2\",\"text\":\"Two.\"}\n",
       "",
       0},
      {"extract_forum", {"extract", "samples/before/2023-02-22-lee-forum.txt"}, "", golden, "", 0},
      {"extract_samples", {"extract", "--format", "table", "samples"}, "", golden, "", 0},
      {"parse_text", {"parse", "-"}, "The talks failed.\n", golden, "", 0},
      {"parse_gold_tokens", {"parse", "--gold-tokens", data + "words.conllu"}, "", golden, "", 0},
      {"extract_csv",
       {"extract", "--map", "text=lead", "--date", "2024-03-02", "--outlet", "Courier", "-"},
       "id,lead\n7,\"Mayor Ada Roe said the city should scrap the toll.\"\n",
       golden,
       "",
       0},
      {"extract_one_bad_record",
       {"extract", "-"},
       "{\"id\": \"x\", \"text\": \"Mayor Ada Roe said the city should scrap the toll.\"}\n{\"lead\": \"y\"}\n",
       golden,
       "standpoint: standard input, record 2: no text field; its fields: lead; choose one with --map text=NAME\n",
       2},
      {"extract_strict",
       {"extract", "--strict", "-"},
       "{\"lead\": \"y\"}\n{\"id\": \"x\", \"text\": \"Mayor Ada Roe said the city should scrap the toll.\"}\n",
       "",
       "standpoint: standard input, record 1: no text field; its fields: lead; choose one with --map text=NAME\n",
       2},
      {"extract_sure_ones",
       {"extract", "--min-confidence", "0.7", "samples/before/2023-02-22-lee-forum.txt"},
       "",
       golden,
       "",
       0},
      {"extract_empty_stdin", {"extract", "-"}, "", "", "standpoint: standard input: an empty article\n", 2},
      {"extract_statements",
       {"extract", data + "before.jsonl"},
       "",
       "",
       "standpoint: " + data +
           "before.jsonl: position statements, not articles; statements are inputs of build and diff\n",
       2},
      {"extract_folder_without_articles",
       {"extract", "--format", "table", "tests/command/golden"},
       "",
       "",
       "standpoint: tests/command/golden: a folder without articles (it could hold .txt .html .docx .pdf .json .csv "
       "and "
       "more: see --help)\n",
       2},
      {"extract_actors",
       {"extract", "--actors", data + "actors.csv", "--explain", "-"},
       "The Iron Mayor said the city should scrap the toll. She said the Harbourites would vote against it.\n",
       golden,
       "",
       0},
      {"actors_missing",
       {"extract", "--actors", "nowhere.csv", "samples"},
       "",
       "",
       "standpoint: nowhere.csv: no such file or folder\n",
       2},
      {"inputs_samples", {"inputs", "samples/debate", "samples/before"}, "", golden, "", 0},
      {"inputs_nothing",
       {"inputs", "nowhere"},
       "",
       "articles   0 in 0 files\nleft out   nowhere: no such file or folder\n",
       "",
       2},
      {"unknown_format", {"extract", "--format", "xml", "a.txt"}, "", "", golden, 2},
      {"bad_map", {"extract", "--map", "lead", "-"}, "", "", golden, 2},
      {"bad_date",
       {"extract", "--date", "yesterday", "-"},
       "",
       "",
       "standpoint: --date yesterday: should be a day such as 2023-02-22\n",
       2},
      {"no_model",
       {"extract", "--data", "tests", "samples"},
       "",
       "",
       "standpoint: tests/language.model: cannot open the model file: No such file or directory\n",
       2},
  });
}

TEST_CASE("the data folder is the option's, else the environment's, else the program finds it") {
  const Words command = {"extract", "-"};
  CHECK(run_program(command, "Mayor Roe spoke.\n", "", {"STANDPOINT_DATA"}).status == 0);
  const Ran ran = run_program(command, "x", "", {"STANDPOINT_DATA=/nowhere"});
  CHECK(ran.status == 2);
  CHECK(ran.err == "standpoint: /nowhere/language.model: cannot open the model file: No such file or directory\n");
  CHECK(run_program({"extract", "--data", STANDPOINT_SOURCE_DIR "/models", "-"}, "Mayor Roe spoke.\n", "",
                    {"STANDPOINT_DATA=/nowhere"})
            .status == 0);
}
