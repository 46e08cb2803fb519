#include "read_treebank.h"

#include "base/error.h"

#include <zlib.h>

#include <memory>
#include <sstream>

namespace standpoint {

static std::string read_gzip(const std::string& path) {
  const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"),
                                                        gzclose); // plain files pass through
  if (!file) throw Error(ErrorCode::missing_input, {.file = path}, "cannot be opened");
  std::string bytes;
  std::string chunk(1 << 20, '\0');
  int size = 0;
  while ((size = gzread(file.get(), chunk.data(), static_cast<unsigned>(chunk.size()))) > 0)
    bytes.append(chunk.data(), static_cast<std::size_t>(size));
  if (size < 0) throw Error(ErrorCode::unreadable, {.file = path}, "cannot be read to its end");
  return bytes;
}

std::vector<ConlluSentence> read_treebank(const std::string& path) {
  std::istringstream in(read_gzip(path));
  ConlluReader reader(in, path);
  std::vector<ConlluSentence> sentences;
  for (ConlluSentence sentence; reader.next(sentence);) {
    if (sentence.unknown_labels != 0)
      throw Error(ErrorCode::bad_format, {.file = path, .line = sentence.line},
                  "the sentence has labels that are not UD v2 or Penn tags as UD English EWT uses them");
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

} // namespace standpoint
