// Articles into a project: what is new is read, what another program or model had read is read again.
#pragma once

#include "corpus/project_writer.h"
#include "corpus/work_on_articles.h"
#include "pipeline.h"
#include "project/project.h"

#include <cstddef>
#include <string>
#include <vector>

namespace standpoint {

struct AddOptions {
  CorpusOptions corpus;
  ProjectEngine engine; // who reads (its id is looked up)
  bool again = false;   // all of the inputs and of the project are read again
};

// What became of what people had said, after articles were added or read again.
struct Corrections {
  std::size_t statements = 0; // on which somebody had said something
  std::size_t kept = 0;       // found as before
  std::size_t changed = 0;    // kept, and the program reads the words otherwise now
  std::size_t unfound = 0;    // kept, and the program finds nothing there now
  std::size_t moved = 0;      // "moved?": to be looked at
  std::size_t lost = 0;       // the words are gone
  friend bool operator==(const Corrections&, const Corrections&) = default;
};
Corrections find_corrections(const Project&);

struct Added {
  Written written;
  std::size_t known = 0;    // articles that were in the project as they are
  std::size_t replaced = 0; // articles of the project that are older versions of ones that were read
  Corrections corrections;
};

// An article is known by its text, title, outlet and day, whatever its name. A new one is a newer version of another
// where that has the same place (path and name) or address, is nearly the same text, and is not among the inputs any
// more; its statements do not count any more, and what people said of them goes over by their anchors.
//
// Inputs may be empty: then only what another program or model had read is read again, from the texts in the project.
// Killed at any moment it loses no finished batch (project_writer.h), and goes on there when it is called again.
// Errors, order, cost: as work_on_articles. Where should_stop says so, what was begun is written.
Added add_to_project(Project&, const std::vector<std::string>& inputs, const Engine&, const AddOptions&,
                     const CorpusWatch&);

} // namespace standpoint
