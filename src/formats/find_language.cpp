#include "formats/find_language.h"

#include "base/ascii.h"
#include "text/trim.h"

#ifdef STANDPOINT_HAS_CLD2
#include <cld2/public/compact_lang_det.h>
#endif

#include <algorithm>
#include <array>

namespace standpoint {

#ifdef STANDPOINT_HAS_CLD2

// Whether the little words of English are there, which no other language has in such numbers.
static bool reads_like_english(std::string_view text) {
  constexpr std::array<std::string_view, 10> little = {"the", "of", "and", "that", "with",
                                                       "was", "is", "for", "said", "it"};
  std::size_t words = 0, found = 0;
  text = text.substr(0, 4096);
  for (std::size_t i = 0; i < text.size();) {
    while (i < text.size() && !is_ascii_letter(text[i])) ++i;
    const std::size_t begin = i;
    while (i < text.size() && is_ascii_letter(text[i])) ++i;
    if (i == begin || (words == 100 && found * 8 >= words)) break; // of English prose a fifth
    ++words;
    found += std::find(little.begin(), little.end(), lower_case(text.substr(begin, i - begin))) != little.end();
  }
  return words > 0 && found * 12 >= words;
}

std::string foreign_language(std::string_view text) {
  constexpr std::size_t shortest = 120, looked_at = 20000;
  if (text.size() < shortest || reads_like_english(text)) return "";
  text = text.substr(0, looked_at);
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.remove_suffix(1);
  CLD2::Language languages[3];
  int percents[3], bytes = 0;
  bool reliable = false;
  CLD2::DetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, languages, percents, &bytes, &reliable);
  if (!reliable || languages[0] == CLD2::ENGLISH || languages[0] == CLD2::UNKNOWN_LANGUAGE || percents[0] < 70)
    return "";
  std::string name = lower_case(CLD2::LanguageName(languages[0]));
  if (name == "latin" || name.starts_with("x_")) return ""; // filler text, and what is no language
  for (std::size_t i = 0; i < name.size(); ++i)
    if (i == 0 || name[i - 1] == '_')
      name[i] = static_cast<char>(name[i] - ('a' <= name[i] && name[i] <= 'z' ? 'a' - 'A' : 0));
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

#else

std::string foreign_language(std::string_view) {
  return "";
}

#endif

} // namespace standpoint
