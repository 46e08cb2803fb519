// What read_documents makes of files, for tests.
#pragma once

#include "formats/read_documents.h"
#include "tests/temporary_folder.h"

#include <string>
#include <string_view>
#include <vector>

struct ReadAll {
  std::vector<standpoint::Document> documents;
  std::vector<std::string> errors, remarks;
};

inline ReadAll read_all(const std::vector<std::string>& inputs, standpoint::ReadOptions options = {}) {
  ReadAll found;
  options.remark = [&](const std::string& text) { found.remarks.push_back(text); };
  read_documents(
      inputs, options, [&](standpoint::Document document) { found.documents.push_back(std::move(document)); },
      [&](const standpoint::Error& error) { found.errors.push_back(error.what()); });
  return found;
}

// Of one file of this name.
inline ReadAll read_file(const std::string& name, std::string_view bytes, standpoint::ReadOptions options = {}) {
  const TemporaryFolder folder;
  return read_all({folder.write(name, bytes)}, std::move(options));
}
