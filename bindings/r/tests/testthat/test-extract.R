test_that("texts with names, data frames and corpora give the same statements", {
  need_program()
  frame <- extracted()
  expect_s3_class(frame, "data.frame")
  expect_equal(names(frame)[1:2], c("doc_id", "statement_id"))
  expect_false(any(vapply(frame, is.list, NA)))
  expect_false(anyDuplicated(frame$statement_id) > 0)
  expect_true(all(frame$position %in% c("advocates", "supports", "commits", "opposes", "refuses", "criticizes", "asserts",
                                        "denies", "predicts", "questions", "acknowledges")))
  expect_s3_class(frame$date, "Date")
  plain <- sp_extract(stats::setNames(debate$text, debate$doc_id))
  expect_equal(plain$claim, frame$claim)
  expect_equal(plain$doc_id, frame$doc_id)
  expect_true(any(is.na(plain$date)))
  # As quanteda 3 and 4 document the class: texts, with docvars whose columns docname_, docid_ and segid_ are its own.
  corpus <- structure(stats::setNames(debate$text, debate$doc_id), class = c("corpus", "character"),
                      meta = list(system = list(), object = list(unit = "documents"), user = list()),
                      docvars = data.frame(docname_ = debate$doc_id, docid_ = factor(debate$doc_id), segid_ = 1L,
                                           debate[c("date", "outlet", "country", "reach")]))
  expect_equal(sp_extract(corpus), frame)
  expect_error(sp_extract(structure(list(documents = debate), class = c("corpus", "list"))), "quanteda 1")
})

test_that("a real corpus of quanteda is taken", {
  need_program()
  skip_if_not_installed("quanteda")
  corpus <- quanteda::corpus(debate, docid_field = "doc_id", text_field = "text")
  expect_equal(sp_extract(corpus)$claim, extracted()$claim)
})

test_that("other columns are carried along, and fields may have other names", {
  need_program()
  frame <- extracted()
  expect_equal(as.character(frame$country), c(one = "A", two = "B", three = "B")[frame$doc_id], ignore_attr = TRUE)
  expect_equal(is.na(frame$reach), frame$doc_id == "three")
  renamed <- stats::setNames(debate[c("doc_id", "text", "outlet")], c("nr", "body", "paper"))
  found <- sp_extract(renamed, fields = c(doc_id = "nr", text = "body", outlet = "paper"))
  expect_equal(found$outlet, frame$outlet)
  expect_equal(found$paper, frame$outlet)
  expect_equal(names(found), c(names(found)[1:16], "nr", "paper", ".statement", ".article"))
  expect_error(sp_extract(renamed, fields = c(text = "words")), "no column words")
  expect_error(sp_extract(renamed), "no column `text`")
  # Under another name that the program knows, and carried along with all that no column of the result has.
  named <- sp_extract(data.frame(text = toll, newspaper = "Post", headline = "Mayor rejects toll", authors = "Jo Poe"))
  expect_equal(unique(named$headline), "Mayor rejects toll")
  expect_equal(unique(sp_events(named)$document_title), "Mayor rejects toll")
  listed <- debate
  listed$tags <- list("a", "b", "c")
  expect_false("tags" %in% names(sp_extract(listed)))
})

test_that("offsets are 1-based and inclusive, with emoji and other signs before and within", {
  need_program()
  # Composed, and without line breaks and joiners: so the words of a statement are written.
  as_told <- function(text) {
    gsub("[[:space:]\u00a0]+", " ", gsub("e\u0301", "\u00e9", gsub("\u200d", "", text)))
  }
  signs <- c("\U0001F600", "e\u0301", "\u00e9", "\U0001F1E9\U0001F1EA", "\u200d", "\U00020BB7", "x", "\u201c", "\u00a0",
             "\n\n", "\t")
  set.seed(7)
  texts <- vapply(1:40, function(i) {
    noise <- function() paste(sample(signs, sample(0:6, 1), replace = TRUE), collapse = "")
    sentences <- strsplit(toll, "(?<=[.]) ", perl = TRUE)[[1]]
    paste0(noise(), " ", paste0(sentences, " ", vapply(sentences, function(s) noise(), ""), collapse = " "))
  }, "")
  found <- sp_extract(texts)
  expect_gt(nrow(found), 60)
  cut <- substr(texts[as.integer(sub("text", "", found$doc_id))], found$start, found$end)
  whole <- !grepl(" ... ", found$evidence, fixed = TRUE)
  expect_gt(sum(whole), 60)
  expect_equal(as_told(cut[whole]), as_told(found$evidence[whole]))
})

