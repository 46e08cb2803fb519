// The page: what is chosen, and the parts that show it.

const views = ['debates', 'graph', 'table', 'articles'];
const choices_of_most = [100, 250, 500, 1000, 2000, 5000];

const app = (() => {
  const data = read_data();
  load_checks(data);
  const filter = first_filter(data);
  const state = { shown: [], view: 'debates', position: null, piece: null, stand: null, node: null, article: null, most: 250 };
  let searched = '';
  const details = by_id('details');

  const hooks = {
    choose_position(position) {
      const entry = state.shown.find((candidate) => candidate.position === position) || position;
      choose({ position, piece: strongest(entry.evidence) });
    },
    // All that an actor says on one side of a debate, in whatever words: [{position, evidence}].
    choose_stand: (entries) => choose({ position: entries[0].position, piece: strongest(entries[0].evidence), stand: entries }),
    choose_piece(piece) {
      const stand = (state.stand || []).some((entry) => entry.position === piece.position) ? state.stand : null;
      choose({ position: piece.position, piece, stand });
    },
    choose_node: (node) => choose({ node }),
    choose_article: (article) => choose({ article }),
    choose_nothing: () => choose({}),
    view: () => state.view,
    show_in_graph(node) {
      open_view('graph');
      choose({ node });
    },
    hidden_neutral: () => (filter.polarities.has(0) ? [] : find_shown(data, { ...filter, polarities: new Set([0]) })),
    show_neutral() {
      filter.polarities.add(0);
      refresh(true);
    },
    chosen_position: () => state.position,
    chosen_topic: () => state.node || (state.position && state.position.topic),
    chosen_article: () => state.article || (state.piece && state.piece.article),
    give_verdict(piece, verdict) {
      set_check(piece, verdict);
      refresh(false);
    },
  };
  const graph_view = make_graph_view(data, hooks);
  const debate_view = make_debate_view(data, by_id('view-debates'), hooks);
  const position_table = make_position_table(by_id('view-table'), hooks);
  const article_table = make_article_table(by_id('view-articles'), hooks);
  const update_filters = make_filters(data, filter, () => refresh(true));

  function choose(what) {
    state.position = what.position || null;
    state.piece = what.piece || null;
    state.stand = what.stand || null;
    state.node = what.node || null;
    state.article = what.article || null;
    show_details();
    write_address();
  }

  function write_address() {
    const address = address_of(data, filter, state);
    try {
      history.replaceState(null, '', address ? '#' + address : location.pathname + location.search);
    } catch {
      // Some browsers keep addresses of files as they are.
    }
  }

  function show_details() {
    document.body.classList.toggle('has-choice', Boolean(state.position || state.node || state.article));
    graph_view.choose(state.position, state.node);
    debate_view.mark();
    position_table.mark();
    article_table.mark();
    if (state.position) {
      const entry = state.shown.find((candidate) => candidate.position === state.position);
      const evidence = entry && entry.evidence.includes(state.piece) ? entry.evidence : state.position.evidence;
      const all = state.stand ? state.stand.flatMap((one) => one.evidence) : evidence;
      show_position(details, { position: state.position, evidence: all }, state.piece, hooks);
    } else if (state.node) show_node(details, state.node, state.shown, hooks);
    else if (state.article) show_article(details, state.article, hooks);
    else show_nothing(details, data, state.shown, hooks);
  }

  function refresh(filter_changed) {
    state.shown = find_shown(data, filter);
    update_filters();
    if (filter_changed) show_views(filter.search !== searched ? 'fit' : undefined);
    searched = filter.search;
    show_counts();
    show_details();
    write_address();
  }

  // What the filters of the page's first view hide, with a button that shows it.
  function hidden_buttons() {
    const buttons = [];
    const add = (number, what, show) => {
      if (number > 0)
        buttons.push(make('button', { class: 'link', onclick: () => (show(), refresh(true)) }, '+ ' + number.toLocaleString('en') + what));
    };
    add(hooks.hidden_neutral().length, ' that take no side', () => filter.polarities.add(0));
    const with_persons = find_shown(data, { ...filter, persons: true });
    add(with_persons.length - state.shown.length, ' on persons', () => (filter.persons = true));
    return buttons;
  }

  function show_counts() {
    const statements = d3.sum(state.shown, (entry) => entry.evidence.length);
    const checked = checked_pieces(data);
    const right = checked.filter((piece) => check_of(piece) === 'right').length;
    const drawn = Math.min(state.most, state.shown.length);
    const pieces = () => state.shown.flatMap((entry) => entry.evidence);
    by_id('count').replaceChildren(
      count_of(state.shown.length, 'position') + ', ' + count_of(statements, 'statement'),
      state.view === 'graph' && drawn < state.shown.length
        ? '; drawn are the ' + drawn.toLocaleString('en') + ' strongest'
        : '',
      checked.length === 0 ? '' : '; checked ' + checked.length + ', right ' + right + ' ',
      ...hidden_buttons(),
      make('span', { class: 'space' }),
      checked.length === 0
        ? ''
        : make('button', { class: 'quiet', id: 'save-checks', onclick: () => save_table(checked, 'checks.csv') }, 'Save checks (.csv)'),
      make(
        'button',
        { class: 'quiet', id: 'save-table', onclick: () => save_table(pieces(), 'statements.csv') },
        'Save these (.csv)',
      ),
    );
  }

  // then: as graph_view.show takes it.
  function show_views(then) {
    if (state.view === 'debates') debate_view.show(state.shown);
    else if (state.view === 'graph') graph_view.show(state.shown.slice(0, state.most), state.shown, then);
    else if (state.view === 'table') position_table.show(state.shown);
    else show_articles();
  }

  function show_articles() {
    const counts = new Map();
    for (const entry of state.shown) {
      for (const piece of entry.evidence) counts.set(piece.article, (counts.get(piece.article) || 0) + 1);
    }
    const all = state.shown.length === data.positions.length;
    article_table.show(
      data.articles
        .filter((article) => all || counts.has(article))
        .sort((a, b) => (a.shown_date < b.shown_date ? -1 : a.shown_date > b.shown_date ? 1 : a.at - b.at))
        .map((article) => ({
          article,
          count: counts.get(article) || 0,
          checked: article.evidence.filter((piece) => check_of(piece) !== '').length,
        })),
    );
  }

  function open_view(view) {
    state.view = view;
    document.body.dataset.view = view;
    for (const name of views) {
      by_id('view-' + name).hidden = name !== view;
      by_id('tab-' + name).setAttribute('aria-selected', String(name === view));
      by_id('tab-' + name).tabIndex = name === view ? 0 : -1;
    }
    show_views();
    show_counts();
    show_details();
    write_address();
  }

  // The node whose name is meant: is the words, else begins with them, else holds them; the one that is spoken of most.
  function choose_found() {
    const wanted = filter.search.trim().toLowerCase();
    if (!wanted) return;
    const met = new Set(state.shown.flatMap(({ position }) => [position.actor, position.topic]));
    const best = [...met]
      .filter((node) => node.name.toLowerCase().includes(wanted))
      .sort((a, b) => begins(b, wanted) - begins(a, wanted) || b.statements - a.statements || a.at - b.at)[0];
    if (best) choose({ node: best });
  }

  function begins(node, wanted) {
    const name = node.name.toLowerCase();
    return name === wanted ? 2 : Number(name.startsWith(wanted));
  }

  // What the address says is shown and chosen.
  function open_address() {
    const { view, position, node, article } = read_address(data, filter, location.hash.slice(1));
    Object.assign(state, { position: null, piece: null, stand: null, node: null, article: null });
    state.shown = find_shown(data, filter);
    searched = filter.search;
    update_filters();
    open_view(views.includes(view) ? view : position && !view ? state.view : 'debates');
    if (position) hooks.choose_position(position);
    else if (node || article) choose({ node, article });
  }

  // Through all evidence that is shown; in an article's own order while an article is open.
  function step(by) {
    const all = state.article
      ? [...state.article.evidence].sort((a, b) => (a.spans[0] || [0])[0] - (b.spans[0] || [0])[0])
      : state.shown.flatMap((entry) => entry.evidence);
    if (all.length === 0) return;
    const at = all.indexOf(state.piece);
    hooks.choose_piece(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length]);
  }

  return { data, filter, state, hooks, graph_view, choose_found, open_address, refresh, open_view, step, show_views, show_counts };
})();

