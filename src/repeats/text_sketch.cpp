// The words of a shingle are hashed one by one and the four hashes joined by a polynomial, so each word is read once.
// The sample is cut back to its smallest whenever it has grown to a few times its size.
#include "repeats/text_sketch.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace standpoint {

namespace {

constexpr std::size_t words_a_shingle = 4;
constexpr std::size_t least_shingles = 12; // of fewer words two people may well say the same

std::uint64_t mix(std::uint64_t h) { // the finalizer of MurmurHash3
  h = (h ^ (h >> 33)) * 0xFF51AFD7ED558CCDULL;
  h = (h ^ (h >> 33)) * 0xC4CEB9FE1A85EC53ULL;
  return h ^ (h >> 33);
}

class Sample {
public:
  void add(std::uint64_t shingle) {
    ++shingles_;
    const auto hash = static_cast<std::uint32_t>(mix(shingle) >> 32);
    if (hash > most_) return;
    hashes_.push_back(hash);
    if (hashes_.size() >= 8 * sketch_size) cut();
  }

  TextSketch finish() {
    cut();
    hashes_.shrink_to_fit();
    return {std::move(hashes_), shingles_};
  }

private:
  void cut() {
    std::sort(hashes_.begin(), hashes_.end());
    hashes_.erase(std::unique(hashes_.begin(), hashes_.end()), hashes_.end());
    if (hashes_.size() < sketch_size) return;
    hashes_.resize(sketch_size);
    most_ = hashes_.back();
  }

  std::vector<std::uint32_t> hashes_;
  std::uint32_t most_ = ~0U;
  std::size_t shingles_ = 0;
};

// Joins the last four words.
class Shingles {
public:
  void add_word(std::uint64_t word) {
    last_[words_++ % words_a_shingle] = word;
    if (words_ >= words_a_shingle) sample_.add(joined(words_a_shingle));
  }

  TextSketch finish() {
    if (words_ > 0 && words_ < words_a_shingle) sample_.add(joined(words_));
    return sample_.finish();
  }

private:
  std::uint64_t joined(std::size_t n) const {
    std::uint64_t shingle = 0;
    for (std::size_t i = words_ - n; i < words_; ++i)
      shingle = shingle * 0x9E3779B97F4A7C15ULL + last_[i % words_a_shingle];
    return shingle;
  }

  std::array<std::uint64_t, words_a_shingle> last_{};
  std::size_t words_ = 0;
  Sample sample_;
};

// How many bytes at `at` are a curly quotation mark, a dash, a space or a sign: one paper's, not the next one's.
std::size_t sign_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(at) == 0xC2) return 2;                                                   // U+0080 to U+00BF
  if (byte(at) == 0xE2 && (byte(at + 1) == 0x80 || byte(at + 1) == 0x81)) return 3; // U+2000 to U+207F
  return 0;
}

void add_words(std::string_view text, Shingles& shingles) {
  std::uint64_t word = 0;
  const auto end_word = [&] {
    if (word != 0) shingles.add_word(mix(word));
    word = 0;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const unsigned char small = c >= 'A' && c <= 'Z' ? static_cast<unsigned char>(c | 0x20U) : c;
    const std::size_t sign = c < 0x80 ? 0 : sign_length(text, i);
    if (sign > 0) {
      end_word();
      i += sign - 1;
    } else if ((small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || c >= 0x80) {
      word = (word ^ small) * 0x100000001B3ULL + 1; // never 0 in practice
    } else {
      end_word();
    }
  }
  end_word();
}

} // namespace

TextSketch sketch_text(const Document& document) {
  const std::string_view text = document.text;
  Spans left_out = document.furniture;
  left_out.push_back(document.title_span);
  std::sort(left_out.begin(), left_out.end(), [](Span a, Span b) { return a.begin < b.begin; });
  Shingles shingles;
  std::size_t at = 0;
  for (const Span span : left_out) {
    if (span.begin > at) add_words(text.substr(at, span.begin - at), shingles);
    at = std::max<std::size_t>(at, span.end);
  }
  if (at < text.size()) add_words(text.substr(at), shingles);
  return shingles.finish();
}

namespace {

// Whether so many of those that were compared are enough.
bool is_most(std::size_t shared, std::size_t compared) {
  return compared > 0 && 10 * shared >= 6 * compared;
}

// std::popcount is a call where the processor's own instruction may not be used. Source: Warren, Hacker's Delight, 5-1.
std::size_t count_bits(std::uint64_t bits) {
  bits -= bits >> 1 & 0x5555555555555555;
  bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F;
  return bits * 0x0101010101010101 >> 56;
}

// The hashes up to which two samples can be compared: a whole sample says of every hash whether it is there; a cut one
// only up to its last.
struct Compared {
  std::size_t of_a = 0;
  std::size_t of_b = 0;
  std::size_t fewer() const { return std::min(of_a, of_b); }
};

Compared find_compared(const TextSketch& a, const TextSketch& b) {
  const auto reach = [](const TextSketch& s) { return s.sample.size() < sketch_size ? ~0U : s.sample.back(); };
  const std::uint32_t most = std::min(reach(a), reach(b));
  const auto up_to = [most](const TextSketch& s) {
    return static_cast<std::size_t>(std::upper_bound(s.sample.begin(), s.sample.end(), most) - s.sample.begin());
  };
  return {up_to(a), up_to(b)};
}

bool share_most(const TextSketch& a, const TextSketch& b, Compared compared) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < compared.of_a && j < compared.of_b;) {
    const std::uint32_t x = a.sample[i], y = b.sample[j];
    shared += x == y ? 1 : 0;
    i += x <= y ? 1 : 0;
    j += y <= x ? 1 : 0;
  }
  return is_most(shared, compared.fewer());
}

bool have_like_lengths(const TextSketch& a, const TextSketch& b) {
  const auto [shorter, longer] = std::minmax(a.shingles, b.shingles);
  return shorter >= least_shingles && 4 * shorter >= longer;
}

} // namespace

SketchMarks mark_sketch(const TextSketch& sketch) {
  SketchMarks marks;
  for (const std::uint32_t hash : sketch.sample) {
    const std::uint32_t place = hash % 512; // the sample is chosen by the size of its hashes: their low bits are even
    std::uint64_t& bits = marks.bits[place / 64];
    const std::uint64_t bit = std::uint64_t{1} << place % 64;
    marks.doubled += (bits & bit) != 0 ? 1 : 0;
    bits |= bit;
  }
  return marks;
}

bool are_near_copies(const TextSketch& a, const TextSketch& b) {
  return have_like_lengths(a, b) && share_most(a, b, find_compared(a, b));
}

bool are_near_copies(const TextSketch& a, const SketchMarks& of_a, const TextSketch& b, const SketchMarks& of_b) {
  if (!have_like_lengths(a, b)) return false;
  std::size_t most_shared = std::min(of_a.doubled, of_b.doubled);
  for (std::size_t i = 0; i < of_a.bits.size(); ++i) most_shared += count_bits(of_a.bits[i] & of_b.bits[i]);
  // Of how many it is enough, and whether no more are compared: where its next hash lies beyond the other's last.
  const std::size_t enough = most_shared * 10 / 6;
  const auto is_enough = [enough](const TextSketch& of, const TextSketch& other) {
    return enough >= of.sample.size() ||
           (other.sample.size() == sketch_size && of.sample[enough] > other.sample.back());
  };
  return (is_enough(a, b) || is_enough(b, a)) && share_most(a, b, find_compared(a, b));
}

} // namespace standpoint
