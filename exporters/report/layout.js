// Places of the nodes: D3's forces from a fixed start, so that the same file always looks the same.
//
// A small graph is laid out before it is first drawn, a large one in steps between frames, so that the page can be used
// meanwhile. Both end in the same places: the number of steps is fixed, not the time.

const steps_afresh = 200;
const steps_of_newcomers = 80;
const nodes_at_once = 350;
const milliseconds_a_frame = 30;
const milliseconds_between_pictures = 250;

// D3 asks for chance where two nodes lie on one spot: it gets the same chance each time.
let chance = 1;
Math.random = () => {
  chance = (chance * 48271) % 2147483647;
  return chance / 2147483647;
};

// Puts nodes without a place beside their neighbours that have one.
function place_newcomers(graph) {
  graph.nodes.forEach((node, i) => {
    if (node.x !== undefined) return;
    const placed = graph.links
      .filter((link) => link.source === node || link.target === node)
      .map((link) => (link.source === node ? link.target : link.source))
      .filter((other) => other.x !== undefined);
    if (placed.length === 0) return;
    node.x = d3.mean(placed, (other) => other.x) + 40 * Math.cos(i * 2.4);
    node.y = d3.mean(placed, (other) => other.y) + 40 * Math.sin(i * 2.4);
  });
}

// graph: {nodes, links: [{source, target}], one a pair}. Nodes that have places keep them unless `afresh`. Calls `step`
// now and then and `done` at the end. Returns a function that stops it.
function lay_out(graph, afresh, step, done) {
  chance = 1;
  const held = afresh ? [] : graph.nodes.filter((node) => node.x !== undefined);
  if (!afresh && held.length === graph.nodes.length) {
    done();
    return () => {};
  }
  if (afresh) {
    for (const node of graph.nodes) {
      delete node.x;
      delete node.y;
      node.vx = 0;
      node.vy = 0;
    }
  } else {
    place_newcomers(graph);
    for (const node of held) {
      node.fx = node.x;
      node.fy = node.y;
    }
  }
  const simulation = d3
    .forceSimulation(graph.nodes)
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / steps_afresh))
    .force(
      'link',
      d3.forceLink(graph.links).distance((link) => 46 + link.source.radius + link.target.radius),
    )
    .force('charge', d3.forceManyBody().strength(-150).theta(1.1).distanceMax(500))
    .force('x', d3.forceX(0).strength(0.08))
    .force('y', d3.forceY(0).strength(0.06))
    .force(
      'collide',
      d3.forceCollide((node) => node.radius + 12),
    );
  let left = held.length === 0 ? steps_afresh : steps_of_newcomers;
  let frame = 0;
  let pictured = performance.now();
  const release = () => {
    for (const node of held) {
      node.fx = null;
      node.fy = null;
    }
  };
  const work = () => {
    const begin = performance.now();
    while (left > 0 && (graph.nodes.length <= nodes_at_once || performance.now() - begin < milliseconds_a_frame)) {
      simulation.tick();
      left -= 1;
    }
    if (left > 0) {
      if (performance.now() - pictured > milliseconds_between_pictures) {
        pictured = performance.now();
        step();
      }
      frame = requestAnimationFrame(work);
    } else {
      release();
      done();
    }
  };
  work();
  return () => {
    cancelAnimationFrame(frame);
    release();
  };
}
