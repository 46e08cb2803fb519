// The statement at hand: what is held of whom, each field changed in place.

const side_choices = [[1, '+ for'], [0, '0 neither'], [-1, '\u2212 against']];
const label_sides = {
  advocates: 1, supports: 1, commits: 1, opposes: -1, refuses: -1, criticizes: -1,
  asserts: 0, denies: 0, predicts: 0, questions: 0, acknowledges: 0,
};
const label_of_side = (side) => (side > 0 ? 'supports' : side < 0 ? 'opposes' : 'asserts');

function make_side(polarity, choose) {
  const group = make('div', { role: 'radiogroup', 'aria-label': 'Side', class: 'side' });
  for (const [value, text] of side_choices) {
    group.append(make('button', {
      type: 'button', role: 'radio', 'aria-checked': String(value === polarity), class: side_name(value), 'data-side': value,
      tabindex: value === polarity ? 0 : -1, onclick: () => choose(value),
    }, text));
  }
  group.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const value = { '+': 1, '0': 0, '-': -1, '=': 1 }[event.key];
    if (step === undefined && value === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const buttons = [...group.children];
    const at = buttons.indexOf(document.activeElement);
    choose(value ?? Number(buttons[(at + step + 3) % 3].dataset.side));
  });
  return group;
}

function make_label_choice(position, choose) {
  const select = make('select', { 'aria-label': 'Position', name: 'position', onchange: () => choose(select.value) },
    ...Object.keys(label_sides).map((label) => make('option', { value: label, selected: label === position }, label)));
  return select;
}

function field_row(title, key, content) {
  return make('div', { class: 'field' }, make('span', { class: 'name' }, title, key ? make('kbd', {}, key) : ''), content);
}

const text_fields = [['actor', 'Actor', 'Enter'], ['topic', 'Topic', '5'], ['issue', 'Issue', '6'], ['claim', 'Claim', '7']];

class Card {
  constructor({ save, verdict, note, values, leave, take, decide }) {
    Object.assign(this, { save, verdict, note, values, leave, take, decide });
    this.box = by_id('card');
    this.inputs = {};
  }
  clear(message) {
    this.box.replaceChildren(make('p', { class: 'told' }, message));
  }
  show(statement, is_audit) {
    this.statement = statement;
    this.inputs = {};
    const changed = new Set(statement.changed);
    const head = make('header', {},
      make('span', { class: 'state ' + statement.status }, status_signs[statement.status] ?? '', ' ', statement.status),
      statement.by ? make('span', { class: 'told' }, ' by ', words(statement.by)) : '',
      statement.confidence === null ? '' : make('span', { class: 'told' }, ' · ' + Math.round(100 * statement.confidence) + ' % sure'),
      is_audit ? make('span', { class: 'audit' }, 'random check') : '');
    const verdicts = make('div', { class: 'verdicts', role: 'group', 'aria-label': 'Verdict' },
      ...[['right', '1'], ['wrong', '2'], ['unsure', '3']].map(([verdict, key]) =>
        make('button', { class: verdict, 'aria-keyshortcuts': key, 'aria-pressed': String(statement.status === verdict), onclick: () => this.verdict(verdict) },
          make('kbd', {}, key), ' ', verdict)));
    const quote = make('blockquote', {}, words(statement.evidence_text));
    const rows = [];
    for (const [name, title, key] of text_fields) {
      const made = make_completion({
        label: title, name, value: statement[name], values: () => this.values(name),
        accept: (value, by) => this.accept(name, value, by), leave: () => this.leave(),
      });
      this.inputs[name] = made.input;
      rows.push(field_row(title, key, made.box));
      if (name === 'actor') {
        if (statement.role) rows.push(make('p', { class: 'told below' }, words(statement.role)));
        rows.push(field_row('Side', 'T', make_side(statement.polarity, (value) => this.save('side', value))));
        this.inputs.position = make_label_choice(statement.position, (value) => { this.leave(); this.save('position', value); });
        rows.push(field_row('Position', '4', this.inputs.position));
      }
      if (changed.has(name)) rows.push(make('p', { class: 'told below' }, 'the program said: ', words(String(statement.machine[name] || 'nothing'))));
    }
    if (changed.has('side')) rows.push(make('p', { class: 'told below' }, 'the program said: ' + side_name(statement.machine.side)));
    const parts = [head, quote];
    if (statement.question) parts.push(this.question(statement));
    parts.push(verdicts, ...rows, make('p', { class: 'note' }, make('button', { onclick: () => this.note(), 'aria-keyshortcuts': 'O' }, 'Note ', make('kbd', {}, 'O')),
      statement.note ? words(' ' + statement.note) : ''), ...statement.notes.filter((note) => !note.endsWith(': ' + statement.note)).map((note) => make('p', { class: 'told' }, words(note))));
    if (statement.readings && statement.readings.length > 1) parts.push(this.readings(statement));
    this.box.replaceChildren(...parts);
  }
  // The words moved, or are gone: what is known.
  question(statement) {
    return make('p', { class: 'question' }, words(statement.question),
      statement.status === 'moved' ? make('button', { onclick: () => this.take() }, 'take over ', make('kbd', {}, 'Enter')) : '');
  }
  // Coders who differ, side by side.
  readings(statement) {
    const last = statement.readings.length - 1;
    return make('table', { class: 'readings' },
      make('caption', {}, 'Coders differ'),
      make('tr', {}, make('th', {}), ...statement.readings.map((reading, i) => make('th', {},
        make('button', { onclick: () => this.decide(i) }, words(reading.coder), i === 0 || i === last ? make('kbd', {}, i === 0 ? '\u2190' : '\u2192') : '')))),
      ...['verdict', 'actor', 'side', 'position', 'topic', 'issue', 'claim']
        .filter((name) => new Set(statement.readings.map((reading) => String(reading[name] ?? ''))).size > 1)
        .map((name) => make('tr', {}, make('th', {}, name), ...statement.readings.map((reading) => make('td', {}, words(String(reading[name] ?? '')))))));
  }
  accept(name, value, by) {
    if (value !== this.statement[name]) this.save(name, value);
    if (by === 'Enter') this.leave();
  }
  edit(name = 'actor') {
    const input = this.inputs[name];
    if (input) input.focus();
  }

