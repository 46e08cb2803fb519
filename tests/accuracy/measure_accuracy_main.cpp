// Prints what extraction reaches on the marked articles.
// usage: measure_accuracy [--errors] [--update-floors]
//   --errors         also what is missed, wrong or not marked, a line each
//   --update-floors  writes today's figures to tests/accuracy/floors.tsv, for changes that move them on purpose
#include "tests/accuracy/measure_accuracy.h"

#include <cstdio>
#include <exception>
#include <fstream>
#include <string>

int main(int count, char** arguments) try {
  using namespace standpoint;
  const std::string root = STANDPOINT_SOURCE_DIR;
  const std::string floors_path = root + "/tests/accuracy/floors.tsv";
  bool prints_errors = false, updates_floors = false;
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    if (argument == "--errors")
      prints_errors = true;
    else if (argument == "--update-floors")
      updates_floors = true;
    else {
      std::fprintf(stderr, "measure_accuracy: no option %s; there are --errors and --update-floors\n", arguments[i]);
      return 2;
    }
  }

  const std::vector<MeasuredArticle> articles = measure_articles(root);
  const std::vector<Figure> figures = make_figures(articles);
  if (prints_errors)
    for (const std::string& line : describe_errors(articles)) std::printf("%s\n", line.c_str());
  if (updates_floors) {
    std::ofstream file(floors_path, std::ios::binary);
    if (!(file << floors_text(figures)).flush()) {
      std::fprintf(stderr, "measure_accuracy: %s cannot be written\n", floors_path.c_str());
      return 2;
    }
  }
  std::printf("%s", figures_text(figures, read_floors(floors_path)).c_str());
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "measure_accuracy: %s\n", error.what());
  return 2;
}
