// Days as databases and mail programs write them whose menus are in another language; the articles are English.
//
// Forms: 29 décembre 2011; 1er févr. 2012; 5. Juli 2019; 4. Dez. 2019; 3 de mayo de 2020; 5 giugno 2019.
#pragma once

#include <string>
#include <string_view>

namespace standpoint {

// The first such day in a line, its month in French, German, Spanish, Italian, Portuguese or Dutch, in full or cut
// short after three letters or more, in small letters or capitals. ISO day, or empty.
std::string foreign_day(std::string_view line);

} // namespace standpoint
