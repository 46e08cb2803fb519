// What is shown and what a key does.

const state = { session: null, article: null, statement: null, values: { actor: [], topic: [], issue: [], claim: [] }, rules: [], adding: false };
const highlights = () => (state.session ? read_highlights(state.session.settings.highlights || '') : []);

const queue = new QueueView((at) => attempt(() => go(at)));
const view = new ArticleView((id) => attempt(() => show_statement(id)));
const card = new Card({
  values: (name) => state.values[name],
  save: (field, value) => attempt(() => set_field(field, value)),
  verdict: (verdict) => attempt(() => give_verdict(verdict)),
  note: () => note_statement(),
  take: () => attempt(() => take_over()),
  decide: (at) => attempt(() => decide(at)),
  leave: () => by_id('queue').focus({ preventScroll: true }),
});
const names = new NamesDialog({
  values: (kind) => state.values[kind],
  rules: () => state.rules,
  done: async ({ show }) => {
    await load_values();
    view.article = null;
    queue.forget_all();
    if (show) {
      by_id('dialog').close();
      by_id('filters').reset();
      by_id('filters').elements[show[0] === 'actor' ? 'actor' : 'topic'].value = '=' + show[1];
      by_id('filters').elements.show.value = 'all';
      take_filters();
    } else {
      const id = state.statement?.id;
      queue.draw();
      if (id) await show_statement(id);
    }
  },
});

// Filters live in the address, so that they can be sent to a colleague.
function filters() {
  return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
}
function show_filters() {
  const given = filters();
  for (const element of by_id('filters').elements) if (element.name) element.value = given[element.name] ?? '';
  if (Object.keys(given).length) by_id('filters').hidden = false;
}
function take_filters() {
  const given = new URLSearchParams();
  for (const element of by_id('filters').elements) if (element.name && element.value) given.set(element.name, element.value);
  const hash = String(given);
  if (hash === location.hash.slice(1)) return;
  history.replaceState(null, '', hash ? '#' + hash : location.pathname);
  attempt(load_queue);
}

async function load_session() {
  state.session = await ask('session');
  by_id('project').textContent = state.session.project;
  document.title = state.session.project + ' · review';
  show_progress();
  watch_names();
}
// Linking goes on beside the review. Until it is done names are as each article has them, and the page says so.
let names_timer = 0;
function watch_names() {
  by_id('linking').hidden = !state.session.awaits_names;
  if (state.session.awaits_names && !names_timer) names_timer = setTimeout(() => attempt(look_for_names), 500);
}
async function look_for_names() {
  names_timer = 0;
  const answer = await ask('session');
  const is_typing = state.adding || by_id('dialog').open || document.activeElement?.closest('input, textarea, select');
  const is_done = !answer.awaits_names && !is_typing;
  take_counts(is_done ? answer : { ...answer, awaits_names: true });
  if (answer.link_error) say('Names could not be linked, and stay as each article has them: ' + answer.link_error, true);
  if (!is_done) return;
  await load_values();
  queue.forget_all();
  queue.draw();
  if (state.article) await reload();
}
// The lists of names are those of linking.
async function open_names() {
  if (!state.session.has_names) say('Names are being linked; their lists open when it is done.');
  while (!state.session.has_names) {
    await new Promise((done) => setTimeout(done, 300));
    take_counts(await ask('session'));
  }
  await load_values();
  names.open();
}
function show_progress() {
  const { counts, coder, today } = state.session;
  const checked = (counts.right ?? 0) + (counts.wrong ?? 0) + (counts.unsure ?? 0) + (counts.added ?? 0);
  by_id('progress').textContent = coder + ': ' + checked.toLocaleString('en') + ' checked, ' + (counts.unchecked ?? 0).toLocaleString('en') + ' to go'
    + (counts.moved ? ', ' + counts.moved + ' moved?' : '') + (counts.lost ? ', ' + counts.lost + ' gone' : '') + (today ? ', ' + count_of(today, 'change') + ' in this session' : '');
}
async function load_values() {
  const answer = await ask('values');
  state.values = { ...answer.values, claim: [] };
  state.rules = answer.rules;
}
async function load_queue() {
  const asked = filters();
  const answer = await ask('queue', asked);
  queue.forget_all();
  queue.show(answer.ids, answer.audits);
  by_id('queue-head').textContent = count_of(answer.ids.length, 'statement') + (answer.told ? ', ' + answer.told : '');
  if (answer.ids.length > 0) return go(0);
  state.statement = null;
  // Nothing found, nothing to do and nothing read are three things.
  const why = state.session.articles === 0 ? 'There are no articles yet: standpoint add PROJECT FOLDER reads some.'
    : Object.keys(asked).length > 0 && !(asked.show && Object.keys(asked).length === 1) ? 'Nothing matches the filter (F).'
    : asked.show ? 'There are none of these.'
    : answer.statements === 0 ? 'No statements were found. N goes through the articles; A adds what you find.'
    : 'All is checked. N goes through the articles that are still open; F shows what was checked.';
  if (answer.scratch.length > 0) return open_article(answer.scratch[0]);
  card.clear(why);
  view.clear(why);
  return null;
}

