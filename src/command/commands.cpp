#include "command/commands.h"

#include <array>

namespace standpoint {

static constexpr std::array<Command, 18> rows = {{
    {"build", "articles to graph files and a table of positions",
     "  standpoint build news/                                a table of who holds which position\n"
     "  standpoint build news/ -o positions.gexf -o map.svg   files for Gephi and browsers\n"
     "  standpoint build monday.jsonl tuesday.jsonl -o week.graphml",
     add_build,
     "Reads articles and files of statements, brings together what is said of the same topic, and prints a table of "
     "who holds which position: + stands for a position for the topic, - for one against it. With -o it writes the "
     "graph to files: one edge for each actor, topic and position, as heavy as there are statements, with the words "
     "that say so.\n\n"
     "A file that is there already is replaced only with --overwrite. A picture fits a page and shows the most "
     "contested issues; a remark says what is left out, and --pages shows more."},
    {"extract", "articles to position statements, one JSON object a line",
     "  standpoint extract article.txt > statements.jsonl\n"
     "  standpoint extract --map text=body --map title=headline articles.csv\n"
     "  cat article.txt | standpoint extract --format table -",
     add_extract,
     "Finds statements in articles: who holds which position on what, as reported where. Each is a JSON object on a "
     "line of its own, with the offsets of its words in the article, counted in Unicode code points. Files of "
     "statements are inputs of build and diff."},
    {"join", "parts that many machines extracted, brought together",
     "  split -n l/7 news.jsonl part. && for p in part.*; do\n"
     "    standpoint extract --lines --per-article $p -o $p.out; done\n"
     "  standpoint join part.*.out -o news.parts\n"
     "  standpoint join --statements part.*.out > statements.jsonl     for build and diff",
     add_join,
     "Brings together what extract --per-article wrote on several machines or in several runs: a line an article, in "
     "the order of their names, each once. Which articles are copies of others is worked out over all parts. However "
     "articles were split, in whatever order the parts are named, and if a part is named twice or was joined before, "
     "the result is the same, byte for byte.\n\n"
     "Parts that were made by two models or with other options are refused, as are two articles of one name with "
     "different statements. Of an article that failed in one part and not in another the one that did not fail counts. "
     "To bring several people's copies of one project together is another thing."},
    {"diff", "what changed between two articles, folders or files of statements",
     "  standpoint diff january/ february/\n"
     "  standpoint diff --by month news/ -o changes.svg      the debate from month to month, as a picture\n"
     "  standpoint diff --by outlet --only disputed news/    where outlets tell opposite things\n"
     "  standpoint diff --format json before.jsonl after.jsonl",
     add_diff,
     "Compares what the same actors hold of the same topics on two sides, or with --by among the outlets, articles or "
     "periods of one set of inputs. What is for on one side and against on the other is reversed; the same attitude "
     "held more or less firmly is strengthened or softened; what stands on one side only is new or dropped; who is "
     "for and against within one side contradicts himself.\n\n"
     "A side may be a DNA project (.dna), so that a person's coding is compared with another's, whose names and "
     "topics stay as they were coded, or with what was extracted, and then all are brought together first.\n\n"
     "With -o the comparison is a report (.md, .html, .json), or a graph or a picture coloured by what changed."},
    {"network", "statements to the networks of discourse network analysis",
     "  standpoint network news/ -o actors-topics.gexf\n"
     "  standpoint network project.dna --mode one-mode --aggregation congruence --normalization average\n"
     "  standpoint network news/ --window months --window-size 3 -o debate.csv     one matrix a window",
     add_network,
     "Makes the networks of discourse network analysis from statements that were found in articles or coded by hand "
     "in DNA projects: actors by topics, actors by actors that agree or disagree, topics by topics. Options are named "
     "as in the Discourse Network Analyzer (DNA); values that begin with dna- give DNA's own numbers where its "
     "formula is not sound.\n\n"
     "With --window there is one network for each window of time, and -o writes one file for each, with its number "
     "and its middle in the name.\n\n"
     "Inputs may be tables that somebody coded: .csv with a column for who (actor, person, organization), one for "
     "what (topic, concept), and date, agreement (1, 0) and others as they are; so is what -o FILE.events.csv "
     "writes.\n\n"
     "--plot heatmap draws the network as a matrix with a dendrogram, --plot polarization how far the debate falls "
     "into camps, window by window. --communities average, single, complete and ward are hierarchical clusterings, "
     "cut where modularity is greatest; best takes, window by window, the way that groups best. --phases needs "
     "--window. --scaling gives the most likely places under a model of item response (no draws, so no intervals). "
     "--backbone given=A;B says how well these columns stand for all; --part makes the networks of the backbone, or "
     "of what it leaves out."},
    {"codebook", "the debates of articles as a codebook to edit and give back",
     "  standpoint codebook news/ -o draft.yaml                     what was found, to be edited\n"
     "  standpoint build --codebook mine.yaml news/ -o map.gexf     with your names, merges and splits\n"
     "  standpoint build --codebook mine.yaml --only-codebook more/ coded by your file and nothing else\n"
     "  standpoint codebook --codebook mine.yaml more/ -o rest.yaml what your file does not have yet",
     add_codebook,
     "Writes the issues that are found in articles or files of statements, with their topics, the wordings of each, "
     "how often they stand and an example: a file to merge, rename, split and leave out in, and to give back with "
     "--codebook to build, diff, network and extract. An issue has a label, may have a parent, and has topics; a "
     "topic has synonyms, patterns, turned wordings, and the direction in which it goes towards its issue.\n\n"
     "With --codebook only what that file does not have is written, so that the draft can be added to it."},
    {"add", "articles into a project that grows and is checked",
     "  standpoint add climate.standpoint downloads/       reads what is new, and makes the project\n"
     "  standpoint build climate.standpoint -o map.html    a project is an input like any other",
     add_add,
     "Reads articles into a project: one file with the articles, their statements, and all that people said about "
     "them. What the project has already is not read again: an article is known by its text, title, outlet and day, "
     "whatever its file is called. A newer version of an article takes the place of the older one. Killed at any "
     "moment, the command loses no finished batch of articles, and called again it goes on from there.\n\n"
     "When the program or its model is another one than before, the project's articles are read again, and what "
     "people said of their statements is kept: taken over where the same words stand in the same place, shown as "
     "moved where they stand elsewhere, and as lost where they are gone."},
    {"status", "how far the check of a project is, and how right the rest may be",
     "  standpoint status climate.standpoint", add_status,
     "Says how many articles and statements a project has, what people said of them, and how many of the unchecked "
     "statements are likely to be right: from those alone that were drawn at random and checked, with an interval of "
     "95 % (Wilson), as what is checked first is what is doubtful. Where coders have closed articles, it also says "
     "how many of the right statements in them the program had found."},
    {"search", "articles of a project that have certain words",
     "  standpoint search climate.standpoint nuclear phase-out\n"
     "  standpoint search climate.standpoint '\"rent cap\" OR evict*'",
     add_search,
     "Shows the articles in whose titles or texts all of the words stand, the best first, each with the place where "
     "they stand. Words are whole ones, in any case; word* is all that begins so; \"a phrase\" in double quotes (which "
     "a shell wants within single ones), AND, OR, NOT and brackets may be used. In the review, the key / does the "
     "same."},
    {"merge", "copies of a project, checked by several people, brought together",
     "  standpoint merge mine.standpoint eva.standpoint -o both.standpoint", add_merge,
     "Makes a project with all articles and all that was said in any of the others. Nothing is lost, and nothing is "
     "there twice: merging again changes nothing, and the order of the projects does not matter. Where coders differ "
     "on a statement both voices are kept, and the statement counts as disputed until somebody decides."},
    {"export", "a project as JSON lines, also without the articles' texts",
     "  standpoint export climate.standpoint -o climate.jsonl\n"
     "  standpoint export --no-text climate.standpoint -o archive.jsonl     without newspapers' texts",
     add_export,
     "Writes articles, statements and the log of all that was said of them, a JSON object a line. Equal projects give "
     "equal files. With --no-text an article is only named, with its hash, and of statements stand the first twelve "
     "words: who has the articles himself reads the file in with import, adds his articles, and has it all again."},
    {"import", "exported projects and the checks of HTML reports, into a project",
     "  standpoint import climate.standpoint checks.csv --coder eva       the verdicts of a report\n"
     "  standpoint import climate.standpoint climate.jsonl                what export wrote",
     add_import,
     "Reads what was said of a project elsewhere. Verdicts of the HTML report (its button Save checks) are led to "
     "their statements by the article and the place of the words. What is in the project already is not added a "
     "second time."},
    {"backup", "a copy of a project, also while it is worked on",
     "  standpoint backup climate.standpoint                  beside it, with day and time in its name", add_backup,
     "Copies the project as of one moment. While a project is open, a copy of the file alone may lack what was done "
     "last; this copy is whole."},
    {"review", "a project in the browser: check, correct and add statements",
     "  standpoint review climate.standpoint                    opens the browser; Ctrl-C ends it\n"
     "  standpoint review climate.standpoint --coder eva        eva's verdicts are hers\n"
     "  standpoint review climate.standpoint --double 10%       a tenth is coded by each coder blind\n"
     "  standpoint review climate.standpoint --no-browser       prints an address instead",
     add_review,
     "Serves a page on this machine alone (127.0.0.1) that shows the statements of a project, the most doubtful ones "
     "first, with their words marked in the article: confirm, refuse, correct, add what was missed, bring names "
     "together. Each change is saved as it is made, in the project's log, and can be undone, also tomorrow. One in "
     "five statements is drawn at random: only these say how right the unchecked rest is.\n\n"
     "All is done by keys; ? shows them. Ctrl-C ends the review.\n\n"
     "With --double and --from-scratch articles are drawn that each coder codes without the others' answers, and "
     "without the program's; standpoint agreement says how far coders agree on them."},
    {"agreement", "how far the coders of a project agree, in finding and in coding",
     "  standpoint agreement both.standpoint\n"
     "  standpoint agreement both.standpoint --coders eva,lead --format json",
     add_agreement,
     "Compares what each two coders found and how they coded it, over articles that both closed. Finding: statements "
     "are the same when their evidence overlaps, the pair that shares most of its words first; F1 of these. Coding: of "
     "the same statements, by field, the share that is equal, Cohen's kappa, Gwet's AC1 and Krippendorff's alpha "
     "(ordinal for the side), with the interval in which 95 of 100 drawings of articles lie. What would be 0/0 is "
     "undefined, and not 1. Where --double or --from-scratch was given to review, only the articles drawn by them "
     "count: of the others the second coder saw what the first had said."},
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
     "web pages, documents and downloads of databases the body alone, its paragraphs parted by a blank line. Of one "
     "article the text is printed; of several, JSON lines with their fields, which are inputs of the other commands."},
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
