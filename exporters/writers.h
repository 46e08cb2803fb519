// One writer a format; formats.h is the way to them.
#pragma once

#include "exporters/csv.h"
#include "graph/evidence.h"

#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct ShownArticle;
struct PositionGraph;

void write_graphml(const PositionGraph&, std::ostream&);
void write_gexf(const PositionGraph&, std::ostream&);
void write_gexf_1_2(const PositionGraph&, std::ostream&);
void write_dot(const PositionGraph&, std::ostream&);
void write_json(const PositionGraph&, std::ostream&);
void write_svg(const PositionGraph&, std::ostream&);
void write_png(const PositionGraph&, std::ostream&);
void write_pdf(const PositionGraph&, std::ostream&);
void write_nodes_csv(const PositionGraph&, std::ostream&);
void write_edges_csv(const PositionGraph&, std::ostream&);
void write_events_csv(const PositionGraph&, std::ostream&);
void write_neo4j_nodes(const PositionGraph&, std::ostream&);
void write_neo4j_edges(const PositionGraph&, std::ostream&);
void write_cytoscape(const PositionGraph&, std::ostream&);
void write_turtle(const PositionGraph&, std::ostream&);
void write_report(const PositionGraph&, std::ostream&);
void write_report_with_articles(const PositionGraph&, std::span<const ShownArticle>, std::string_view title,
                                std::ostream&);

// The rows of .events.csv without a graph: of statements as they come, in the same columns. Statements that take no
// position are left out.
void append_events_head(std::string& out);
void append_event(std::string& out, const Statement&, CellGuard = CellGuard::on);

// [{"doc", "date", "quote", "kind", "via", "spans": [[begin, end], ...], "confidence", "outlet", "title", "url",
// "also_in": [...]}, ...]; keys whose value is empty are left out. The form of evidence in every format.
void append_evidence_json(std::string& out, const std::vector<Evidence>&);

} // namespace standpoint
