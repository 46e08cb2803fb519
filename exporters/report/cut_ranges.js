// The text in pieces within which the same marks hold: [{begin, end, ranges}].
function cut_ranges(length, ranges) {
  const ends = new Set([0, length]);
  for (const range of ranges) {
    ends.add(Math.min(range.begin, length));
    ends.add(Math.min(range.end, length));
  }
  const places = [...ends].sort((a, b) => a - b);
  const starts = [...ranges].sort((a, b) => a.begin - b.begin);
  const cuts = [];
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < places.length; i += 1) {
    const begin = places[i];
    open = open.filter((range) => range.end > begin);
    while (next < starts.length && starts[next].begin <= begin) {
      if (starts[next].end > begin) open.push(starts[next]);
      next += 1;
    }
    cuts.push({ begin, end: places[i + 1], ranges: [...open] });
  }
  return cuts;
}
