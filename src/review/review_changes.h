// What the page changes, as entries of the log.
#pragma once

#include "base/json_writer.h"
#include "review/review_session.h"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

namespace standpoint {

// `what`: the path behind /api/. `audits`: the probabilities of what was drawn at random. Returns the answer as JSON,
// empty where there is no such change. Errors: bad_option for what makes no sense, and for what is not there any more.
std::string change_review(ReviewSession&, const std::unordered_map<std::string, double>& audits, std::string_view what,
                          const std::string& body);

// "counts": numbers of statements by status, "today": of entries since the session began, and whether names are still
// being linked, and were so before.
void write_counts(JsonWriter&, const ReviewSession&);

// Settings that each coder has for himself.
inline constexpr std::array<std::string_view, 2> coder_settings = {"highlights", "single_keys"};
std::string coder_setting(const ReviewSession&, std::string_view name);

} // namespace standpoint
