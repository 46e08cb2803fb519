// Text from articles, made safe for the inside of a file format. Each function appends to `out`.
//
// What no writer passes on: bytes that are not UTF-8 become U+FFFD, everywhere. XML and DOT have no way to hold control
// characters (U+0000-001F but tab and line breaks, U+007F-009F in XML 1.0 by advice, U+FFFE, U+FFFF): they become
// U+FFFD too. JSON holds all of them as \u00XX. Cost: one pass; text that needs nothing is copied in whole runs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace standpoint {

// For element text and for attribute values in double quotes. Line breaks and tabs become character references, since
// readers turn them into blanks in attributes otherwise. Source: XML 1.0, sections 2.2, 2.4, 3.3.3.
void append_xml(std::string& out, std::string_view text);

// For the inside of a JSON string. Source: RFC 8259, section 7.
void append_json(std::string& out, std::string_view text);

// The same for JSON in a script element of HTML: "<" is written \u003c, so that no text can end the element.
void append_json_in_html(std::string& out, std::string_view text);

// For the inside of a double-quoted DOT string whose attribute is a label or tooltip ("escString"): quotes and
// backslashes get a backslash, line breaks become \n, and an "&" that begins something like an HTML entity becomes
// "&amp;", since Graphviz decodes entities there. Source: graphviz.org/doc/info/lang.html, escString.
void append_dot_label(std::string& out, std::string_view text);

// The same for all other attributes: quotes and backslashes get a backslash, line breaks become blanks. Graphviz keeps
// both backslashes there, Gephi takes one.
void append_dot(std::string& out, std::string_view text);

// For text that has no markup (CSV): only what no writer passes on is replaced; tabs and line breaks stay.
void append_plain(std::string& out, std::string_view text);

// For the inside of a Turtle string in double quotes. Source: W3C, RDF 1.1 Turtle, section 6.4.
void append_turtle(std::string& out, std::string_view text);

void append_integer(std::string& out, std::int64_t number);

// A finite number in the shortest form that reads back equal, with a point in every locale; others as 0.
void append_number(std::string& out, double number);

} // namespace standpoint
