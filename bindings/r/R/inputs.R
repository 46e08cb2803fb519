# What users hold as texts, as a data frame with the columns doc_id and text and the others as they are.

# The fields of a record beside its text.
field_names <- c("title", "date", "author", "outlet", "place", "url", "section", "language")

as_documents <- function(x) {
  if (inherits(x, "corpus")) return(of_quanteda(x))
  if (is.data.frame(x)) return(of_frame(x))
  if (is.character(x)) return(of_texts(x, names(x)))
  if (is.list(x) && all(vapply(x, is.character, NA))) {
    return(of_texts(vapply(x, paste, "", collapse = "\n"), names(x)))
  }
  stop("x should be a character vector of texts, a data frame with the columns doc_id and text, or a quanteda corpus, ",
       "not ", class(x)[1], "; name files with `files`", call. = FALSE)
}

of_texts <- function(texts, names) {
  ids <- sprintf("text%d", seq_along(texts))
  if (!is.null(names)) ids[!is.na(names) & nzchar(names)] <- names[!is.na(names) & nzchar(names)]
  data.frame(doc_id = ids, text = unname(as.character(texts)))
}

# A corpus of quanteda (2 and later): texts with an attribute `docvars`, whose columns docname_, docid_ and segid_ are its
# own. Those of quanteda 1 are lists.
of_quanteda <- function(x) {
  if (is.list(x)) {
    stop("this corpus is of quanteda 1; turn it into one of today with quanteda::as.corpus()", call. = FALSE)
  }
  variables <- attr(x, "docvars")
  own <- c("docname_", "docid_", "segid_")
  ids <- if (is.null(variables$docname_)) names(x) else as.character(variables$docname_)
  texts <- of_texts(as.character(unclass(x)), ids)
  cbind(texts, variables[setdiff(names(variables), c(own, "doc_id", "text"))])
}

of_frame <- function(x) {
  x <- as.data.frame(x)
  if (is.null(x[["text"]])) {
    stop("the data frame has no column `text`; its columns are ", paste(names(x), collapse = ", "),
         "; say which is which with fields = c(text = \"name\")", call. = FALSE)
  }
  if (is.null(x[["doc_id"]])) x[["doc_id"]] <- sprintf("text%d", seq_len(nrow(x)))
  x
}

# fields = c(outlet = "newspaper"): the column newspaper is also read as outlet. The one with the text becomes `text`.
name_fields <- function(x, fields) {
  if (is.null(fields)) return(x)
  known <- c("doc_id", "text", field_names)
  if (is.null(names(fields)) || !all(names(fields) %in% known)) {
    stop("fields should be c(FIELD = \"column\"); the fields are ", paste(known, collapse = ", "), call. = FALSE)
  }
  missing <- setdiff(fields, names(x))
  if (length(missing)) {
    stop("no column ", paste(missing, collapse = ", "), " in the data frame; it has ",
         paste(names(x), collapse = ", "), call. = FALSE)
  }
  x[names(fields)] <- x[unname(fields)]
  x[setdiff(fields["text"], c("text", NA))] <- NULL
  x
}

# Text as UTF-8, or as it is where it is of no encoding: what is then no valid UTF-8 is found where it is sent. (enc2utf8
# would write "<e9>". Nothing here looks at each character: on many texts that could not be interrupted.)
as_text <- function(column) {
  text <- if (inherits(column, "POSIXt")) format(column, "%Y-%m-%d") else as.character(column)
  known <- Encoding(text)
  foreign <- known == "latin1"
  if (isTRUE(l10n_info()[["Latin-1"]])) foreign <- foreign | (known == "unknown" & !validUTF8(text))
  text[foreign] <- enc2utf8(text[foreign])
  text
}
