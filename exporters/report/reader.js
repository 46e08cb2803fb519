// An article's text with its marks. Of the statement in focus: source, cue, content and the words that carry the
// position; of the article's others: these words only, to be chosen from there.

// The text in pieces within which the same marks hold: [{begin, end, parts: Set of 'source', ..., pieces: evidence}].
function cut_text(length, ranges) {
  return cut_ranges(length, ranges).map((cut) => ({
    begin: cut.begin,
    end: cut.end,
    parts: new Set(cut.ranges.map((range) => range.part)),
    pieces: [...new Set(cut.ranges.filter((range) => range.piece).map((range) => range.piece))],
  }));
}

function ranges_of(article, focus) {
  const ranges = [];
  const add = (spans, part, piece) => {
    for (const [begin, end] of spans || []) ranges.push({ begin, end, part, piece });
  };
  for (const piece of article.evidence) {
    if (focus && piece !== focus) {
      add(piece.spans, 'other', piece);
      continue;
    }
    for (const part of ['content', 'cue', 'source']) add(piece[part], part, null);
    add(piece.spans, 'evidence', piece);
    add(piece.spans, polarity_names.get(piece.position.polarity), piece);
  }
  for (const quotation of article.quotations) add(quotation.content, 'unplaced', null);
  return ranges;
}

function title_of_cut(cut) {
  const names = ['source', 'cue', 'content', 'evidence']
    .filter((part) => cut.parts.has(part))
    .map((part) => (part === 'evidence' ? 'words that carry the position' : part));
  if (cut.parts.has('other')) {
    for (const { position } of cut.pieces) {
      names.push(plain_label([position.actor.name, position.label, position.topic.name].join(' '), 160));
    }
  }
  if (cut.parts.has('unplaced') && names.length === 0) names.push('a quotation in which no position was found');
  return names.join('; ');
}

// `focus`: a piece of the article's evidence, or null for all alike. choose(piece) is called for another one's words.
function make_reader(article, focus, choose) {
  if (article.text === undefined) {
    return make(
      'div',
      { class: 'reader empty' },
      make(
        'p',
        {},
        'The text of this article is not in the report: it was made from statements. Give the articles to standpoint build to see it.',
      ),
    );
  }
  const characters = Array.from(article.text);
  const reached = new Set();
  const cuts = cut_text(characters.length, ranges_of(article, focus));
  const text = make('div', { class: 'text', lang: 'en', dir: 'auto' });
  for (const cut of cuts) {
    const words_of_cut = characters.slice(cut.begin, cut.end).join('');
    if (cut.parts.size === 0) {
      text.append(words_of_cut);
      continue;
    }
    const other = cut.pieces.find((piece) => piece !== focus);
    const target = focus ? (cut.parts.has('evidence') ? null : other) : other;
    const mark = make('mark', { class: [...cut.parts].join(' '), title: title_of_cut(cut) }, words_of_cut);
    if (target) {
      mark.classList.add('choosable');
      mark.addEventListener('click', () => choose(target));
      if (!reached.has(target)) {
        reached.add(target);
        mark.tabIndex = 0;
        mark.setAttribute('role', 'button');
        mark.addEventListener('keydown', (event) => {
          if (event.key === 'Enter') choose(target);
        });
      }
    }
    text.append(mark);
  }
  const legend = make(
    'p',
    { class: 'reader-legend', 'aria-label': 'Marks' },
    ...[
      ['source', 'source'],
      ['cue', 'cue'],
      ['content', 'content'],
      ['evidence ' + (focus ? polarity_names.get(focus.position.polarity) : ''), 'position'],
      ['other', 'other positions'],
      ['unplaced', 'no position found'],
    ]
      .filter(([part]) => part !== 'other' || (focus && article.evidence.length > 1))
      .filter(([part]) => part !== 'unplaced' || article.quotations.length > 0)
      .map(([part, title]) => make('mark', { class: part }, title)),
  );
  return make('div', { class: 'reader' }, legend, text);
}

function scroll_to_focus(reader) {
  const mark = reader.querySelector('.text mark.evidence');
  const text = reader.querySelector('.text');
  if (!mark || !text) return;
  text.scrollTop += mark.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
}
