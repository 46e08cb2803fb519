#include "names/best_tags.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

using Row = std::array<std::int32_t, name_tag_count>;

constexpr int first_person = name_tag(NameKind::person, NamePart::first);
constexpr int last_person = name_tag(NameKind::person, NamePart::last);
constexpr int last_place = name_tag(NameKind::place, NamePart::last);
constexpr int only_place = name_tag(NameKind::place, NamePart::only);

std::vector<int> best(const std::vector<Row>& scores, const std::array<Row, name_tag_count>& transitions = {}) {
  std::vector<int> tags;
  std::vector<std::array<std::int8_t, name_tag_count>> from;
  best_tags(std::span<const Row>(scores), transitions, tags, from);
  return tags;
}

Row row(std::initializer_list<std::pair<int, std::int32_t>> scores) {
  Row made{};
  for (const auto& [tag, score] : scores) made[static_cast<std::size_t>(tag)] = score;
  return made;
}

} // namespace

TEST_CASE("a name goes on in its own kind and is closed at the end, whatever the single words score") {
  CHECK(best({row({{first_person, 5}}), row({{last_place, 6}, {last_person, 2}})}) ==
        std::vector<int>{first_person, last_person});
  CHECK(best({row({{first_person, 5}, {only_place, 4}})}) == std::vector<int>{only_place});
  for (int tag = 0; tag < name_tag_count; ++tag) CHECK_FALSE(may_follow(outside_tag, tag) == goes_on(tag));
}

TEST_CASE("what a tag gains by the one before it counts") {
  std::array<Row, name_tag_count> transitions{};
  transitions[only_place][only_place] = -10;
  CHECK(best({row({{only_place, 5}}), row({{only_place, 4}})}) == std::vector<int>{only_place, only_place});
  CHECK(best({row({{only_place, 5}}), row({{only_place, 4}})}, transitions) ==
        std::vector<int>{only_place, outside_tag});
}

TEST_CASE("without any evidence all words are outside; no words have no tags") {
  CHECK(best({row({}), row({})}) == std::vector<int>{outside_tag, outside_tag});
  CHECK(best({}).empty());
}
