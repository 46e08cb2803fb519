# The program that tests run: without it they are skipped, and say so.
need_program <- function() {
  skip_if_not(sp_available(), "the program (install the package from its repository, or set $STANDPOINT_PROGRAM)")
}

toll <- paste("Mayor Ann Roe said on Tuesday that she opposes the toll.",
              "The union supports the toll, its leader John Poe said.",
              "Senator Kim Dow called for a new bridge. The mayor rejected the bridge.")

debate <- data.frame(
  doc_id = c("one", "two", "three"),
  text = c(toll, "Mayor Ann Roe said on Friday that she supports the toll. \"We need the toll,\" she told reporters.",
           "The union rejected the toll. Senator Kim Dow said that he supports the toll and opposes the tax."),
  date = as.Date(c("2024-01-05", "2024-03-08", "2024-03-09")),
  outlet = c("Courier", "Post", "Courier"), country = factor(c("A", "B", "B")), reach = c(1.5, 2, NA))

extracted <- local({
  found <- NULL
  function() {
    if (is.null(found)) found <<- sp_extract(debate)
    found
  }
})

# A folder that is removed when the test that asks for it ends.
withr_folder <- function(envir = parent.frame()) {
  folder <- tempfile("standpoint-test-")
  dir.create(folder)
  do.call(on.exit, list(substitute(unlink(folder, recursive = TRUE), list(folder = folder)), add = TRUE), envir = envir)
  folder
}
