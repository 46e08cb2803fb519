// Puts the sections that the training programs wrote together to the model file.
//
// usage: pack_model --sections FOLDER --out FILE
// Takes every FOLDER/NAME.section, in the order of their names; the same sections give the same bytes.
#include "base/error.h"
#include "learned/model_file.h"
#include "section_file.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>

int main(int argc, char** argv) {
  std::string folder, out;
  CLI::App app{"Puts sections together to a model file"};
  app.add_option("--sections", folder, "folder of NAME.section files")->required();
  app.add_option("--out", out, "the model file")->required();
  CLI11_PARSE(app, argc, argv);
  try {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      if (entry.path().extension() == ".section") paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    std::vector<standpoint::ModelSection> sections;
    for (const std::string& path : paths) {
      sections.push_back({std::filesystem::path(path).stem().string(), standpoint::read_section(path)});
      std::printf("%-16s %9zu bytes\n", sections.back().name.c_str(), sections.back().bytes.size());
    }
    standpoint::write_model_file(out, sections);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "pack_model: %s\n", error.what());
    return 2;
  }
}
