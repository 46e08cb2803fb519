// The graph on its canvas. Circles are actors, squares topics; lines are positions: for solid, against dashed, neither
// dotted, so that they can be told apart without colours.

const dashes = new Map([
  [1, []],
  [-1, [7, 4]],
  [0, [1.5, 3.5]],
]);

// Points of a line: straight for the only position of an actor on a topic, bent for parallel ones. Quadratic curve.
function curve_of(edge) {
  const { actor, topic } = edge.position;
  const middle_x = (actor.x + topic.x) / 2;
  const middle_y = (actor.y + topic.y) / 2;
  if (edge.bend === 0) return { x1: actor.x, y1: actor.y, cx: middle_x, cy: middle_y, x2: topic.x, y2: topic.y };
  const length = Math.hypot(topic.x - actor.x, topic.y - actor.y) || 1;
  return {
    x1: actor.x,
    y1: actor.y,
    cx: middle_x - ((topic.y - actor.y) / length) * edge.bend * 2,
    cy: middle_y + ((topic.x - actor.x) / length) * edge.bend * 2,
    x2: topic.x,
    y2: topic.y,
  };
}

function point_of(curve, t) {
  const u = 1 - t;
  return [
    u * u * curve.x1 + 2 * u * t * curve.cx + t * t * curve.x2,
    u * u * curve.y1 + 2 * u * t * curve.cy + t * t * curve.y2,
  ];
}

function draw_edge(context, edge, look, strong) {
  const curve = curve_of(edge);
  context.beginPath();
  context.moveTo(curve.x1, curve.y1);
  context.quadraticCurveTo(curve.cx, curve.cy, curve.x2, curve.y2);
  context.strokeStyle = look.polarity.get(edge.position.polarity);
  context.lineWidth = (edge.width + (strong ? 1.5 : 0)) / Math.max(1, look.scale * 0.7);
  context.setLineDash(dashes.get(edge.position.polarity).map((d) => d / Math.max(1, look.scale * 0.7)));
  context.lineCap = edge.position.polarity === 0 ? 'round' : 'butt';
  context.stroke();
}

function draw_node(context, node, look, chosen) {
  const r = node.radius;
  context.beginPath();
  if (node.topic) context.rect(node.x - r * 0.9, node.y - r * 0.9, r * 1.8, r * 1.8);
  else context.arc(node.x, node.y, r, 0, 2 * Math.PI);
  context.fillStyle = look.kind.get(node.kind);
  context.fill();
  context.setLineDash([]);
  context.lineWidth = (chosen ? 3 : 1.2) / Math.max(1, look.scale * 0.7);
  context.strokeStyle = chosen ? look.ink : look.rim;
  context.stroke();
}

// What of the canvas is taken, in boxes of pixels, found by the squares of a grid.
function make_taken() {
  const side = 64;
  const squares = new Map();
  const each_square = (box, visit) => {
    for (let x = Math.floor(box.x1 / side); x <= Math.floor(box.x2 / side); x += 1) {
      for (let y = Math.floor(box.y1 / side); y <= Math.floor(box.y2 / side); y += 1) visit(x + ' ' + y);
    }
  };
  return {
    add: (box) =>
      each_square(box, (square) => {
        if (!squares.has(square)) squares.set(square, []);
        squares.get(square).push(box);
      }),
    is_free(box) {
      let free = true;
      each_square(box, (square) => {
        free =
          free &&
          (squares.get(square) || []).every(
            (other) =>
              other.owner === box.owner ||
              other.weight < box.weight ||
              box.x2 < other.x1 ||
              box.x1 > other.x2 ||
              box.y2 < other.y1 ||
              box.y1 > other.y2,
          );
      });
      return free;
    },
  };
}

