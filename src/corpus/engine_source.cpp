#include "corpus/engine_source.h"

#include "actors/add_user_actors.h"

namespace standpoint {

const Engine& EngineSource::engine() {
  if (!engine_) {
    Engine loaded = load_engine(find_data_folder(options_.data));
    if (!options_.actors.empty()) add_user_actors(options_.actors, loaded.lexicon.actors);
    loaded.explain = options_.explain;
    loaded.raw = options_.raw;
    engine_ = std::move(loaded);
  }
  return *engine_;
}

const Lexicon& EngineSource::lexicon() {
  if (engine_) return engine_->lexicon;
  if (!lexicon_) {
    Lexicon read = read_lexicon(find_data_folder(options_.data) + "/lexicon");
    if (!options_.actors.empty()) add_user_actors(options_.actors, read.actors);
    lexicon_ = std::move(read);
  }
  return *lexicon_;
}

const NewsWords& EngineSource::news_words() {
  if (!news_words_) news_words_.emplace(find_data_folder(options_.data) + "/lexicon");
  return *news_words_;
}

} // namespace standpoint
