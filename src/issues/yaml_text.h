// Text from articles in a YAML file, made safe for YAML's readers and for a terminal.
#pragma once

#include <string>
#include <string_view>

namespace standpoint {

// A scalar that every YAML reader takes for this string: plain where it can be (letters, digits, blanks and a few signs
// that mean nothing in YAML), else in double quotes, with control, format and unassigned characters as escapes.
// Bytes that are not UTF-8 become U+FFFD.
std::string yaml_scalar(std::string_view);

// One line for a comment: white space becomes single blanks, such characters a "?". Longer than `longest` code points:
// cut, with "...".
std::string yaml_comment(std::string_view, std::size_t longest);

} // namespace standpoint
