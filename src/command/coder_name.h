// Under which name a person's verdicts are kept.
#pragma once

#include <string>
#include <string_view>

namespace standpoint {

// As given with --coder, else the user's name on this machine: the same person has one name in all commands.
// `question`: "who reviews?". Errors: bad_option with the question when neither is known.
std::string coder_name(const std::string& given, std::string_view question);

} // namespace standpoint
