# Copies the library's headers to where a user's compiler finds them: ours name one another from the root of the tree
# ("graph/change.h"), the copies from the one folder that a user has on his path ("standpoint/graph/change.h").
# usage: cmake -DSOURCE=... -DOUTPUT=.../include/standpoint -DDATA=/folder/of/the/model -P public_headers.cmake
file(GLOB headers RELATIVE ${SOURCE} ${SOURCE}/src/*.h ${SOURCE}/src/*/*.h ${SOURCE}/graph/*.h ${SOURCE}/exporters/*.h
  ${SOURCE}/library/*.h)
list(FILTER headers EXCLUDE REGEX "^src/command/|^graph/igraph_ties.h$") # the second includes another library's
foreach(header IN LISTS headers)
  file(READ ${SOURCE}/${header} text)
  string(REGEX REPLACE "(\n#include \")" "\\1standpoint/" text "${text}")
  string(REGEX REPLACE "^(src|library)/" "" name ${header})
  file(CONFIGURE OUTPUT ${OUTPUT}/${name} CONTENT "${text}" @ONLY) # written only where it changes
  list(APPEND written ${OUTPUT}/${name})
endforeach()

file(CONFIGURE OUTPUT ${OUTPUT}/shipped_data.h @ONLY CONTENT [[
// Made when this library was built or installed: the folder of the model and the word lists.
#pragma once

namespace standpoint {

inline constexpr const char* shipped_data_folder = "@DATA@";

} // namespace standpoint
]])

# Headers that are no more.
file(GLOB_RECURSE there ${OUTPUT}/*.h)
list(REMOVE_ITEM there ${written} ${OUTPUT}/shipped_data.h)
if(there)
  file(REMOVE ${there})
endif()
