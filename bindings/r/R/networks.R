# Networks and event lists in the form that rDNA gives them.

sp_network <- function(x, mode = c("two-mode", "one-mode"), variable1 = NULL, variable2 = NULL, qualifier = NULL,
                       aggregation = NULL, normalization = NULL, duplicates = NULL, window = NULL, window_size = NULL,
                       level = c("topic", "issue"), repeats = c("one", "one-per-outlet", "keep"), ...) {
  called <- match.call()
  mode <- match.arg(mode)
  words <- option_words(list(mode = mode, variable1 = variable1, variable2 = variable2, qualifier = qualifier,
                             aggregation = aggregation, normalization = normalization, duplicates = duplicates,
                             window = window, window_size = window_size, level = match.arg(level),
                             repeats = match.arg(repeats), ...))
  made <- list(command = "network", inputs = list(statements = x), words = words)
  kind <- if (mode == "one-mode") "dna_network_onemode" else "dna_network_twomode"
  with_command(made$inputs, list(name = "network", words = words, outputs = c("network.json", "list.events.csv")),
               function(folder) {
    files <- sort(list.files(folder, "^network.*[.]json$", full.names = TRUE))
    read <- lapply(files, function(file) .Call(sp_read_graph_json, file))
    days <- read_events(file.path(folder, "list.events.csv"))$time
    networks <- lapply(read, make_matrix, kind = kind, days = days, called = called)
    if (is.null(window)) return(structure(networks[[1]], made = made))
    structure(networks, class = c("sp_networks", paste0(kind, "_timewindows"), "list"), call = called, made = made)
  })
}

# A matrix with the classes and attributes of rDNA. `start` and `stop` are those of the window, else the days of the
# first and last statement.
make_matrix <- function(read, kind, days, called) {
  nodes <- read$nodes
  size <- length(nodes[["key"]])
  mode <- if (is.null(nodes[["mode"]])) rep(1L, size) else nodes[["mode"]]
  rows <- which(mode == 1)
  columns <- if (kind == "dna_network_onemode") rows else which(mode == 2)
  labels <- if (is.null(nodes[["label"]])) character() else nodes[["label"]]
  matrix <- matrix(0, length(rows), length(columns), dimnames = list(labels[rows], labels[columns]))
  edges <- read$edges
  if (length(edges[["source"]])) {
    from <- match(match(edges[["source"]], nodes[["key"]]), rows)
    to <- match(match(edges[["target"]], nodes[["key"]]), columns)
    matrix[cbind(from, to)] <- edges[["weight"]]
    if (kind == "dna_network_onemode") matrix[cbind(to, from)] <- edges[["weight"]]
  }
  whole <- read$whole
  range <- if (length(days)) range(days, na.rm = TRUE) else as.POSIXct(c(NA, NA), tz = "UTC")
  at <- function(name, otherwise) if (is.null(whole[[name]])) otherwise else as.POSIXct(whole[[name]], tz = "UTC")
  attr(matrix, "start") <- at("from", range[1])
  attr(matrix, "stop") <- at("to", range[2])
  if (!is.null(whole[["middle"]])) attr(matrix, "middle") <- as.POSIXct(whole[["middle"]], tz = "UTC")
  attr(matrix, "numStatements") <- if (is.null(whole[["statements"]])) 0L else as.integer(whole[["statements"]])
  attr(matrix, "call") <- called
  class(matrix) <- c("sp_network", kind, class(matrix))
  matrix
}

print.sp_network <- function(x, ...) {
  cat(sprintf("%s network of %d statements, %s to %s: %d x %d\n",
              if (inherits(x, "dna_network_onemode")) "one-mode" else "two-mode", attr(x, "numStatements"),
              format(attr(x, "start"), "%Y-%m-%d"), format(attr(x, "stop"), "%Y-%m-%d"), nrow(x), ncol(x)))
  print(utils::head(sp_ties(x), 10), row.names = FALSE, ...)
  invisible(x)
}

