// The files that the user's inputs stand for.
#pragma once

#include "base/error.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace standpoint {

// One file, or standard input.
struct Input {
  std::string path; // as named, or FOLDER/... below a named folder; "-" for standard input
  std::string id;   // unique among the inputs: the file name; where files share it, as much of their path as tells them
                    // apart ("north/0001.txt", "south/0001.txt"); "stdin" for standard input
  bool named = true; // by the user, not found in a folder of his
};

// Files of a folder that are not read, by extension: {".jpg": 12}. Key "" is of files without one.
struct LeftOut {
  std::string folder; // as named
  std::map<std::string, std::size_t> files;
};
// "news/: left out 14 files that are no articles: 12 .jpg, 2 .css"
std::string describe(const LeftOut&);

// Files as named; of folders the files below them whose extension is that of an input format (formats.h), without
// hidden files and folders, without following links to folders, and without what a browser saves beside a page
// (page_files/). A file named twice is taken once. `leave_out` hears of each folder with files that are not taken; may
// be empty.
//
// Order: as named; within a folder by path, byte by byte. Ids depend on the set of inputs, not on their order.
// Errors: reported, not thrown: missing_input for what is not there and for a folder without articles; unreadable.
std::vector<Input> find_inputs(const std::vector<std::string>& names, const ReportError&,
                               const std::function<void(const LeftOut&)>& leave_out = {});

} // namespace standpoint
