#include "repeats/repeat_index.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace standpoint;

namespace {

std::mt19937 random_numbers(3);

std::string make_paragraph() {
  std::string paragraph;
  for (int i = 0; i < 40; ++i) {
    for (std::size_t n = 3 + random_numbers() % 6; n > 0; --n)
      paragraph += static_cast<char>('a' + random_numbers() % 26);
    paragraph += i == 39 ? ".\n\n" : " ";
  }
  return paragraph;
}

std::vector<std::string> make_paragraphs(int count) {
  std::vector<std::string> paragraphs;
  for (int i = 0; i < count; ++i) paragraphs.push_back(make_paragraph());
  return paragraphs;
}

Document article(const std::vector<std::string>& paragraphs, const std::string& before = "") {
  Document document;
  document.text = before;
  for (const std::string& paragraph : paragraphs) document.text += paragraph;
  return document;
}

TextSketch sketch(const std::vector<std::string>& paragraphs, const std::string& before = "") {
  return sketch_text(article(paragraphs, before));
}

} // namespace

TEST_CASE("a sketch knows no case and no punctuation, and looks at neither title nor furniture") {
  const std::string text = "The mayor said \"we can't stop here\" and left the hall by the side door at noon.";
  Document a = article({text});
  Document b =
      article({"The Mayor said: \xE2\x80\x9Cwe can\xE2\x80\x99t stop here\xE2\x80\x9D \xE2\x80\x93 and left the "
               "hall by\xC2\xA0the side door at noon"});
  CHECK(sketch_text(a).sample == sketch_text(b).sample);
  b.text = "Mayor leaves hall\nBy Ann Lee\n" + text;
  b.title_span = {0, 17};
  b.furniture = {{18, 28}};
  CHECK(sketch_text(a).sample == sketch_text(b).sample);
}

TEST_CASE("a sample is small, ascending and without doubles, of any text") {
  const TextSketch sketched = sketch(make_paragraphs(50), "again and again and again and again and again ");
  CHECK(sketched.sample.size() == sketch_size);
  CHECK(std::is_sorted(sketched.sample.begin(), sketched.sample.end(), std::less_equal<>()) == true);
  CHECK(sketched.shingles > 1900);
  CHECK(sketch({}).sample.empty());
  CHECK(sketch({"\xC3\xA9t\xC3\xA9 \xE2"}).sample.size() == 1); // cut in a character
}

TEST_CASE("texts of a few words, and texts without words, are copies of nothing") {
  CHECK_FALSE(are_near_copies(sketch({}), sketch({})));
  const std::string few = "I support this bill and so do my neighbours.";
  CHECK_FALSE(are_near_copies(sketch({few}), sketch({few})));
  const std::string line = make_paragraph();
  CHECK(are_near_copies(sketch({line}), sketch({line})));
}

TEST_CASE("marks of samples change no answer, whatever two texts share and however long they are") {
  std::size_t copies = 0;
  for (const std::size_t length : {1, 2, 6, 20})
    for (const std::size_t other : {1, 2, 6, 20})
      for (std::size_t shared = 0; shared <= std::min(length, other); ++shared) {
        const std::vector<std::string> one = make_paragraphs(static_cast<int>(length));
        std::vector<std::string> two = make_paragraphs(static_cast<int>(other));
        std::copy_n(one.begin(), shared, two.begin());
        const TextSketch a = sketch(one), b = sketch(two);
        const bool expected = are_near_copies(a, b);
        copies += expected ? 1 : 0;
        CHECK(are_near_copies(a, mark_sketch(a), b, mark_sketch(b)) == expected);
      }
  CHECK(copies > 10);
}

TEST_CASE("a digest of ten articles repeats none of them") {
  std::vector<std::string> all;
  const std::vector<std::string> one = make_paragraphs(5);
  for (int i = 0; i < 9; ++i) {
    const std::vector<std::string> other = make_paragraphs(5);
    all.insert(all.end(), other.begin(), other.end());
  }
  all.insert(all.end(), one.begin(), one.end());
  CHECK_FALSE(are_near_copies(sketch(one), sketch(all)));
}

TEST_CASE("of a thousand articles each copy with another headline and cut at both ends is found, and no other pair") {
  std::vector<std::vector<std::string>> originals;
  RepeatIndex index;
  for (int i = 0; i < 1000; ++i) {
    originals.push_back(make_paragraphs(3 + i % 12));
    CHECK(index.add(sketch(originals.back())).empty());
  }
  std::size_t found = 0, wrong = 0;
  for (std::uint32_t i = 0; i < originals.size(); ++i) {
    const std::vector<std::string> cut(originals[i].begin() + 1, originals[i].end() - 1);
    for (const std::uint32_t other : index.add(sketch(cut, "Another headline of this paper\n\n"))) {
      found += other == i ? 1 : 0;
      wrong += other == i ? 0 : 1;
    }
  }
  CHECK(found >= 990);
  CHECK(wrong <= 1);
}

TEST_CASE("articles that are read one after another get the first that they repeat, also by way of another copy") {
  const std::vector<std::string> p = make_paragraphs(12);
  RepeatFinder finder;
  CHECK(finder.add("first", sketch({p.begin(), p.begin() + 8})).empty());
  CHECK(finder.add("other", sketch(make_paragraphs(8))).empty());
  CHECK(finder.add("second", sketch({p.begin() + 2, p.begin() + 10})) == "first");
  CHECK(finder.add("third", sketch({p.begin() + 4, p.end()})) == "first"); // most of the second, half of the first
}

TEST_CASE("the earliest article stands for all copies, whatever the order") {
  const std::vector<std::string> p = make_paragraphs(12);
  std::vector<SketchedArticle> articles = {
      {"undated", "", sketch(p)},
      {"b", "2024-03-02", sketch({p.begin(), p.end() - 2})},
      {"c", "2024-03-01", sketch({p.begin() + 1, p.end()})},
      {"a", "2024-03-02", sketch({p.begin() + 3, p.end()})},
      {"alone", "2024-02-01", sketch(make_paragraphs(12))},
  };
  const std::map<std::string, std::string> expected = {{"a", "c"}, {"b", "c"}, {"undated", "c"}};
  CHECK(find_repeats(articles) == expected);
  std::reverse(articles.begin(), articles.end());
  CHECK(find_repeats(articles) == expected);
  std::swap(articles[0], articles[3]);
  CHECK(find_repeats(articles) == expected);
}

TEST_CASE("a line that every article ends with makes no copies and costs no more") {
  const std::string footer = make_paragraph();
  RepeatIndex index;
  for (int i = 0; i < 500; ++i) {
    std::vector<std::string> p = make_paragraphs(4);
    p.push_back(footer);
    CHECK(index.add(sketch(p)).empty());
  }
}
