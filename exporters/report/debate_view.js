// The debates: of each issue or topic who is for it and who against, the most contested first (as graph/debates.cpp
// orders them). What takes no side is counted, and shown where the filter lets it in.

const debates_at_once = 30;
const actors_at_once = 5;

// [{topic, sides: Map(polarity -> [{actor, entries, statements, on_both_sides}])}]. shown: [{position, evidence}].
function find_debates(data, shown) {
  const debates = new Map();
  for (const entry of shown) {
    const { topic, actor, polarity } = entry.position;
    if (!debates.has(topic)) debates.set(topic, { topic, sides: new Map([1, -1, 0].map((side) => [side, new Map()])) });
    const side = debates.get(topic).sides.get(polarity);
    if (!side.has(actor)) side.set(actor, { actor, entries: [], statements: 0, on_both_sides: false });
    const stand = side.get(actor);
    stand.entries.push(entry);
    stand.statements += entry.evidence.length;
  }
  const found = [...debates.values()];
  for (const debate of found) {
    const [supporters, opponents] = [debate.sides.get(1), debate.sides.get(-1)];
    const actors = new Set([...supporters.keys(), ...opponents.keys()]);
    // Who is for and against contests nothing with anybody.
    const alone = [supporters, opponents].map((side) => [...side.keys()].filter((actor) => !(supporters.has(actor) && opponents.has(actor))).length);
    const statements = d3.sum([...supporters.values(), ...opponents.values()], (stand) => stand.statements);
    debate.rank = [
      Number(actors.size > 0),
      Number(actors.size > 1),
      Number(!data.is_on_actor(debate.topic)),
      Math.min(...alone),
      Math.min(supporters.size, opponents.size),
      actors.size,
      statements,
      debate.sides.get(0).size,
    ];
    for (const stand of supporters.values()) stand.on_both_sides = opponents.has(stand.actor);
    for (const stand of opponents.values()) stand.on_both_sides = supporters.has(stand.actor);
    for (const [polarity, side] of debate.sides) {
      const stands = [...side.values()].sort((a, b) => b.statements - a.statements || a.actor.at - b.actor.at);
      debate.sides.set(polarity, stands);
    }
  }
  const compare = (a, b) => {
    const at = a.rank.findIndex((value, i) => value !== b.rank[i]);
    return at < 0 ? a.topic.at - b.topic.at : b.rank[at] - a.rank[at];
  };
  return found.sort(compare);
}

function strongest_entry(stand) {
  return stand.entries.reduce((best, entry) => (entry.evidence.length > best.evidence.length ? entry : best));
}

// "opposes the toll": what is held, in the strongest piece of evidence; the label and the claim read as a sentence.
function held_by(stand) {
  const { position, evidence } = strongest_entry(stand);
  const { claim } = strongest(evidence);
  return claim ? position.label + ' ' + claim : act_of(position, evidence);
}

function make_stand(stand, polarity, hooks) {
  const entries = [...stand.entries].sort((a, b) => b.evidence.length - a.evidence.length);
  return make(
    'li',
    {},
    make(
      'button',
      { class: 'stand', onclick: () => hooks.choose_stand(entries) },
      make(
        'span',
        { class: 'who' },
        words(stand.actor.name),
        stand.statements > 1 ? make('span', { class: 'number' }, ' ' + stand.statements + '\u00d7') : null,
      ),
      stand.on_both_sides
        ? make('span', { class: 'both' }, 'also ' + polarity_names.get(-polarity))
        : null,
      words(plain_label(held_by(stand), 130), { class: 'held' }),
    ),
  );
}

function make_debate_side(debate, polarity, hooks) {
  const stands = debate.sides.get(polarity);
  const list = make('ul', {});
  const add = (from, to) =>
    list.append(...stands.slice(from, to).map((stand) => make_stand(stand, polarity, hooks)));
  add(0, actors_at_once);
  const more = make(
    'button',
    {
      class: 'more quiet',
      onclick: () => {
        add(actors_at_once, stands.length);
        more.remove();
      },
    },
    'and ' + (stands.length - actors_at_once) + ' more',
  );
  return make(
    'div',
    { class: 'side ' + polarity_names.get(polarity) },
    make('h3', {}, words_for_sides.get(polarity), make('span', { class: 'number' }, ' ' + stands.length)),
    stands.length === 0 ? make('p', { class: 'nobody' }, 'nobody') : list,
    stands.length > actors_at_once ? more : null,
  );
}

function make_debate(debate, hooks) {
  const entries = [1, -1, 0].flatMap((side) => debate.sides.get(side).flatMap((stand) => stand.entries));
  const days = entries.flatMap((entry) => [first_date(entry), last_date(entry)]).filter(Boolean).sort();
  const statements = d3.sum(entries, (entry) => entry.evidence.length);
  const card = make(
    'article',
    { class: 'debate' },
    make(
      'div',
      { class: 'subject' },
      make('h2', {}, make('button', { onclick: () => hooks.choose_node(debate.topic) }, words(debate.topic.name))),
      make(
        'p',
        { class: 'told' },
        [debate.topic.kind, count_of(statements, 'statement'), period(days[0], days[days.length - 1])]
          .filter(Boolean)
          .join(' \u00b7 '),
      ),
    ),
    make_debate_side(debate, 1, hooks),
    make_debate_side(debate, -1, hooks),
    debate.sides.get(0).length > 0 ? make_debate_side(debate, 0, hooks) : null,
  );
  card.topic = debate.topic;
  return card;
}

function make_debate_view(data, place, hooks) {
  const list = make('div', { class: 'debates' });
  let debates = [];
  let most = debates_at_once;
  const more = make('button', {
    class: 'wide',
    onclick: () => {
      const from = most;
      most += 2 * debates_at_once;
      list.append(...debates.slice(from, most).map((debate) => make_debate(debate, hooks)));
      say_more();
    },
  });
  place.replaceChildren(make('div', { class: 'scroll' }, list, more));

  function say_more() {
    more.hidden = debates.length <= most;
    more.textContent = 'Show more of ' + count_of(debates.length, 'debate');
  }

  return {
    show(shown) {
      debates = find_debates(data, shown);
      most = debates_at_once;
      list.replaceChildren(...debates.slice(0, most).map((debate) => make_debate(debate, hooks)));
      if (debates.length === 0) list.append(make('p', { class: 'told' }, 'No position meets the filters.'));
      say_more();
    },
    mark() {
      for (const card of list.children) card.classList.toggle('chosen', card.topic === hooks.chosen_topic());
    },
  };
}
