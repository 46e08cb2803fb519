// Names of the laws that others ask for: how a claim is worded hangs on which of them led to its side. All laws:
// compose_side.cpp.
#pragma once

#include <string_view>

namespace standpoint::law {

inline constexpr std::string_view to_be_done = "what is to be done";
inline constexpr std::string_view not_to_be_done = "what is not to be done";
inline constexpr std::string_view expressed_noun = "expressed noun";
inline constexpr std::string_view called_so = "called so";
inline constexpr std::string_view open = "whether: open";
inline constexpr std::string_view denied = "denied";
inline constexpr std::string_view need = "need";
inline constexpr std::string_view request = "request";
inline constexpr std::string_view own_stance = "own stance";
inline constexpr std::string_view own_stance_negated = "own stance, negated";
inline constexpr std::string_view for_or_against = "for or against";
inline constexpr std::string_view judgement = "judgement";
inline constexpr std::string_view judgement_of_verb = "judgement of what it does"; // "it fails to act"
inline constexpr std::string_view negation = "negation";
inline constexpr std::string_view undo = "undo";
inline constexpr std::string_view refrain = "refrain";

} // namespace standpoint::law
