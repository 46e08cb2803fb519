# Graphs, networks, event lists and comparisons, made by the program of the rows of a data frame.

# Writes statements to a file and gives its path; the names of files are handed on as they are.
input_file <- function(x, folder, name) {
  if (is.character(x)) return(path.expand(x))
  if (!is.data.frame(x) || is.null(x[[".statement"]])) {
    stop("statements are expected as sp_extract() gives them, with their column .statement, or names of files",
         call. = FALSE)
  }
  columns <- lapply(as.list(x)[intersect(names(x), edited_columns)], function(column) {
    enc2utf8(if (is.double(column) && !inherits(column, "Date")) format(column, digits = 15, trim = TRUE)
             else as.character(column))
  })
  for (name_of in intersect(names(columns), c("confidence", "polarity"))) {
    columns[[name_of]][is.na(x[[name_of]])] <- NA
  }
  of_article <- columns[[".article"]]
  order <- if (is.null(of_article)) seq_len(nrow(x)) else order(match(of_article, of_article), seq_len(nrow(x)))
  lines <- file.path(folder, paste0(name, ".lines"))
  path <- file.path(folder, paste0(name, ".jsonl"))
  .Call(sp_write_rows, if (is.null(of_article)) path else lines, columns, as.integer(order))
  # So copies of an article are found over all that are given.
  if (!is.null(of_article)) {
    if (nrow(x)) run_program(c("join", "--quiet", "--statements", lines, "-o", path))
    else file.create(path)
  }
  path
}

edited_columns <- c("actor", "actor_kind", "position", "polarity", "topic", "claim", "date", "outlet", "via",
                    "confidence", technical_columns)

# Writes statements into a folder of its own, which is removed again; `use` gets the files and the folder.
with_files <- function(inputs, use) {
  folder <- tempfile("standpoint-")
  dir.create(folder)
  on.exit(unlink(folder, recursive = TRUE))
  files <- unlist(Map(function(x, name) input_file(x, folder, name), inputs, names(inputs)), use.names = FALSE)
  use(enc2utf8(files), folder)
}

# Runs a command on statements; `take` gets the folder with its outputs.
with_command <- function(inputs, command, take, allowed = 0L) {
  with_files(inputs, function(files, folder) {
    outputs <- file.path(folder, command$outputs)
    run_program(c(command$name, "--quiet", command$words, as.vector(rbind("-o", outputs)), "--", files), allowed)
    take(folder)
  })
}

sp_build <- function(x, level = c("topic", "issue"), repeats = c("one", "one-per-outlet", "keep"), ...) {
  words <- option_words(list(level = match.arg(level), repeats = match.arg(repeats), ...))
  with_command(list(statements = x), list(name = "build", words = words, outputs = c("graph.json", "linked.jsonl")),
               function(folder) {
    read <- .Call(sp_read_graph_json, file.path(folder, "graph.json"))
    linked <- frame_of(.Call(sp_read_statement_lines, file.path(folder, "linked.jsonl")))
    linked <- linked[!is.na(linked$position), ]
    rownames(linked) <- NULL
    ids <- if (nrow(linked)) paste(linked$doc_id, linked$number, sep = ":") else character()
    linked$statement_id <- ids
    linked <- linked[c(statement_columns, "issue", "issue_parent", ".statement")]
    class(linked) <- c("sp_statements", "data.frame")
    structure(list(nodes = node_frame(read$nodes), edges = edge_frame(read$edges), statements = linked),
              class = "sp_graph", made = list(command = "build", inputs = list(statements = x), words = words))
  })
}

node_frame <- function(columns) {
  size <- length(columns[["key"]])
  pick <- function(name, none) if (is.null(columns[[name]])) rep(none, size) else columns[[name]]
  frame_of(list(name = pick("key", NA_character_), label = pick("label", NA_character_),
                kind = pick("kind", NA_character_), type = !startsWith(as.character(pick("key", "")), "actor:"),
                role = pick("role", NA_character_), statements = as.integer(pick("statements", NA_integer_))))
}

edge_frame <- function(columns) {
  size <- length(columns[["source"]])
  pick <- function(name, none) if (is.null(columns[[name]])) rep(none, size) else columns[[name]]
  frame_of(list(from = pick("source", NA_character_), to = pick("target", NA_character_),
                position = pick("label", NA_character_), polarity = as.integer(pick("polarity", NA_integer_)),
                weight = as.numeric(pick("weight", NA_real_)),
                first_date = as.Date(as.character(pick("first_date", NA_character_))),
                last_date = as.Date(as.character(pick("last_date", NA_character_)))))
}

as.data.frame.sp_graph <- function(x, ...) x$edges

print.sp_graph <- function(x, ...) {
  cat(sprintf("positions: %d actors, %d topics and issues, %d edges of %d statements\n", sum(!x$nodes$type),
              sum(x$nodes$type), nrow(x$edges), nrow(x$statements)))
  held <- x$edges[x$edges$position != "part of", ]
  held <- utils::head(held[order(-held$weight, held$from, held$to), ], 10)
  labels <- x$nodes$label[match(c(held$from, held$to), x$nodes$name)]
  if (nrow(held)) {
    print(data.frame(actor = labels[seq_len(nrow(held))], position = held$position,
                     on = labels[nrow(held) + seq_len(nrow(held))], weight = held$weight), row.names = FALSE)
  }
  invisible(x)
}

sp_diff <- function(before, after = NULL, by = NULL, level = c("issue", "topic"),
                    repeats = c("one", "one-per-outlet", "keep"), ...) {
  if (is.null(after) == is.null(by)) stop("give either after (a second side) or by (\"outlet\", \"month\" ...)",
                                          call. = FALSE)
  # With --by outlet copies count once an outlet unless something else is said.
  repeats <- if (missing(repeats) && !is.null(by)) NULL else match.arg(repeats)
  words <- option_words(list(by = by, level = match.arg(level), repeats = repeats, ...))
  inputs <- if (is.null(by)) list(before = before, after = after) else list(statements = before)
  with_command(inputs, list(name = "diff", words = words, outputs = "changes.json"), allowed = 0:1, function(folder) {
    read <- .Call(sp_read_changes_json, file.path(folder, "changes.json"))
    structure(frame_of(read$changes), class = c("sp_changes", "data.frame"), evidence = frame_of(read$evidence),
              made = list(command = "diff", inputs = inputs, words = words))
  })
}

sp_evidence <- function(x) {
  evidence <- attr(x, "evidence")
  if (is.null(evidence)) stop("not what sp_diff() has given: there is no evidence", call. = FALSE)
  evidence
}

print.sp_changes <- function(x, ...) {
  cat(sprintf("%d change%s\n", nrow(x), if (nrow(x) == 1) "" else "s"))
  class(x) <- "data.frame"
  if (nrow(x)) print(utils::head(x, 20), ...)
  if (nrow(x) > 20) cat(sprintf("... %d more rows\n", nrow(x) - 20))
  invisible(x)
}

sp_write <- function(x, file, overwrite = FALSE, ...) {
  made <- attr(x, "made")
  if (is.null(made)) stop("x should be what sp_build(), sp_diff() or sp_network() has given", call. = FALSE)
  file <- path.expand(file)
  with_files(made$inputs, function(files, folder) {
    run_program(c(made$command, "--quiet", if (overwrite) "--overwrite", made$words, option_words(list(...)), "-o",
                  enc2utf8(file), "--", files), if (made$command == "diff") 0:1 else 0L)
  })
  invisible(file)
}