  // A statement that the program missed. done(fields) or done(null).
  add(quote, first, done) {
    this.statement = null;
    const made = { actor: first.actor ?? '', side: 1, position: 'supports', topic: first.topic ?? '', issue: first.issue ?? '', claim: '' };
    const form = make('div', { class: 'adding' });
    const inputs = {};
    const side = make('div');
    const draw_side = (focus) => {
      side.replaceChildren(make_side(made.side, (value) => { made.side = value; made.position = label_of_side(value); draw_side(false); inputs.topic.focus(); }));
      label.value = made.position;
      if (focus) side.querySelector('[aria-checked="true"]').focus();
    };
    const label = make_label_choice(made.position, (value) => { made.position = value; made.side = label_sides[value]; draw_side(false); });
    const finish = (keep) => {
      for (const [name] of text_fields) made[name] = inputs[name].value.trim();
      if (!keep) return done(null);
      if (made.actor === '') { inputs.actor.focus(); return say('Who holds it? An actor is needed.', true); }
      if (made.topic === '') { inputs.topic.focus(); return say('On what? A topic is needed.', true); }
      return done(made);
    };
    const rows = [];
    text_fields.forEach(([name, title]) => {
      const completion = make_completion({
        label: title, name, value: made[name], values: () => this.values(name), leave: () => finish(false),
        accept: (value, by) => { if (by === 'Enter' && name === 'actor') draw_side(true); },
      });
      inputs[name] = completion.input;
      rows.push(field_row(title, '', completion.box));
      if (name === 'actor') rows.push(field_row('Side', '+ 0 \u2212', side), field_row('Position', '', label));
    });
    draw_side(false);
    form.append(make('header', {}, make('strong', {}, 'A new statement')), make('blockquote', {}, words(quote)), ...rows,
      make('div', { class: 'verdicts' },
        make('button', { class: 'right', onclick: () => finish(true) }, make('kbd', {}, 'Ctrl Enter'), ' add'),
        make('button', { onclick: () => finish(false) }, make('kbd', {}, 'Esc'), ' leave')));
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); event.stopPropagation(); finish(true); }
      else if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); finish(false); }
    });
    this.box.replaceChildren(form);
    inputs.actor.focus();
  }
}