print.sp_networks <- function(x, ...) {
  cat(sprintf("%d time windows\n", length(x)))
  day <- function(one, name) format(attr(one, name), "%Y-%m-%d")
  if (length(x)) {
    print(data.frame(start = vapply(x, day, "", "start"), stop = vapply(x, day, "", "stop"),
                     statements = vapply(x, attr, 0L, "numStatements"), nodes = vapply(x, nrow, 0L),
                     ties = vapply(x, function(one) nrow(sp_ties(one)), 0L)), ...)
  }
  invisible(x)
}

sp_events <- function(x, level = c("topic", "issue"), repeats = c("one", "one-per-outlet", "keep"), ...) {
  called <- match.call()
  words <- option_words(list(level = match.arg(level), repeats = match.arg(repeats), ...))
  with_command(list(statements = x),
               list(name = "network", words = c("--plain-cells", words), outputs = "list.events.csv"),
               function(folder) {
    events <- read_events(file.path(folder, "list.events.csv"))
    structure(events, class = c("dna_eventlist", "data.frame"), call = called)
  })
}

# Numbers where rDNA has numbers: ids, offsets, and variables that hold nothing else.
read_events <- function(path) {
  events <- read.csv(path, colClasses = "character", na.strings = character(), encoding = "UTF-8",
                     check.names = FALSE)
  names(events)[match(c("begin", "end"), names(events))] <- c("start_position", "stop_position")
  events$statement_id <- as.integer(events$statement_id)
  events$time <- as.POSIXct(events$time, format = "%Y-%m-%d %H:%M:%S", tz = "UTC")
  numbers <- intersect(c("agreement", "polarity", "start_position", "stop_position"), names(events))
  events[numbers] <- lapply(events[numbers], function(column) {
    as.integer(sub("^'", "", column))
  })
  events
}

sp_ties <- function(x) {
  if (!is.matrix(x)) stop("x should be a network as sp_network() gives it", call. = FALSE)
  cells <- which(if (inherits(x, "dna_network_onemode")) unclass(x) != 0 & upper.tri(x) else unclass(x) != 0,
                 arr.ind = TRUE)
  ties <- data.frame(from = rownames(x)[cells[, 1]], to = colnames(x)[cells[, 2]], weight = unclass(x)[cells])
  ties <- ties[order(-abs(ties$weight), ties$from, ties$to), ]
  rownames(ties) <- NULL
  ties
}

sp_igraph <- function(x) UseMethod("sp_igraph")

need_igraph <- function() {
  if (!requireNamespace("igraph", quietly = TRUE)) {
    stop("the package igraph is not installed; apt-get install r-cran-igraph, or install.packages(\"igraph\")",
         call. = FALSE)
  }
}

sp_igraph.sp_graph <- function(x) {
  need_igraph()
  edges <- x$edges
  days <- c("first_date", "last_date")
  edges[days] <- lapply(edges[days], as.character) # igraph would make numbers of days
  igraph::graph_from_data_frame(edges, directed = TRUE, vertices = x$nodes)
}

sp_igraph.dna_network_onemode <- function(x) {
  need_igraph()
  vertices <- data.frame(name = rownames(x), type = rep(FALSE, nrow(x)))
  igraph::graph_from_data_frame(with_sign(sp_ties(x)), directed = FALSE, vertices = vertices)
}

# A name that is both a row and a column is made two vertices.
sp_igraph.dna_network_twomode <- function(x) {
  need_igraph()
  both <- make.unique(c(rownames(x), colnames(x)), sep = " ")
  columns <- both[nrow(x) + seq_len(ncol(x))]
  ties <- sp_ties(x)
  ties$to <- columns[match(ties$to, colnames(x))]
  vertices <- data.frame(name = both, type = rep(c(FALSE, TRUE), c(nrow(x), ncol(x))))
  igraph::graph_from_data_frame(with_sign(ties), directed = FALSE, vertices = vertices)
}

with_sign <- function(ties) {
  ties$sign <- as.integer(sign(ties$weight))
  ties
}

as.igraph.sp_graph <- function(x, ...) sp_igraph(x)
as.igraph.dna_network_onemode <- function(x, ...) sp_igraph(x)
as.igraph.dna_network_twomode <- function(x, ...) sp_igraph(x)
