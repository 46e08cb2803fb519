#include "command/commands.h"

#include <array>

namespace standpoint {

static constexpr std::array<Command, 5> rows = {{
    {"build", "articles to graph files and a table of positions",
     "  standpoint build news/                                a table of who holds which position\n"
     "  standpoint build news/ -o positions.gexf -o map.svg   files for Gephi and browsers\n"
     "  standpoint build monday.jsonl tuesday.jsonl -o week.graphml",
     add_build},
    {"extract", "articles to position statements, one JSON object a line",
     "  standpoint extract article.txt > statements.jsonl\n"
     "  standpoint extract --map text=body --map title=headline articles.csv\n"
     "  cat article.txt | standpoint extract --format table -",
     add_extract},
    {"diff", "what changed between two articles, folders or files of statements",
     "  standpoint diff january/ february/\n"
     "  standpoint diff --by month news/ -o changes.svg      the debate from month to month, as a picture\n"
     "  standpoint diff --by outlet --only disputed news/    where outlets tell opposite things\n"
     "  standpoint diff --format json before.jsonl after.jsonl",
     add_diff},
    {"network", "statements to the networks of discourse network analysis",
     "  standpoint network news/ -o actors-topics.gexf\n"
     "  standpoint network project.dna --mode one-mode --aggregation congruence --normalization average\n"
     "  standpoint network news/ --window months --window-size 3 -o debate.csv     one matrix a window",
     add_network},
    {"parse", "sentences, tags and dependencies as CoNLL-U",
     "  standpoint parse article.txt\n"
     "  standpoint parse --gold-tokens treebank.conllu",
     add_parse},
}};

std::span<const Command> commands() {
  return rows;
}

} // namespace standpoint
