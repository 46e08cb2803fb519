# Makes the source file that holds the page of the review: a page, a style and a script.
# usage: cmake -DFOLDER=src/review/page -DREPORT=exporters/report -DOUTPUT=review_page.cpp -P make_page.cmake

cmake_minimum_required(VERSION 3.25)

set(script "\"use strict\";\n")
foreach(name dom cut_ranges) # what it has in common with the page of the report
  file(READ "${REPORT}/${name}.js" part)
  string(APPEND script "${part}\n")
endforeach()
foreach(name api text complete queue_view article_view card dialogs names_dialog main)
  file(READ "${FOLDER}/${name}.js" part)
  string(APPEND script "${part}\n")
endforeach()
file(READ "${FOLDER}/style.css" style)
file(READ "${FOLDER}/page.html" page)

set(source "// Made by src/review/page/make_page.cmake.\n#include \"review/review_page.h\"\n\nnamespace standpoint {\n\n")
foreach(part page style script)
  string(APPEND source "const std::string_view review_${part} = R\"standpoint(${${part}})standpoint\";\n\n")
endforeach()
file(WRITE "${OUTPUT}" "${source}} // namespace standpoint\n")
