// The column at the right: what is chosen, with its evidence and the article that it stands in.

function make_verdict_buttons(piece, hooks) {
  return make(
    'span',
    { class: 'verdicts', role: 'group', 'aria-label': 'Your verdict' },
    ...verdicts.map((verdict) =>
      make(
        'button',
        {
          class: 'verdict ' + verdict,
          'aria-pressed': String(check_of(piece) === verdict),
          onclick: (event) => {
            event.stopPropagation();
            hooks.give_verdict(piece, check_of(piece) === verdict ? '' : verdict);
          },
        },
        verdict,
      ),
    ),
  );
}

function make_evidence_card(piece, chosen, hooks) {
  const told = [piece.date, piece.article.outlet].filter(Boolean).flatMap((part) => [words(part), ' \u00b7 ']);
  return make(
    'li',
    {
      class: 'card' + (chosen ? ' chosen' : ''),
      'aria-current': chosen ? 'true' : null,
      onclick: () => hooks.choose_piece(piece),
    },
    ...(piece.claim ? [make('p', { class: 'claim' }, words(piece.position.label + ' ' + piece.claim))] : []),
    make(
      'button',
      {
        class: 'quote',
        onclick: (event) => {
          event.stopPropagation();
          hooks.choose_piece(piece);
        },
      },
      '\u201c',
      words(piece.quote),
      '\u201d',
    ),
    make(
      'p',
      { class: 'told' },
      ...told,
      words(piece.article.name),
      ...(piece.also_in ? [' \u00b7 also in ', words(piece.also_in)] : []),
    ),
    make(
      'div',
      { class: 'told row' },
      make(
        'p',
        {},
        [piece.kind ? piece.kind + ' quote' : '', 'confidence ' + Math.round(piece.confidence * 100) + '%']
          .filter(Boolean)
          .join(' \u00b7 '),
        ...(piece.via ? [' \u00b7 reported by ', words(piece.via)] : []),
        ...(piece.topic ? [' \u00b7 on ', words(piece.topic)] : []),
        ...(piece.phrase && piece.phrase !== topic_of(piece)
          ? [' \u00b7 worded \u201c', words(piece.phrase), '\u201d']
          : []),
      ),
      make_verdict_buttons(piece, hooks),
    ),
  );
}

function make_head(hooks, ...parts) {
  return make(
    'div',
    { class: 'head' },
    ...parts,
    make(
      'button',
      { class: 'close', title: 'Close (Esc)', 'aria-label': 'Close', onclick: hooks.choose_nothing },
      '\u00d7',
    ),
  );
}

function make_article_part(article, focus, hooks) {
  const reader = make_reader(article, focus, hooks.choose_piece);
  const told = [article.shown_date, article.outlet]
    .filter(Boolean)
    .map((part) => [words(part), ' \u00b7 '])
    .flat();
  return make(
    'section',
    { class: 'article', 'aria-label': 'Article' },
    make('h3', {}, article.url ? web_link(article.url, article.name) : words(article.name)),
    make('p', { class: 'told' }, ...told, words(article.doc)),
    reader,
  );
}

function show_position(place, entry, piece, hooks) {
  const { position, evidence } = entry;
  const positions = new Set(evidence.map((e) => e.position));
  const total = d3.sum([...positions], (one) => one.evidence.length);
  const outlets = new Set(evidence.map((e) => e.article.outlet || ''));
  const node_button = (node) =>
    make('button', { class: 'node-name', onclick: () => hooks.choose_node(node) }, words(node.name));
  place.replaceChildren(
    make_head(
      hooks,
      make('h2', {}, node_button(position.actor), ' ', positions.size > 1 ? side_badge(position.polarity) : words_of_position(position, evidence), ' ', node_button(position.topic)),
      make(
        'p',
        { class: 'told' },
        [
          count_of(evidence.length, 'statement') +
            (evidence.length < total ? ' of ' + total : ''),
          period(first_date(entry), last_date(entry)),
          outlets.size > 1 ? count_of(outlets.size, 'outlet') : '',
        ]
          .filter(Boolean)
          .join(' \u00b7 '),
      ),
    ),
    make('ul', { class: 'cards' }, ...evidence.map((e) => make_evidence_card(e, e === piece, hooks))),
    make_article_part(piece.article, piece, hooks),
  );
  const card = place.querySelector('.card.chosen');
  const cards = place.querySelector('.cards');
  if (card) cards.scrollTop += card.getBoundingClientRect().top - cards.getBoundingClientRect().top - 8;
  scroll_to_focus(place);
}

