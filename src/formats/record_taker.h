// Records of data files (JSON, CSV, workbooks) handed on as articles.
#pragma once

#include "formats/format.h"

#include <string_view>

namespace standpoint {

// A body that is written in HTML becomes paragraphs. REQUIRES: input and watch outlive this.
class RecordTaker {
public:
  // `dates`: text that shows the order in which the input writes its dates (find_date_order).
  RecordTaker(const FormatInput& input, const FormatWatch& watch, std::string_view dates);

  const FieldMap& fields() const { return fields_; }
  void take(Record record); // errors: bad_format for a record without a text

private:
  const FormatInput& input_;
  const FormatWatch& watch_;
  FieldMap fields_;
};

} // namespace standpoint
