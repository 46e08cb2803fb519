# Makes the source file that holds the page of the review: a page, a style and a script.
# usage: cmake -DFOLDER=src/review/page -DDOM=exporters/report/dom.js -DOUTPUT=review_page.cpp -P make_page.cmake

cmake_minimum_required(VERSION 3.25)

file(READ "${DOM}" dom)
set(script "\"use strict\";\n${dom}\n")
foreach(name api text complete queue_view article_view card dialogs names_dialog main)
  file(READ "${FOLDER}/${name}.js" part)
  string(APPEND script "${part}\n")
endforeach()
file(READ "${FOLDER}/style.css" style)
file(READ "${FOLDER}/page.html" page)

set(source "// Made by src/review/page/make_page.cmake.\n#include \"review/review_page.h\"\n\nnamespace standpoint {\n\n")
foreach(part page style script)
  # In pieces, as the standard asks no compiler to take longer strings than 65,536 characters.
  string(APPEND source "const std::string_view review_${part} =")
  string(LENGTH "${${part}}" length)
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${${part}}" ${at} 15000 piece)
    string(APPEND source "\n    R\"standpoint(${piece})standpoint\"")
    math(EXPR at "${at} + 15000")
  endwhile()
  string(APPEND source ";\n\n")
endforeach()
file(WRITE "${OUTPUT}" "${source}} // namespace standpoint\n")
