#include "assemble_statements.h"

#include "base/code_points.h"
#include "linking/actor_names.h"
#include "positions/position_date.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <string>
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

// As it is written to files of statements.
double rounded(double confidence) {
  return std::round(confidence * 1000) / 1000;
}

// "who asked [not to be named]", "did not want [to be identified criticizing the mayor]": a reporter's reason for
// giving no name, and nobody's view.
bool is_about_being_named(std::string_view content) {
  for (std::string_view opening : {"not ", "to be ", "be "})
    if (content.starts_with(opening)) content.remove_prefix(opening.size());
  const std::string_view word = content.substr(0, content.find_first_of(" ,."));
  return word == "named" || word == "identified" || word == "quoted";
}

class Assembler {
public:
  Assembler(const Article& article, const std::vector<Attribution>& attributions, const Claims& claims,
            const Lexicon& lexicon)
      : article_(article), attributions_(attributions), claims_(claims), lexicon_(lexicon),
        code_points_(article.document.text), is_used_(attributions.size()) {}

  void add(const FoundPosition& held, const std::vector<Topic>& topics, double confidence, const WordedClaim& wording) {
    const Holding& holding = claims_.holdings[held.holding];
    if (is_about_being_named(words(holding.attribution.content))) return;
    for (const Topic& topic : topics) {
      for (const Actor& actor : holding.holders) {
        if (is_nobodys_name(actor.name, lexicon_)) continue;
        const std::string via = via_of(holding.origin, actor);
        const std::size_t own = via.empty() ? outermost(holding.origin) : holding.origin;
        is_used_[own] = true;
        Statement statement = common(attributions_[own]);
        statement.quote_kind = name(own == holding.origin ? holding.attribution.quote : attributions_[own].quote);
        statement.confidence = rounded(confidence);
        statement.via = via;
        statement.actor = actor;
        statement.position = held.taken.position;
        statement.polarity = held.taken.polarity;
        statement.because = held.because;
        statement.topic = topic.label;
        statement.phrase = topic.phrase;
        statement.claim = wording.text;
        statement.claim_because = wording.because;
        Spans evidence = held.claim.evidence;
        std::ranges::sort(evidence); // a claim may take in words later that stand before
        statement.evidence = points(evidence);
        statement.evidence_text = words(evidence);
        statements_.push_back(std::move(statement));
      }
    }
  }

  void add_unused() {
    for (std::size_t i = 0; i < attributions_.size(); ++i)
      if (attributions_[i].outer < 0 && !is_used_[i]) statements_.push_back(without_position(attributions_[i]));
  }

  std::vector<Statement> take() {
    std::ranges::sort(statements_, comes_before);
    return std::move(statements_);
  }

private:
  std::string via_of(std::size_t index, const Actor& holder) const {
    const std::int32_t outer = attributions_[index].outer;
    if (outer < 0) return {};
    const std::vector<Actor>& speakers = claims_.holdings[outer].holders;
    return speakers.empty() || speakers.front().name == holder.name ? std::string{} : speakers.front().name;
  }

  // A holder's report of his own position is part of what he says: "Lee said [he supports the plan]".
  std::size_t outermost(std::size_t index) const {
    while (attributions_[index].outer >= 0) index = attributions_[index].outer;
    return index;
  }

  Statement without_position(const Attribution& attribution) const {
    Statement statement = common(attribution);
    statement.takes_position = false;
    statement.date.clear();
    statement.date_source = DateSource::none;
    const std::uint32_t begin =
        statement.content.empty() ? statement.cue.front().begin : statement.content.front().begin;
    statement.evidence = {{begin, begin}};
    return statement;
  }

  Statement common(const Attribution& attribution) const {
    Statement s;
    s.doc = article_.document.id;
    s.outlet = article_.document.outlet;
    s.title = article_.document.title;
    s.url = article_.document.url;
    s.article_date = article_.document.date;
    DayTaken taken = position_date(article_.syntax, lexicon_, attribution, article_.document.date);
    s.date = std::move(taken.day);
    s.date_source = taken.source;
    s.quote_kind = name(attribution.quote);
    s.source = points(attribution.source);
    s.cue = points(attribution.cue);
    s.content = points(attribution.content);
    s.source_text = words(attribution.source);
    s.cue_text = words(attribution.cue);
    s.attribution_confidence = rounded(attribution.confidence);
    s.confidence = s.attribution_confidence;
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
      joined += slice(article_.document.text, span);
    }
    return joined;
  }

  const Article& article_;
  const std::vector<Attribution>& attributions_;
  const Claims& claims_;
  const Lexicon& lexicon_;
  CodePoints code_points_;
  std::vector<bool> is_used_; // of each attribution: some statement carries its spans
  std::vector<Statement> statements_;
};

} // namespace

std::vector<Statement> assemble_statements(const Article& article, const std::vector<Attribution>& attributions,
                                           const Claims& claims, const std::vector<FoundPosition>& positions,
                                           const std::vector<TopicChoice>& topics,
                                           const std::vector<double>& confidences,
                                           const std::vector<WordedClaim>& wordings, const Lexicon& lexicon) {
  assert(topics.size() == positions.size() && confidences.size() == positions.size() &&
         wordings.size() == positions.size());
  Assembler assembler(article, attributions, claims, lexicon);
  for (std::size_t p = 0; p < positions.size(); ++p)
    assembler.add(positions[p], topics[p].topics, confidences[p], wordings[p]);
  assembler.add_unused();
  return assembler.take();
}

} // namespace standpoint
