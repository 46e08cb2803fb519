// What the reader takes along: tables that no spreadsheet runs, and the picture.

// A cell of a spreadsheet: quoted, never a formula, and without what some readers take for an escape (csv.h).
function table_cell(value) {
  const text = String(value ?? '').replaceAll('\\', '\uff3c');
  const guarded = /^[\s]*[=+\-@\t\r]/.test(text) ? "'" + text : text;
  return '"' + guarded.replaceAll('"', '""') + '"';
}

const columns_of_statements = [
  ['actor', (piece) => piece.position.actor.name],
  ['position', (piece) => piece.position.label],
  ['side', (piece) => polarity_names.get(piece.position.polarity)],
  ['on', (piece) => piece.position.topic.name],
  ['topic', topic_of],
  ['issue', issue_of],
  ['claim', (piece) => piece.claim],
  ['quote', (piece) => piece.quote],
  ['date', (piece) => piece.date],
  ['outlet', (piece) => piece.article.outlet],
  ['title', (piece) => piece.article.title],
  ['article', (piece) => piece.article.doc],
  ['url', (piece) => piece.article.url],
  ['spans', (piece) => JSON.stringify(piece.spans)],
  ['confidence', (piece) => piece.confidence],
  ['verdict', check_of],
];

// A statement a line.
function statements_table(pieces) {
  const rows = [columns_of_statements.map(([name]) => name)].concat(
    pieces.map((piece) => columns_of_statements.map(([, value]) => value(piece))),
  );
  return rows.map((row) => row.map(table_cell).join(',')).join('\r\n') + '\r\n';
}

function save_blob(blob, name) {
  const address = URL.createObjectURL(blob);
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function save_table(pieces, name) {
  save_blob(new Blob(['\ufeff' + statements_table(pieces)], { type: 'text/csv' }), name);
}

// The graph as it is seen, twice as fine, with the corpus's title and sources above it and what the lines mean below.
function make_picture(data, graph_canvas, width, height, look) {
  const fine = 2;
  const room = { head: 58, foot: 34 };
  const picture = make('canvas', { width: width * fine, height: (height + room.head + room.foot) * fine });
  const context = picture.getContext('2d');
  context.scale(fine, fine);
  context.fillStyle = look.paper;
  context.fillRect(0, 0, width, height + room.head + room.foot);
  context.drawImage(graph_canvas, 0, room.head, width, height);
  context.fillStyle = look.ink;
  context.font = '600 18px system-ui, sans-serif';
  context.fillText(plain_label(data.title, 90), 14, 26, width - 28);
  context.font = '12px system-ui, sans-serif';
  context.fillText(plain_label(data.sources, 200), 14, 46, width - 28);
  let x = 14;
  const y = height + room.head + 20;
  for (const [polarity, name] of polarity_names) {
    context.beginPath();
    context.setLineDash(dashes.get(polarity));
    context.strokeStyle = look.polarity.get(polarity);
    context.lineWidth = 3;
    context.moveTo(x, y - 4);
    context.lineTo(x + 28, y - 4);
    context.stroke();
    context.fillText(name, x + 34, y);
    x += 50 + context.measureText(name).width;
  }
  context.fillText('circle: actor; square: what the position is on', x, y, Math.max(1, width - x - 14));
  return picture;
}
