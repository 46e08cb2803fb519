// How a position is said. A side is towards the issue, and a label towards what the words are about: who criticizes the
// lifting of a ban is for the ban. Where the two differ, the words say what is criticized.

const natural_sides = new Map([
  ['advocates', 1],
  ['supports', 1],
  ['commits', 1],
  ['opposes', -1],
  ['refuses', -1],
  ['criticizes', -1],
]);

const words_for_sides = new Map([
  [1, 'for'],
  [-1, 'against'],
  [0, 'takes no side'],
]);

function is_turned(position) {
  return natural_sides.get(position.label) === -position.polarity && position.polarity !== 0;
}

// What a turned position is on, in words that differ from those of the issue or topic.
function object_of_turned(position, evidence) {
  const piece = strongest(evidence);
  const same = position.topic.name.toLowerCase();
  for (const wording of [piece.topic, piece.phrase, piece.claim]) {
    if (wording && wording.toLowerCase() !== same) return wording;
  }
  return 'the opposite';
}

// "supports"; of a turned position "criticizes the lifting of the ban".
function act_of(position, evidence) {
  return position.label + (is_turned(position) ? ' ' + object_of_turned(position, evidence) : '');
}

function side_badge(polarity) {
  return make('span', { class: 'badge ' + polarity_names.get(polarity) }, words_for_sides.get(polarity));
}

// Between an actor and a topic: "opposes"; of a turned position "criticizes the lifting of the ban, so is for".
function words_of_position(position, evidence = position.evidence) {
  const name = polarity_names.get(position.polarity);
  if (!is_turned(position)) {
    return make(
      'span',
      { class: 'badge ' + name, title: words_for_sides.get(position.polarity) },
      make('span', { class: 'sign', 'aria-hidden': 'true' }, polarity_signs.get(position.polarity)),
      position.label,
    );
  }
  return make(
    'span',
    {},
    position.label + ' ',
    words(object_of_turned(position, evidence)),
    ', so is ',
    make('span', { class: 'badge ' + name }, name),
  );
}
