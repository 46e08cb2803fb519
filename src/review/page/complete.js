// A field with completion from what the project has: the first suggestion is taken by Enter or Tab, Shift+Enter keeps what was typed.

const fold = (text) => text.toLocaleLowerCase('en').normalize('NFD').replace(/\p{M}/gu, '');

// Those that begin so first, then those of which a word does, then the rest; the more frequent one first.
function find_suggestions(values, typed, most = 8) {
  const wanted = fold(typed.trim());
  if (wanted === '') return values.slice(0, most);
  const ranked = [];
  for (const [value, count] of values) {
    const folded = fold(value);
    const at = folded.indexOf(wanted);
    if (at < 0) continue;
    const rank = folded === wanted ? 0 : at === 0 ? 1 : /[\s(\u2019'"-]/.test(folded[at - 1]) ? 2 : 3;
    ranked.push([rank, -count, value]);
  }
  ranked.sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
  return ranked.slice(0, most).map(([, count, value]) => [value, -count]);
}

let completions_made = 0;

// values(): [[value, count], ...], most frequent first. accept(value, by): by is 'Enter' or 'Tab'.
function make_completion({ label, value, values, accept, leave, name }) {
  completions_made += 1;
  const list_id = 'completion-' + completions_made;
  const list = make('ul', { id: list_id, role: 'listbox', class: 'suggestions', hidden: true, 'aria-label': label });
  const input = make('input', {
    type: 'text', role: 'combobox', 'aria-label': label, 'aria-expanded': 'false', 'aria-controls': list_id,
    'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: false, name, value,
  });
  input.value = value;
  let shown = [];
  let chosen = -1;
  let typed = false;
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    chosen = -1;
  };
  const choose = (at) => {
    chosen = shown.length ? (at + shown.length + 1) % (shown.length + 1) : -1;
    if (chosen === shown.length) chosen = -1;
    [...list.children].forEach((row, i) => row.setAttribute('aria-selected', String(i === chosen)));
    if (chosen < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', list.children[chosen].id);
  };
  const open = () => {
    shown = find_suggestions(values(), typed ? input.value : '');
    list.replaceChildren(
      ...shown.map(([text, count], i) =>
        make(
          'li',
          { id: list_id + '-' + i, role: 'option', 'aria-selected': 'false',
            onmousedown: (event) => { event.preventDefault(); finish(text, 'Enter'); } },
          words(text), make('span', { class: 'told' }, String(count)),
        ),
      ),
    );
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(shown.length > 0));
    choose(typed && input.value.trim() !== '' ? 0 : -1);
  };
  const finish = (text, by) => {
    input.value = text;
    typed = false;
    close();
    accept(text.trim(), by);
  };
  input.addEventListener('input', () => { typed = true; open(); });
  input.addEventListener('focus', () => input.select());
  input.addEventListener('blur', () => {
    if (typed) finish(input.value, 'blur');
    else close();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) open();
      choose(chosen + (event.key === 'ArrowDown' ? 1 : -1) + (chosen < 0 && event.key === 'ArrowUp' ? 0 : 0));
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      const text = chosen >= 0 && !event.shiftKey ? shown[chosen][0] : input.value;
      finish(text, 'Enter');
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Tab') {
      if (typed || chosen >= 0) finish(chosen >= 0 ? shown[chosen][0] : input.value, 'Tab');
    } else if (event.key === 'Escape') {
      input.value = value;
      typed = false;
      close();
      leave();
      event.preventDefault();
      event.stopPropagation();
    }
  });
  return { box: make('div', { class: 'completion' }, input, list), input };
}
