// A small article that is analysed by hand: what features are made of it tells whether a program makes the features
// that a section was learned with (learned/feature_fingerprint.h). It has something for every template to look at; who
// adds a template that looks at something else adds that here. To change it is to change every fingerprint.
#pragma once

#include "language/analysis.h"
#include "text/document.h"

namespace standpoint {

struct Specimen {
  Document document;
  Analysis analysis;

  // With the words' classes. Cost: ten microseconds.
  explicit Specimen(const Clusters&);
  // The first token of that form. REQUIRES: there is one.
  std::int32_t find(std::string_view form) const;
};

} // namespace standpoint
