// The engine and the word lists, loaded when they are first asked for: files of statements need no model, and DNA
// projects alone need neither.
#pragma once

#include "corpus/data_folder.h"
#include "issues/news_words.h"
#include "lexicon/lexicon.h"
#include "pipeline.h"

#include <cstddef>
#include <optional>
#include <string>

namespace standpoint {

struct EngineOptions {
  DataPlaces data;
  std::string actors;   // a file of the user's own actors (actors/add_user_actors.h); empty: none
  bool explain = false; // actors say what led to them
  bool raw = false;     // as Engine::raw
  std::size_t jobs = 0; // threads that may work; 0: one a processor core
};

// Errors: as find_data_folder, load_engine and add_user_actors, thrown where the engine or the lists are asked for.
class EngineSource {
public:
  explicit EngineSource(EngineOptions options) : options_(std::move(options)) {}

  const Engine& engine();
  const Lexicon& lexicon(); // the engine's where that is loaded; else the lists alone
  const NewsWords& news_words();
  bool explains() const { return options_.explain; }
  std::size_t jobs() const { return options_.jobs; }

private:
  EngineOptions options_;
  std::optional<Engine> engine_;
  std::optional<Lexicon> lexicon_;
  std::optional<NewsWords> news_words_;
};

} // namespace standpoint
