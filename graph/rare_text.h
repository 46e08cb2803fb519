// A text that most of many things do not have: eight bytes where there is none.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace standpoint {

class RareText {
public:
  RareText() = default;
  RareText(std::string text) // NOLINT: as a string
      : text_(text.empty() ? nullptr : std::make_unique<const std::string>(std::move(text))) {}
  RareText(const RareText& other) : RareText(std::string(std::string_view(other))) {}
  RareText(RareText&&) = default;
  RareText& operator=(RareText other) {
    text_ = std::move(other.text_);
    return *this;
  }

  bool empty() const { return text_ == nullptr; }
  operator std::string_view() const { return text_ == nullptr ? std::string_view() : *text_; } // NOLINT: as a string
  std::string text() const { return text_ == nullptr ? std::string() : *text_; }
  friend bool operator==(const RareText& a, std::string_view b) { return std::string_view(a) == b; }

private:
  std::unique_ptr<const std::string> text_;
};

} // namespace standpoint
