// A small PDF file for tests: lines of text in Helvetica, each where it is wanted.
#pragma once

#include <string>
#include <vector>

struct PdfLine {
  double x = 0, y = 0; // points from the page's lower left corner
  double size = 10;
  std::string text; // Windows-1252
};

// A page for each list of lines.
std::string pdf_file(const std::vector<std::vector<PdfLine>>& pages);
