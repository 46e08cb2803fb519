run <- function(...) sp_run(c(...))

# The statements of a frame as the program reads them, and its own output of them.
written <- function(folder) {
  path <- file.path(folder, "articles.json")
  lines <- sprintf("{\"id\": \"%s\", \"date\": \"%s\", \"outlet\": \"%s\", \"text\": \"%s\"}", debate$doc_id, debate$date,
                   debate$outlet, gsub("\"", "\\\"", debate$text, fixed = TRUE))
  writeLines(paste0("[", paste(lines, collapse = ",\n"), "]"), path)
  path
}

test_that("a graph is the program's, as data frames and as igraph", {
  need_program()
  folder <- withr_folder()
  graph <- sp_build(extracted())
  edges <- utils::read.csv(text = run("build", "--quiet", written(folder), "-o", "-", "-f", "edges.csv", "--plain-cells"))
  expect_equal(sort(graph$edges$weight), sort(edges$Weight))
  expect_setequal(graph$edges$from, edges$Source)
  expect_false(any(vapply(graph$nodes, is.list, NA)))
  expect_true(all(c(graph$edges$from, graph$edges$to) %in% graph$nodes$name))
  expect_equal(sum(graph$edges$weight[graph$edges$position != "part of"]), nrow(graph$statements))
  expect_false(anyNA(graph$statements$issue))
  expect_identical(as.data.frame(graph), graph$edges)
  expect_equal(nrow(sp_build(extracted()[0, ])$edges), 0)
  skip_if_not_installed("igraph")
  g <- sp_igraph(graph)
  expect_equal(igraph::vcount(g), nrow(graph$nodes))
  expect_equal(igraph::ecount(g), nrow(graph$edges))
  expect_true(all(c("name", "label", "type") %in% igraph::vertex_attr_names(g)))
  expect_true(all(c("weight", "position", "polarity") %in% igraph::edge_attr_names(g)))
  expect_equal(igraph::V(g)$type, !startsWith(igraph::V(g)$name, "actor:"))
  expect_equal(igraph::ecount(igraph::as.igraph(graph)), igraph::ecount(g))
})

test_that("the rows that are given count, and what is edited in them", {
  need_program()
  frame <- extracted()
  mayor <- frame[frame$actor == "Ann Roe", ]
  graph <- sp_build(mayor)
  expect_equal(nrow(graph$statements), nrow(mayor))
  expect_equal(graph$nodes$label[!graph$nodes$type], "Ann Roe")
  frame$actor[frame$actor == "Ann Roe"] <- "Ann \u00c9. Roe"
  frame$topic[frame$topic == "toll"] <- "bridge toll"
  edited <- sp_build(frame)
  expect_true("Ann \u00c9. Roe" %in% edited$nodes$label)
  expect_true("bridge toll" %in% edited$nodes$label)
  expect_false("Ann Roe" %in% edited$nodes$label)
  expect_equal(edited$statements$claim, sp_build(extracted())$statements$claim)
  again <- sp_build(rbind(frame[3:4, ], frame[-(3:4), ]))
  expect_equal(again$edges, edited$edges)
  expect_error(sp_build(frame[c("doc_id", "actor")]), ".statement")
  frame$position[1] <- "likes"
  expect_error(sp_build(frame), "likes", class = "standpoint_error")
})

test_that("a frame that went through a CSV file gives the same graph", {
  need_program()
  path <- tempfile(fileext = ".csv")
  on.exit(unlink(path))
  utils::write.csv(extracted(), path, row.names = FALSE, fileEncoding = "UTF-8")
  read <- utils::read.csv(path, check.names = FALSE, encoding = "UTF-8")
  expect_equal(sp_build(read)$edges, sp_build(extracted())$edges)
})

test_that("copies of one article count once, over everything that is given", {
  need_program()
  text <- paste(rep(toll, 3), collapse = " It rained in the town on that day. ")
  first <- sp_extract(c(a = text))
  second <- sp_extract(c(b = text))
  expect_equal(nrow(sp_build(rbind(first, second))$statements), nrow(sp_build(first)$statements))
  expect_equal(nrow(sp_build(rbind(first, second), repeats = "keep")$statements),
               2 * nrow(sp_build(first, repeats = "keep")$statements))
  expect_error(sp_build(first, repeats = "never"), "should be one of")
})

test_that("changes are flat, with their evidence in a second frame", {
  need_program()
  frame <- extracted()
  january <- frame$date < "2024-02-01"
  changes <- sp_diff(frame[january, ], frame[!january, ])
  expect_equal(names(changes), c("change", "actor", "topic", "before", "after", "before_side", "after_side"))
  mayor <- changes[changes$actor == "Ann Roe" & changes$topic == "toll", ]
  expect_equal(mayor$change, "reversed")
  expect_match(mayor$before, "opposes")
  expect_match(mayor$after, "supports")
  evidence <- sp_evidence(changes)
  expect_true(all(evidence$row %in% seq_len(nrow(changes))))
  one <- evidence[evidence$doc_id == "one" & !grepl(" ... ", evidence$quote, fixed = TRUE), ]
  expect_equal(substr(rep(toll, nrow(one)), one$start, one$end), one$quote)
  by_month <- sp_diff(frame, by = "month")
  expect_true(any(by_month$change == "reversed" & by_month$step == "2024-03"))
  by_outlet <- sp_diff(frame, by = "outlet")
  expect_equal(names(by_outlet), c("change", "actor", "topic", "side", "positions"))
  expect_setequal(by_outlet$side, c("Courier", "Post"))
  expect_error(sp_diff(frame), "either after")
  expect_error(sp_evidence(frame), "sp_diff")
  expect_true(all(sp_diff(frame, frame[0, ])$change %in% c("dropped", "turned", "contradicts")))
})

test_that("results are written in the program's formats", {
  need_program()
  folder <- withr_folder()
  graph <- sp_build(extracted())
  file <- file.path(folder, "graph.gexf")
  sp_write(graph, file)
  expect_match(readLines(file, 3), "gexf", all = FALSE)
  expect_error(sp_write(graph, file), "there already", class = "standpoint_error")
  sp_write(graph, file, overwrite = TRUE)
  expect_error(sp_write(graph, file.path(folder, "graph.doc")), ".gexf", class = "standpoint_error")
  sp_write(sp_network(extracted()), file.path(folder, "network.dl"))
  expect_match(readLines(file.path(folder, "network.dl"), 1), "^dl nr")
  expect_error(sp_write(debate, file), "sp_build")
})

test_that("what is printed is short", {
  need_program()
  expect_output(print(extracted()), "statements in 3 articles")
  expect_output(print(extracted()[c("actor", "topic")]), "topic")
  expect_output(print(sp_build(extracted())), "actors")
  expect_output(print(sp_diff(extracted(), by = "month")), "change")
  expect_output(print(sp_network(extracted())), "two-mode network")
  expect_output(print(sp_versions()), "program")
  expect_equal(length(capture.output(sp_extract(debate, progress = FALSE), type = "output")),
               length(capture.output(print(extracted()))))
})
