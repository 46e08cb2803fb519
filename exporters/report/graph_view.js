// The graph to move: zoom, drag, point at, choose. The table shows the same for those who do not use the canvas.

function make_graph_view(data, hooks) {
  const canvas = by_id('canvas');
  const context = canvas.getContext('2d');
  const tip = by_id('tip');
  const view = {
    graph: { nodes: [], edges: [], links: [] },
    pointed: null,
    chosen: null,
    centre: null, // of the surroundings that are shown in place of the whole graph
    left_out: 0, // neighbours for which there was no room
    shown: { drawn: [], all: [] },
    stop: () => {},
    moved: false,
  };
  const look = { width: 0, height: 0, ratio: 1, scale: 1, boxes: [] };
  const zoom = d3
    .zoom()
    .scaleExtent([0.05, 8])
    .on('zoom', () => {
      view.moved = view.moved || Boolean(d3.event.sourceEvent);
      draw();
    });
  let frame = 0;

  function draw() {
    if (frame === 0) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        look.with_labels = canvas.dataset.laidOut === 'yes';
        draw_graph(context, view.graph, d3.zoomTransform(canvas), look, focus_of(view.pointed || view.chosen));
      });
    }
  }

  function read_look() {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(name).trim();
    Object.assign(look, {
      paper: colour('--paper'),
      ink: colour('--ink'),
      rim: colour('--rim'),
      polarity: new Map([
        [1, data.colours.for],
        [-1, data.colours.against],
        [0, data.colours.neither],
      ]),
      polarity_text: new Map([
        [1, colour('--for-text')],
        [-1, colour('--against-text')],
        [0, colour('--neither-text')],
      ]),
      kind: new Map(Object.entries(data.colours)),
      actor_font: '600 12px system-ui, sans-serif',
      topic_font: '12px system-ui, sans-serif',
      edge_font: 'italic 11px system-ui, sans-serif',
    });
    draw();
  }

  function resize() {
    const box = canvas.parentElement.getBoundingClientRect();
    if (box.width === 0) return;
    look.width = box.width;
    look.height = box.height;
    look.ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(box.width * look.ratio);
    canvas.height = Math.round(box.height * look.ratio);
    if (view.centre) show_surroundings(view.centre);
    else if (!view.moved) fit();
    draw();
  }

  function width_of(text, font) {
    context.font = font;
    return context.measureText(text).width;
  }

  // What belongs to a node or an edge.
  function focus_of(thing) {
    if (thing === null) return null;
    const edges = new Set(
      thing.position
        ? [thing]
        : view.graph.edges.filter((edge) => edge.position.actor === thing || edge.position.topic === thing),
    );
    const nodes = new Set(thing.position ? [] : [thing]);
    for (const edge of edges) nodes.add(edge.position.actor).add(edge.position.topic);
    return { edges, nodes, chosen: thing, others: thing === view.pointed ? 0.2 : 0.4 };
  }

  function fit() {
    if (view.centre) {
      d3.select(canvas).call(zoom.transform, d3.zoomIdentity);
      return;
    }
    const placed = view.graph.nodes.filter((node) => node.x !== undefined);
    if (placed.length === 0 || look.width === 0) return;
    const room = { side: Math.min(90, look.width / 6), top: 50, bottom: 54 };
    const x1 = d3.min(placed, (node) => node.x - node.radius);
    const x2 = d3.max(placed, (node) => node.x + node.radius);
    const y1 = d3.min(placed, (node) => node.y - node.radius);
    const y2 = d3.max(placed, (node) => node.y + node.radius);
    const scale = Math.min(
      1.6,
      (look.width - 2 * room.side) / (x2 - x1 || 1),
      (look.height - room.top - room.bottom) / (y2 - y1 || 1),
    );
    const transform = d3.zoomIdentity
      .translate(look.width / 2, (look.height + room.top - room.bottom) / 2)
      .scale(Math.max(0.05, scale))
      .translate(-(x1 + x2) / 2, -(y1 + y2) / 2);
    d3.select(canvas).call(zoom.transform, transform);
  }

  function bring_into_view(thing) {
    const point = thing.position ? point_of(curve_of(thing), 0.5) : [thing.x, thing.y];
    const [x, y] = d3.zoomTransform(canvas).apply(point);
    const inside = x > 60 && y > 40 && x < look.width - 60 && y < look.height - 60;
    if (!inside && Number.isFinite(x)) d3.select(canvas).call(zoom.translateTo, point[0], point[1]);
  }

  function tell_centre() {
    const left_out = view.left_out > 0 ? ' (' + view.left_out + ' more have no room here: see the list)' : '';
    by_id('around').hidden = view.centre === null;
    by_id('around-text').replaceChildren(
      ...(view.centre ? ['Around ', make('b', {}, words(plain_label(view.centre.name, 60))), left_out] : []),
    );
  }

  function show_surroundings(centre) {
    const entries = view.shown.all.filter(({ position }) => (centre.topic ? position.topic : position.actor) === centre);
    view.stop();
    if (view.centre === null)
      for (const node of data.nodes) node.home = node.x === undefined ? null : { x: node.x, y: node.y };
    view.centre = centre;
    const fonts = { actor: look.actor_font, topic: look.topic_font };
    tell_centre();
    const size = { width: look.width, height: look.height, above: by_id('above').offsetHeight + 16 };
    const found = lay_out_surroundings(centre, entries, size, fonts, width_of);
    view.graph = found;
    view.left_out = found.left_out;
    view.pointed = null;
    tip.hidden = true;
    canvas.dataset.laidOut = 'yes';
    tell_centre();
    fit();
    draw();
  }

  function leave_surroundings() {
    if (view.centre === null) return;
    view.centre = null;
    view.left_out = 0;
    tell_centre();
    for (const node of data.nodes) {
      delete node.name_at;
      if (node.home) Object.assign(node, node.home);
      else {
        delete node.x;
        delete node.y;
      }
    }
  }

  // drawn, all: [{position, evidence}], those to draw and those that a chosen node's surroundings are taken from.
  // `then`: 'afresh' lays out all and fits it into the view, 'fit' only fits.
  function show(drawn, all, then) {
    view.shown = { drawn, all };
    const centre = view.centre;
    if (centre && then !== 'afresh') {
      show_surroundings(centre);
      return;
    }
    leave_surroundings();
    show_whole(then);
  }

  function show_whole(then) {
    const { drawn } = view.shown;
    view.stop();
    const weights = new Map();
    for (const { position, evidence } of drawn) {
      for (const node of [position.actor, position.topic]) weights.set(node, (weights.get(node) || 0) + evidence.length);
    }
    const edges = edges_of(drawn);
    const nodes = data.nodes.filter((node) => weights.has(node));
    for (const node of nodes) {
      node.weight = weights.get(node);
      node.radius = Math.min(28, 4.5 + 2.4 * Math.sqrt(node.weight));
      node.short_name = plain_label(node.name, 32);
    }
    view.graph = { nodes, edges, links: links_of(drawn) };
    view.pointed = null;
    tip.hidden = true;
    canvas.dataset.laidOut = 'no';
    const begun = nodes.length > 0 && nodes.every((node) => node.x === undefined);
    const fits = then !== undefined || begun;
    view.stop = lay_out(
      view.graph,
      then === 'afresh' || begun,
      () => {
        if (fits) fit();
        draw();
      },
      () => {
        if (fits) fit();
        canvas.dataset.laidOut = 'yes';
        draw();
      },
    );
  }

  function node_at(x, y) {
    const [gx, gy] = d3.zoomTransform(canvas).invert([x, y]);
    const slack = 3 / d3.zoomTransform(canvas).k;
    for (let i = view.graph.nodes.length - 1; i >= 0; i -= 1) {
      const node = view.graph.nodes[i];
      if (Math.hypot(node.x - gx, node.y - gy) <= node.radius + slack) return node;
    }
    return null;
  }

  function edge_at(x, y) {
    const transform = d3.zoomTransform(canvas);
    const [gx, gy] = transform.invert([x, y]);
    let best = null;
    let nearest = 7 / transform.k;
    for (const edge of view.graph.edges) {
      const curve = curve_of(edge);
      let [px, py] = [curve.x1, curve.y1];
      for (let i = 1; i <= 12; i += 1) {
        const [qx, qy] = point_of(curve, i / 12);
        const length = (qx - px) ** 2 + (qy - py) ** 2 || 1;
        const along = Math.max(0, Math.min(1, ((gx - px) * (qx - px) + (gy - py) * (qy - py)) / length));
        const distance = Math.hypot(gx - px - along * (qx - px), gy - py - along * (qy - py));
        if (distance < nearest) {
          nearest = distance;
          best = edge;
        }
        [px, py] = [qx, qy];
      }
    }
    return best;
  }

  function thing_at(x, y) {
    return node_at(x, y) || edge_at(x, y);
  }

  function show_tip(thing, x, y) {
    tip.hidden = thing === null;
    if (thing === null) return;
    tip.replaceChildren(
      ...(thing.position
        ? [
            make('b', {}, words(thing.position.actor.name)),
            ' ',
            words_of_position(thing.position, thing.evidence),
            ' ',
            make('b', {}, words(thing.position.topic.name)),
            make(
              'p',
              {},
              count_of(thing.evidence.length, 'statement') + ', for example \u201c',
              words(plain_label(strongest(thing.evidence).quote, 140)),
              '\u201d',
            ),
          ]
        : [
            make('b', {}, words(thing.name)),
            ' \u00b7 ' + thing.kind,
            make('p', {}, count_of(thing.weight, 'statement')),
          ]),
    );
    tip.style.left = Math.max(4, Math.min(look.width - tip.offsetWidth - 8, x + 14)) + 'px';
    tip.style.top = Math.max(4, y + tip.offsetHeight + 24 > look.height ? y - tip.offsetHeight - 10 : y + 16) + 'px';
  }

  canvas.addEventListener('pointermove', (event) => {
    if (event.buttons !== 0) return;
    const thing = thing_at(event.offsetX, event.offsetY);
    canvas.style.cursor = thing ? 'pointer' : 'grab';
    show_tip(thing, event.offsetX, event.offsetY);
    if (thing === view.pointed) return;
    view.pointed = thing;
    draw();
  });
  canvas.addEventListener('pointerleave', () => {
    view.pointed = null;
    tip.hidden = true;
    draw();
  });
  canvas.addEventListener('click', (event) => {
    const thing = thing_at(event.offsetX, event.offsetY);
    if (thing === null) hooks.choose_nothing();
    else if (thing.position) hooks.choose_position(thing.position);
    else hooks.choose_node(thing);
  });
  canvas.addEventListener('keydown', (event) => {
    const moves = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    const selection = d3.select(canvas);
    if (moves[event.key]) {
      const k = d3.zoomTransform(canvas).k;
      selection.call(zoom.translateBy, moves[event.key][0] / k, moves[event.key][1] / k);
    } else if (event.key === '+' || event.key === '=') selection.call(zoom.scaleBy, 1.3);
    else if (event.key === '-') selection.call(zoom.scaleBy, 1 / 1.3);
    else if (event.key === '0') fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const drag = d3
    .drag()
    .container(canvas)
    .subject(() => {
      const node = node_at(d3.event.x, d3.event.y);
      if (node === null) return null;
      const [x, y] = d3.zoomTransform(canvas).apply([node.x, node.y]);
      return { node, x, y };
    })
    .on('drag', () => {
      const { node } = d3.event.subject;
      [node.x, node.y] = d3.zoomTransform(canvas).invert([d3.event.x, d3.event.y]);
      tip.hidden = true;
      draw();
    });
  d3.select(canvas).call(drag).call(zoom).on('dblclick.zoom', null);
  by_id('zoom-in').addEventListener('click', () => d3.select(canvas).call(zoom.scaleBy, 1.4));
  by_id('zoom-out').addEventListener('click', () => d3.select(canvas).call(zoom.scaleBy, 1 / 1.4));
  by_id('fit').addEventListener('click', () => fit());
  by_id('whole').addEventListener('click', () => hooks.choose_nothing());
  new ResizeObserver(resize).observe(canvas.parentElement);
  read_look();
  resize();

  return {
    show,
    read_look,
    // A node: its surroundings take the graph's place until something else is chosen.
    choose(position, node) {
      const edge_of = (wanted) => view.graph.edges.find((edge) => edge.position === wanted) || null;
      view.chosen = null;
      if (node && look.width > 0) {
        show_surroundings(node);
        view.chosen = node;
      } else if (view.centre && !(position && edge_of(position))) {
        leave_surroundings();
        show_whole();
      }
      if (position) view.chosen = edge_of(position);
      if (view.chosen && !view.centre) bring_into_view(view.chosen);
      draw();
    },
    picture() {
      const fine = 2;
      const copy = make('canvas', { width: look.width * fine, height: look.height * fine });
      const copied = { ...look, ratio: fine, boxes: [] };
      draw_graph(copy.getContext('2d'), view.graph, d3.zoomTransform(canvas), copied, focus_of(view.chosen));
      return make_picture(data, copy, look.width, look.height, look);
    },
    // For tests of the page: what is drawn, what lies at a point of the canvas, and the boxes of the names.
    graph: () => view.graph,
    thing_at,
    boxes: () => look.boxes,
    drawn_at: () => d3.zoomTransform(canvas),
  };
}

// The lines of positions: parallel ones of one pair are bent apart, the strongest are drawn last.
function edges_of(entries) {
  const pairs = by_pair(entries);
  const edges = [];
  for (const of_pair of pairs.values()) {
    of_pair.sort((a, b) => a.position.at - b.position.at);
    of_pair.forEach((entry, i) =>
      edges.push({
        position: entry.position,
        evidence: entry.evidence,
        bend: (i - (of_pair.length - 1) / 2) * 14,
        width: Math.min(8, 1.8 + Math.log2(entry.evidence.length)),
      }),
    );
  }
  return edges.sort((a, b) => a.evidence.length - b.evidence.length || a.position.at - b.position.at);
}

function by_pair(entries) {
  const pairs = new Map();
  for (const entry of entries) {
    const key = entry.position.actor.at + ' ' + entry.position.topic.at;
    if (!pairs.has(key)) pairs.set(key, []);
    pairs.get(key).push(entry);
  }
  return pairs;
}

function links_of(entries) {
  return [...by_pair(entries).values()].map(([first]) => ({
    source: first.position.actor,
    target: first.position.topic,
  }));
}
