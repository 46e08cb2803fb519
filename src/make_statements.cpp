// For every claim that somebody holds (find_claims): whether it is a position at all, by the learned PositionModel, and
// which, by rules (compose_side); its topics (find_topic); one statement for each holder and topic.
#include "make_statements.h"

#include "base/code_points.h"
#include "positions/compose_side.h"
#include "claims/find_claims.h"
#include "topics/find_topic.h"
#include "positions/position_date.h"
#include "positions/position_features.h"
#include "actors/resolve_actors.h"
#include "article/syntax.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
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
                 const Lexicon& lexicon, const StatementOptions& options)
      : document_(document), analysis_(analysis), attributions_(attributions), lexicon_(lexicon), model_(options.model),
        syntax_(document.text, analysis), code_points_(document.text),
        actors_(syntax_, lexicon.actors, attributions, options.names, document.date, options.explain),
        topics_(
            document, syntax_, lexicon, [this](std::int32_t head) { return person_at(head); }, options.watch),
        held_(find_claims(document, analysis, syntax_, attributions, actors_, lexicon.stances)) {}

  std::vector<Statement> make() {
    is_used_.assign(attributions_.size(), false);
    std::optional<PositionFeatures> features;
    if (model_ != nullptr) features.emplace(analysis_, syntax_, held_, lexicon_, model_->clusters());
    std::vector<std::optional<TakenPosition>> taken(held_.claims.size());
    for (std::size_t c = 0; c < held_.claims.size(); ++c) taken[c] = choose(c, features);
    leave_out_repeated(taken);
    for (std::size_t c = 0; c < held_.claims.size(); ++c)
      if (taken[c]) add(held_.claims[c], *taken[c]);
    for (std::size_t i = 0; i < attributions_.size(); ++i)
      if (attributions_[i].outer < 0 && !is_used_[i]) statements_.push_back(without_position(attributions_[i]));
    std::ranges::sort(statements_, comes_before);
    return std::move(statements_);
  }

private:
  std::optional<TakenPosition> choose(std::size_t claim, const std::optional<PositionFeatures>& features) {
    const std::optional<TakenPosition>& by_rules = held_.claims[claim].by_rules;
    if (!features || !by_rules) return by_rules;
    model_->start(scratch_);
    features->of(claim, scratch_);
    if (model_->is_position(scratch_) < model_->threshold()) return std::nullopt;
    return by_rules;
  }

  // Words that are held in two attributions, "'I have to say [he is prudent],' she added": one holder's firmer reading
  // is kept, of two holders the likelier attribution.
  void leave_out_repeated(std::vector<std::optional<TakenPosition>>& taken) const {
    std::map<Spans, std::size_t> kept; // claims by their evidence
    for (std::size_t c = 0; c < taken.size(); ++c) {
      if (!taken[c]) continue;
      const auto [known, is_new] = kept.emplace(held_.claims[c].claim.evidence, c);
      if (is_new) continue;
      std::size_t& other = known->second;
      const bool is_better =
          holder_names(c) == holder_names(other)
              ? std::tuple(firmness(*taken[c]), confidence(c)) > std::tuple(firmness(*taken[other]), confidence(other))
              : std::tuple(is_outermost(c), confidence(c)) > std::tuple(is_outermost(other), confidence(other));
      taken[is_better ? other : c].reset();
      if (is_better) other = c;
    }
  }

  const Holding& holding_of(std::size_t claim) const { return held_.holdings[held_.claims[claim].holding]; }

  bool is_outermost(std::size_t claim) const { return holding_of(claim).attribution.outer < 0; }

  double confidence(std::size_t claim) const { return holding_of(claim).attribution.confidence; }

  std::vector<std::string> holder_names(std::size_t claim) const {
    std::vector<std::string> names;
    for (const Actor& holder : holding_of(claim).holders) names.push_back(holder.name);
    return names;
  }

  // A side taken counts for more than a mere claim.
  static int firmness(const TakenPosition& taken) {
    return taken.polarity != 0 ? 2 : taken.position != Position::asserts ? 1 : 0;
  }

  // For topics: the full name behind "Mr Brown".
  std::string person_at(std::int32_t head) const {
    std::int32_t name = head;
    for (const std::int32_t child : syntax_.children(head)) // "Mr" may be the head
      if (actors_.entity_of(name) < 0 && syntax_[child].relation == Relation::flat) name = child;
    if (actors_.entity_of(name) < 0) return {};
    const std::vector<Actor> actors = actors_.actors(name);
    return !actors.empty() && actors.front().kind == ActorKind::person ? actors.front().name : std::string{};
  }

  std::string via_of(std::size_t index, const Actor& holder) const {
    const std::int32_t outer = attributions_[index].outer;
    if (outer < 0) return {};
    const std::vector<Actor>& speakers = held_.holdings[static_cast<std::size_t>(outer)].holders;
    return speakers.empty() || speakers.front().name == holder.name ? std::string{} : speakers.front().name;
  }

  void add(const HeldClaim& held, const TakenPosition& taken) {
    const Holding& holding = held_.holdings[held.holding];
    const std::size_t index = holding.origin;
    const std::int32_t holder = actors_.entity_of(attributions_[index].source_head);
    const IsHolder is_holder = [&](std::int32_t token) { return holder >= 0 && actors_.entity_of(token) == holder; };
    TopicQuestion question{.claim = held.claim,
                           .about = taken.about != no_token ? taken.about : held.claim.root,
                           .position = taken.position,
                           .is_thing = taken.is_thing,
                           .is_holder = is_holder};
    for (const Topic& topic : topics_.find(std::move(question), taken.polarity != 0)) {
      for (const Actor& actor : holding.holders) {
        const std::string via = via_of(index, actor);
        const std::size_t own = via.empty() ? outermost(index) : index;
        is_used_[own] = true;
        Statement statement = common(attributions_[own]);
        statement.quote_kind = name(own == index ? holding.attribution.quote : attributions_[own].quote);
        statement.via = via;
        statement.actor = actor;
        statement.position = taken.position;
        statement.polarity = taken.polarity;
        statement.topic = topic.label;
        statement.phrase = topic.phrase;
        statement.evidence = points(held.claim.evidence);
        statement.evidence_text = words(held.claim.evidence);
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
    statement.date_source = DateSource::none;
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
    DayTaken taken = position_date(syntax_, lexicon_, attribution, document_.date);
    s.date = std::move(taken.day);
    s.date_source = taken.source;
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
  const Analysis& analysis_;
  const std::vector<Attribution>& attributions_;
  const Lexicon& lexicon_;
  const PositionModel* model_;
  Syntax syntax_;
  CodePoints code_points_;
  ActorResolver actors_;
  TopicFinder topics_;
  Holdings held_;
  FeatureList scratch_;
  std::vector<bool> is_used_; // of each attribution: some statement carries its spans
  std::vector<Statement> statements_;
};

} // namespace

std::vector<Statement> make_statements(const Document& document, const Analysis& analysis,
                                       const std::vector<Attribution>& attributions, const Lexicon& lexicon,
                                       const StatementOptions& options) {
  return StatementMaker(document, analysis, attributions, lexicon, options).make();
}

} // namespace standpoint
