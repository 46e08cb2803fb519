// The list of statements: any number of them, of which only the rows in sight are made.

const row_height = 58;

class QueueView {
  constructor(choose) {
    this.list = by_id('queue');
    this.space = by_id('queue-space');
    this.choose = choose;
    this.ids = [];
    this.rows = new Map(); // id: what the server said of it
    this.audits = new Set();
    this.marked = new Set(); // by B, for one verdict on all that is on the screen
    this.at = -1;
    this.asked = new Set();
    this.list.addEventListener('scroll', () => this.draw(), { passive: true });
    new ResizeObserver(() => (this.at >= 0 ? this.select(this.at) : this.draw())).observe(this.list);
  }
  show(ids, audits) {
    this.ids = ids;
    this.audits = new Set(audits);
    this.marked.clear();
    this.at = -1;
    this.space.style.height = ids.length * row_height + 'px';
    this.list.scrollTop = 0;
    this.draw();
  }
  get current() {
    return this.ids[this.at] ?? null;
  }
  select(at) {
    this.at = Math.max(0, Math.min(at, this.ids.length - 1));
    const top = this.at * row_height;
    const height = this.list.clientHeight;
    if (top < this.list.scrollTop) this.list.scrollTop = top;
    if (top + row_height > this.list.scrollTop + height) this.list.scrollTop = top + row_height - height;
    this.draw();
  }
  in_sight() {
    const first = Math.ceil(this.list.scrollTop / row_height);
    const last = Math.floor((this.list.scrollTop + this.list.clientHeight) / row_height);
    return this.ids.slice(first, Math.max(first + 1, last));
  }
  forget(ids) {
    for (const id of ids) {
      this.rows.delete(id);
      this.asked.delete(id);
    }
    this.draw();
  }
  forget_all() {
    this.rows.clear();
    this.asked.clear();
  }
  async fetch_rows(ids) {
    const missing = ids.filter((id) => !this.rows.has(id) && !this.asked.has(id));
    if (missing.length === 0) return;
    missing.forEach((id) => this.asked.add(id));
    const answer = await attempt(() => ask('rows', { ids: missing.join(',') }));
    if (!answer) return;
    for (const row of answer.rows) this.rows.set(row.id, row);
    this.draw();
  }
  draw() {
    const first = Math.max(0, Math.floor(this.list.scrollTop / row_height) - 8);
    const last = Math.min(this.ids.length, first + Math.ceil(this.list.clientHeight / row_height) + 16);
    const drawn = [];
    for (let i = first; i < last; i += 1) drawn.push(this.draw_row(i));
    this.space.replaceChildren(...drawn);
    if (this.at >= first && this.at < last) this.list.setAttribute('aria-activedescendant', 'row-' + this.at);
    else this.list.removeAttribute('aria-activedescendant');
    this.fetch_rows(this.ids.slice(first, last));
  }
  draw_row(i) {
    const id = this.ids[i];
    const row = this.rows.get(id);
    const element = make('div', {
      id: 'row-' + i, role: 'option', 'aria-selected': String(i === this.at), 'aria-setsize': this.ids.length,
      'aria-posinset': i + 1, class: 'row' + (this.marked.has(id) ? ' marked' : ''), onclick: () => this.choose(i),
    });
    element.style.top = i * row_height + 'px';
    if (!row) return element;
    element.append(
      make('span', { class: 'first' }, make('span', { class: 'state ' + row.status, title: row.status }, status_signs[row.status] ?? ''),
        words(row.actor), make('span', { class: 'sign ' + side_name(row.polarity) }, ' ' + side_sign(row.polarity) + ' '), words(row.topic)),
      make('span', { class: 'second told' }, this.audits.has(id) ? 'random check · ' : '', words(row.outlet || row.title), row.date ? ' · ' + row.date : '',
        row.confidence === null ? '' : ' · ' + Math.round(100 * row.confidence) + ' %'),
      make('span', { class: 'unseen' }, ', ' + row.status),
    );
    return element;
  }
}

const status_signs = { right: '✓', wrong: '✗', unsure: '?', moved: '↷', lost: '∅', added: '+', unchecked: '·' };

function side_name(polarity) {
  return polarity > 0 ? 'for' : polarity < 0 ? 'against' : 'neither';
}
function side_sign(polarity) {
  return polarity > 0 ? '+' : polarity < 0 ? '\u2212' : '0';
}
