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

function checked_pieces(data) {
  return data.all_evidence.filter((piece) => check_of(piece) !== '');
}
