// Spans as a project's columns hold them: "12-34 40-51".
#pragma once

#include "base/span.h"
#include "statement/statement.h"

#include <string>
#include <string_view>

namespace standpoint {

std::string to_text(const CodePointSpans&);
// What is no span is passed over: a file from elsewhere may hold anything.
CodePointSpans read_spans_text(std::string_view);

// The same of spans of a document, in bytes.
std::string to_text(const Spans&);
Spans read_byte_spans(std::string_view);

} // namespace standpoint
