// Files that a command writes.
#pragma once

#include "command/console.h"
#include "exporters/csv.h"
#include "exporters/table_style.h"
#include "exporters/whole_file.h"

#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace standpoint {

struct OutputOptions {
  std::vector<std::string> files; // "-" is standard output
  std::string format;             // of standard output: an extension without its point; empty when not said
  bool overwrite = false;
  bool plain_cells = false;
};

// Adds -o/--output (which may be repeated) and --overwrite. The options must outlive the app.
void add_output_options(CLI::App&, OutputOptions&, const std::string& description);

// Adds --plain-cells, for commands that write CSV files.
void add_cell_option(CLI::App&, OutputOptions&);
CellGuard cell_guard(const OutputOptions&);

// Adds -f/--format for a command whose files say their format by their extensions. With it alone results go to standard
// output as with -o -.
void add_output_format_option(CLI::App&, OutputOptions&);

// With "-" among the files where --format alone asks for it. Errors: bad_option for "-" without a format.
OutputOptions with_standard_output(OutputOptions);

inline bool is_standard_output(const std::string& path) {
  return path == "-";
}
bool writes_standard_output(const OutputOptions&);

// A path that says the format of this output: of standard output one with the extension that --format names.
std::string path_of_format(const OutputOptions&, const std::string& path);

// Before the work: what is there and holds something is not replaced unasked, and an output is never a file that is
// read, whatever name or link leads to it: one of `inputs`, in a folder of them, or one of `lists` (empty names are
// passed over). Empty files, devices and pipes are written to. Errors: bad_option naming the file.
void check_outputs(const OutputOptions&, const std::vector<std::string>& inputs,
                   const std::vector<std::string>& lists = {});

// Where the results of a command with one output go: the file of -o, else standard output.
class ResultFile {
public:
  // Errors: bad_option for several files; as WholeFile.
  ResultFile(const OutputOptions&, Console&);

  std::ostream& stream();
  TableStyle table_style() const; // plain in a file
  // Without it no file is written, and what was there stays. Errors: as WholeFile.
  void keep();

private:
  Console& console_;
  std::optional<WholeFile> file_; // none: standard output
};

} // namespace standpoint
