// Layouts of speech that news sentences do not have, told as a news sentence tells them.
#pragma once

#include "text/reading.h"

#include <vector>

namespace standpoint {

// In order. Cost: linear; a text without such lines is looked through once.
std::vector<Rewrite> rewrite_speech(const Document&);

} // namespace standpoint
