// What is behind the handles of standpoint.h.
#pragma once

#include "corpus/read_corpus.h"

#include <mutex>
#include <string>

struct standpoint_text {
  std::string bytes;
};

struct standpoint_engine {
  explicit standpoint_engine(standpoint::EngineOptions options) : source(std::move(options)) {}

  standpoint::EngineSource source; // its engine is loaded when it is opened
  standpoint::CorpusOptions corpus;
  std::string model;
  std::mutex loading; // of the lists that only linking needs
};
