# Where the program is, and how it is run.

# Its path, or NULL: $STANDPOINT_PROGRAM, else the one of this package, else the one in $PATH.
locate_program <- function() {
  given <- Sys.getenv("STANDPOINT_PROGRAM")
  own <- system.file("program", "bin", "standpoint", package = "standpoint")
  found <- if (nzchar(given)) given else if (nzchar(own)) own else unname(Sys.which("standpoint"))
  if (nzchar(found) && file.exists(found)) normalizePath(found) else NULL
}

find_program <- function() {
  found <- locate_program()
  if (is.null(found)) {
    given <- Sys.getenv("STANDPOINT_PROGRAM")
    stop_engine(if (nzchar(given)) {
      sprintf("no program at %s, which $STANDPOINT_PROGRAM names", given)
    } else {
      paste("the program `standpoint` is not there; install this package from the repository with",
            "`R CMD INSTALL bindings/r`, or name the program in $STANDPOINT_PROGRAM")
    })
  }
  found
}

# An error of class standpoint_error; `status` is the program's exit status, NA where it was not run.
stop_engine <- function(message, status = NA_integer_) {
  stop(structure(class = c("standpoint_error", "error", "condition"),
                 list(message = message, call = NULL, status = status)))
}

# The lines of the program's standard error, without its name.
message_of <- function(errors) {
  lines <- strsplit(errors, "\n", fixed = TRUE)[[1]]
  paste(sub("^standpoint: ", "", lines[nzchar(lines)]), collapse = "\n")
}

# Options as words of a command line: level = "issue" is --level issue, isolates = TRUE is --isolates,
# exclude = c(actor = "X") is --exclude actor=X. NULL, FALSE and NA are left out.
option_words <- function(options) {
  if (!length(options)) return(character())
  if (is.null(names(options)) || any(!nzchar(names(options)))) {
    stop("options should be named: sp_build(x, level = \"issue\")", call. = FALSE)
  }
  unlist(Map(function(name, value) {
    flag <- paste0("--", gsub("_", "-", name, fixed = TRUE))
    value <- value[!is.na(value)]
    if (!length(value)) return(character())
    if (is.logical(value)) return(if (isTRUE(value)) flag else character())
    text <- option_text(value)
    if (!is.null(names(value))) text <- paste(names(value), text, sep = "=")
    as.vector(rbind(flag, text))
  }, names(options), options), use.names = FALSE)
}

option_text <- function(value) {
  if (is.numeric(value) && !inherits(value, "Date")) format(value, scientific = FALSE, digits = 15, trim = TRUE)
  else enc2utf8(as.character(value))
}

# Runs a command; a status beyond `allowed` is an error that says what the program says.
run_program <- function(arguments, allowed = 0L) {
  program <- find_program()
  ran <- .Call(sp_run_command, program, enc2utf8(arguments))
  if (!ran$status %in% allowed) {
    said <- message_of(ran$errors)
    stop_engine(if (nzchar(said)) said else sprintf("the program ended with %d", ran$status), ran$status)
  }
  ran$output
}

sp_available <- function() !is.null(locate_program())

sp_run <- function(arguments, allowed = 0L) run_program(as.character(arguments), allowed)

sp_versions <- function() {
  version_of <- function(package) {
    tryCatch(as.character(packageVersion(package)), error = function(e) "not installed")
  }
  program <- locate_program()
  engine <- if (is.null(program)) "not found" else sub("^standpoint ", "", trimws(run_program("--version")))
  structure(c(standpoint = version_of("standpoint"), program = engine,
              path = if (is.null(program)) "" else program, R = as.character(getRversion()),
              platform = R.version$platform, cpp11 = version_of("cpp11"), igraph = version_of("igraph"),
              quanteda = version_of("quanteda"), locale = Sys.getlocale("LC_CTYPE")), class = "sp_versions")
}

print.sp_versions <- function(x, ...) {
  cat(paste0(format(names(x)), "  ", unclass(x), "\n"), sep = "")
  invisible(x)
}
