// Texts kept once each and known by a number of four bytes: names, topics and days that many statements share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace standpoint {

using TextId = std::uint32_t; // 0 is the empty text

// Shapes: owns the texts; views stay valid as long as the pool, also when it is moved. Order: numbers count up in the
// order in which texts were first added. Cost: 24 bytes a text beside its own.
class TextPool {
public:
  TextPool();

  TextId add(std::string_view);
  std::string_view operator[](TextId id) const { return {texts_[id].begin, texts_[id].size}; }
  std::size_t size() const { return texts_.size(); }

  // Of each number its place when the texts are sorted by their bytes: numbers are compared in place of texts.
  std::vector<std::uint32_t> ranks() const;

private:
  struct Text {
    const char* begin = nullptr;
    std::uint32_t size = 0;
    std::uint32_t hash = 0;
  };
  const char* keep(std::string_view);
  void grow();

  std::vector<Text> texts_;
  std::vector<TextId> slots_; // open addressing, a power of two; 0: free
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* free_ = nullptr; // in the last block
  std::size_t left_ = 0;
};

} // namespace standpoint
