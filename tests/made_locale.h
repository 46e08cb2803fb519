// Locales that write decimals with a comma and small letters of their own, made for a test, as few machines have them.
#pragma once

#include <cstdlib>
#include <string>

// Makes FOLDER/de_DE.UTF-8 of "de_DE"; programs and setlocale() find it there while $LOCPATH names the folder. False
// where localedef or its sources (Debian: locales) are missing. Cost: about three seconds.
inline bool make_locale(const std::string& folder, const std::string& language) {
  const std::string to = folder + "/" + language + ".UTF-8";
  const std::string command = "localedef -i " + language + " -f UTF-8 '" + to + "' >'" + folder + "/log' 2>&1";
  return std::system(command.c_str()) == 0;
}
