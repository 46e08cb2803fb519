// What speaks for a candidate for a topic in numbers: how salient its words are in the article, what raw news say of
// them, where it stands. The trees of topic_model.h decide by them.
#pragma once

#include "topics/topic_features.h"
#include "topics/topic_priors.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace standpoint {

// In their order. "head" is the word that names the thing, "label" all words that the label has of the text.
inline constexpr std::array topic_fact_names = {
    std::string_view("sum of weights"), // less that of the best other candidate
    std::string_view("rank by weights"),
    std::string_view("source"), // TopicSource
    std::string_view("kind"),   // noun, name, predicate, act
    std::string_view("rule"),   // beside, above, below the word of the rules, or it
    std::string_view("depth below about"),
    std::string_view("distance from about"),
    std::string_view("position group"), // claim, blame, demand
    std::string_view("words"),
    std::string_view("place"),
    std::string_view("candidates"),
    std::string_view("relation"),
    std::string_view("being"), // thing, person, body, named person
    std::string_view("is holder"),
    std::string_view("is light"),
    std::string_view("is bare"),
    std::string_view("is definite"),
    std::string_view("is fuller"),
    std::string_view("acts"),
    std::string_view("act rarity"),
    std::string_view("act count"),
    std::string_view("head rarity"),
    std::string_view("head frequency"),
    std::string_view("head in titles"),
    std::string_view("head in leads"),
    std::string_view("head spread of old"),
    std::string_view("head said"),
    std::string_view("head definite"),
    std::string_view("head pointing"),
    std::string_view("head count"),
    std::string_view("head count over expected"),
    std::string_view("head salience"), // count times rarity
    std::string_view("head in title"),
    std::string_view("head first"),
    std::string_view("head spread"),
    std::string_view("head claims"),
    std::string_view("most rarity"),
    std::string_view("most in titles"),
    std::string_view("mean in titles"),
    std::string_view("most said"),
    std::string_view("most count"),
    std::string_view("most salience"),
    std::string_view("sum of salience"),
    std::string_view("most claims"),
    std::string_view("share in title"),
    std::string_view("pair count"),
    std::string_view("salience over others"),
    std::string_view("in titles over others"),
    std::string_view("claims over others"),
    std::string_view("words of earlier"),
    std::string_view("words of article"),
    std::string_view("sentences since earlier"),
    std::string_view("words of claim"),
    std::string_view("rule is light"),
    std::string_view("rule is pronoun"),
    std::string_view("rule is pointing"),
};

using TopicFacts = std::array<float, topic_fact_names.size()>;

// Of all candidates, whose sums of weights are `sums`.
std::vector<TopicFacts> topic_facts(const TopicView&, const TopicPriors&, const TopicQuestion&,
                                    const std::vector<TopicCandidate>& candidates, std::span<const float> sums,
                                    std::int32_t by_rule);

} // namespace standpoint
