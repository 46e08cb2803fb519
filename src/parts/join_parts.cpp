// First each line is read, checked and remembered by where it stands; then those that count are read again, in order.
#include "parts/join_parts.h"

#include "base/error.h"
#include "repeats/repeat_index.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <memory>
#include <utility>

namespace standpoint {

namespace {

struct Stand {
  std::size_t file = 0;
  std::size_t line = 0;
  std::streamoff begin = 0;
};

struct Known {
  Stand stand;
  XXH128_hash_t content{}; // of the article's line, without what other articles add to it
  bool failed = false;
  std::string error;
};

std::ifstream open(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorCode::unreadable, {.file = path}, "cannot be read");
  return file;
}

bool is_blank(const std::string& line) {
  return line.find_first_not_of(" \t\r") == std::string::npos;
}

class Joining {
public:
  explicit Joining(const std::vector<std::string>& files) : files_(files) {}

  void read(std::size_t number) {
    std::ifstream file = open(files_[number]);
    std::string line;
    std::streamoff begin = 0;
    for (std::size_t at = 1; std::getline(file, line); ++at) {
      const bool is_whole = !file.eof();
      if (!is_blank(line)) add(line, {.file = number, .line = at, .begin = begin}, is_whole);
      begin += static_cast<std::streamoff>(line.size()) + 1;
    }
    if (file.bad()) throw Error(ErrorCode::unreadable, {.file = files_[number]}, "cannot be read to its end");
  }

  JoinCounts hand_on(const std::function<void(ArticleResult)>& take) {
    const std::map<std::string, std::string> repeats = find_repeats(std::move(sketches_));
    JoinCounts counts{.given_again = given_again_};
    std::ifstream file;
    std::size_t open_file = files_.size();
    std::string line;
    for (const auto& [doc, known] : articles_) {
      if (known.stand.file != open_file) {
        open_file = known.stand.file;
        file = open(files_[open_file]);
      }
      file.clear();
      if (!file.seekg(known.stand.begin) || !std::getline(file, line))
        throw Error(ErrorCode::unreadable, place(known.stand), "has changed while it was read");
      ArticleResult article = read_article_result(line);
      const auto repeated = repeats.find(doc);
      for (Statement& s : article.statements) s.repeat_of = repeated == repeats.end() ? "" : repeated->second;
      ++counts.articles;
      counts.statements += article.statements.size();
      counts.with_errors += article.error.empty() ? 0 : 1;
      counts.without_statements += article.error.empty() && article.statements.empty() ? 1 : 0;
      take(std::move(article));
    }
    return counts;
  }

private:
  Place place(const Stand& stand) const { return {.file = files_[stand.file], .line = stand.line}; }

  void add(const std::string& line, const Stand& stand, bool is_whole) {
    ArticleResult article;
    try {
      article = read_article_result(line);
    } catch (const Error& error) {
      throw Error(ErrorCode::bad_format, place(stand),
                  is_whole ? error.message()
                           : "cut short, as its last line has no end; extract this part again, or take the line out");
    }
    if (model_.empty()) {
      model_ = article.model;
      first_ = stand;
    } else if (article.model != model_) {
      throw Error(ErrorCode::bad_option, place(stand),
                  fmt::format("made by {}, but {} by {}; extract all parts with one program, one model and the same "
                              "options",
                              article.model, files_[first_.file], model_));
    }
    for (Statement& s : article.statements) s.repeat_of.clear();
    const std::string content = to_json_line(article);
    Known known{.stand = stand,
                .content = XXH3_128bits(content.data(), content.size()),
                .failed = !article.error.empty(),
                .error = article.error};
    const auto [found, is_new] = articles_.try_emplace(article.doc, known);
    if (is_new) {
      if (!known.failed) sketches_.push_back({article.doc, article.date, std::move(article.sketch)});
      return;
    }
    ++given_again_;
    settle(found->second, std::move(known), std::move(article));
  }

  // The same article once more.
  void settle(Known& first, Known again, ArticleResult article) {
    if (first.failed && !again.failed) { // it was tried again
      sketches_.push_back({article.doc, article.date, std::move(article.sketch)});
      first = std::move(again);
    } else if (first.failed && again.failed) {
      if (again.error < first.error) first = std::move(again);
    } else if (!again.failed && XXH128_isEqual(first.content, again.content) == 0) {
      throw Error(ErrorCode::bad_option, place(again.stand),
                  fmt::format("\"{}\" is in {}, line {}, too, with other statements; each article needs a name of its "
                              "own (\"id\" of its record)",
                              article.doc, files_[first.stand.file], first.stand.line));
    }
  }

  const std::vector<std::string>& files_;
  std::map<std::string, Known> articles_;
  std::vector<SketchedArticle> sketches_; // of those that did not fail
  std::string model_;                     // of all
  Stand first_;
  std::size_t given_again_ = 0;
};

} // namespace

JoinCounts join_parts(const std::vector<std::string>& files, const std::function<void(ArticleResult)>& take) {
  Joining joining(files);
  for (std::size_t i = 0; i < files.size(); ++i) joining.read(i);
  return joining.hand_on(take);
}

} // namespace standpoint
