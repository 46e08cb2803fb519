// For every attribution: its holders (resolve_actors), its claims (split_content); for every claim its position
// (choose_position) and topics (find_topic); one statement for each holder, claim and topic.
//
// Left out: claims without a holder (the attribution is kept as a record without a position); an outer speaker's claim
// that only reports another holder's position ("Lee said that Kim had declared ..." gives Kim's statement, via Lee).
#include "statement/make_statements.h"

#include "base/code_points.h"
#include "statement/choose_position.h"
#include "statement/find_topic.h"
#include "statement/position_date.h"
#include "statement/resolve_actors.h"
#include "statement/split_content.h"
#include "statement/syntax.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace standpoint {

namespace {

std::string_view name(Quote quote) {
  switch (quote) {
  case Quote::direct:
    return "direct";
  case Quote::indirect:
    return "indirect";
  case Quote::mixed:
    return "mixed";
  }
  return "indirect";
}

class StatementMaker {
public:
  StatementMaker(const Document& document, const Analysis& analysis, const std::vector<Attribution>& attributions,
                 const Lexicon& lexicon, bool explain)
      : document_(document), attributions_(attributions), lexicon_(lexicon), syntax_(document.text, analysis),
        code_points_(document.text), actors_(syntax_, lexicon.actors, attributions, document.date, explain) {}

  std::vector<Statement> make() {
    holders_.resize(attributions_.size());
    is_used_.assign(attributions_.size(), false);
    for (std::size_t i = 0; i < attributions_.size(); ++i) holders_[i] = actors_.actors(attributions_[i].source_head);
    for (std::size_t i = 0; i < attributions_.size(); ++i)
      for (const Claim& claim : split_content(syntax_, attributions_[i])) add(i, claim);
    for (std::size_t i = 0; i < attributions_.size(); ++i)
      if (attributions_[i].outer < 0 && !is_used_[i]) statements_.push_back(without_position(attributions_[i]));
    std::ranges::sort(statements_, comes_before);
    return std::move(statements_);
  }

private:
  // The claim's own predicate is the cue of an attribution within: "Lee said that [Kim had declared ...]", "Lee said
  // [he supports ...]". That one gives the statement.
  bool only_reports(std::size_t outer, const Claim& claim) const {
    for (std::size_t i = 0; i < attributions_.size(); ++i)
      if (attributions_[i].outer == static_cast<std::int32_t>(outer) && attributions_[i].cue_head == claim.root &&
          !holders_[i].empty())
        return true;
    return false;
  }

  std::string via_of(std::size_t index, const Actor& holder) const {
    const std::int32_t outer = attributions_[index].outer;
    if (outer < 0) return {};
    const std::vector<Actor>& speakers = holders_[static_cast<std::size_t>(outer)];
    return speakers.empty() || speakers.front().name == holder.name ? std::string{} : speakers.front().name;
  }

  void add(std::size_t index, const Claim& claim) {
    const Attribution& attribution = attributions_[index];
    if (holders_[index].empty() || only_reports(index, claim)) return;
    const std::int32_t holder = actors_.entity_of(attribution.source_head);
    const IsHolder is_holder = [&](std::int32_t token) { return holder >= 0 && actors_.entity_of(token) == holder; };
    const auto taken = choose_position(syntax_, lexicon_.stances, attribution, claim, is_holder);
    if (!taken) return;
    Claim about = claim;
    if (taken->about != no_token) about.root = taken->about;
    for (Topic& topic : find_topics(syntax_, lexicon_.stances, about, taken->polarity != 0)) {
      if (topic.is_pronoun) topic.label = last_topic_;
      if (topic.label.empty()) continue;
      last_topic_ = topic.label;
      for (const Actor& actor : holders_[index]) {
        const std::string via = via_of(index, actor);
        const std::size_t own = via.empty() ? outermost(index) : index;
        is_used_[own] = true;
        Statement statement = common(attributions_[own]);
        statement.via = via;
        statement.actor = actor;
        statement.position = taken->position;
        statement.polarity = taken->polarity;
        statement.topic = topic.label;
        statement.phrase = topic.phrase;
        statement.evidence = points(claim.evidence);
        statement.evidence_text = words(claim.evidence);
        statements_.push_back(std::move(statement));
      }
    }
  }

  // A holder's report of his own position is part of what he says: "Lee said [he supports the plan]".
  std::size_t outermost(std::size_t index) const {
    while (attributions_[index].outer >= 0) index = static_cast<std::size_t>(attributions_[index].outer);
    return index;
  }

  Statement without_position(const Attribution& attribution) const {
    Statement statement = common(attribution);
    statement.takes_position = false;
    statement.date.clear();
    const std::uint32_t begin =
        statement.content.empty() ? statement.cue.front().begin : statement.content.front().begin;
    statement.evidence = {{begin, begin}};
    return statement;
  }

  Statement common(const Attribution& attribution) const {
    Statement s;
    s.doc = document_.id;
    s.outlet = document_.outlet;
    s.title = document_.title;
    s.url = document_.url;
    s.article_date = document_.date;
    s.date = position_date(syntax_, lexicon_.dates, attribution, document_.date);
    s.quote_kind = name(attribution.quote);
    s.source = points(attribution.source);
    s.cue = points(attribution.cue);
    s.content = points(attribution.content);
    s.source_text = words(attribution.source);
    s.cue_text = words(attribution.cue);
    s.confidence = std::round(attribution.confidence * 1000) / 1000; // as it is written to files of statements
    return s;
  }

  CodePointSpans points(const Spans& spans) const {
    CodePointSpans converted;
    for (const Span span : spans) converted.push_back({code_points_.before(span.begin), code_points_.before(span.end)});
    return converted;
  }

  std::string words(const Spans& spans) const {
    std::string joined;
    for (const Span span : spans) {
      if (!joined.empty()) joined += " ... ";
      joined += slice(document_.text, span);
    }
    return joined;
  }

  const Document& document_;
  const std::vector<Attribution>& attributions_;
  const Lexicon& lexicon_;
  Syntax syntax_;
  CodePoints code_points_;
  ActorResolver actors_;
  std::vector<std::vector<Actor>> holders_; // by attribution
  std::vector<bool> is_used_;               // of each attribution: some statement carries its spans
  std::vector<Statement> statements_;
  std::string last_topic_; // what "it" and "that" stand for
};

} // namespace

std::vector<Statement> make_statements(const Document& document, const Analysis& analysis,
                                       const std::vector<Attribution>& attributions, const Lexicon& lexicon,
                                       bool explain) {
  return StatementMaker(document, analysis, attributions, lexicon, explain).make();
}

} // namespace standpoint
