// The reader's verdicts on statements: right, wrong, unsure. Kept in the browser (where it lets a file keep anything)
// under the names of what was judged, and saved as a table.

const verdicts = ['right', 'wrong', 'unsure'];
let checks = new Map();
let checks_key = '';

function name_of_piece(piece) {
  return JSON.stringify([piece.position.id, piece.article.doc, piece.spans]);
}

// Of this report's set of statements: another report's verdicts are not mixed in.
function load_checks(data) {
  let hash = 5381;
  for (const piece of data.all_evidence) {
    piece.name = name_of_piece(piece);
    for (let i = 0; i < piece.name.length; i += 1) hash = (hash * 33 + piece.name.charCodeAt(i)) % 4294967296;
  }
  checks_key = 'standpoint-checks-' + hash.toString(16);
  try {
    const kept = JSON.parse(localStorage.getItem(checks_key) || '[]');
    checks = new Map(kept.filter(([, verdict]) => verdicts.includes(verdict)));
  } catch {
    checks = new Map();
  }
}

function check_of(piece) {
  return checks.get(piece.name) || '';
}

function set_check(piece, verdict) {
  if (verdict) checks.set(piece.name, verdict);
  else checks.delete(piece.name);
  try {
    localStorage.setItem(checks_key, JSON.stringify([...checks]));
  } catch {
    // The browser keeps nothing for this file: the verdicts last as long as the page is open.
  }
}

// A cell of a spreadsheet: quoted, never a formula, and without what some readers take for an escape (csv.h).
function table_cell(value) {
  const text = String(value ?? '').replaceAll('\\', '\uff3c');
  const guarded = /^[\s]*[=+\-@\t\r]/.test(text) ? "'" + text : text;
  return '"' + guarded.replaceAll('"', '""') + '"';
}

function checks_table(data) {
  const rows = [
    ['verdict', 'actor', 'position', 'polarity', 'topic', 'claim', 'quote', 'date', 'article', 'spans', 'confidence'],
  ];
  for (const piece of data.all_evidence) {
    if (!check_of(piece)) continue;
    rows.push([
      check_of(piece),
      piece.position.actor.name,
      piece.position.label,
      polarity_names.get(piece.position.polarity),
      piece.position.topic.name,
      piece.claim,
      piece.quote,
      piece.date,
      piece.article.doc,
      JSON.stringify(piece.spans),
      piece.confidence,
    ]);
  }
  return rows.map((row) => row.map(table_cell).join(',')).join('\r\n') + '\r\n';
}

function save_checks(data) {
  const address = URL.createObjectURL(new Blob(['\ufeff' + checks_table(data)], { type: 'text/csv' }));
  make('a', { href: address, download: 'checks.csv' }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
