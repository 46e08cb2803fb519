#include "command/commands.h"

#include <array>

namespace standpoint {

static constexpr std::array<Command, 8> rows = {{
    {"build", "articles to graph files and a table of positions",
     "  standpoint build news/                                a table of who holds which position\n"
     "  standpoint build news/ -o positions.gexf -o map.svg   files for Gephi and browsers\n"
     "  standpoint build monday.jsonl tuesday.jsonl -o week.graphml",
     add_build,
     "Reads articles and files of statements, brings together what is said of the same topic, and prints a table of "
     "who "
     "holds which position: + stands for a position for the topic, - for one against it. With -o it writes the graph "
     "to "
     "files: one edge for each actor, topic and position, as heavy as there are statements, with the words that say "
     "so.\n\n"
     "A file that is there already is replaced only with --overwrite. A picture fits a page and shows the most "
     "contested issues; a remark says what is left out, and --pages shows more."},
    {"extract", "articles to position statements, one JSON object a line",
     "  standpoint extract article.txt > statements.jsonl\n"
     "  standpoint extract --map text=body --map title=headline articles.csv\n"
     "  cat article.txt | standpoint extract --format table -",
     add_extract,
     "Finds statements in articles: who holds which position on what, as reported where. Each is a JSON object on a "
     "line "
     "of its own, with the offsets of its words in the article, counted in Unicode code points. Files of statements "
     "are "
     "inputs of build and diff."},
    {"diff", "what changed between two articles, folders or files of statements",
     "  standpoint diff january/ february/\n"
     "  standpoint diff --by month news/ -o changes.svg      the debate from month to month, as a picture\n"
     "  standpoint diff --by outlet --only disputed news/    where outlets tell opposite things\n"
     "  standpoint diff --format json before.jsonl after.jsonl",
     add_diff,
     "Compares what the same actors hold of the same topics on two sides, or with --by among the outlets, articles or "
     "periods of one set of inputs. What is for on one side and against on the other is reversed; the same attitude "
     "held "
     "more or less firmly is strengthened or softened; what stands on one side only is new or dropped; who is for and "
     "against within one side contradicts himself.\n\n"
     "A side may be a DNA project (.dna), so that a person's coding is compared with another's, whose names and topics "
     "stay as they were coded, or with what was extracted, and then all are brought together first.\n\n"
     "With -o the comparison is a report (.md, .html, .json), or a graph or a picture coloured by what changed."},
    {"network", "statements to the networks of discourse network analysis",
     "  standpoint network news/ -o actors-topics.gexf\n"
     "  standpoint network project.dna --mode one-mode --aggregation congruence --normalization average\n"
     "  standpoint network news/ --window months --window-size 3 -o debate.csv     one matrix a window",
     add_network,
     "Makes the networks of discourse network analysis from statements that were found in articles or coded by hand in "
     "DNA projects: actors by topics, actors by actors that agree or disagree, topics by topics. Options are named as "
     "in "
     "the Discourse Network Analyzer (DNA); values that begin with dna- give DNA's own numbers where its formula is "
     "not "
     "sound.\n\n"
     "With --window there is one network for each window of time, and -o writes one file for each, with its number and "
     "its middle in the name."},
    {"codebook", "the debates of articles as a codebook to edit and give back",
     "  standpoint codebook news/ -o draft.yaml                     what was found, to be edited\n"
     "  standpoint build --codebook mine.yaml news/ -o map.gexf     with your names, merges and splits\n"
     "  standpoint build --codebook mine.yaml --only-codebook more/ coded by your file and nothing else\n"
     "  standpoint codebook --codebook mine.yaml more/ -o rest.yaml what your file does not have yet",
     add_codebook,
     "Writes the issues that are found in articles or files of statements, with their topics, the wordings of each, "
     "how "
     "often they stand and an example: a file to merge, rename, split and leave out in, and to give back with "
     "--codebook to build, diff, network and extract. An issue has a label, may have a parent, and has topics; a topic "
     "has "
     "synonyms, patterns, turned wordings, and the direction in which it goes towards its issue.\n\n"
     "With --codebook only what that file does not have is written, so that the draft can be added to it."},
    {"inputs", "what lies in a folder: formats, articles, days, outlets, copies",
     "  standpoint inputs news/                         what there is, and what is left out and why\n"
     "  standpoint inputs --format jsonl news/          a line for each article",
     add_inputs,
     "Reads the articles and extracts nothing. Says how many articles of which format there are, from when to when, of "
     "which outlets, in which languages, which of them are nearly the same, and what is left out and why. A look at it "
     "before an analysis shows a wrong date order, a folder of pictures or the same agency report in five papers."},
    {"text", "the texts of articles, as they are read from any format",
     "  standpoint text page.html                       the article of a saved page\n"
     "  standpoint text nexis.docx > articles.jsonl     the articles of a download, one JSON object a line",
     add_text,
     "Prints the text of an article exactly as offsets of statements refer to it: of text files the file's text, of "
     "web "
     "pages, documents and downloads of databases the body alone, its paragraphs parted by a blank line. Of one "
     "article "
     "the text is printed; of several, JSON lines with their fields, which are inputs of the other commands."},
    {"parse", "sentences, tags and dependencies as CoNLL-U",
     "  standpoint parse article.txt\n"
     "  standpoint parse --gold-tokens treebank.conllu",
     add_parse,
     "Prints what the language engine finds: sentences, words, parts of speech, lemmas and dependencies, in the format "
     "CoNLL-U of Universal Dependencies."},
}};

std::span<const Command> commands() {
  return rows;
}

} // namespace standpoint
