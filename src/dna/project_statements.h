// A DNA project as position statements, so that hand-coded ones can be built into a graph and compared.
#pragma once

#include "dna/dna_project.h"
#include "statement/statement.h"

#include <optional>
#include <vector>

namespace standpoint {

// Of every statement type that has a concept (or topic) and an actor, an organization or a person; others, such as
// annotations, are left out, and so are statements without an actor or a topic.
//
// A statement that this program wrote comes back as it was, from its variable `standpoint`; where somebody has changed
// actor, person, organization, concept, agreement or position in DNA since, the change is taken over. Of others: actor
// is the organization (source_text the person), else the person; agreement says supports or opposes, without it a
// variable `position` with one of Standpoint's labels, else asserts; the day is the document's; confidence is 1.
// Order: by id.
std::vector<Statement> project_statements(const DnaProject&);

// The same with where each comes from.
struct DnaCoded {
  Statement statement;
  const DnaStatement* coded = nullptr; // in the project, which must outlive it
  std::optional<Statement> written;    // as this program had written it; none of what was coded by hand
};
std::vector<DnaCoded> coded_statements(const DnaProject&);

} // namespace standpoint
