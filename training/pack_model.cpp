// Puts the sections that the training programs wrote together to parts (learned/model_parts.h).
//
// usage: pack_model --sections FOLDER [--orthography FILE] [--trust] --out FOLDER
// Takes every FOLDER/NAME.section that is there, and writes OUT/PART.model for each part that has one, for the word
// classes among them or else of OUT/language.model; the same sections give the same bytes. A section that was learned
// with other features than this program has is refused. --trust takes it nevertheless, and gives it this program's
// fingerprint: for a change that leaves the features of real text as they are, as when the specimen gets another
// sentence. Compare what `standpoint extract` gives before and after.
#include "attribution/attribution_fingerprint.h"
#include "language/language_fingerprints.h"
#include "learned/model_parts.h"
#include "names/name_fingerprint.h"
#include "positions/position_fingerprint.h"
#include "section_file.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <optional>

namespace standpoint {
namespace {

struct Options {
  std::string sections, orthography, out;
  bool trust = false;
};

class Packer {
public:
  explicit Packer(const Options& options) : options_(options) {
    if (!std::filesystem::exists(part_path(options.out, "language"))) return;
    const ModelFile language = open_part(options.out, "language");
    const auto known = language.section("clusters");
    know_clusters({known.begin(), known.end()});
  }

  void run() {
    std::filesystem::create_directories(options_.out);
    for (const ModelPart& part : model_parts) {
      std::vector<ModelSection> sections;
      for (const std::string_view name : part.sections)
        if (std::optional<ModelSection> section = name.empty() ? std::nullopt : find(std::string(name)))
          sections.push_back(*std::move(section));
      if (sections.empty()) continue;
      const std::string path = part_path(options_.out, part.name);
      write_model_file(path, sections);
      fmt::print("{:<16} {:>9} bytes\n", part.name, std::filesystem::file_size(path));
    }
  }

private:
  std::optional<ModelSection> find(const std::string& name) {
    if (name == "orthography") return orthography();
    const std::string path = options_.sections + "/" + name + ".section";
    if (!std::filesystem::exists(path)) return std::nullopt;
    ModelSection section = read_section(path);
    if (name == "clusters") know_clusters(section.bytes);
    const std::uint64_t expected = fingerprint_of(name);
    if (section.features != expected && !options_.trust)
      throw Error(
          ErrorCode::bad_model, {.file = path},
          "it was learned with other features, or for other word classes, than this program has; learn it anew");
    section.features = expected;
    return section;
  }

  void know_clusters(std::vector<std::byte> bytes) {
    clusters_bytes_ = std::move(bytes);
    clusters_ = Clusters(clusters_bytes_);
  }

  std::optional<ModelSection> orthography() const {
    if (options_.orthography.empty()) return std::nullopt;
    std::ifstream in(options_.orthography, std::ios::binary);
    if (!in) throw Error(ErrorCode::missing_input, {.file = options_.orthography}, "cannot open the list");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto bytes = std::as_bytes(std::span(text));
    return ModelSection{"orthography", {bytes.begin(), bytes.end()}};
  }

  // REQUIRES: the section "clusters" came first, as it does in model_parts.
  std::uint64_t fingerprint_of(const std::string& name) const {
    const std::map<std::string, std::function<std::uint64_t()>> fingerprints = {
        {"clusters", clusters_fingerprint},
        {"lemmas", lemmas_fingerprint},
        {"upos", upos_fingerprint},
        {"tagger", [&] { return tagger_fingerprint(clusters_); }},
        {"moves", [&] { return moves_fingerprint(clusters_); }},
        {"relations", [&] { return relations_fingerprint(clusters_); }},
        {"margins", [&] { return margins_fingerprint(clusters_); }},
        {"attribution", [&] { return attribution_fingerprint(clusters_); }},
        {"names", [&] { return name_fingerprint(clusters_); }},
        {"positions", [&] { return position_fingerprint(clusters_); }},
    };
    return fingerprints.at(name)();
  }

  const Options& options_;
  std::vector<std::byte> clusters_bytes_;
  Clusters clusters_;
};

} // namespace
} // namespace standpoint

int main(int argc, char** argv) {
  standpoint::Options options;
  CLI::App app{"Puts sections together to the parts of a model"};
  app.add_option("--sections", options.sections, "folder of NAME.section files")->required();
  app.add_option("--orthography", options.orthography, "orthography.tsv, for the part \"language\"");
  app.add_flag("--trust", options.trust, "take sections of other fingerprints: see the source");
  app.add_option("--out", options.out, "folder of the parts")->required();
  CLI11_PARSE(app, argc, argv);
  try {
    standpoint::Packer(options).run();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "pack_model: %s\n", error.what());
    return 2;
  }
}