async function go(at) {
  if (queue.ids.length === 0) return;
  queue.select(at);
  await show_statement(queue.current, true);
}
let showing = 0; // the last one asked for; answers that come later than it are dropped
async function show_statement(id, keep_article = true) {
  const mine = ++showing;
  state.adding = false;
  let article = keep_article && state.article?.statements.some((one) => one.id === id) && view.article === state.article ? state.article : null;
  if (!article) article = await ask('article', { statement: id });
  if (mine !== showing) return;
  state.article = article;
  const statement = article.statements.find((one) => one.id === id) ?? null;
  state.statement = statement;
  const at = queue.ids.indexOf(id);
  if (at >= 0 && at !== queue.at) queue.select(at);
  view.show(article, statement, highlights());
  if (statement) {
    card.show(statement, queue.audits.has(id));
    say_statement(statement);
  }
}

function say_statement(one) {
  by_id('said').textContent = [one.actor, one.position, one.topic, one.evidence_text, one.status].join(', ');
}
async function open_article(id) {
  state.adding = false;
  const article = await ask('article', { id });
  state.article = article;
  state.statement = article.scratch ? null : article.statements[0] ?? null;
  view.show(article, state.statement, highlights());
  if (state.statement) card.show(state.statement, false);
  else card.clear('Mark words (or \u2192 for a sentence), then A adds a statement. C closes the article.');
}
// The article, at the first of the words that were looked for.
async function open_found(found) {
  await open_article(found.id);
  const at = queue.ids.indexOf(state.statement?.id);
  if (at >= 0) queue.select(at);
  // Hits with nothing but blanks between them are one; most hits together are what was meant.
  const pieces = found.excerpt;
  let best = [];
  for (let first = 0, end; first < pieces.length; first = end) {
    end = first + 1;
    if (!pieces[first].hit) continue;
    while (end + 1 < pieces.length && pieces[end].text.trim() === '' && pieces[end + 1].hit) end += 2;
    if (end - first > best.length) best = pieces.slice(first, end);
  }
  if (best.length > 0) view.look_for(best.map((piece) => piece.text).join(''));
  by_id('text').focus({ preventScroll: true });
}
async function reload(id = state.statement?.id) {
  const article = await ask('article', { id: state.article.id });
  state.article = article;
  state.statement = article.statements.find((one) => one.id === id) ?? null;
  view.show(article, state.statement, highlights());
  if (state.statement) card.show(state.statement, queue.audits.has(id));
  else card.clear('Mark words (or \u2192 for a sentence), then A adds a statement. C closes the article.');
}
function take_counts(answer) {
  if (answer.counts) state.session.counts = answer.counts;
  if (answer.today !== undefined) state.session.today = answer.today;
  if (answer.awaits_names !== undefined) Object.assign(state.session, { awaits_names: answer.awaits_names, has_names: answer.has_names });
  show_progress();
  watch_names();
}

