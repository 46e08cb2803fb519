// What is shown: the choices of the reader, and the positions and evidence that meet them.

function no_filter() {
  return {
    search: '',
    polarities: new Set([1, -1, 0]),
    persons: true, // as topics
    from: '',
    to: '',
    confidence: 0,
    actor: new Set(),
    issue: new Set(),
    topic: new Set(),
    position: new Set(),
    outlet: new Set(),
    check: new Set(),
  };
}

// What the page opens with: sides, and no persons as topics; all where nothing would be left.
function first_filter(data) {
  const is_side = ({ polarity, topic }) => polarity !== 0 && !topic.on_person;
  if (!data.positions.some(is_side)) return no_filter();
  return { ...no_filter(), polarities: new Set([1, -1]), persons: false };
}

// The facets: lists of values with counts. An empty choice means all.
const facets = [
  { key: 'actor', title: 'Actors', value: (piece) => piece.position.actor.name },
  { key: 'issue', title: 'Issues', value: (piece) => issue_of(piece) || 'not known' },
  { key: 'topic', title: 'Topics', value: (piece) => topic_of(piece) },
  { key: 'position', title: 'Positions', value: (piece) => piece.position.label },
  { key: 'outlet', title: 'Outlets', value: (piece) => piece.article.outlet || 'not known' },
  { key: 'check', title: 'Checks', value: (piece) => check_of(piece) || 'not checked' },
];

// Whether a piece of evidence is shown; `ignored` names one choice that is not asked: its own counts show what else
// there is.
function matches(piece, filter, search_words, ignored) {
  if (ignored !== 'polarity' && !filter.polarities.has(piece.position.polarity)) return false;
  if (ignored !== 'persons' && !filter.persons && piece.position.topic.on_person) return false;
  if (piece.confidence * 100 < filter.confidence) return false;
  if (ignored !== 'date' && (filter.from || filter.to)) {
    if (!piece.date || (filter.from && piece.date < filter.from) || (filter.to && piece.date > filter.to)) return false;
  }
  for (const facet of facets) {
    if (facet.key === ignored || filter[facet.key].size === 0) continue;
    if (!filter[facet.key].has(facet.value(piece))) return false;
  }
  return search_words.every((word) => haystack(piece).includes(word));
}

// All words must be there; words in double quotes, together.
function words_of_search(filter) {
  return [...filter.search.toLowerCase().matchAll(/"([^"]+)"|[^\s"]+/g)].map((match) => match[1] || match[0]);
}

// The positions that have evidence to show: [{position, evidence}], strongest first; among equals those on the topics
// and by the actors that are spoken of most.
function find_shown(data, filter) {
  const search_words = words_of_search(filter);
  const shown = [];
  for (const position of data.positions) {
    const evidence = position.evidence.filter((piece) => matches(piece, filter, search_words, null));
    if (evidence.length > 0) shown.push({ position, evidence });
  }
  return shown.sort(
    (a, b) =>
      b.evidence.length - a.evidence.length ||
      b.position.topic.statements - a.position.topic.statements ||
      b.position.actor.statements - a.position.actor.statements ||
      a.position.at - b.position.at,
  );
}

// Value -> number of pieces of evidence, as if this choice were open.
function count_values(data, filter, ignored, value) {
  const search_words = words_of_search(filter);
  const counts = new Map();
  for (const piece of data.all_evidence) {
    if (!matches(piece, filter, search_words, ignored)) continue;
    const key = value(piece);
    counts.set(key, (counts.get(key) || 0) + 1);
  }
  return counts;
}
