# Makes the source file that holds the page of the HTML report: the files of this folder and D3 in one, with a policy that
# lets run these scripts alone, named by their SHA-256.
# usage: cmake -DFOLDER=exporters/report -DLIBRARY=d3.min.js -DLICENCE=copyright -DOUTPUT=report_page.cpp -P make_page.cmake

cmake_minimum_required(VERSION 3.25)

# The value as Content-Security-Policy wants it: base64 of the 32 bytes. Three bytes (six hex digits) are four characters.
function(policy_hash text result)
  set(alphabet "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  string(SHA256 hex "${text}")
  set(coded "")
  foreach(begin RANGE 0 60 6)
    string(SUBSTRING "${hex}00" ${begin} 6 digits)
    foreach(shift 18 12 6 0)
      math(EXPR sextet "(0x${digits} >> ${shift}) & 63")
      string(SUBSTRING "${alphabet}" ${sextet} 1 character)
      string(APPEND coded "${character}")
    endforeach()
  endforeach()
  string(SUBSTRING "${coded}" 0 43 coded) # the last byte was filling
  set(${result} "'sha256-${coded}='" PARENT_SCOPE)
endfunction()

set(script "\"use strict\";\n")
foreach(name dom data checks sides filter timeline facets layout surroundings draw save graph_view table_view debate_view
    cut_ranges reader details address main)
  file(READ "${FOLDER}/${name}.js" part)
  string(APPEND script "${part}\n")
endforeach()
file(READ "${FOLDER}/style.css" style)
file(READ "${FOLDER}/page.html" page)
file(READ "${LIBRARY}" library)
file(READ "${LICENCE}" licence)

policy_hash("${script}" script_hash)
policy_hash("${library}" library_hash)
policy_hash("${style}" style_hash)
string(CONCAT policy "default-src 'none'; script-src ${library_hash} ${script_hash}; style-src ${style_hash}; "
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'")

foreach(part library licence script style) # nothing in them may end the element they stand in
  string(TOLOWER "${${part}}" lower)
  if(lower MATCHES "</(script|style)|<!--")
    message(FATAL_ERROR "the ${part} of the HTML report would end its element: ${CMAKE_MATCH_0}")
  endif()
endforeach()
string(REPLACE "@POLICY@" "${policy}" page "${page}")
string(REPLACE "@STYLE@" "${style}" page "${page}")
string(REPLACE "@LICENCE@" "${licence}" page "${page}")
string(REPLACE "@LIBRARY@" "${library}" page "${page}")
string(REPLACE "@SCRIPT@" "${script}" page "${page}")

string(FIND "${page}" "@DATA@" at)
string(SUBSTRING "${page}" 0 ${at} before)
math(EXPR at "${at} + 6")
string(SUBSTRING "${page}" ${at} -1 after)
file(WRITE "${OUTPUT}" "// Made by exporters/report/make_page.cmake.
#include \"exporters/report_page.h\"

namespace standpoint {

const std::string_view report_page_before_data = R\"standpoint(${before})standpoint\";
const std::string_view report_page_after_data = R\"standpoint(${after})standpoint\";

} // namespace standpoint
")
