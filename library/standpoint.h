// The library in one header: articles to statements, a graph of who holds which position on what, and what changed.
//
//   EngineSource      the model and the word lists, loaded when they are needed
//   read_corpus       files and folders (articles, files of statements, DNA projects) to statements, several at once;
//                     extract_articles hands them on article by article, extract_statements reads one Document
//   link_corpus       names and topics of all articles brought together
//   compare_sides     two sides (or, with compare_groups, outlets, articles, periods) to a Comparison
//   build_graph       statements to the position graph; build_change_graph a comparison to a graph
//   write_graph_file  a graph as .graphml .gexf .dot .json .svg .html ...; write_diff_... a comparison
//   code_corpus, build_networks, write_network_files    the networks of discourse network analysis
//
// All are free functions over values; none prints or ends the program. Errors are thrown as Error (base/error.h), but
// for those of single inputs and records where CorpusWatch takes reports. Plain C++20: no header of another library is
// needed. standpoint/graph/position_graph.h is for who walks through the graph himself.
#pragma once

#include "corpus/code_corpus.h"
#include "corpus/compare_sides.h"
#include "corpus/engine_source.h"
#include "corpus/link_corpus.h"
#include "corpus/read_corpus.h"
#include "dna/write_dna.h"
#include "exporters/formats.h"
#include "exporters/network_formats.h"
#include "exporters/shown_article.h"
#include "exporters/write_diff.h"
#include "exporters/write_position_table.h"
#include "graph/build_graph.h"
#include "graph/build_network.h"
#include "graph/change_graph.h"
#include "graph/code_statements.h"
#include "pipeline.h"
#include "shipped_data.h"
#include "statement/statement.h"
#include "statement/statement_json.h"

namespace standpoint {

// The engine with the model and the word lists that came with this library; $STANDPOINT_DATA goes before them.
inline EngineSource shipped_engine() {
  return EngineSource({.data = {.given = {}, .shipped = shipped_data_folder}, .actors = {}, .explain = false});
}

} // namespace standpoint