test_that("texts in another encoding are read as what they mean", {
  need_program()
  text <- "Mayor Ren\u00e9 Roe said that he opposes the toll in Orl\u00e9ans."
  latin <- iconv(text, "UTF-8", "latin1")
  expect_equal(Encoding(latin), "latin1")
  expect_equal(sp_extract(latin)$actor, sp_extract(text)$actor)
  expect_equal(Encoding(sp_extract(text)$actor), "UTF-8")
})

test_that("articles that cannot be read keep their place, and what is done about them is the caller's choice", {
  need_program()
  texts <- c(a = "", b = toll, c = NA, d = "half \xe9 signs", e = toll)
  expect_warning(found <- sp_extract(texts), "not read: a: an empty article\nc: an empty article\nd: not valid UTF-8")
  expect_equal(unique(found$doc_id), c("b", "e"))
  articles <- sp_articles(found)
  expect_equal(articles$doc_id, letters[1:5])
  expect_equal(is.na(articles$error), c(FALSE, TRUE, FALSE, FALSE, TRUE))
  expect_equal(sum(articles$statements), nrow(found))
  expect_silent(sp_extract(texts, errors = "skip"))
  expect_error(sp_extract(texts, errors = "stop"), "a: an empty article", class = "standpoint_error")
  expect_error(sp_extract(c(x = toll, x = toll)), "two articles have the doc_id x")
  expect_error(sp_extract(7), "character vector")
  expect_error(sp_extract(), "either x")
})

test_that("nothing found has the same columns and types", {
  need_program()
  none <- sp_extract(character())
  some <- sp_extract(toll)
  expect_equal(nrow(none), 0)
  expect_equal(lapply(none, class), lapply(some, class))
  expect_equal(nrow(sp_extract("It rained all day in the town and nobody came.")), 0)
})

test_that("files give what their texts give; a file that is not there is told", {
  need_program()
  folder <- withr_folder()
  writeLines(debate$text[1], file.path(folder, "one"))
  writeLines(debate$text[2], file.path(folder, "two words"))
  found <- sp_extract(files = file.path(folder, c("one", "two words")))
  wanted <- sp_extract(stats::setNames(debate$text[1:2], c("one", "two words")))
  expect_equal(found[c("doc_id", "claim", "start", "end")], wanted[c("doc_id", "claim", "start", "end")],
               ignore_attr = TRUE)
  expect_error(sp_extract(files = "/nowhere"), "/nowhere", class = "standpoint_error")
  expect_warning(both <- sp_extract(files = c(file.path(folder, "one"), "/nowhere")), "/nowhere")
  expect_gt(nrow(both), 0)
})

test_that("options are those of the program, and its messages are the errors", {
  need_program()
  expect_equal(nrow(sp_extract(toll, min_confidence = 1)), 0)
  expect_error(sp_extract(toll, colour = "red"), "--colour", class = "standpoint_error")
  expect_error(sp_extract(toll, data = "/nowhere"), "/nowhere", class = "standpoint_error")
  expect_gte(nrow(sp_extract(toll, attributions = TRUE)), nrow(sp_extract(toll)))
  old <- Sys.getenv("STANDPOINT_PROGRAM", NA)
  on.exit(if (is.na(old)) Sys.unsetenv("STANDPOINT_PROGRAM") else Sys.setenv(STANDPOINT_PROGRAM = old))
  Sys.setenv(STANDPOINT_PROGRAM = "/nowhere/standpoint")
  expect_false(sp_available())
  expect_error(sp_extract(toll), "no program at /nowhere/standpoint", class = "standpoint_error")
  Sys.setenv(STANDPOINT_PROGRAM = "/bin/false")
  expect_error(sp_extract(toll), "ended with 1", class = "standpoint_error")
})

test_that("a program that is killed is an error and no end of R", {
  need_program()
  skip_on_os("windows")
  folder <- withr_folder()
  program <- file.path(folder, "killed")
  writeLines(c("#!/bin/sh", "read line", "kill -9 $$"), program)
  Sys.chmod(program, "755")
  old <- Sys.getenv("STANDPOINT_PROGRAM", NA)
  on.exit(if (is.na(old)) Sys.unsetenv("STANDPOINT_PROGRAM") else Sys.setenv(STANDPOINT_PROGRAM = old))
  Sys.setenv(STANDPOINT_PROGRAM = program)
  expect_error(sp_extract(rep(toll, 20000)), "ended with 137", class = "standpoint_error")
  writeLines(c("#!/bin/sh", "cat > /dev/null", "echo '{\"doc\": 1'"), program)
  expect_error(sp_extract(toll), "no JSON")
  writeLines(c("#!/bin/sh", "cat > /dev/null", "echo '{\"doc\":\"text1\",\"statements\":[{\"position\":\"opposes\",\"evidence\":[7]}]}'"),
             program)
  expect_error(sp_extract(toll), "another shape")
})
