# Articles to a data frame of statements.

sp_extract <- function(x, files = NULL, fields = NULL, attributions = FALSE, errors = c("warn", "stop", "skip"),
                       jobs = 0, progress = interactive(), ...) {
  errors <- match.arg(errors)
  words <- c(option_words(list(...)), if (jobs > 0) c("--jobs", option_text(jobs)))
  if (missing(x) == is.null(files)) stop("give either x (texts) or files", call. = FALSE)
  if (!is.null(files)) return(extract_files(path.expand(as.character(files)), words, attributions, errors, progress))
  if (is.data.frame(x)) x <- name_fields(as.data.frame(x), fields)
  extract_texts(as_documents(x), words, attributions, errors, progress)
}

extract_texts <- function(documents, words, attributions, errors, progress) {
  program <- find_program()
  ids <- as_text(documents[["doc_id"]])
  unnamed <- is.na(ids) | !nzchar(ids)
  ids[unnamed] <- sprintf("text%d", which(unnamed))
  if (anyDuplicated(ids)) {
    stop("two articles have the doc_id ", ids[anyDuplicated(ids)], "; each should have its own", call. = FALSE)
  }
  # All columns: which of them are author, day or outlet under which names, the program knows.
  flat <- names(documents)[!vapply(documents, function(column) is.list(column) || !is.null(dim(column)), NA)]
  fields <- c(list(text = as_text(documents[["text"]]), id = ids),
              lapply(documents[setdiff(flat, c("doc_id", "text", "id"))], as_text))
  bar <- start_progress(progress, length(ids))
  on.exit(bar$end())
  found <- .Call(sp_extract_records, program,
                 c("extract", "--quiet", "--lines", "--per-article", enc2utf8(words), "-"), fields,
                 isTRUE(attributions), bar$at)
  sent <- which(is.na(found$faults))
  if (length(found$articles$doc_id) != length(sent) || length(found$faults) != length(ids)) {
    said <- message_of(found$errors)
    stop_engine(if (nzchar(said)) said else {
      sprintf("the program ended with %d at or before %s", found$status,
              ids[sent[min(length(found$articles$doc_id) + 1, length(sent))]])
    }, found$status)
  }
  articles <- list(doc_id = ids, date = as.Date(rep(NA, length(ids))), statements = rep(0L, length(ids)),
                   read_words = rep(NA_integer_, length(ids)), error = found$faults)
  for (name in c("date", "statements", "read_words", "error")) articles[[name]][sent] <- found$articles[[name]]
  carried <- documents[sent, setdiff(flat, c("doc_id", "text")), drop = FALSE]
  finish(found, as.data.frame(articles), carried, errors, character())
}

extract_files <- function(files, words, attributions, errors, progress) {
  program <- find_program()
  bar <- start_progress(progress, NA)
  on.exit(bar$end())
  found <- .Call(sp_extract_inputs, program,
                 c("extract", "--quiet", "--per-article", if (errors == "stop") "--strict", enc2utf8(words), "--",
                   enc2utf8(files)), isTRUE(attributions), bar$at)
  said <- if (found$status == 0) "" else message_of(found$errors)
  nothing <- length(found$articles$doc_id) == 0
  if (found$status != 0 && (errors == "stop" || nothing || !nzchar(said))) {
    stop_engine(if (nzchar(said)) said else sprintf("the program ended with %d", found$status), found$status)
  }
  articles <- as.data.frame(found$articles[c("doc_id", "date", "statements", "read_words", "error")])
  finish(found, articles, NULL, errors, strsplit(said, "\n", fixed = TRUE)[[1]])
}

# The frame: doc_id first, then what was found, the columns of the input, and two that hold the whole statements.
finish <- function(found, articles, carried, errors, said) {
  report_faults(articles, errors, said)
  rows <- found$rows
  of_article <- rows$article
  frame <- frame_of(rows)
  frame$statement_id <- if (length(rows$number)) paste(rows$doc_id, rows$number, sep = ":") else character()
  frame <- frame[statement_columns]
  others <- setdiff(names(carried), c(statement_columns, technical_columns))
  for (name in others) frame[[name]] <- carried[[name]][of_article]
  frame$.statement <- rows$.statement
  frame$.article <- found$articles$.article[of_article]
  structure(frame, class = c("sp_statements", "data.frame"), articles = articles)
}

statement_columns <- c("doc_id", "statement_id", "actor", "actor_kind", "actor_role", "position", "polarity", "topic",
                       "claim", "date", "outlet", "via", "confidence", "evidence", "start", "end")
technical_columns <- c(".statement", ".article")

frame_of <- function(columns) {
  structure(columns, class = "data.frame", row.names = .set_row_names(length(columns[[1]])))
}

report_faults <- function(articles, errors, said) {
  failed <- which(!is.na(articles$error))
  lines <- c(sprintf("%s: %s", articles$doc_id[failed], articles$error[failed]), said)
  if (!length(lines)) return(invisible())
  if (errors == "stop") stop_engine(lines[1])
  if (errors == "warn") {
    shown <- utils::head(lines, 5)
    more <- if (length(lines) > 5) sprintf("\n(%d more; see sp_articles())", length(lines) - 5) else ""
    warning("not read: ", paste(shown, collapse = "\n"), more, call. = FALSE)
  }
}

start_progress <- function(wanted, count) {
  none <- list(at = NULL, end = function() NULL)
  if (!isTRUE(wanted) || isTRUE(count < 2)) return(none)
  if (is.na(count)) {
    return(list(at = function(done) cat(sprintf("\r%d articles", done), file = stderr()),
                end = function() cat("\n", file = stderr())))
  }
  bar <- txtProgressBar(max = count, style = 3, file = stderr())
  list(at = function(done) setTxtProgressBar(bar, done), end = function() close(bar))
}

sp_articles <- function(x) {
  articles <- attr(x, "articles")
  if (is.null(articles)) stop("not what sp_extract() has given: there is no list of articles", call. = FALSE)
  articles
}

# Of a choice of columns all of them are shown, as of any data frame.
print.sp_statements <- function(x, ...) {
  if (!all(c("doc_id", ".statement") %in% names(x))) {
    class(x) <- "data.frame"
    print(x, ...)
    return(invisible(x))
  }
  shown <- intersect(c("doc_id", "date", "actor", "position", "polarity", "claim", "issue"), names(x))
  count <- nrow(x)
  cat(sprintf("%d statement%s in %d article%s\n", count, if (count == 1) "" else "s", length(unique(x$doc_id)),
              if (length(unique(x$doc_id)) == 1) "" else "s"))
  class(x) <- "data.frame"
  if (count) print(utils::head(x[shown], 10), ...)
  others <- setdiff(names(x), c(shown, technical_columns))
  if (count > 10) cat(sprintf("... %d more rows\n", count - 10))
  if (length(others)) cat(strwrap(paste("and the columns", paste(others, collapse = ", ")), exdent = 2), sep = "\n")
  invisible(x)
}
