# What the R package costs beside the program, whether it finds the same, and two cores beside one.
#
# usage: STANDPOINT_PROGRAM=build/release/bin/standpoint Rscript bench/r_overhead.R ARTICLES.jsonl [TURNS]
#
# ARTICLES.jsonl: a record a line. TURNS: how often each is measured, in turn (default: 5); the median and the least are told.
# CPU seconds are those of both processes, which other work on the machine changes less than time on the clock.
library(standpoint)

arguments <- commandArgs(trailingOnly = TRUE)
path <- normalizePath(arguments[1])
turns <- if (length(arguments) > 1) as.integer(arguments[2]) else 5L
program <- Sys.getenv("STANDPOINT_PROGRAM")

records <- jsonlite::stream_in(file(path), verbose = FALSE)
records <- data.frame(doc_id = records$id, records[intersect(c("text", "title", "date", "outlet"), names(records))])
input <- tempfile(fileext = ".jsonl")
output <- tempfile()
local({
  sent <- records
  names(sent)[1] <- "id"
  sent[] <- lapply(sent, function(column) ifelse(nzchar(column), column, NA)) # as the package leaves out what is empty
  jsonlite::stream_out(sent, file(input), verbose = FALSE)
})

run_program <- function(jobs) {
  system2(program, c("extract", "--quiet", "--lines", "--per-article", "--jobs", jobs, shQuote(input)), stdout = output)
}
run_package <- function(jobs) sp_extract(records, errors = "skip", jobs = jobs, progress = FALSE)

spent <- function(work) {
  before <- proc.time()
  work()
  after <- proc.time() - before
  c(cpu = sum(after[c("user.self", "sys.self", "user.child", "sys.child")]), clock = after[["elapsed"]])
}

found <- run_package(2)
run_program(2)
# As whole statements, in the order of their lines: each keeps all that the program says of it.
in_order <- function(x) sort(sp_build(x, repeats = "keep")$statements$.statement, method = "radix")
same <- identical(in_order(output), in_order(found))
cat(nrow(records), "articles,", nrow(found), "statements with a position:", if (same) "the same" else "OTHER", "statements\n")

measured <- list()
for (turn in seq_len(turns)) {
  for (jobs in 1:2) {
    measured[[paste("program", jobs)]] <- cbind(measured[[paste("program", jobs)]], spent(function() run_program(jobs)))
    measured[[paste("package", jobs)]] <- cbind(measured[[paste("package", jobs)]], spent(function() run_package(jobs)))
  }
}
for (name in names(measured)) {
  of_name <- measured[[name]]
  cat(sprintf("%s core%s: cpu median %.2f s, least %.2f s; clock median %.2f s, least %.2f s\n", name,
              if (endsWith(name, "1")) "" else "s", stats::median(of_name["cpu", ]), min(of_name["cpu", ]),
              stats::median(of_name["clock", ]), min(of_name["clock", ])))
}
ratio <- function(a, b, of, with) with(measured[[a]][of, ]) / with(measured[[b]][of, ])
for (jobs in 1:2) {
  cat(sprintf("overhead, %d core%s: cpu %+.1f %% (least %+.1f %%)\n", jobs, if (jobs == 1) "" else "s",
              100 * (ratio(paste("package", jobs), paste("program", jobs), "cpu", stats::median) - 1),
              100 * (ratio(paste("package", jobs), paste("program", jobs), "cpu", min) - 1)))
}
cat(sprintf("package, two cores beside one: %.2f times as fast (clock, least)\n", ratio("package 1", "package 2", "clock", min)))
