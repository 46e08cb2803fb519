// The surroundings of a chosen node: itself in the middle, who (or what) it is tied to at the sides: for at the left,
// against at the right, neither below. A row a neighbour and its name beside it, so that no two names can overlap.
//
// Units: pixels of the canvas. Order: the strongest nearest to the middle. Where there is no room for all, the weakest
// are left out and counted. `size`: {width, height, above}, the last for the legend.

const row_height = 22;
const room_below = 58; // for the buttons
const widest_name = 210;

// Cuts a name to a width. measure(text, font) gives pixels.
function fit_name(name, room, font, measure) {
  let label = plain_label(name, 60);
  if (measure(label, font) <= room) return label;
  const letters = Array.from(label);
  while (letters.length > 1 && measure(letters.join('') + '\u2026', font) > room) letters.pop();
  return letters.join('').trim() + '\u2026';
}

// In lines of that width, at most `most`; the last one is cut.
function wrap_name(name, room, most, font, measure) {
  const lines = [];
  for (const word of plain_label(name, 120).split(' ')) {
    const longer = lines.length === 0 ? word : lines[lines.length - 1] + ' ' + word;
    if (lines.length > 0 && (measure(longer, font) <= room || lines.length === most)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => fit_name(line, room, font, measure));
}

// entries: [{position, evidence}] of the node. Returns {nodes, edges, links, left_out}: each node has x, y, radius,
// and `name_at`: {text, x, y} is the middle of its name, in pixels from its place. Leaves positions as they are.
function lay_out_surroundings(centre, entries, size, fonts, measure) {
  const neighbours = new Map();
  for (const entry of entries) {
    const node = centre.topic ? entry.position.actor : entry.position.topic;
    if (!neighbours.has(node)) neighbours.set(node, { node, entries: [], weight: 0, tendency: 0, sides: 0 });
    const one = neighbours.get(node);
    one.entries.push(entry);
    one.weight += entry.evidence.length;
    one.tendency += entry.position.polarity * entry.evidence.length;
    one.sides += Math.abs(entry.position.polarity);
  }
  const ordered = [...neighbours.values()].sort((a, b) => b.weight - a.weight || a.node.at - b.node.at);
  const left = ordered.filter((one) => one.sides > 0 && one.tendency >= 0);
  const right = ordered.filter((one) => one.sides > 0 && one.tendency < 0);
  const below = ordered.filter((one) => one.sides === 0);

  const font_of = (node) => (node.topic ? fonts.topic : fonts.actor);
  const middle = size.width / 2;
  const gap = Math.max(44, Math.min(130, size.width * 0.13)); // from the middle to the first column
  const room = size.height - size.above - room_below;
  const columns_below = Math.max(1, Math.floor((size.width - 20) / 200));
  const rows_below =
    below.length === 0
      ? 0
      : Math.min(Math.ceil(below.length / columns_below), Math.max(1, Math.floor((room * 0.4) / row_height)));
  const room_of_sides = room - rows_below * row_height - (rows_below > 0 ? 16 : 0);
  const rows = Math.max(1, Math.floor(room_of_sides / row_height));
  const centre_y = size.above + room_of_sides / 2;
  const placed = [];

  const place_side = (side, sign) => {
    let inner = gap;
    for (let begin = 0; begin < side.length; begin += rows) {
      const names = size.width / 2 - inner - 30;
      if (names < 60) return;
      const column = side.slice(begin, begin + rows);
      const width_of_name = begin + rows < side.length ? Math.min(widest_name, names) : Math.min(260, names);
      let widest = 0;
      column.forEach((one, i) => {
        const text = fit_name(one.node.name, width_of_name, font_of(one.node), measure);
        const half = measure(text, font_of(one.node)) / 2;
        widest = Math.max(widest, 2 * half);
        placed.push({
          one,
          x: middle + sign * inner,
          y: centre_y + (i - (column.length - 1) / 2) * row_height,
          name_at: { text, x: sign * (14 + half), y: 0 },
        });
      });
      inner += widest + 44;
    }
  };
  place_side(left, -1);
  place_side(right, 1);
  const width_below = (size.width - 20) / columns_below;
  below.slice(0, rows_below * columns_below).forEach((one, i) => {
    const text = fit_name(one.node.name, width_below - 44, font_of(one.node), measure);
    placed.push({
      one,
      x: 24 + width_below * (i % columns_below),
      y: size.height - room_below - (rows_below - 1 - Math.floor(i / columns_below) + 0.5) * row_height,
      name_at: { text, x: 14 + measure(text, font_of(one.node)) / 2, y: 0 },
    });
  });

  const nodes = [centre];
  Object.assign(centre, { x: middle, y: centre_y, radius: 13, weight: d3.sum(ordered, (one) => one.weight) });
  const lines = wrap_name(centre.name, 2 * gap - 24, 3, font_of(centre), measure);
  centre.name_at = lines.map((text, i) => ({ text, x: 0, y: 24 + 15 * i }));
  const edges = [];
  for (const { one, x, y, name_at } of placed) {
    const { node } = one;
    Object.assign(node, { x, y, weight: one.weight, radius: Math.min(9, 3 + 1.6 * Math.sqrt(one.weight)) });
    node.name_at = [name_at];
    nodes.push(node);
    edges.push(...edges_of(one.entries));
  }
  return { nodes, edges, links: [], left_out: ordered.length - placed.length };
}