function show_node(place, node, shown, hooks) {
  const entries = shown.filter((entry) => (node.topic ? entry.position.topic : entry.position.actor) === node);
  const total = d3.sum(entries, (entry) => entry.evidence.length);
  const hidden_neutral = d3.sum(hooks.hidden_neutral(), ({ position, evidence }) =>
    position.actor === node || position.topic === node ? evidence.length : 0,
  );
  const groups = [1, -1, 0].map((polarity) => entries.filter((entry) => entry.position.polarity === polarity));
  place.replaceChildren(
    make_head(
      hooks,
      make('h2', {}, words(node.name)),
      make(
        'p',
        { class: 'told' },
        node.kind === 'unknown' ? 'actor' : node.kind,
        ...(node.role ? [' \u00b7 ', words(node.role)] : []),
        ' \u00b7 ' + count_of(total, 'statement') + ' ',
        hooks.view() === 'graph'
          ? null
          : make('button', { class: 'link', onclick: () => hooks.show_in_graph(node) }, 'Show in the graph'),
      ),
    ),
    make(
      'div',
      { class: 'groups' },
      ...groups
        .filter((group) => group.length > 0)
        .map((group) =>
          make(
            'section',
            {},
            make(
              'h3',
              { class: 'group-title badge ' + polarity_names.get(group[0].position.polarity) },
              words_for_sides.get(group[0].position.polarity),
            ),
            make(
              'ul',
              { class: 'lines' },
              ...group.map((entry) =>
                make(
                  'li',
                  {},
                  make(
                    'button',
                    { onclick: () => hooks.choose_position(entry.position) },
                    ...(node.topic
                      ? [words(entry.position.actor.name, { class: 'who' }), ' ', words(act_of(entry.position, entry.evidence))]
                      : [
                          words(act_of(entry.position, entry.evidence)),
                          ...(is_turned(entry.position) ? [' \u00b7 '] : [' ']),
                          words(entry.position.topic.name, { class: 'who' }),
                        ]),
                    make('span', { class: 'number' }, String(entry.evidence.length)),
                    make('q', {}, words(plain_label(strongest(entry.evidence).quote, 150))),
                  ),
                ),
              ),
            ),
          ),
        ),
      entries.length === 0 ? make('p', { class: 'told' }, 'Nothing of it meets the filters.') : null,
      hidden_neutral === 0
        ? null
        : make(
            'button',
            { class: 'link', onclick: hooks.show_neutral },
            'Show also ' + count_of(hidden_neutral, 'statement') + ' that ' + (hidden_neutral === 1 ? 'takes' : 'take') + ' no side',
          ),
    ),
  );
}

function show_article(place, article, hooks) {
  place.replaceChildren(
    make_head(
      hooks,
      make('h2', {}, 'Article'),
      make(
        'p',
        { class: 'told' },
        count_of(article.evidence.length, 'statement') +
          (article.text === undefined ? '' : '; choose one in the text, or go through them with J and K'),
      ),
    ),
    make_article_part(article, null, hooks),
  );
}

// Actors who are for and against the same topic: a change of mind, a condition, or an error of the coding.
function find_both_sides(data, shown) {
  return find_debates(data, shown).flatMap((debate) =>
    debate.sides
      .get(1)
      .filter((stand) => stand.on_both_sides)
      .map((stand) => ({ actor: stand.actor, topic: debate.topic })),
  );
}

function show_nothing(place, data, shown, hooks) {
  const both = find_both_sides(data, shown);
  const where = {
    debates: 'a name or an issue',
    graph: 'a line or a node of the graph',
    table: 'a row of the table',
    articles: 'an article',
  };
  place.replaceChildren(
    make(
      'div',
      { class: 'start' },
      make('h2', {}, 'Check what is said'),
      make(
        'p',
        {},
        'Choose ' + where[hooks.view()] + ': here come the quotes, and the article with source, cue and content marked.',
      ),
      make(
        'p',
        {},
        make('kbd', {}, 'J'),
        ' and ',
        make('kbd', {}, 'K'),
        ' go through all statements; ',
        make('kbd', {}, '1'),
        ' ',
        make('kbd', {}, '2'),
        ' ',
        make('kbd', {}, '3'),
        ' call one right, wrong or unsure.',
      ),
      both.length === 0 ? null : make('h3', { class: 'group-title' }, 'On both sides: changed, torn, or misread?'),
      both.length === 0
        ? null
        : make(
            'ul',
            { class: 'lines' },
            ...both
              .slice(0, 12)
              .map(({ actor, topic }) =>
                make(
                  'li',
                  {},
                  make(
                    'button',
                    { onclick: () => hooks.choose_node(actor) },
                    words(actor.name, { class: 'who' }),
                    ' \u00b7 ',
                    words(topic.name),
                  ),
                ),
              ),
          ),
    ),
  );
}
