#include "review/order_queue.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace standpoint;

namespace {

std::vector<QueueCandidate> candidates(std::size_t count) {
  std::vector<QueueCandidate> made;
  for (std::size_t i = 0; i < count; ++i)
    made.push_back({0.5 + 0.5 * static_cast<double>(i) / static_cast<double>(count), "actor", "topic", true,
                    draw_lot(7, std::to_string(i))});
  return made;
}

std::size_t place_of(const std::vector<QueuePlace>& places, std::size_t candidate) {
  return static_cast<std::size_t>(std::find_if(places.begin(), places.end(),
                                               [&](const QueuePlace& place) { return place.candidate == candidate; }) -
                                  places.begin());
}

} // namespace

TEST_CASE("Each open statement is in the queue once, and no other") {
  std::vector<QueueCandidate> all = candidates(57);
  all[3].is_open = all[40].is_open = false;
  std::set<std::size_t> seen;
  for (const QueuePlace& place : order_queue(all)) {
    CHECK(all[place.candidate].is_open);
    CHECK(seen.insert(place.candidate).second);
  }
  CHECK(seen.size() == 55);
}

TEST_CASE("One in five is a random check, also far from doubt") {
  const std::vector<QueuePlace> places = order_queue(candidates(1000));
  std::size_t audits = 0;
  double sum = 0;
  for (std::size_t i = 0; i < 500; ++i) {
    CHECK(places[i].is_audit == (i % 5 == 4));
    if (!places[i].is_audit) continue;
    ++audits;
    sum += static_cast<double>(places[i].candidate);
  }
  CHECK(audits == 100);
  // 400 of doubt come from the first half; random ones from what they have left: their mean is far from the doubtful.
  CHECK(sum / 100 > 400);
}

TEST_CASE("Even odds come before certainty") {
  std::vector<QueueCandidate> all = candidates(2);
  all[0].confidence = 0.97;
  all[1].confidence = 0.52;
  CHECK(order_queue(all).front() == QueuePlace{1, false});
}

TEST_CASE("Of equal doubts the one comes first on whose actor and topic much else hangs") {
  std::vector<QueueCandidate> all;
  for (int i = 0; i < 20; ++i) all.push_back({0.99, "minister", "tax", false, 0});
  all.push_back({0.7, "passer-by", "dog", true, 1});
  all.push_back({0.7, "minister", "tax", true, 2});
  all.push_back({0.99, "passer-by", "dog", false, 3}); // neither actor is new
  const std::vector<QueuePlace> places = order_queue(all);
  CHECK(place_of(places, 21) < place_of(places, 20));
}

TEST_CASE("The first statement of an actor of whom nothing was checked comes before further ones") {
  const std::vector<QueueCandidate> all = {{0.8, "known", "a", false, 1},
                                           {0.8, "known", "b", true, 2},
                                           {0.8, "new", "c", true, 3},
                                           {0.8, "new", "d", true, 4}};
  const std::vector<QueuePlace> places = order_queue(all);
  CHECK(places[0].candidate == 2);
}

TEST_CASE("Lots are the same each time and differ by statement and by project") {
  CHECK(draw_lot(1, "a") == draw_lot(1, "a"));
  CHECK(draw_lot(1, "a") != draw_lot(1, "b"));
  CHECK(draw_lot(1, "a") != draw_lot(2, "a"));
}

TEST_CASE("An empty queue is empty") {
  CHECK(order_queue({}).empty());
}
