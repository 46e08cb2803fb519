// Small dialogs: the table of keys, a note, the coder's own words to watch.

const key_table = [
  ['1 2 3', 'right, wrong, unsure; then the next one'],
  ['J K \u2193 \u2191', 'next, previous statement'],
  ['Enter', 'change the actor; Tab: the next field; Esc: out'],
  ['4 5 6 7', 'change position, topic, issue, claim'],
  ['T', 'turn the side'],
  ['+ 0 \u2212', 'side for, neither, against'],
  ['\u2192 \u2190', 'mark the next, previous sentence'],
  ['Shift \u2192 \u2190', 'move the end of what is marked by a word'],
  ['Alt \u2192 \u2190', 'move its beginning by a word'],
  ['A', 'add a statement of the marked words; Ctrl Enter keeps it'],
  ['E', 'these words are the evidence of the statement at hand'],
  ['O', 'note on the statement; Shift O: on the article'],
  ['C', 'close the article: read to its end, nothing more to add'],
  ['N', 'next article'],
  ['B', 'mark all rows on the screen, for one verdict on them'],
  ['U', 'undo, also what was done yesterday'],
  ['G', 'names: merge, rename, split, turn, set aside'],
  ['H', 'words to watch'],
  ['F', 'filter the list'],
  ['/', 'search in the texts of all articles'],
  ['\u2190 \u2192', 'among disagreements: the left, the right reading holds'],
  ['?', 'this table'],
];

function open_dialog(class_name, ...content) {
  const dialog = by_id('dialog');
  dialog.className = class_name;
  dialog.replaceChildren(...content);
  if (!dialog.open) dialog.showModal();
  return dialog;
}

function open_help(single_keys, set_single_keys) {
  const dialog = open_dialog('help-dialog',
    make('header', {}, make('h2', {}, 'Keys'), make('button', { 'aria-label': 'close', onclick: () => dialog.close() }, make('kbd', {}, 'Esc'))),
    make('table', {}, ...key_table.map(([keys, text]) =>
      make('tr', {}, make('th', { scope: 'row' }, ...keys.split(' ').flatMap((key) => [make('kbd', {}, key), ' '])), make('td', {}, text)))),
    make('label', {}, make('input', { type: 'checkbox', id: 'single-keys', checked: single_keys, onchange: (event) => set_single_keys(event.target.checked) }),
      ' single keys work (off: hold Alt with each, for speech input and screen readers)'));
}

// done(text) unless it is left with Esc.
function open_note(title, text, done) {
  const area = make('textarea', { rows: 5, 'aria-label': title });
  area.value = text;
  const keep = () => { dialog.close(); done(area.value.trim()); };
  const dialog = open_dialog('note-dialog', make('h2', {}, title), area,
    make('button', { class: 'right', onclick: keep }, make('kbd', {}, 'Ctrl Enter'), ' keep'));
  area.addEventListener('keydown', (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); keep(); } });
  area.focus();
}

// Words in the titles and texts of all articles; choose(article) for the one that is taken.
let last_search = '';
function open_search(choose) {
  let found = [], at = 0, asked = 0, timer = 0;
  const input = make('input', { type: 'search', 'aria-label': 'Words in the articles', placeholder: 'words, "a phrase", word*', autocomplete: 'off', spellcheck: false, role: 'combobox', 'aria-controls': 'found' });
  const told = make('p', { class: 'told', role: 'status' });
  const list = make('div', { id: 'found', role: 'listbox', 'aria-label': 'Articles', class: 'found' });
  const take = (i) => { if (found[i]) { dialog.close(); choose(found[i]); } };
  const draw = () => {
    list.replaceChildren(...found.map((one, i) => make('div', { role: 'option', id: 'found-' + i, 'aria-selected': String(i === at), class: 'found-row', onclick: () => take(i) },
      make('p', {}, make('b', {}, words(one.title)), make('span', { class: 'told' }, ' ', words(one.outlet), one.outlet && one.date ? ' \u00b7 ' : '', one.date, ' \u00b7 ', count_of(one.statements, 'statement'))),
      make('p', { class: 'excerpt' }, ...one.excerpt.map((piece) => (piece.hit ? make('mark', { class: 'picked' }, words(piece.text)) : words(piece.text)))))));
    input.setAttribute('aria-activedescendant', found.length ? 'found-' + at : '');
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  };
  const look = async () => {
    const mine = ++asked;
    last_search = input.value;
    const answer = input.value.trim() === '' ? { all: 0, articles: [] } : await attempt(() => ask('found', { words: input.value }));
    if (!answer || mine !== asked) return;
    found = answer.articles;
    at = 0;
    told.textContent = input.value.trim() === '' ? 'All of the words must stand in an article. Enter opens it.'
      : count_of(answer.all, 'article') + (answer.all > found.length ? ', the first ' + found.length + ' of them' : '');
    draw();
  };
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(look, 150); });
  input.addEventListener('keydown', async (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); at = Math.max(0, Math.min(found.length - 1, at + step)); draw(); }
    if (event.key === 'Enter') {
      event.preventDefault();
      clearTimeout(timer);
      if (input.value !== last_search) await look();
      take(at);
    }
  });
  const dialog = open_dialog('search-dialog', make('header', {}, make('h2', {}, 'Search in all articles'), make('button', { 'aria-label': 'close', onclick: () => dialog.close() }, make('kbd', {}, 'Esc'))), input, told, list);
  input.value = last_search;
  input.focus();
  input.select();
  look();
}

const highlight_colours = ['yellow', 'green', 'blue', 'pink', 'grey'];

// One a line: words, or a pattern between slashes. Throws an Error that names the line that is none.
function read_highlights(lines) {
  return lines.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line, i) => {
    const pattern = /^\/(.+)\/$/u.exec(line);
    const source = pattern ? pattern[1] : '(?<![\\p{L}\\p{N}])' + line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + '(?![\\p{L}\\p{N}])';
    try {
      return { pattern: new RegExp(source, 'giu'), colour: highlight_colours[i % highlight_colours.length] };
    } catch {
      throw new Error(line + ' is no pattern; write words as they are, or a regular expression between slashes.');
    }
  });
}

function open_highlights(lines, done) {
  const area = make('textarea', { rows: 8, 'aria-label': 'Words to watch, one a line', spellcheck: false });
  area.value = lines;
  const keep = () => attempt(async () => { read_highlights(area.value); dialog.close(); await done(area.value); });
  const dialog = open_dialog('note-dialog', make('h2', {}, 'Words to watch'),
    make('p', { class: 'told' }, 'One a line: words as they are, or a regular expression between slashes, such as /tax(es|ation)?/. Each has a colour of its own.'),
    area, make('button', { class: 'right', onclick: keep }, make('kbd', {}, 'Ctrl Enter'), ' keep'));
  area.addEventListener('keydown', (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); keep(); } });
  area.focus();
}
