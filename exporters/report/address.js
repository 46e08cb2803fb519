// What is shown and chosen, as the part of the page's address after the "#": it can be kept, sent and opened again.
// #view=table&issue=rent+cap&from=2023-01-01&at=ID. Only what differs from how the page opens is there. An address that
// is nothing but a position's id opens that position.

function address_of(data, filter, state) {
  const at_first = first_filter(data);
  const parts = new URLSearchParams();
  if (state.view !== 'debates') parts.append('view', state.view);
  const sides = [1, -1, 0].filter((side) => filter.polarities.has(side));
  if (sides.join() !== [1, -1, 0].filter((side) => at_first.polarities.has(side)).join())
    parts.append('sides', sides.map((side) => polarity_names.get(side)).join(' '));
  if (filter.persons !== at_first.persons) parts.append('persons', filter.persons ? 'shown' : 'hidden');
  for (const key of ['search', 'from', 'to']) if (filter[key]) parts.append(key, filter[key]);
  if (filter.confidence > 0) parts.append('confidence', filter.confidence);
  for (const { key } of facets) for (const value of [...filter[key]].sort()) parts.append(key, value);
  if (state.position) parts.append('at', state.position.id);
  else if (state.node) parts.append(state.node.topic ? 'on' : 'who', state.node.name);
  else if (state.article) parts.append('article', state.article.doc);
  return parts.toString();
}

// Returns what the address chooses: {view, position, node, article}; changes `filter`.
function read_address(data, filter, address) {
  Object.assign(filter, first_filter(data));
  const by_id_of_position = (id) => data.positions.find((position) => position.id === id);
  let whole = '';
  try {
    whole = decodeURIComponent(address);
  } catch {
    whole = '';
  }
  if (by_id_of_position(whole)) return { position: by_id_of_position(whole) };
  const parts = new URLSearchParams(address);
  if (parts.has('sides')) {
    const sides = parts.get('sides').split(' ');
    filter.polarities = new Set([1, -1, 0].filter((side) => sides.includes(polarity_names.get(side))));
  }
  if (parts.has('persons')) filter.persons = parts.get('persons') === 'shown';
  filter.search = parts.get('search') || '';
  for (const key of ['from', 'to']) if (is_day(parts.get(key) || '')) filter[key] = parts.get(key);
  const confidence = Number(parts.get('confidence'));
  if (confidence > 0 && confidence <= 100) filter.confidence = confidence;
  for (const { key } of facets) filter[key] = new Set(parts.getAll(key));
  const named = (topic, name) => data.nodes.find((node) => node.topic === topic && node.name === name);
  return {
    view: parts.get('view'),
    position: parts.has('at') ? by_id_of_position(parts.get('at')) : null,
    node: parts.has('on') ? named(true, parts.get('on')) : parts.has('who') ? named(false, parts.get('who')) : null,
    article: parts.has('article') ? data.articles.find((article) => article.doc === parts.get('article')) : null,
  };
}
