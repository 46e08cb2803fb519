# Runs an R Markdown file: knits it where knitr is installed, else runs its chunks in their order.
# usage: Rscript run_markdown.R FILE.Rmd FOLDER     FOLDER: where the text and the pictures go
# Fails where a chunk does, or where a picture is missing or empty.
arguments <- commandArgs(trailingOnly = TRUE)
file <- normalizePath(arguments[1])
folder <- normalizePath(arguments[2])
source_folder <- dirname(file)

lines <- readLines(file, encoding = "UTF-8")
begins <- grep("^```\\{r", lines)
ends <- grep("^```$", lines)
with_pictures <- sum(grepl("fig.width", lines[begins], fixed = TRUE))

if (requireNamespace("knitr", quietly = TRUE)) {
  setwd(folder)
  knitr::opts_knit$set(root.dir = source_folder)
  knitr::opts_chunk$set(error = FALSE, dev = "png")
  knitr::knit(file, file.path(folder, "page.md"), quiet = TRUE)
  told <- readLines(file.path(folder, "page.md"), encoding = "UTF-8")
  if (any(grepl("## Error", told, fixed = TRUE))) stop("a chunk failed; see page.md")
} else {
  cat("knitr is not installed: its chunks are run in their order\n")
  setwd(source_folder)
  grDevices::png(file.path(folder, "picture-%02d.png"), width = 700, height = 400)
  for (begin in begins) {
    end <- ends[ends > begin][1]
    chunk <- parse(text = lines[seq_len(end - begin - 1) + begin], encoding = "UTF-8")
    for (one in chunk) {
      shown <- withVisible(eval(one, globalenv()))
      if (shown$visible) print(shown$value)
    }
  }
  invisible(grDevices::dev.off())
}

pictures <- list.files(folder, "[.]png$", recursive = TRUE, full.names = TRUE)
if (length(pictures) < with_pictures) stop(length(pictures), " pictures, ", with_pictures, " chunks that draw")
if (any(file.size(pictures) < 3000)) stop("an empty picture: ", pictures[file.size(pictures) < 3000][1])
cat(length(begins), "chunks,", length(pictures), "pictures\n")
