// The file formats of networks: one row a format, chosen by the file's extension, as formats.h does for the position
// graph.
#pragma once

#include "exporters/csv.h"

#include <cstddef>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct Coding;
struct CodedStatement;
struct Network;

struct NetworkFormat {
  std::string_view extension;
  std::string_view name;
  void (*write)(const Network&, std::ostream&);
  std::size_t most_ties = 0; // pictures: larger networks are refused; 0: no limit
  // Asked in place of `write` when there is one: the networks of all time windows in one file.
  void (*write_windows)(std::span<const Network>, std::ostream&) = nullptr;
};

std::span<const NetworkFormat> network_formats();

// Errors: bad_option, naming the path and the extensions there are.
const NetworkFormat& find_network_format(std::string_view path);

// The files of the networks: one; of several networks (time windows) one each, its number and the window's midpoint
// before the extension: "debate.gexf" becomes "debate.01-2005-01-30.gexf"; of a format that holds all windows one.
// Errors: as find_network_format.
std::vector<std::string> network_paths(std::span<const Network>, const std::string& path);

// Writes those files and returns their paths. Errors: as find_network_format and write_whole_file; too_large for a
// picture of too many ties.
std::vector<std::string> write_network_files(std::span<const Network>, const std::string& path,
                                             CellGuard = CellGuard::on);

// Into a stream what goes into one file. Errors: bad_option where there would be several files; too_large as above.
void write_networks(std::span<const Network>, std::ostream&, const NetworkFormat&);

// The coded statements that networks are made of, one row each: statement_id, time, the variables, begin, end, text,
// coder, document_id, document_title, document_author, document_source, document_section, document_type. Text is
// changed for spreadsheets only (csv.h).
void write_coded_statements_csv(const Coding&, std::span<const CodedStatement* const>, std::ostream&);

} // namespace standpoint