function start() {
  const { data, state } = app;
  document.title = data.title;
  by_id('title').replaceChildren(words(data.title));
  by_id('summary').replaceChildren(words(data.sources));
  by_id('contents').textContent =
    [
      count_of(data.actors.length, 'actor'),
      ...['issue', 'topic', 'claim'].map((kind) => {
        const number = data.topics.filter((node) => node.kind === kind && node.statements > 0).length;
        return number === 0 ? '' : count_of(number, kind);
      }),
      count_of(data.positions.length, 'position'),
      count_of(data.all_evidence.length, 'statement'),
    ]
      .filter(Boolean)
      .join(', ') + '.';
  by_id('licence-shown').textContent = by_id('licence').textContent.trim();
  const most = by_id('most');
  for (const number of choices_of_most.filter((n) => n < data.positions.length)) {
    most.append(make('option', { value: number }, number.toLocaleString('en')));
  }
  most.append(make('option', { value: data.positions.length }, 'all ' + data.positions.length.toLocaleString('en')));
  state.most = data.positions.length <= state.most ? data.positions.length : state.most;
  most.value = String(state.most);
  most.addEventListener('change', () => {
    state.most = Number(most.value);
    app.show_views('afresh');
    app.show_counts();
  });
  by_id('arrange').addEventListener('click', () => app.show_views('afresh'));
  by_id('save-picture').addEventListener('click', () =>
    app.graph_view.picture().toBlob((blob) => save_blob(blob, 'positions.png')),
  );
  by_id('show-filters').addEventListener('click', () => {
    const open = document.body.classList.toggle('has-filters');
    by_id('show-filters').setAttribute('aria-expanded', String(open));
  });
  make_legend(data);
  make_theme_button();
  for (const name of views)
    by_id('tab-' + name).addEventListener('click', () => app.open_view(name));
  by_id('help').addEventListener('click', () => by_id('about').showModal());
  document.addEventListener('keydown', on_key);
  app.open_address();
  window.addEventListener('hashchange', app.open_address);
}

