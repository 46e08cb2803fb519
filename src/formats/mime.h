// The parts of an e-mail message.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace standpoint {

struct MimePart {
  std::vector<std::pair<std::string, std::string>> headers; // names in small letters, values on one line
  std::string_view body;                                    // of the message, still encoded
  std::vector<MimePart> parts;                              // of multipart/...; at most ten levels
};

// REQUIRES: the message outlives the parts.
MimePart read_mime(std::string_view message);

// Empty when there is none.
std::string header(const MimePart&, std::string_view name);
// "text/plain" of "text/plain; charset=utf-8", in small letters; "text/plain" when nothing is said.
std::string media_type(const MimePart&);
// The part itself or the first in it of this type that is no attachment; null when there is none.
const MimePart* find_part(const MimePart&, std::string_view type);
// Its body as UTF-8, without quoted-printable or base64.
std::string text_of(const MimePart&);

// "=?utf-8?Q?Caf=C3=A9?=" -> "Café"
std::string decode_words(std::string_view header_value);

// The name in the address of a person: of "Ann Writer <ann@courier.example>", "ann@courier.example (Ann Writer)" and
// "Ann Writer". Empty where there is none.
std::string name_of_address(std::string_view address);

} // namespace standpoint
