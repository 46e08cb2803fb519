# A second R is interrupted as by Ctrl-C while it waits for articles; it says when it has stopped.
test_that("Ctrl-C stops it and leaves no process behind", {
  need_program()
  skip_on_os("windows")
  script <- tempfile(fileext = ".R")
  out <- tempfile()
  on.exit(unlink(c(script, out)))
  writeLines(c(
    sprintf(".libPaths(c(%s))", paste(deparse(.libPaths()), collapse = "")),
    "library(standpoint)",
    sprintf("text <- paste(rep(%s, 20), collapse = ' ')", paste(deparse(toll), collapse = "")),
    "children <- function() {",
    "  all <- list.files('/proc', '^[0-9]+$')",
    "  stat <- vapply(all, function(p) tryCatch(readLines(file.path('/proc', p, 'stat'), 1, warn = FALSE),",
    "                 error = function(e) '', warning = function(e) ''), '')",
    "  sum(sub('.*[)] . ([0-9]+) .*', '\\\\1', stat) == as.character(Sys.getpid()))",
    "}",
    sprintf("cat(Sys.getpid(), '\\n', file = %s)", deparse(out)),
    "tryCatch(sp_extract(rep(text, 100000)), interrupt = function(e) {",
    sprintf("  cat('stopped', children(), '\\n', file = %s, append = TRUE)", deparse(out)),
    "})",
    sprintf("cat('works', nrow(sp_extract(text)) > 0, '\\n', file = %s, append = TRUE)", deparse(out))), script)
  system2(file.path(R.home("bin"), "Rscript"), c("--vanilla", shQuote(script)), wait = FALSE, stdout = FALSE, stderr = FALSE)
  read <- function() if (file.exists(out)) readLines(out) else character()
  wait_for <- function(lines, seconds) {
    end <- Sys.time() + seconds
    while (length(read()) < lines && Sys.time() < end) Sys.sleep(0.02)
    if (length(read()) < lines) stop("nothing more after ", paste(read(), collapse = " "))
  }
  wait_for(1, 120)
  Sys.sleep(2)
  process <- as.integer(read()[1])
  tools::pskill(process, tools::SIGINT)
  wait_for(3, 120)
  stopped <- strsplit(read()[2], " ")[[1]]
  expect_equal(stopped[1], "stopped")
  if (dir.exists("/proc")) expect_equal(stopped[2], "0")
  expect_equal(read()[3], "works TRUE ")
})
