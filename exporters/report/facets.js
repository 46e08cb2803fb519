// The choices beside the graph: polarity, lists of values with counts, dates, confidence, search.

const most_values_shown = 150;

// One list of values. `change` is called with the facet's key when a value is ticked.
function make_facet(facet, filter, change) {
  const list = make('ul', { class: 'values' });
  const find = make('input', {
    type: 'search',
    class: 'find',
    placeholder: 'find',
    'aria-label': 'Find among ' + facet.title,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const chosen_count = make('span', { class: 'chosen-count' });
  const box = make(
    'details',
    { class: 'facet', id: 'facet-' + facet.key },
    make('summary', {}, facet.title, chosen_count),
    find,
    list,
  );
  let counts = new Map();

  function draw() {
    const chosen = filter[facet.key];
    chosen_count.textContent = chosen.size === 0 ? '' : String(chosen.size);
    if (!box.open) return;
    const wanted = find.value.toLowerCase();
    const values = [...counts].filter(([value]) => value.toLowerCase().includes(wanted));
    for (const value of chosen) if (!counts.has(value)) values.push([value, 0]);
    values.sort((a, b) => Number(chosen.has(b[0])) - Number(chosen.has(a[0])) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const had_focus = list.contains(document.activeElement) ? document.activeElement.value_of_facet : null;
    list.replaceChildren(
      ...values.slice(0, most_values_shown).map(([value, count]) => {
        const tick = make('input', {
          type: 'checkbox',
          onchange: () => {
            if (tick.checked) chosen.add(value);
            else chosen.delete(value);
            change();
          },
        });
        tick.checked = chosen.has(value);
        tick.value_of_facet = value;
        return make(
          'li',
          {},
          make('label', {}, tick, words(value, { class: 'value' }), make('span', { class: 'number' }, String(count))),
        );
      }),
    );
    if (values.length > most_values_shown) {
      list.append(
        make(
          'li',
          { class: 'more' },
          count_of(values.length - most_values_shown, 'more: find them by name', 'more: find them by name'),
        ),
      );
    }
    if (had_focus !== null) {
      for (const tick of list.querySelectorAll('input')) if (tick.value_of_facet === had_focus) tick.focus();
    }
  }

  find.addEventListener('input', draw);
  box.addEventListener('toggle', draw);
  return {
    box,
    update(new_counts) {
      counts = new_counts;
      box.hidden = counts.size <= 1 && filter[facet.key].size === 0;
      draw();
    },
  };
}

// Builds the whole column. Returns update(), which shows the counts of the present filter.
function make_filters(data, filter, change) {
  const chips = [1, -1, 0].map((polarity) => {
    const tick = make('input', {
      type: 'checkbox',
      id: 'polarity-' + polarity_names.get(polarity),
      onchange: () => {
        if (tick.checked) filter.polarities.add(polarity);
        else filter.polarities.delete(polarity);
        change();
      },
    });
    const number = make('span', { class: 'number' });
    by_id('polarities').append(
      make(
        'label',
        { class: 'chip ' + polarity_names.get(polarity) },
        tick,
        make('span', { class: 'sign', 'aria-hidden': 'true' }, polarity_signs.get(polarity)),
        words_for_sides.get(polarity),
        number,
      ),
    );
    return { polarity, tick, number };
  });
  const persons = make('input', {
    type: 'checkbox',
    id: 'persons',
    onchange: () => {
      filter.persons = persons.checked;
      change();
    },
  });
  const persons_number = make('span', { class: 'number' });
  const persons_label = make('label', { class: 'chip' }, persons, 'on persons', persons_number);
  if (data.topics.some((topic) => topic.on_person && topic.statements > 0)) by_id('polarities').append(persons_label);
  const boxes = facets.map((facet) => ({ facet, ...make_facet(facet, filter, change) }));
  by_id('facets').append(...boxes.map(({ box }) => box));
  boxes[0].box.open = true;
  const timeline = make_timeline(data, filter, change);
  let waiting = 0;
  by_id('search').addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      filter.search = by_id('search').value;
      change();
    }, 120);
  });
  for (const end of ['from', 'to']) {
    by_id(end).addEventListener('change', () => {
      filter[end] = by_id(end).value;
      change();
    });
  }
  by_id('confidence').addEventListener('input', () => {
    filter.confidence = Number(by_id('confidence').value);
    change();
  });
  by_id('clear').addEventListener('click', () => {
    Object.assign(filter, first_filter(data));
    change();
  });

  return () => {
    const polarity_counts = count_values(data, filter, 'polarity', (piece) => piece.position.polarity);
    for (const { polarity, tick, number } of chips) {
      tick.checked = filter.polarities.has(polarity);
      number.textContent = String(polarity_counts.get(polarity) || 0);
    }
    persons.checked = filter.persons;
    persons_number.textContent = String(
      count_values(data, filter, 'persons', (piece) => piece.position.topic.on_person).get(true) || 0,
    );
    for (const { facet, update } of boxes) update(count_values(data, filter, facet.key, facet.value));
    timeline();
    if (by_id('search').value !== filter.search) by_id('search').value = filter.search;
    by_id('from').value = filter.from;
    by_id('to').value = filter.to;
    by_id('confidence').value = String(filter.confidence);
    by_id('confidence-shown').textContent = filter.confidence + '%';
  };
}
