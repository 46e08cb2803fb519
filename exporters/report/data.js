// The data of the page (exporters/write_report.cpp writes it), with its references resolved.
//
// A position is an edge: {actor, topic, label, polarity, evidence, at}. A piece of evidence knows its position, its
// article and its place in the order of all evidence: {position, article, at, date, claim, quote, kind, via,
// phrase, topic (where the position is on an issue), issue (where it is not), confidence, spans, source, cue, content}. Spans count code points of the article's text, half-open.

function read_data() {
  const data = JSON.parse(document.getElementById('data').textContent);
  const nodes = [];
  data.actors.forEach((actor) => nodes.push(Object.assign(actor, { topic: false })));
  data.topics.forEach((topic) => nodes.push(Object.assign(topic, { topic: true }))); // issues and claims too
  nodes.forEach((node, at) => {
    node.at = at;
    node.statements = 0; // of the whole report
  });
  data.articles.forEach((article, at) => {
    article.at = at;
    article.evidence = [];
    article.name = article.title || article.doc || 'untitled';
    article.quotations = article.quotations || [];
  });
  const evidence = [];
  data.positions.forEach((position, at) => {
    position.at = at;
    position.actor = data.actors[position.actor];
    position.topic = data.topics[position.topic];

    for (const piece of position.evidence) {
      piece.position = position;
      piece.article = data.articles[piece.article];
      piece.article.evidence.push(piece);
      piece.date = piece.date || '';
      piece.claim = piece.claim || '';
      piece.quote = piece.quote || '';
      piece.at = evidence.length;
      evidence.push(piece);
    }
  });
  for (const position of data.positions) {
    for (const node of [position.actor, position.topic]) node.statements += position.evidence.length;
  }
  data.articles.forEach((article) => {
    const dated = article.evidence.find((piece) => piece.date !== '');
    article.shown_date = article.date || (dated ? dated.date : '');
  });
  const names_of = (wanted) => new Set(data.actors.filter(wanted).map((actor) => actor.name));
  const [actors, persons] = [names_of(() => true), names_of((actor) => actor.kind === 'person')];
  data.topics.forEach((topic) => (topic.on_person = persons.has(topic.name)));
  return {
    ...data,
    title: data.title || 'Who is for and who is against',
    sources: tell_sources(data, evidence),
    nodes,
    all_evidence: evidence,
    is_on_actor: (topic) => actors.has(topic.name),
  };
}

// "45 articles of The Herald, Morning Post and 3 others, 2023-01-02 to 2023-03-04".
function tell_sources(data, evidence) {
  const outlets = new Map();
  for (const { outlet } of data.articles) if (outlet) outlets.set(outlet, (outlets.get(outlet) || 0) + 1);
  const names = [...outlets.keys()].sort((a, b) => outlets.get(b) - outlets.get(a) || (a < b ? -1 : 1));
  const named = names.length > 4 ? names.slice(0, 3).concat(names.length - 3 + ' others') : names;
  const list = named.length > 1 ? named.slice(0, -1).join(', ') + ' and ' + named[named.length - 1] : named.join();
  const dated = evidence.map((piece) => piece.date).filter(is_day).sort();
  const days = 2 * dated.length > evidence.length ? dated : []; // else a few days would stand for the whole
  const of_outlets = list ? ' of ' + list : '';
  return [count_of(data.articles.length, 'article') + of_outlets, period(days[0], days[days.length - 1])]
    .filter(Boolean)
    .join(', ');
}

// Positions are on issues or on topics; the evidence says the other.
function issue_of(piece) {
  return piece.position.topic.kind === 'issue' ? piece.position.topic.name : piece.issue || '';
}
function topic_of(piece) {
  return piece.topic || piece.position.topic.name;
}

// What the search looks through.
function haystack(piece) {
  if (piece.haystack === undefined) {
    const { position, article } = piece;
    piece.haystack = [
      position.actor.name,
      position.topic.name,
      position.label,
      piece.topic,
      piece.issue,
      piece.claim,
      piece.quote,
      piece.phrase,
      piece.via,
      article.title,
      article.outlet,
      article.doc,
    ]
      .filter(Boolean)
      .join('\n')
      .toLowerCase();
  }
  return piece.haystack;
}

// The piece to show where there is room for one: the most confident, a direct quote before others, then the first (as
// graph/evidence.h has it).
function strongest(evidence) {
  const better = (a, b) =>
    a.confidence > b.confidence || (a.confidence === b.confidence && a.kind === 'direct' && b.kind !== 'direct');
  return evidence.reduce((best, piece) => (better(piece, best) ? piece : best));
}

const polarity_names = new Map([
  [1, 'for'],
  [-1, 'against'],
  [0, 'neither'],
]);
const polarity_signs = new Map([
  [1, '+'],
  [-1, '\u2212'],
  [0, '\u25cb'],
]);

function is_day(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
