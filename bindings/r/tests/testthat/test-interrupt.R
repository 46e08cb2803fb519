# How many processes it has started that are there; where there is /proc.
children <- function(process) {
  all <- list.files("/proc", "^[0-9]+$")
  stat <- vapply(all, function(p) tryCatch(readLines(file.path("/proc", p, "stat"), 1, warn = FALSE),
                 error = function(e) "", warning = function(e) ""), "")
  sum(sub(".*[)] . ([0-9]+) .*", "\\1", stat) == as.character(process))
}

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
    paste(c("children <-", deparse(children)), collapse = "\n"),
    sprintf("cat(Sys.getpid(), '\\n', file = %s)", deparse(out)),
    "tryCatch(sp_extract(rep(text, 100000)), interrupt = function(e) {",
    sprintf("  cat('stopped', children(Sys.getpid()), '\\n', file = %s, append = TRUE)", deparse(out)),
    "})",
    sprintf("cat('works', nrow(sp_extract(text)) > 0, '\\n', file = %s, append = TRUE)", deparse(out))), script)
  system2(file.path(R.home("bin"), "Rscript"), c("--vanilla", shQuote(script)), wait = FALSE, stdout = FALSE, stderr = FALSE)
  read <- function() if (file.exists(out)) readLines(out) else character()
  wait_until <- function(has_come) {
    end <- Sys.time() + 240
    while (!has_come()) {
      if (Sys.time() > end) stop("nothing more after ", paste(read(), collapse = " "))
      Sys.sleep(0.02)
    }
  }
  wait_until(function() length(read()) == 1)
  process <- as.integer(read()[1])
  if (dir.exists("/proc")) wait_until(function() children(process) > 0) else Sys.sleep(2) # then it waits for articles
  tools::pskill(process, tools::SIGINT)
  wait_until(function() length(read()) == 3)
  stopped <- strsplit(read()[2], " ")[[1]]
  expect_equal(stopped[1], "stopped")
  if (dir.exists("/proc")) expect_equal(stopped[2], "0")
  expect_equal(read()[3], "works TRUE ")
})
