// The article with its statements marked in the text, and the words that a new statement is made of: marked with the
// mouse, or by keyboard a sentence at a time, then narrowed and widened by words.

class ArticleView {
  constructor(choose) {
    this.box = by_id('text');
    this.choose = choose;
    this.article = null;
    this.text = null;
    this.picked = null; // [begin, end] in code points, by keyboard
    this.pieces = []; // of the drawn text: {begin, node}
  }
  show(article, statement, highlights) {
    const other = this.article === null || this.article.id !== article.id;
    if (other) {
      this.text = new ArticleText(article.text);
      this.picked = null;
      this.sentence = null;
    }
    this.article = article;
    this.statement = statement;
    this.highlights = highlights;
    this.draw();
    this.draw_head();
    if (other && !statement) this.box.scrollTop = 0;
    this.scroll_to('mark.current');
  }
  clear(message) {
    this.article = null;
    this.text = null;
    by_id('article-head').replaceChildren();
    this.box.replaceChildren(make('p', { class: 'told' }, message));
  }
  draw_head() {
    const { article } = this;
    const state = article.closed ? 'closed' : 'open';
    by_id('article-head').replaceChildren(
      make('h2', {}, words(article.title || article.name)),
      make('p', { class: 'told' }, ...[article.outlet, article.date].filter((part) => part).flatMap((part) => [words(part), ' · ']),
        count_of(article.statements.length, 'statement'), ' · ', make('span', { class: 'closed-' + article.closed }, state),
        article.closed_by.length ? ' (closed by ' + article.closed_by.join(', ') + ')' : '',
        article.scratch ? ' · from scratch: read it and mark what you find, then C' : ''),
    );
  }
  ranges() {
    const ranges = [];
    const add = (spans, part, statement) => {
      for (const [begin, end] of spans || []) ranges.push({ begin, end, part, statement });
    };
    for (const one of this.article.statements) {
      if (one === this.statement) {
        add(one.source, 'source', null);
        add(one.cue, 'cue', null);
        add(one.evidence, 'current ' + side_name(one.polarity), one);
      } else add(one.evidence, 'other ' + one.status, one);
    }
    if (this.picked) add([this.picked], 'picked', null);
    for (const { pattern, colour } of this.highlights) add(this.text.spans_of(pattern), 'high high-' + colour, null);
    return ranges;
  }
  draw() {
    this.pieces = [];
    const drawn = [];
    for (const cut of cut_ranges(this.text.length, this.ranges())) {
      const node = document.createTextNode(this.text.slice(cut.begin, cut.end));
      this.pieces.push({ begin: cut.begin, node });
      if (cut.ranges.length === 0) {
        drawn.push(node);
        continue;
      }
      const mark = make('mark', { class: cut.ranges.map((range) => range.part).join(' ') }, node);
      const target = cut.ranges.find((range) => range.statement && range.statement !== this.statement);
      if (target) {
        mark.title = plain_label([target.statement.actor, target.statement.position, target.statement.topic].join(' '), 160);
        mark.addEventListener('click', () => { if (document.getSelection().isCollapsed) this.choose(target.statement.id); });
      }
      drawn.push(mark);
    }
    const top = this.box.scrollTop;
    this.box.replaceChildren(...drawn);
    this.box.scrollTop = top;
  }
  scroll_to(selector) {
    const mark = this.box.querySelector(selector);
    if (!mark) return;
    const inner = this.box.getBoundingClientRect();
    const outer = mark.getBoundingClientRect();
    if (outer.top < inner.top + 30 || outer.bottom > inner.bottom - 30) this.box.scrollTop += outer.top - inner.top - this.box.clientHeight / 3;
  }
  // Picks the first place of these words, so that A or the arrows go on from there.
  look_for(wanted) {
    const at = this.text.text.indexOf(wanted);
    if (at >= 0) this.pick([this.text.code_point(at), this.text.code_point(at + wanted.length)]);
  }
  // Where a place of the drawn text is in the article, in code points.
  place_of(node, offset) {
    if (node.nodeType !== Node.TEXT_NODE) {
      const next = node.childNodes[offset];
      if (!next) return node === this.box || !node.lastChild ? this.text.length : this.place_of(node.lastChild, node.lastChild.length ?? 0);
      return this.place_of(next.nodeType === Node.TEXT_NODE ? next : next.firstChild ?? next, 0);
    }
    const piece = this.pieces.find((one) => one.node === node);
    return piece ? piece.begin + Array.from(node.data.slice(0, offset)).length : null;
  }
  // The words marked by mouse or keyboard, or null.
  picked_words() {
    if (!this.text) return null;
    const selection = document.getSelection();
    if (selection.rangeCount && !selection.isCollapsed && this.box.contains(selection.anchorNode) && this.box.contains(selection.focusNode)) {
      const range = selection.getRangeAt(0);
      const begin = this.place_of(range.startContainer, range.startOffset);
      const end = this.place_of(range.endContainer, range.endOffset);
      if (begin !== null && end !== null) {
        const [first, last] = this.text.trimmed(begin, end);
        return first < last ? [first, last] : null;
      }
    }
    return this.picked;
  }
  forget_picked() {
    document.getSelection().removeAllRanges();
    this.picked = null;
    if (this.text) this.draw();
  }
  pick(span) {
    this.picked = span;
    this.draw();
    this.scroll_to('mark.picked');
    by_id('said').textContent = this.text.slice(...span);
  }
  // To the next or previous sentence; the first time to the one with the statement at hand.
  step_sentence(step) {
    if (!this.text) return;
    const sentences = this.text.sentences();
    if (sentences.length === 0) return;
    const from = this.picked ?? this.statement?.evidence[0] ?? [-1, -1];
    let at;
    if (this.picked === null && this.statement) at = sentences.findIndex(([, end]) => end > from[0]);
    else if (step > 0) at = sentences.findIndex(([begin]) => begin > from[0]);
    else at = sentences.findLastIndex(([begin]) => begin < from[0]);
    if (at < 0) at = step > 0 ? sentences.length - 1 : 0;
    this.pick(sentences[at]);
  }
  // Moves the end (side 1) or the beginning (side -1) of what is picked by one word.
  widen(side, step) {
    if (!this.picked) return this.step_sentence(1);
    const [begin, end] = this.picked;
    const all = this.text.words();
    if (side > 0) {
      const moved = step > 0 ? all.find(([, last]) => last > end) : all.findLast(([first, last]) => last < end && first >= begin);
      if (moved) this.pick([begin, moved[1]]);
    } else {
      const moved = step < 0 ? all.findLast(([first]) => first < begin) : all.find(([first, last]) => first > begin && last <= end);
      if (moved) this.pick([moved[0], end]);
    }
  }
}
