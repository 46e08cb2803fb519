// The same positions as a table, and the list of articles.

const rows_at_once = 400;

function first_date(entry) {
  return entry.evidence.reduce(
    (first, piece) => (piece.date && (!first || piece.date < first) ? piece.date : first),
    '',
  );
}

function last_date(entry) {
  return entry.evidence.reduce((last, piece) => (piece.date > last ? piece.date : last), '');
}

function dates_of(entry) {
  const [first, last] = [first_date(entry), last_date(entry)];
  return first === last ? first : make('span', {}, first, make('br'), 'to ' + last);
}

// A table whose columns sort: columns {title, value(row), cell(row), number}. choose(row) is called on click and Enter.
function make_sorted_table(place, caption, columns, choose, is_chosen) {
  let rows = [];
  let sorted_by = null;
  let down = false;
  let most = rows_at_once;
  const body = make('tbody');
  const more = make('button', {
    class: 'wide',
    onclick: () => {
      most += 5 * rows_at_once;
      draw();
    },
  });
  const headers = columns.map((column) =>
    make(
      'th',
      { scope: 'col', class: column.number ? 'number' : null },
      make(
        'button',
        {
          onclick: () => {
            down = sorted_by === column ? !down : Boolean(column.number);
            sorted_by = column;
            draw();
          },
        },
        column.title,
      ),
    ),
  );
  place.replaceChildren(
    make(
      'div',
      { class: 'scroll' },
      make(
        'table',
        {},
        make('caption', { class: 'unseen' }, caption),
        make('thead', {}, make('tr', {}, ...headers)),
        body,
      ),
      more,
    ),
  );

  function draw() {
    const order = [...rows];
    if (sorted_by) {
      const sign = down ? -1 : 1;
      order.sort((a, b) => {
        const [x, y] = [sorted_by.value(a), sorted_by.value(b)];
        return x < y ? -sign : x > y ? sign : 0;
      });
    }
    headers.forEach((header, i) =>
      header.setAttribute('aria-sort', columns[i] !== sorted_by ? 'none' : down ? 'descending' : 'ascending'),
    );
    body.replaceChildren(
      ...order.slice(0, most).map((row) => {
        const line = make(
          'tr',
          { onclick: () => choose(row) },
          ...columns.map((column, i) =>
            make(
              'td',
              { class: column.number ? 'number' : column.style || null, 'data-column': column.title },
              i === 0 ? make('button', { class: 'row-button' }, column.cell(row)) : column.cell(row),
            ),
          ),
        );
        line.row = row;
        return line;
      }),
    );
    more.hidden = order.length <= most;
    more.textContent = 'Show more of ' + count_of(order.length, 'row');
    mark();
  }

  function mark() {
    for (const line of body.children) line.classList.toggle('chosen', is_chosen(line.row));
  }

  return {
    mark,
    show(new_rows) {
      rows = new_rows;
      most = rows_at_once;
      draw();
    },
  };
}

// "opposes the toll" above the quote; the label and the claim read as a sentence.
function make_said({ position, evidence }) {
  const { claim, quote } = strongest(evidence);
  return make(
    'div',
    {},
    words(claim ? position.label + ' ' + claim : act_of(position, evidence)),
    make('q', {}, words(plain_label(quote, 160))),
  );
}

function make_position_table(place, hooks) {
  return make_sorted_table(
    place,
    'Positions',
    [
      {
        title: 'Actor',
        value: (row) => row.position.actor.name.toLowerCase(),
        cell: (row) => words(row.position.actor.name),
      },
      { title: 'Side', value: (row) => -row.position.polarity, cell: (row) => side_badge(row.position.polarity) },
      {
        title: 'On',
        value: (row) => row.position.topic.name.toLowerCase(),
        cell: (row) => words(row.position.topic.name),
      },
      { title: 'Times', number: true, value: (row) => row.evidence.length, cell: (row) => String(row.evidence.length) },
      { title: 'Dates', style: 'day', value: first_date, cell: dates_of },
      {
        title: 'What is said',
        style: 'said',
        value: (row) => row.position.label,
        cell: (row) => make_said(row),
      },
    ],
    (row) => hooks.choose_position(row.position),
    (row) => row.position === hooks.chosen_position(),
  );
}

function make_article_table(place, hooks) {
  return make_sorted_table(
    place,
    'Articles',
    [
      { title: 'Article', value: (row) => row.article.name.toLowerCase(), cell: (row) => words(row.article.name) },
      { title: 'Date', style: 'day', value: (row) => row.article.shown_date, cell: (row) => row.article.shown_date },
      {
        title: 'Outlet',
        value: (row) => (row.article.outlet || '').toLowerCase(),
        cell: (row) => words(row.article.outlet || ''),
      },
      { title: 'Statements', number: true, value: (row) => row.count, cell: (row) => String(row.count) },
      { title: 'Checked', number: true, value: (row) => row.checked, cell: (row) => String(row.checked) },
      { title: 'File', style: 'file', value: (row) => row.article.doc, cell: (row) => words(row.article.doc) },
    ],
    (row) => hooks.choose_article(row.article),
    (row) => row.article === hooks.chosen_article(),
  );
}
