// Files that a command writes.
#pragma once

#include "command/console.h"
#include "exporters/table_style.h"

#include <fstream>
#include <ostream>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace standpoint {

struct OutputOptions {
  std::vector<std::string> files;
  bool overwrite = false;
};

// Adds -o/--output (which may be repeated) and --overwrite. The options must outlive the app.
void add_output_options(CLI::App&, OutputOptions&, const std::string& description);

// Before the work: what is there and holds something is not replaced unasked. Empty files, devices and pipes are
// written to. Errors: bad_option naming the file.
void check_outputs(const OutputOptions&);

// Where the results of a command with one output go: the file of -o, else standard output.
class ResultFile {
public:
  // Errors: bad_option for several files, or as check_outputs; unreadable for a file that cannot be written.
  ResultFile(const OutputOptions&, Console&);
  // Without keep() nothing is left.
  ~ResultFile();
  ResultFile(const ResultFile&) = delete;
  ResultFile& operator=(const ResultFile&) = delete;

  std::ostream& stream();
  TableStyle table_style() const; // plain in a file
  // Gives the file its name. Errors: unreadable.
  void keep();

private:
  Console& console_;
  std::string path_; // empty: standard output
  std::string temporary_;
  std::ofstream file_;
};

} // namespace standpoint
