// Any bytes as a model file. The first byte says which section they are, the others become that section, with the
// checksum and the features that it must have, so that what is behind the checksums is reached; "file" takes them as a
// whole file behind its first bytes.
#include "base/error.h"
#include "fuzz/fuzzed_file.h"
#include "language/clusters.h"
#include "language/lemmatize.h"
#include "language/margins.h"
#include "language/orthography.h"
#include "language/upos_table.h"
#include "language/word_atoms.h"
#include "learned/feature_tables.h"
#include "learned/model_file.h"

#include <cstring>
#include <span>

using namespace standpoint;

using Bytes = std::span<const std::byte>;

static void read_section(std::uint8_t which, Bytes bytes) {
  switch (which % 6) {
  case 0: {
    const Clusters clusters(bytes);
    word_atoms("Parliament", clusters);
    word_atoms("2024", clusters);
    break;
  }
  case 1: {
    const Lemmas lemmas(bytes);
    std::string out;
    for (const char* word : {"was", "ministers", "Xylographers", ""}) lemmas.append(word, Xpos::NNS, out);
    break;
  }
  case 2: {
    const UposTable table(bytes);
    break;
  }
  case 3: {
    must(table_of<SmallRows>(bytes).lines().sets > 0, "a table has lines");
    break;
  }
  case 4: {
    must(table_of<WideRows>(bytes).lines().sets > 0, "a table has lines");
    break;
  }
  default:
    const Orthography orthography({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, "orthography.tsv");
  }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const FuzzedFile file("language.model");
  const std::string_view rest = text_of(data + 1, size - 1);
  try {
    if (data[0] % 7 == 6) {
      const ModelFile model = ModelFile::open(file.write("STANDPT\n" + std::string(rest)));
      for (const std::string& name : model.names()) must(model.has(name), "a section that is listed is there");
      return 0;
    }
    std::vector<std::byte> bytes(rest.size());
    if (!rest.empty()) std::memcpy(bytes.data(), rest.data(), rest.size());
    write_model_file(file.path(), {{.name = "section", .bytes = std::move(bytes), .features = 7}});
    ModelFile::open(file.path()).read("section", 7, [&](Bytes section) {
      must(section.size() == rest.size(), "a section is read as it was written");
      read_section(data[0] % 7, section);
      return 0;
    });
  } catch (const Error&) {
  }
  return 0;
}
