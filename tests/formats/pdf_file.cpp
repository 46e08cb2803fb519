#include "pdf_file.h"

#include <fmt/format.h>

std::string pdf_file(const std::vector<std::vector<PdfLine>>& pages) {
  std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>", "",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
  std::string kids;
  for (const std::vector<PdfLine>& page : pages) {
    std::string stream;
    for (const PdfLine& line : page) {
      std::string text;
      for (const char c : line.text) text += c == '(' || c == ')' || c == '\\' ? std::string{'\\', c} : std::string{c};
      stream += fmt::format("BT /F1 {} Tf {} {} Td ({}) Tj ET\n", line.size, line.x, line.y, text);
    }
    objects.push_back(fmt::format("<< /Length {} >>\nstream\n{}endstream", stream.size(), stream));
    objects.push_back(fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents {} 0 R /Resources << "
                                  "/Font << /F1 3 0 R >> >> >>",
                                  objects.size()));
    kids += fmt::format("{} 0 R ", objects.size());
  }
  objects[1] = fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages.size());
  std::string file = "%PDF-1.4\n", places;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    places += fmt::format("{:010} 00000 n \n", file.size());
    file += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  return file +
         fmt::format("xref\n0 {}\n0000000000 65535 f \n{}trailer << /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
                     objects.size() + 1, places, objects.size() + 1, file.size());
}
