// Reads a graph file with graphology's readers and prints it as JSON for read_back.py.
//
// Usage: node read_back.js FOLDER FILE      FOLDER: where node_modules is (install_graphology); .graphml, .gexf or .json
// Output: {"nodes": {id: attributes}, "edges": {id: attributes, with source and target}}.
'use strict';
const fs = require('fs');
const path = require('path');
const modules = require('module').createRequire(path.resolve(process.argv[2], 'package.json'));
const {MultiDirectedGraph} = modules('graphology');

const file = process.argv[3];
const text = fs.readFileSync(file, 'utf8');
let graph;
if (file.endsWith('.gexf')) graph = modules('graphology-gexf').parse(MultiDirectedGraph, text);
else if (file.endsWith('.graphml')) graph = modules('graphology-graphml').parse(MultiDirectedGraph, text);
else graph = MultiDirectedGraph.from(JSON.parse(text));

if (graph.undirectedSize !== 0) throw new Error('directions are lost');
const nodes = {};
const edges = {};
graph.forEachNode((id, attributes) => { nodes[id] = attributes; });
graph.forEachEdge((id, attributes, source, target) => { edges[id] = {...attributes, source, target}; });
process.stdout.write(JSON.stringify({nodes, edges}));
