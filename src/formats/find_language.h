// In which language a text is. The one place where CLD2 is named.
#pragma once

#include <string>
#include <string_view>

namespace standpoint {

// The English name of the language of a text that is surely not English: "German". Empty for English, for texts too
// short to tell, and where the program was built without CLD2. Cost: a look at the first words of an English text; else
// linear.
std::string foreign_language(std::string_view text);

} // namespace standpoint
