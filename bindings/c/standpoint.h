/* Standpoint from C, and from every language that calls C: news articles to statements, graphs and networks.

   Texts are UTF-8 with their size in bytes; none needs a zero at its end, but paths and options do. Articles and
   statements are JSON lines: what `standpoint extract --per-article` reads and writes. Options are a JSON object or
   NULL; an option that is not known is an error.

   Errors: a function returns a status, and where it is not STANDPOINT_OK and `error` is not NULL, *error is a text that
   says what is wrong and what to do about it, to be freed. No C++ exception leaves the library. It never prints and
   never ends the process.

   Threads: an engine may be used by several threads at once, and after fork() in the child too; it has no threads of
   its own but while standpoint_extract_inputs runs. Whoever closes it takes care that nobody uses it any more.

   Versions: functions are added and never changed within one STANDPOINT_ABI. A program compares standpoint_abi() with
   the STANDPOINT_ABI that it was compiled with. */
#ifndef STANDPOINT_C_H
#define STANDPOINT_C_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define STANDPOINT_ABI 1

typedef enum standpoint_status {
  STANDPOINT_OK = 0,
  STANDPOINT_MISSING_INPUT = 1, /* a file or folder that is not there */
  STANDPOINT_UNREADABLE = 2,    /* there, but it cannot be read */
  STANDPOINT_BAD_ENCODING = 3,  /* not text */
  STANDPOINT_BAD_FORMAT = 4,    /* text, but not what it should be */
  STANDPOINT_EMPTY_ARTICLE = 5,
  STANDPOINT_TOO_LARGE = 6, /* also: out of memory */
  STANDPOINT_BAD_MODEL = 7,
  STANDPOINT_BAD_OPTION = 8,
  STANDPOINT_STOPPED = 9,     /* by the caller's own function */
  STANDPOINT_UNEXPECTED = 10, /* a fault of the library */
} standpoint_status;

typedef struct standpoint_engine standpoint_engine; /* a model and its options */
typedef struct standpoint_text standpoint_text;     /* what a function gives back */

/* STANDPOINT_ABI of the library that runs, and its version ("0.1.0"), which lives as long as the process. */
int standpoint_abi(void);
const char* standpoint_version(void);

/* The bytes of a text, with a zero behind the last; they live until it is freed. Freeing NULL does nothing. */
const char* standpoint_text_bytes(const standpoint_text* text);
size_t standpoint_text_size(const standpoint_text* text);
void standpoint_text_free(standpoint_text* text);

/* Loads a model: 40 MB, a tenth of a second. Options: "data" (the folder of model and word lists; else
   $STANDPOINT_DATA, else where the library was installed), "actors" (file of your actors), "raw" (as --raw),
   "max_words" (of one article), "min_confidence", "date_order" ("dmy", "mdy"), "map" (list of "text=body"). */
standpoint_status standpoint_open(const char* options, standpoint_engine** engine, standpoint_text** error);
void standpoint_close(standpoint_engine* engine);

/* The model, its word lists and options as one word ("0.1.0-59d14b1cd84a5e6c"); it lives as long as the engine. */
const char* standpoint_model(const standpoint_engine* engine);

/* One article to the line of its result. `record`: a JSON object with "text" and, where they are known, "id", "title",
   "date", "outlet", "url" and so on. An article that is not English or fails is no error here: its line says so. */
standpoint_status standpoint_extract(const standpoint_engine* engine, const char* record, size_t size,
                                     standpoint_text** line, standpoint_text** error);

/* Takes a line; what it returns, if not 0, ends the work with STANDPOINT_STOPPED. */
typedef int (*standpoint_take)(void* user, const char* line, size_t size);

/* Files and folders, several articles at once. `take` is called on the caller's thread, in the order of the articles: a
   line an article, and of what cannot be read {"file", "error"}, with "line" or "record" where known. Options: "jobs"
   (0: one a processor core), "lines" (as --lines). */
standpoint_status standpoint_extract_inputs(const standpoint_engine* engine, const char* const* paths, size_t count,
                                            const char* options, standpoint_take take, void* user,
                                            standpoint_text** error);

/* Statements (lines of statements or of articles) to a graph of all. Options: "format" (".json", the default, ".gexf",
   ".graphml" ...; ".jsonl" the linked statements themselves), "level" ("topic", "issue"), "repeats" ("one",
   "one-per-outlet", "keep"), "min_confidence", "codebook" (a file). */
standpoint_status standpoint_build(const standpoint_engine* engine, const char* statements, size_t size,
                                   const char* options, standpoint_text** graph, standpoint_text** error);

/* What changed from the statements of one side to those of another, as `standpoint diff --format json`. Options:
   "level", "repeats", "min_confidence", "codebook". */
standpoint_status standpoint_diff(const standpoint_engine* engine, const char* before, size_t before_size,
                                  const char* after, size_t after_size, const char* options, standpoint_text** changes,
                                  standpoint_text** error);

/* Statements to a network of discourse network analysis. Options: those of standpoint_build, "format" (".json", the
   default, ".csv", ".dl" ...; ".events.csv" the coded statements), and as the options of `standpoint network`: "mode",
   "rows", "columns", "qualifier", "aggregation", "normalization", "duplicates", "isolates". */
standpoint_status standpoint_network(const standpoint_engine* engine, const char* statements, size_t size,
                                     const char* options, standpoint_text** network, standpoint_text** error);

#ifdef __cplusplus
}
#endif
#endif
