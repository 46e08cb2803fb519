// The files that the user's inputs stand for.
#pragma once

#include "base/error.h"

#include <string>
#include <vector>

namespace standpoint {

// One file, or standard input.
struct Input {
  std::string path; // as named, or FOLDER/... below a named folder; "-" for standard input
  std::string id;   // unique among the inputs: the file name; where files share it, as much of their path as tells them
                    // apart ("north/0001.txt", "south/0001.txt"); "stdin" for standard input
};

// Files as named; of folders the files below them that can hold articles (.txt .text .md .json .jsonl .ndjson .csv
// .tsv), without hidden files and folders and without following links to folders. A file named twice is taken once.
//
// Order: as named; within a folder by path, byte by byte. Ids depend on the set of inputs, not on their order.
// Errors: reported, not thrown: missing_input for what is not there and for a folder without articles; unreadable.
std::vector<Input> find_inputs(const std::vector<std::string>& names, const ReportError&);

} // namespace standpoint
