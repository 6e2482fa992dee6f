/** The form beside the views; `onChange` runs when something else is asked for. */
function drawFilters(place, onChange) {
  const values = (pick) => [...new Set(library.macros.flatMap(pick))].filter((value) => value !== '').sort();
  const ofVariants = (pick) => values((macro) => macro.variants.flatMap(pick));
  const foundNames = { any: 'Something', error: 'An error', warning: 'A warning', none: 'Nothing' };
  const fields = [
    ['area', 'Area', values((macro) => macro.area)],
    ['locale', 'Locale', library.locales.map((locale) => locale.tag)],
    ['mood', 'Customer’s mood', ofVariants((variant) => variant.moods)],
    ['owner', 'Owner', ofVariants((variant) => variant.owner)],
    ['channel', 'Channel', ofVariants((variant) => variant.channel)],
    ['state', 'State', ofVariants((variant) => variant.state)],
    ['found', 'Found', Object.keys(foundNames)],
  ];
  const search = make('input', { type: 'search', placeholder: 'Words, ids, tags', oninput: () => change('text', search.value.trim().toLowerCase()) });
  const selects = fields
    .filter(([, , choices]) => choices.length > 1)
    .map(([key, label, choices]) => {
      const select = make(
        'select',
        { onchange: () => change(key, select.value), 'data-filter': key },
        make('option', { value: '' }, 'All'),
        choices.map((choice) => make('option', { value: choice }, key === 'found' ? foundNames[choice] : choice)),
      );
      return make('label', {}, label, select);
    });
  const reset = make('button', { type: 'reset', class: 'button', hidden: true }, 'Show everything');
  const form = make('form', { class: 'fields' }, make('label', {}, 'Search', search), selects, reset);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    Object.keys(wanted).forEach((key) => (wanted[key] = ''));
    reset.hidden = true;
    onChange();
    search.focus();
  });

  function change(key, value) {
    wanted[key] = value;
    reset.hidden = Object.values(wanted).every((each) => each === '');
    onChange();
  }

  const folded = make('details', { open: true }, make('summary', {}, 'Search and filter'), form);
  // On a narrow screen the replies come first.
  const narrow = matchMedia('(max-width: 60rem)');
  const fold = () => (folded.open = !narrow.matches);
  narrow.addEventListener('change', fold);
  fold();
  place.append(folded);
}
