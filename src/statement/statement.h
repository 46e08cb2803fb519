// A position statement: an actor takes a position on a topic, as an article reports it.
// Source: the labels and fields are those of ../shared/CONTRACT.md; DESIGN.md explains each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

enum class Position : std::uint8_t {
  advocates,
  supports,
  commits,
  opposes,
  refuses,
  criticizes,
  asserts,
  denies,
  predicts,
  questions,
  acknowledges
};
inline constexpr int position_count = 11;

std::string_view name(Position); // "advocates"
std::optional<Position> find_position(std::string_view);
int usual_polarity(Position); // +1 for, -1 against, 0 neither

// Half-open range of Unicode code points of the input's text as it was read.
struct CodePointSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(CodePointSpan, CodePointSpan) = default;
  friend auto operator<=>(CodePointSpan, CodePointSpan) = default;
};
using CodePointSpans = std::vector<CodePointSpan>;

enum class ActorKind : std::uint8_t { person, organization, country, group, unknown };
std::string_view name(ActorKind); // "person"
std::optional<ActorKind> find_actor_kind(std::string_view);

struct Actor {
  std::string name; // canonical: the fullest name that the article gives
  ActorKind kind = ActorKind::unknown;
  std::string role;                      // as worded: "former South Korean prime minister"; empty when not said
  std::string through = {};              // who or what speaks for him: "spokesman for the union"; empty when he does
  std::string country = {};              // of listed actors, as are party and wikidata; empty when not known
  std::string party = {};                // also of who has it in his role: "Lib Dem leader"
  std::string wikidata = {};             // "Q42"
  std::string parent = {};               // of linked statements: the body for which he acts; empty where none is known
  std::vector<std::string> because = {}; // what led from the words to the name, a step each; filled on request only
};

// How the day of a statement is known: the words say it ("on Tuesday"), or it is the article's, or it is not known.
enum class DateSource : std::uint8_t { none, text, article };
std::string_view name(DateSource); // "text"; empty for none
std::optional<DateSource> find_date_source(std::string_view);

// The debate that a linked statement belongs to (src/issues); the label is empty where none was looked for.
struct Issue {
  std::string label;        // of the finest level that the statement is on: one name over all articles
  std::string parent;       // the issue above; empty where there is none
  int polarity = 0;         // towards the issue
  std::string because = {}; // how the statement came to it; filled on request only
  friend bool operator==(const Issue&, const Issue&) = default;
};

// An attribution in which no position was found is kept as a record too, so that nothing is lost and every quotation
// can be checked: it has spans and words, but takes_position is false, its evidence is an empty span, and it has no
// actor, topic and date. Graphs and comparisons leave it out.
//
// Shapes: owns all its strings, so documents can be dropped.
// Units: code points; dates ISO days; confidence 0 to 1; polarity +1, 0, -1 towards the topic.
struct Statement {
  std::string doc;    // Document::id
  std::string outlet; // of the article, as are title, url and article_date; empty when not known
  std::string title;
  std::string url;
  std::string article_date;
  std::string repeat_of = {};            // the article that this one repeats, nearly word for word (src/repeats)
  std::vector<std::string> also_in = {}; // others that ran the same words, where these are counted once: their outlets,
                                         // of those that name none the ids; sorted
  Actor actor;
  std::string via; // canonical name of the actor who reports this position; empty when the article does
  bool takes_position = true;
  Position position = Position::asserts;
  int polarity = 0;
  std::vector<std::string> because = {};       // the laws that led to position and polarity; filled on request only
  std::string topic;                           // canonical, a short noun phrase that other articles could share
  std::string phrase;                          // the topic as worded in the article
  std::string claim = {};                      // what is held, in at most twelve words that can be read alone
  std::vector<std::string> claim_because = {}; // how the evidence became the claim; filled on request only
  std::vector<std::string> topic_parents;      // broader topics, sorted as found or as the codebook lists them
  Issue issue;                                 // of linked statements
  std::string below;                           // what `topic` was before it became the issue (set_level); else empty
  std::string date;                            // when the position was taken; empty when not known
  DateSource date_source = DateSource::none;
  std::string quote_kind;  // direct, indirect or mixed
  CodePointSpans evidence; // the words that carry this position, in the order of the text
  CodePointSpans source;
  CodePointSpans cue;
  CodePointSpans content;
  std::string evidence_text; // the words themselves, pieces joined with " ... "
  std::string source_text;
  std::string cue_text;
  double confidence = 1;             // the chance that actor, side and topic are right
  double attribution_confidence = 1; // the chance that the article says that somebody holds this
  std::string id = {};               // of a project's statement (src/project): the same after every re-run; else empty
};

// The one order of statements: doc, first evidence, then every other field but what was filled on request. Total, so
// the same set gives the same order.
bool comes_before(const Statement&, const Statement&);

} // namespace standpoint
