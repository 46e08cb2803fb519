// A small PDF file for tests: lines of text in Helvetica, each where it is wanted.
#pragma once

#include <sstream>
#include <string>
#include <vector>

struct PdfLine {
  double x = 0, y = 0; // points from the page's lower left corner
  double size = 10;
  std::string text; // Windows-1252
};

inline std::string pdf_file(const std::vector<std::vector<PdfLine>>& pages) {
  std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>", "",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
  std::ostringstream kids;
  for (const std::vector<PdfLine>& page : pages) {
    std::ostringstream stream;
    for (const PdfLine& line : page) {
      std::string text;
      for (const char c : line.text) text += c == '(' || c == ')' || c == '\\' ? std::string{'\\', c} : std::string{c};
      stream << "BT /F1 " << line.size << " Tf " << line.x << ' ' << line.y << " Td (" << text << ") Tj ET\n";
    }
    std::ostringstream contents, leaf;
    contents << "<< /Length " << stream.str().size() << " >>\nstream\n" << stream.str() << "endstream";
    objects.push_back(contents.str());
    leaf << "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents " << objects.size()
         << " 0 R /Resources << /Font << /F1 3 0 R >> >> >>";
    objects.push_back(leaf.str());
    kids << objects.size() << " 0 R ";
  }
  std::ostringstream tree, file;
  tree << "<< /Type /Pages /Kids [" << kids.str() << "] /Count " << pages.size() << " >>";
  objects[1] = tree.str();
  file << "%PDF-1.4\n";
  std::string places;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string place = std::to_string(file.str().size());
    places.append(10 - place.size(), '0').append(place).append(" 00000 n \n");
    file << i + 1 << " 0 obj\n" << objects[i] << "\nendobj\n";
  }
  const std::size_t table = file.str().size();
  file << "xref\n0 " << objects.size() + 1 << "\n0000000000 65535 f \n"
       << places << "trailer << /Size " << objects.size() + 1 << " /Root 1 0 R >>\nstartxref\n"
       << table << "\n%%EOF\n";
  return file.str();
}
