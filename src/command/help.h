// What --help prints: examples first, one screen.
#pragma once

#include <CLI/App.hpp>
#include <CLI/Formatter.hpp>

#include <string>

namespace standpoint {

class Help : public CLI::Formatter {
public:
  Help() { column_width(28); }
  // The app's footer holds its examples.
  std::string make_help(const CLI::App*, std::string name, CLI::AppFormatMode) const override;
};

} // namespace standpoint