// Labels do not cover each other, nor nodes unless these are far less weighty: below their node, else right, left or
// above it, else not drawn. The weightier node's comes first; those in focus are drawn in any case.
// Names that have a place of their own (surroundings.js) stand there. Their boxes are left in look.boxes.
function draw_labels(context, graph, entries, transform, look) {
  const taken = make_taken();
  look.boxes = [];
  const on_canvas = (x, y) => x > -80 && y > -30 && x < look.width + 80 && y < look.height + 30;
  for (const node of graph.nodes) {
    const [x, y] = transform.apply([node.x, node.y]);
    const r = node.radius * transform.k;
    if (on_canvas(x, y)) taken.add({ x1: x - r, x2: x + r, y1: y - r, y2: y + r, owner: node, weight: node.weight });
  }
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const entry of entries) {
    const [x, y] = transform.apply([entry.x, entry.y]);
    if (!on_canvas(x, y)) continue;
    context.font = entry.font;
    const half = context.measureText(entry.text).width / 2;
    const r = entry.radius * transform.k;
    const places = entry.name_at
      ? [[x + entry.name_at.x + Math.sign(entry.name_at.x) * (r - entry.radius), y + entry.name_at.y + (r - entry.radius)]]
      : entry.radius > 0
        ? [
            [x, y + r + 9],
            [x + r + half + 4, y],
            [x - r - half - 4, y],
            [x, y - r - 9],
          ]
        : [
            [x, y - 9],
            [x, y + 9],
          ];
    const boxes = places.map(([px, py]) => ({
      x: px,
      y: py,
      x1: px - half - 1,
      x2: px + half + 1,
      y1: py - 7,
      y2: py + 7,
      owner: entry.owner,
      weight: entry.weight / 4,
    }));
    const box =
      boxes.find((b) => b.x1 >= 0 && b.x2 <= look.width && taken.is_free(b)) || (entry.always ? boxes[0] : null);
    if (box === null) continue;
    taken.add({ ...box, owner: null, weight: Infinity });
    look.boxes.push({ ...box, text: entry.text });
    context.globalAlpha = entry.faint ? 0.5 : 1;
    context.strokeStyle = look.paper;
    context.lineWidth = 4;
    context.strokeText(entry.text, box.x, box.y);
    context.fillStyle = entry.colour || look.ink;
    context.fillText(entry.text, box.x, box.y);
  }
  context.globalAlpha = 1;
}

// `focus`: {nodes: Set, edges: Set} of what is pointed at or chosen, or null; the others are drawn faint, as it says.
function draw_graph(context, graph, transform, look, focus) {
  const ratio = look.ratio;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, look.width, look.height);
  context.translate(transform.x, transform.y);
  context.scale(transform.k, transform.k);
  look.scale = transform.k;
  context.globalAlpha = focus ? focus.others : 0.85;
  for (const edge of graph.edges) if (!focus || !focus.edges.has(edge)) draw_edge(context, edge, look, false);
  context.globalAlpha = 1;
  if (focus) for (const edge of focus.edges) draw_edge(context, edge, look, edge === focus.chosen);
  for (const node of graph.nodes) {
    context.globalAlpha = focus && !focus.nodes.has(node) ? 2 * focus.others : 1;
    draw_node(context, node, look, focus && focus.chosen === node);
  }
  context.globalAlpha = 1;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  if (look.with_labels) draw_labels(context, graph, labels_of(graph, look, focus), transform, look);
}

function labels_of(graph, look, focus) {
  const entries = graph.nodes.flatMap((node) => {
    const entry = {
      x: node.x,
      y: node.y,
      radius: node.radius,
      owner: node,
      text: node.short_name,
      font: node.topic ? look.topic_font : look.actor_font,
      always: Boolean(focus && focus.nodes.has(node) && focus.nodes.size <= 40),
      faint: Boolean(focus && !focus.nodes.has(node)),
      weight: node.weight,
    };
    if (!node.name_at) return [entry];
    return node.name_at.map((name_at) => ({ ...entry, name_at, text: name_at.text, always: look.scale >= 1 }));
  });
  if (graph.nodes.some((node) => node.name_at)) return entries;
  entries.sort((a, b) => Number(b.always) - Number(a.always) || b.weight - a.weight);
  const told = focus ? [...focus.edges] : graph.edges.length <= 120 && look.scale > 1.1 ? graph.edges : [];
  if (told.length > 120) return entries;
  return entries.concat(
    told.map((edge) => {
      const [x, y] = point_of(curve_of(edge), 0.5);
      return {
        x,
        y,
        radius: 0,
        owner: edge,
        text: edge.position.label,
        font: look.edge_font,
        always: edge === (focus && focus.chosen),
        faint: false,
        weight: 0,
        colour: look.polarity_text.get(edge.position.polarity),
      };
    }),
  );
}
