// Statements over time, by polarity, with a period to choose by dragging (the two date fields beneath do the same). The
// earliest and latest hundredth of the days may lie far off: they count in the first and the last bar.

const day_length = 86400000;
const most_bars = 48;

function make_timeline(data, filter, change) {
  const days = data.all_evidence
    .map((piece) => piece.date)
    .filter(is_day)
    .sort();
  const svg = d3.select('#timeline');
  if (days.length === 0) {
    by_id('timeline').closest('section').hidden = true;
    return () => {};
  }
  const width = 244;
  const height = 64;
  const bottom = 14;
  const first_day = days[Math.floor(days.length / 100)];
  const last_day = days[days.length - 1 - Math.floor(days.length / 100)];
  const first = Date.parse(first_day);
  const all_days = (Date.parse(last_day) - first) / day_length + 1;
  const bar_days = Math.max(1, Math.ceil(all_days / most_bars));
  const bars = Math.max(8, Math.ceil(all_days / bar_days));
  const end = first + bars * bar_days * day_length;
  const x = d3.scaleLinear().domain([first, end]).range([0, width]);
  svg.attr('viewBox', '0 0 ' + width + ' ' + height);
  const layer = svg.append('g');
  const axis = svg.append('g').attr('class', 'axis');
  axis
    .append('text')
    .attr('x', 0)
    .attr('y', height - 2)
    .text((first_day === days[0] ? '' : '\u2026 ') + first_day);
  axis
    .append('text')
    .attr('x', width)
    .attr('y', height - 2)
    .attr('text-anchor', 'end')
    .text(last_day + (last_day === days[days.length - 1] ? '' : ' \u2026'));
  const day_of = (at) =>
    new Date(first + Math.round((at - first) / day_length) * day_length).toISOString().slice(0, 10);
  const bar_of = (day) =>
    Math.max(0, Math.min(bars - 1, Math.floor((Date.parse(day) - first) / day_length / bar_days)));
  let moving = false; // the brush is moved by update, not by the reader
  const brush = d3
    .brushX()
    .extent([
      [0, 0],
      [width, height - bottom],
    ])
    .on('end', () => {
      if (moving) return;
      const range = d3.event.selection;
      if (range === null) {
        filter.from = '';
        filter.to = '';
      } else {
        filter.from = range[0] <= 0 ? '' : day_of(x.invert(range[0]));
        filter.to = range[1] >= width ? '' : day_of(Math.max(x.invert(range[1]) - day_length, x.invert(range[0])));
      }
      change();
    });
  const brush_layer = svg.append('g').attr('class', 'brush').call(brush);

  return () => {
    const counts = count_values(data, filter, 'date', (piece) =>
      is_day(piece.date) ? bar_of(piece.date) + ' ' + piece.position.polarity : 'none',
    );
    counts.delete('none');
    const rows = [];
    let highest = 1;
    for (let bar = 0; bar < bars; bar += 1) {
      let base = 0;
      for (const polarity of [1, 0, -1]) {
        const count = counts.get(bar + ' ' + polarity) || 0;
        if (count > 0) rows.push({ bar, base, count, polarity });
        base += count;
      }
      highest = Math.max(highest, base);
    }
    const y = (count) => (count / highest) * (height - bottom - 2);
    const joined = layer.selectAll('rect').data(rows);
    joined.exit().remove();
    joined
      .enter()
      .append('rect')
      .merge(joined)
      .attr('x', (row) => (row.bar * width) / bars + 0.5)
      .attr('width', Math.max(1, width / bars - 1))
      .attr('y', (row) => height - bottom - y(row.base + row.count))
      .attr('height', (row) => y(row.count))
      .attr('class', (row) => polarity_names.get(row.polarity));
    moving = true;
    const range =
      filter.from || filter.to
        ? [
            Math.max(0, filter.from ? x(Date.parse(filter.from)) : 0),
            Math.min(width, filter.to ? x(Date.parse(filter.to) + day_length) : width),
          ]
        : null;
    brush_layer.call(brush.move, range && range[0] < range[1] ? range : null);
    moving = false;
  };
}
