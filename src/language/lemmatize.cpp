#include "language/lemmatize.h"

#include "base/ascii.h"
#include "base/error.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cstring>

namespace standpoint {

static constexpr std::size_t header_size = 8;
static constexpr std::size_t rule_size = 16;

std::uint64_t Lemmas::key(std::string_view ending, Xpos xpos, bool whole) {
  // XXH3 only adds a seed to words of up to three bytes: spread it, or (ena, tag) meets (ent, other tag).
  const std::uint64_t seed = (static_cast<std::uint64_t>(xpos) * 2 + whole + 1) * 0x9E3779B97F4A7C15u;
  return XXH3_64bits_withSeed(ending.data(), ending.size(), seed) | 1;
}

Lemmas::Lemmas(std::span<const std::byte> section) {
  std::uint32_t count = 0;
  std::uint32_t size = 0;
  if (section.size() >= header_size) {
    std::memcpy(&count, section.data(), 4);
    std::memcpy(&size, section.data() + 4, 4);
  }
  const Error bad(ErrorCode::bad_model, {}, "the lemmas do not hold together");
  if (section.size() < header_size || section.size() != header_size + std::size_t{count} * rule_size + size) throw bad;
  strings_ = {reinterpret_cast<const char*>(section.data()) + header_size + std::size_t{count} * rule_size, size};
  slots_.resize(std::bit_ceil(std::size_t{2} * count + 2));
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::byte* rule = section.data() + header_size + std::size_t{i} * rule_size;
    Slot slot;
    std::memcpy(&slot.key, rule, 8);
    std::memcpy(&slot.cut, rule + 8, 2);
    std::memcpy(&slot.length, rule + 10, 2);
    std::memcpy(&slot.begin, rule + 12, 4);
    if (slot.begin > size || slot.length > size - slot.begin) throw bad;
    std::size_t at = slot.key & (slots_.size() - 1);
    while (slots_[at].key != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

const Lemmas::Slot* Lemmas::find(std::uint64_t key) const {
  for (std::size_t at = key & (slots_.size() - 1); slots_[at].key != 0; at = (at + 1) & (slots_.size() - 1))
    if (slots_[at].key == key) return &slots_[at];
  return nullptr;
}

std::string lemma_form(std::string_view form, Xpos xpos) {
  if (xpos == Xpos::NNP || xpos == Xpos::NNPS) return std::string(form);
  constexpr std::string_view typographic = "’"; // "he’ll" is "he'll"
  std::string word;
  for (std::size_t at = 0; at < form.size(); ++at) {
    const bool is_mark = form.substr(at).starts_with(typographic);
    word += is_mark ? '\'' : ascii_lower(form[at]);
    if (is_mark) at += typographic.size() - 1;
  }
  return word;
}

void Lemmas::append(std::string_view form, Xpos xpos, std::string& out) const {
  const std::string word = lemma_form(form, xpos);
  const Slot* rule = slots_.empty() ? nullptr : find(key(word, xpos, true));
  bool whole = rule != nullptr;
  for (std::size_t n = std::min(longest_ending, word.size()); rule == nullptr && !slots_.empty(); --n) {
    rule = find(key(std::string_view(word).substr(word.size() - n), xpos, false));
    whole = rule != nullptr && n == word.size() && rule->length > 0; // "went", learned as the end of "underwent" too
    if (n == 0) break;
  }
  out += word;
  if (rule == nullptr || rule->cut + (whole ? 0u : 1u) > word.size()) return; // an ending leaves something of the word
  out.resize(out.size() - rule->cut);
  out += strings_.substr(rule->begin, rule->length);
}

} // namespace standpoint
