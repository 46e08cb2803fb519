// The lists of actors, topics and issues: merged, renamed, turned, set aside by rules that hold for later articles too.
// What a rule would touch is shown before it is made.

const list_kinds = [['actor', 'Actors'], ['topic', 'Topics'], ['issue', 'Issues']];

class NamesDialog {
  constructor({ values, rules, done }) {
    Object.assign(this, { values, rules, done });
    this.kind = 'actor';
  }
  open(kind = this.kind) {
    this.kind = kind;
    this.picked = new Set();
    this.at = 0;
    const dialog = by_id('dialog');
    this.filter = make('input', { type: 'search', 'aria-label': 'Part of a name', placeholder: 'part of a name, then Enter or \u2193', autocomplete: 'off', spellcheck: false,
      oninput: () => { this.at = 0; this.draw(); },
      onkeydown: (event) => { if (event.key === 'Enter' || event.key === 'ArrowDown') { event.preventDefault(); this.list.focus(); } } });
    this.list = make('div', { role: 'listbox', tabindex: 0, 'aria-multiselectable': 'true', 'aria-label': 'Names', class: 'names', onkeydown: (event) => this.key(event) });
    this.below = make('div', { class: 'preview', 'aria-live': 'polite' });
    const tabs = make('div', { role: 'tablist' }, ...list_kinds.map(([name, title]) =>
      make('button', { role: 'tab', 'aria-selected': String(name === kind), onclick: () => this.open(name) }, title)));
    dialog.replaceChildren(
      make('header', {}, tabs, make('button', { 'aria-label': 'close', onclick: () => dialog.close() }, make('kbd', {}, 'Esc'))),
      this.filter, this.list,
      make('p', { class: 'told keys' }, ...[['Space', 'pick'], ['M', 'merge'], ['R', 'rename'], ['P', 'split'], ...(kind === 'actor' ? [] : [['T', 'turn the side']]), ['X', 'set aside'], ['S', 'show its statements']]
        .flatMap(([key, text]) => [make('kbd', {}, key), ' ' + text + '  '])),
      this.below, make('div', { class: 'rules' }, ...this.rule_rows()));
    dialog.className = 'names-dialog';
    if (!dialog.open) dialog.showModal();
    this.draw();
    this.filter.focus();
  }
  rule_rows() {
    const rows = this.rules().filter((rule) => rule.field === this.kind);
    if (rows.length === 0) return [];
    return [make('h3', {}, 'Rules'), ...rows.map((rule) => make('p', { class: 'told' }, words(rule.text), rule.by ? ' · ' : '', words(rule.by)))];
  }
  draw() {
    const wanted = fold(this.filter.value.trim());
    this.shown = this.values(this.kind).filter(([name]) => fold(name).includes(wanted)).slice(0, 400);
    this.list.replaceChildren(...this.shown.map(([name, count], i) =>
      make('div', { role: 'option', id: 'name-' + i, 'aria-selected': String(this.picked.has(name)), class: 'name-row' + (i === this.at ? ' at' : ''),
        onclick: () => { this.at = i; this.toggle(name); } },
        make('span', { class: 'tick' }, this.picked.has(name) ? '✓' : ''), words(name), make('span', { class: 'told' }, String(count)))));
    if (this.shown.length === 0) this.list.append(make('p', { class: 'told' }, 'No name has this.'));
    this.list.setAttribute('aria-activedescendant', 'name-' + this.at);
    this.list.children[this.at]?.scrollIntoView({ block: 'nearest' });
  }
  toggle(name) {
    if (!this.picked.delete(name)) this.picked.add(name);
    this.draw();
  }
  // What is picked, else the row at hand.
  chosen() {
    if (this.picked.size) return this.values(this.kind).map(([name]) => name).filter((name) => this.picked.has(name));
    return this.shown[this.at] ? [this.shown[this.at][0]] : [];
  }
  key(event) {
    const row = this.shown[this.at];
    const keys = {
      ArrowDown: () => { this.at = Math.min(this.at + 1, this.shown.length - 1); this.draw(); },
      ArrowUp: () => { if (this.at === 0) this.filter.focus(); this.at = Math.max(0, this.at - 1); this.draw(); },
      ' ': () => { if (row) { this.toggle(row[0]); this.at = Math.min(this.at + 1, this.shown.length - 1); this.draw(); } },
      m: () => this.prepare('merge'), r: () => this.prepare('rename'), p: () => this.prepare('split'), x: () => this.prepare('aside'),
      t: () => this.kind !== 'actor' && this.prepare('turn'),
      s: () => { if (row) this.done({ show: [this.kind, row[0]] }); },
    };
    const run = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!run || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }
  async prepare(action) {
    const names = this.chosen();
    if (names.length === 0) return;
    if (action === 'merge' && names.length < 2) return say('Pick two names or more with Space, then M.', true);
    const rule = { action, field: this.kind, names, to: '', where: '' };
    const named = ['merge', 'rename', 'split'].includes(action);
    const apply = make('button', { class: 'right' }, make('kbd', {}, 'Enter'), ' do it');
    const told = make('p', {}, '');
    const to = make('input', { 'aria-label': 'Name from now on', value: names[0], autocomplete: 'off', spellcheck: false });
    to.value = action === 'split' ? '' : names[0]; // the most frequent one
    const where = make('input', { 'aria-label': 'Words that tell them apart', autocomplete: 'off', spellcheck: false });
    const take = () => { rule.to = named ? to.value.trim() : ''; rule.where = action === 'split' ? where.value.trim() : ''; };
    const preview = async () => {
      take();
      if (action === 'split' && rule.where === '') return told.replaceChildren('Statements with these words in their evidence, topic, role, outlet or article go to the new name.');
      const answer = await attempt(() => change('rule', { ...rule, preview: true }));
      if (answer) told.replaceChildren(count_of(answer.statements, 'statement') + ', ' + count_of(answer.edges, 'edge') + ', also from now on: ', words(names.join(', ')),
        { merge: ' become ', rename: ' becomes ', split: ' becomes ', turn: ' is turned', aside: ' set aside' }[action], words(rule.to),
        make('ul', { class: 'examples' }, ...answer.examples.map((example) => make('li', { title: example.evidence }, words(example.before), ' \u2192 ', words(example.after)))));
    };
    const run = async () => {
      take();
      if (named && rule.to === '') return say('A name is needed.', true);
      const answer = await attempt(() => change('rule', rule));
      if (!answer) return;
      say(count_of(answer.statements, 'statement') + ' changed; U takes it back.');
      await this.done({});
      this.open(this.kind);
    };
    apply.addEventListener('click', run);
    const box = make('div', { class: 'rule', onkeydown: (event) => {
      if (event.key === 'Enter') { event.preventDefault(); event.stopPropagation(); run(); }
      if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); this.below.replaceChildren(); this.list.focus(); }
    } });
    if (action === 'split') box.append(make('label', {}, 'Where these words stand ', where));
    if (named) box.append(make('label', {}, 'Name from now on ', to));
    box.append(told, apply);
    this.below.replaceChildren(box);
    to.addEventListener('change', preview);
    where.addEventListener('change', preview);
    await preview();
    if (action === 'split') where.focus();
    else if (named) { to.focus(); to.select(); } else apply.focus();
  }
}