// Steps to what comes next at once; the verdict is on its way meanwhile.
async function give_verdict(verdict) {
  const bulk = [...queue.marked];
  const ids = bulk.length ? bulk : state.statement ? [state.statement.id] : [];
  if (ids.length === 0) return;
  const sent = change('verdict', { ids, verdict, bulk: bulk.length > 0 });
  for (const id of ids) {
    const one = state.article?.statements.find((other) => other.id === id);
    if (one) one.status = verdict;
    const row = queue.rows.get(id);
    if (row) row.status = verdict;
  }
  queue.marked.clear();
  if (bulk.length) say(count_of(ids.length, 'statement') + ' ' + verdict + '; U takes it back.');
  if (queue.current === state.statement?.id && queue.at + 1 < queue.ids.length) await go(queue.at + 1);
  else {
    queue.draw();
    if (state.statement) { view.draw(); card.show(state.statement, queue.audits.has(state.statement.id)); }
    if (queue.at + 1 >= queue.ids.length && bulk.length === 0) say('That was the last one of this list.');
  }
  take_counts(await sent);
}
async function set_field(field, value) {
  const id = state.statement.id;
  take_counts(await change('change', { id, field, value }));
  queue.forget([id]);
  if (field !== 'side' && field !== 'position') load_values();
  if (state.statement?.id === id) {
    const focus = document.activeElement?.name;
    await reload(id);
    if (focus && card.inputs[focus]) card.inputs[focus].focus();
  }
}
async function turn() {
  if (state.statement) await set_field('side', state.statement.polarity === 0 ? 1 : -state.statement.polarity);
}
function add_statement() {
  const picked = view.picked_words();
  if (!state.article) return;
  if (!picked) { say('Mark the words first: with the mouse, or \u2192 for a sentence.', true); return; }
  state.adding = true;
  const quote = view.text.slice(...picked);
  view.picked = picked;
  view.draw();
  card.add(quote, {}, async (made) => {
    state.adding = false;
    if (made) {
      const answer = await attempt(() => change('add', { article: state.article.id, begin: picked[0], end: picked[1], ...made }));
      if (!answer) { state.adding = true; return; }
      take_counts(answer);
      view.picked = null;
      load_values();
      await attempt(() => reload(answer.id));
      say('Added: ' + made.actor + ', ' + side_name(made.side) + ' ' + made.topic);
    } else if (state.statement) {
      card.show(state.statement, queue.audits.has(state.statement.id));
      view.forget_picked();
    } else card.clear('Left.');
    by_id('queue').focus({ preventScroll: true });
  });
}
async function set_evidence() {
  const picked = view.picked_words();
  if (!state.statement) return;
  if (!picked) return say('Mark the words first: with the mouse, or \u2192 for a sentence.', true);
  view.forget_picked();
  await set_field('evidence', [picked]);
}
function note_statement() {
  const one = state.statement;
  if (one) open_note('Note on this statement', one.note, (text) => attempt(async () => { await change('note', { id: one.id, text }); await reload(one.id); }));
}
function note_article() {
  const article = state.article;
  if (article) open_note('Note on this article', article.note, (text) => attempt(async () => { await change('note', { article: article.id, text }); await reload(); }));
}
async function close_article() {
  if (!state.article) return;
  const closed = !state.article.closed;
  take_counts(await change('close', { article: state.article.id, closed }));
  const id = state.article.id;
  await reload();
  say(closed ? 'Closed. N goes to the next open article.' : 'Open again.');
  return id;
}
async function next_article() {
  const answer = await ask('next', { article: state.article?.id ?? '' });
  if (answer.article === null) return say('All articles are closed.');
  const at = queue.ids.indexOf(answer.statement);
  if (at >= 0) return go(at);
  return answer.statement && !answer.scratch ? show_statement(answer.statement) : open_article(answer.article);
}
async function undo() {
  const answer = await change('undo', {});
  take_counts(answer);
  say(answer.told);
  if (!answer.undone) return;
  await load_values();
  queue.forget_all();
  queue.draw();
  view.article = null;
  if (answer.statement) await show_statement(answer.statement, false);
  else if (state.article) await reload();
}
// In the list of disagreements: the left or the right reading holds.
async function decide(at) {
  const { id, readings } = state.statement;
  take_counts(await change('decide', { id, coder: readings[at].coder }));
  queue.forget([id]);
  if (queue.at + 1 < queue.ids.length && queue.current === id) return go(queue.at + 1);
  await reload(id);
  say('That was the last one of this list.');
}
async function take_over() {
  const one = state.statement;
  take_counts(await change('take', { id: one.id }));
  queue.forget([one.id]);
  if (queue.at + 1 < queue.ids.length && queue.current === one.id) return go(queue.at + 1);
  return reload(one.id);
}
function set_setting(name, value) {
  state.session.settings[name] = value;
  return change('setting', { name, value });
}