function on_key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || by_id('about').open) return;
  const typing = event.target.matches('input:not([type=checkbox]):not([type=range]), select, textarea');
  if (event.target.id === 'search' && event.key === 'Enter') app.choose_found();
  if (typing && event.key !== 'Escape') return;
  const tabs = views.map((name) => 'tab-' + name);
  const tab = tabs.indexOf(event.target.id);
  if (tab >= 0 && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    const next = by_id(tabs[(tab + (event.key === 'ArrowRight' ? 1 : tabs.length - 1)) % tabs.length]);
    next.click();
    next.focus();
    return;
  }
  const keys_of_views = { d: 'debates', g: 'graph', t: 'table', a: 'articles' };
  const verdict = { 1: 'right', 2: 'wrong', 3: 'unsure', 0: '' }[event.key];
  if (event.key === 'j') app.step(1);
  else if (event.key === 'k') app.step(-1);
  else if (event.key === '/') by_id('search').focus();
  else if (event.key === '?') by_id('about').showModal();
  else if (event.key === 'Escape') {
    if (typing) event.target.blur();
    else app.hooks.choose_nothing();
  } else if (keys_of_views[event.key]) app.open_view(keys_of_views[event.key]);
  else if (verdict !== undefined && app.state.piece) app.hooks.give_verdict(app.state.piece, verdict);
  else return;
  event.preventDefault();
}

function make_legend(data) {
  const kinds = ['person', 'organization', 'country', 'group', 'unknown']
    .filter((kind) => data.actors.some((actor) => actor.kind === kind))
    .concat(['topic', 'issue', 'claim'].filter((kind) => data.topics.some((topic) => topic.kind === kind && topic.statements > 0)));
  for (const kind of kinds) {
    const swatch = make('span', { class: 'swatch ' + (['topic', 'issue', 'claim'].includes(kind) ? 'square' : 'circle') });
    swatch.style.background = data.colours[kind];
    by_id('legend').append(make('li', {}, swatch, kind === 'unknown' ? 'other actor' : kind));
  }
  for (const polarity of [1, -1, 0]) {
    by_id('legend').append(
      make('li', {}, make('span', { class: 'line ' + polarity_names.get(polarity) }), words_for_sides.get(polarity)),
    );
  }
  for (const polarity of polarity_names.values()) {
    document.documentElement.style.setProperty('--' + polarity, data.colours[polarity]);
  }
}

function make_theme_button() {
  const themes = ['auto', 'light', 'dark'];
  let theme = 0;
  const button = by_id('theme');
  button.addEventListener('click', () => {
    theme = (theme + 1) % themes.length;
    button.textContent = 'Theme: ' + themes[theme];
    document.documentElement.dataset.theme = themes[theme];
    app.graph_view.read_look();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => app.graph_view.read_look());
}

start();
