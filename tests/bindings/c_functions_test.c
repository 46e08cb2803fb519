/* The functions of standpoint.h from C: each is called, with what goes well and what goes wrong.
   usage: c_functions_test MODELS SAMPLES */
#include "standpoint.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int failures = 0;

#define CHECK(condition)                                                     \
  do {                                                                       \
    if (!(condition)) {                                                      \
      fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
      ++failures;                                                            \
    }                                                                        \
  } while (0)

static const char record[] =
    "{\"id\": \"one\", \"date\": \"2024-05-01\", \"text\": \"Mayor Ann Roe said on Tuesday that she opposes the "
    "toll. \xF0\x9F\x98\x80 The union supports the toll, its leader John Poe said.\"}";

/* Whether a text has these words, and frees it. */
static int has(standpoint_text *text, const char *words) {
  const int found = text != NULL && strstr(standpoint_text_bytes(text), words) != NULL;
  if (!found) fprintf(stderr, "in: %s\n", text == NULL ? "nothing" : standpoint_text_bytes(text));
  standpoint_text_free(text);
  return found;
}

static void *extract_often(void *engine) {
  long same = 0;
  standpoint_text *first = NULL;
  standpoint_extract(engine, record, sizeof record - 1, &first, NULL);
  for (int i = 0; i < 20; ++i) {
    standpoint_text *line = NULL;
    standpoint_extract(engine, record, sizeof record - 1, &line, NULL);
    if (line != NULL && first != NULL && strcmp(standpoint_text_bytes(line), standpoint_text_bytes(first)) == 0) ++same;
    standpoint_text_free(line);
  }
  standpoint_text_free(first);
  return (void *)same;
}

struct taken {
  int lines, errors, most;
};

static int take(void *user, const char *line, size_t size) {
  struct taken *taken = user;
  if (size == 0 || line[size - 1] != '\n') return 2;
  if (strncmp(line, "{\"file\":", 8) == 0)
    ++taken->errors;
  else
    ++taken->lines;
  return taken->most > 0 && taken->lines >= taken->most;
}

static void test_inputs(const standpoint_engine *engine, const char *samples) {
  const char *paths[] = {samples, "/nowhere"};
  struct taken all = {0, 0, 0};
  standpoint_text *error = NULL;
  CHECK(standpoint_extract_inputs(engine, paths, 2, "{\"jobs\": 2}", take, &all, &error) == STANDPOINT_OK);
  CHECK(all.lines >= 8);
  CHECK(all.errors == 1);
  struct taken some = {0, 0, 2};
  CHECK(standpoint_extract_inputs(engine, paths, 1, NULL, take, &some, &error) == STANDPOINT_STOPPED);
  CHECK(some.lines == 2);
  CHECK(has(error, "stopped"));
}

static void test_statements(const standpoint_engine *engine, const standpoint_text *line) {
  const char *bytes = standpoint_text_bytes(line);
  const size_t size = standpoint_text_size(line);
  standpoint_text *out = NULL, *error = NULL;
  CHECK(standpoint_build(engine, bytes, size, NULL, &out, &error) == STANDPOINT_OK);
  CHECK(has(out, "\"label\":\"Ann Roe\""));
  CHECK(standpoint_build(engine, bytes, size, "{\"format\": \".gexf\", \"level\": \"issue\"}", &out, &error) ==
        STANDPOINT_OK);
  CHECK(has(out, "<gexf"));
  CHECK(standpoint_build(engine, bytes, size, "{\"format\": \".doc\"}", &out, &error) == STANDPOINT_BAD_OPTION);
  CHECK(out == NULL);
  CHECK(has(error, ".gexf"));
  CHECK(standpoint_build(engine, "{\"doc\": 1}\n", 11, NULL, &out, &error) == STANDPOINT_BAD_FORMAT);
  CHECK(has(error, "statements:1: \"doc\" is not a string"));
  CHECK(standpoint_diff(engine, bytes, size, "", 0, NULL, &out, &error) == STANDPOINT_OK);
  CHECK(has(out, "\"dropped\""));
  CHECK(standpoint_network(engine, bytes, size, "{\"aggregation\": \"subtract\"}", &out, &error) == STANDPOINT_OK);
  CHECK(has(out, "Ann Roe"));
  CHECK(standpoint_network(engine, bytes, size, "{\"format\": \".events.csv\"}", &out, &error) == STANDPOINT_OK);
  CHECK(has(out, "statement_id"));
  CHECK(standpoint_network(engine, bytes, size, "{\"mode\": \"three-mode\"}", &out, &error) == STANDPOINT_BAD_OPTION);
  CHECK(has(error, "option \"mode\" is \"three-mode\"; choose one of two-mode, one-mode"));
}

int main(int count, char **arguments) {
  if (count != 3) return 2;
  standpoint_engine *engine = NULL;
  standpoint_text *error = NULL, *line = NULL;
  char options[4096];

  CHECK(standpoint_abi() == STANDPOINT_ABI);
  CHECK(strchr(standpoint_version(), '.') != NULL);
  CHECK(standpoint_open("{\"data\": \"/nowhere\"}", &engine, &error) == STANDPOINT_MISSING_INPUT);
  CHECK(engine == NULL);
  CHECK(has(error, "/nowhere"));
  CHECK(standpoint_open("{\"colour\": 1}", &engine, &error) == STANDPOINT_BAD_OPTION);
  CHECK(has(error, "no option \"colour\"; there are data, actors"));
  CHECK(standpoint_open("[", &engine, NULL) == STANDPOINT_BAD_OPTION);

  snprintf(options, sizeof options, "{\"data\": \"%s\"}", arguments[1]);
  CHECK(standpoint_open(options, &engine, &error) == STANDPOINT_OK);
  if (engine == NULL) return 1;
  CHECK(strncmp(standpoint_model(engine), standpoint_version(), strlen(standpoint_version())) == 0);

  CHECK(standpoint_extract(engine, record, sizeof record - 1, &line, &error) == STANDPOINT_OK);
  CHECK(line != NULL && strstr(standpoint_text_bytes(line), "\"doc\":\"one\"") != NULL);
  CHECK(line != NULL && strlen(standpoint_text_bytes(line)) == standpoint_text_size(line));
  test_statements(engine, line);
  standpoint_text_free(line);

  CHECK(standpoint_extract(engine, "nonsense", 8, &line, &error) == STANDPOINT_BAD_FORMAT);
  CHECK(line == NULL);
  CHECK(has(error, "not valid JSON"));
  CHECK(standpoint_extract(engine, "{\"text\": \"\"}", 12, &line, &error) == STANDPOINT_EMPTY_ARTICLE);
  standpoint_text_free(error);
  CHECK(standpoint_extract(engine, "", 0, &line, &error) == STANDPOINT_EMPTY_ARTICLE);
  standpoint_text_free(error);

  test_inputs(engine, arguments[2]);

  pthread_t threads[2];
  for (int i = 0; i < 2; ++i) pthread_create(&threads[i], NULL, extract_often, engine);
  for (int i = 0; i < 2; ++i) {
    void *same = NULL;
    pthread_join(threads[i], &same);
    CHECK((long)same == 20);
  }
  const pid_t child = fork(); /* after threads were used */
  if (child == 0) _exit(extract_often(engine) == (void *)20L ? 0 : 1);
  int status = 1;
  waitpid(child, &status, 0);
  CHECK(status == 0);

  standpoint_close(engine);
  standpoint_close(NULL);
  standpoint_text_free(NULL);
  return failures == 0 ? 0 : 1;
}