function mark_screen() {
  const seen = queue.in_sight();
  if (seen.every((id) => queue.marked.has(id))) queue.marked.clear();
  else seen.forEach((id) => queue.marked.add(id));
  queue.draw();
  say(queue.marked.size ? count_of(queue.marked.size, 'statement') + ' on the screen marked: 1, 2 or 3 for all of them, B or Esc for none.' : 'None marked.');
}
function toggle_filters() {
  by_id('filters').hidden = !by_id('filters').hidden;
  if (!by_id('filters').hidden) by_id('filters').elements.show.focus();
}

const actions = {
  1: () => give_verdict('right'), 2: () => give_verdict('wrong'), 3: () => give_verdict('unsure'),
  j: () => go(queue.at + 1), k: () => go(queue.at - 1), ArrowDown: () => go(queue.at + 1), ArrowUp: () => go(queue.at - 1),
  Home: () => go(0), End: () => go(queue.ids.length - 1),
  Enter: () => (state.statement?.status === 'moved' ? take_over() : card.edit()),
  4: () => card.edit('position'), 5: () => card.edit('topic'), 6: () => card.edit('issue'), 7: () => card.edit('claim'),
  t: turn, '+': () => set_field('side', 1), '=': () => set_field('side', 1), 0: () => set_field('side', 0), '-': () => set_field('side', -1),
  a: add_statement, e: set_evidence, o: note_statement, O: note_article, c: close_article, n: next_article, b: mark_screen, u: undo,
  g: open_names, h: () => open_highlights(state.session.settings.highlights || '', async (lines) => {
    await set_setting('highlights', lines);
    view.highlights = highlights();
    if (view.text) view.draw();
  }),
  f: toggle_filters, '/': () => open_search((found) => attempt(() => open_found(found))),
  '?': () => open_help(single_keys(), (on) => attempt(() => set_setting('single_keys', on ? 'on' : 'off'))),
  Escape: () => { queue.marked.clear(); queue.draw(); view.forget_picked(); },
};
const needs_statement = new Set(['t', '+', '=', '0', '-', '4', '5', '6', '7']);
function single_keys() {
  return state.session?.settings.single_keys !== 'off';
}

function on_key(event) {
  if (by_id('dialog').open || event.ctrlKey || event.metaKey || event.isComposing) return;
  const typing = event.target.closest('input, textarea, select');
  if (typing) {
    if (event.key === 'Escape') by_id('queue').focus({ preventScroll: true });
    return;
  }
  if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    const step = event.key === 'ArrowRight' ? 1 : -1;
    event.preventDefault();
    if (filters().show === 'disagreements' && state.statement?.readings.length > 1 && !event.shiftKey && !event.altKey) attempt(() => decide(step < 0 ? 0 : state.statement.readings.length - 1));
    else if (event.shiftKey) view.widen(1, step);
    else if (event.altKey) view.widen(-1, step);
    else view.step_sentence(step);
    return;
  }
  const letter = event.key.length === 1;
  if (letter && !single_keys() && !event.altKey && event.key !== '?') return;
  if (letter && single_keys() && event.altKey) return;
  if (event.key === 'Enter' && event.target.closest('button')) return; // it is the button's
  const key = event.key === 'O' ? 'O' : letter ? event.key.toLowerCase() : event.key;
  if (state.adding && key !== 'Escape') return;
  const action = actions[key];
  if (!action || (needs_statement.has(key) && !state.statement)) return;
  event.preventDefault();
  attempt(action);
}

document.addEventListener('keydown', on_key);
for (const [id, key] of [['open-filters', 'f'], ['open-search', '/'], ['open-lists', 'g'], ['open-highlights', 'h'], ['undo', 'u'], ['open-help', '?']])
  by_id(id).addEventListener('click', () => attempt(actions[key]));
by_id('filters').addEventListener('change', take_filters);
by_id('filters').addEventListener('submit', (event) => { event.preventDefault(); take_filters(); });
by_id('filters').addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); take_filters(); by_id('queue').focus(); } });
by_id('clear-filters').addEventListener('click', () => { by_id('filters').reset(); take_filters(); });
window.addEventListener('hashchange', () => { show_filters(); attempt(load_queue); });

attempt(async () => {
  await load_session();
  show_filters();
  await Promise.all([load_values(), load_queue()]);
  by_id('queue').focus({ preventScroll: true });
  document.documentElement.dataset.ready = 'yes';
});
