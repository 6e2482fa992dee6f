/** Each view draws the selection into an element and may give back how to stop. */
const views = {
  overview: { title: 'Overview', draw: drawOverview },
  replies: { title: 'Replies', draw: drawReplies },
  coverage: { title: 'Coverage', draw: drawCoverage },
  findings: { title: 'Findings', draw: drawFindings },
  tone: { title: 'Tone by region', draw: drawTone },
};

function panel(title, about, ...content) {
  return make('section', { class: 'panel' }, make('h2', {}, title), make('p', { class: 'quiet small' }, about), content);
}

function drawOverview(place, chosen) {
  const variants = chosen.flatMap((each) => each.variants);
  const scores = scoresOf(variants);
  const findings = variants.flatMap((variant) => variant.findings);
  const covered = chosen.flatMap(({ macro }) => [...macro.coverage]);
  const figures = [
    ['Macros', chosen.length.toLocaleString('en-US')],
    ['Replies in all locales', variants.length.toLocaleString('en-US')],
    ['Mean AER score', scores.length === 0 ? '–' : String(Math.round(mean(scores)))],
    [
      findings.length === 0 ? 'Findings' : `Findings: ${levels.map((level) => count(findings.filter((finding) => finding.level === level).length, level)).join(', ')}`,
      findings.length.toLocaleString('en-US'),
    ],
    ['Of all locales covered', `${Math.round((100 * covered.filter((cell) => cell !== 'm').length) / Math.max(1, covered.length))} %`],
  ];
  const areas = tally(chosen.map(({ macro }) => macro.area || 'other')).map(([area]) => {
    const score = mean(scoresOf(chosen.filter(({ macro }) => (macro.area || 'other') === area).flatMap((each) => each.variants)));
    return { label: area, value: score ?? 0, text: score === undefined ? '–' : String(Math.round(score)), grade: score === undefined ? '' : grade(score) };
  });
  const weakest = chosen
    .flatMap(({ macro, variants: its }) => its.map((variant) => ({ macro, variant })))
    .filter(({ variant }) => variant.score !== undefined && variant.score < 100)
    .sort((one, other) => one.variant.score - other.variant.score)
    .slice(0, 6);
  place.append(
    make('h2', { class: 'unseen' }, 'Overview'),
    make('dl', { class: 'figures' }, figures.map(([name, value]) => make('div', {}, make('dd', {}, value), make('dt', {}, name)))),
    make(
      'div',
      { class: 'panels' },
      make('div', {}, panel('AER scores', 'How well the replies acknowledge, empathize and reassure.', scores.length === 0 ? 'No reply has a score.' : scoreChart(scores)), panel('Areas', 'Mean AER score of the replies in each.', barRows(areas, 100))),
      make(
        'div',
        {},
        panel(
          'Weakest replies',
          'Where a better sentence helps most.',
          weakest.length === 0
            ? 'Every reply acknowledges, empathizes and reassures.'
            : make(
                'ol',
                { class: 'weakest' },
                weakest.map(({ macro, variant }) =>
                  make(
                    'li',
                    {},
                    make('span', { class: `points ${grade(variant.score)}` }, String(variant.score)),
                    make(
                      'span',
                      {},
                      make('a', { href: linkTo(macro, variant) }, `${variant.title || macro.id}, ${variant.locale}`),
                      make('br'),
                      make('span', { class: 'quiet small' }, variant.parts.filter((part) => part.lacks !== '').map((part) => `${part.act}: ${part.lacks}`).join('; ')),
                    ),
                  ),
                ),
              ),
        ),
        panel('What is found most', 'Findings by rule.', findings.length === 0 ? 'Nothing is found.' : barRows(tally(findings.map((finding) => finding.rule)).slice(0, 10).map(([rule, value]) => ({ label: rule, value })))),
      ),
    ),
  );
}

function drawReplies(place, chosen, [id, locale] = []) {
  const list = make('div');
  place.append(make('h2', { class: 'unseen' }, 'Replies'), list);
  if (chosen.length === 0) {
    list.append(make('p', { class: 'quiet' }, 'No reply fits. Take a filter away to see more.'));
    return undefined;
  }
  const named = chosen.findIndex(({ macro }) => macro.id === id);
  const variantOf = (each) => each.macro.variants.find((variant) => variant.locale === locale);
  const cards = longList(list, chosen, (each) => drawCard(each, (each.macro.id === id && variantOf(each)) || each.variants[0]), 20);
  if (named >= 0) {
    const card = cards.reach(named);
    card.setAttribute('tabindex', '-1');
    card.scrollIntoView();
    card.focus({ preventScroll: true });
  }
  return cards.stop;
}

const coverageSigns = {
  o: ['●', 'has its own reply'],
  p: ['◐', 'has its own reply and inherits sections'],
  i: ['○', 'inherits the reply of a related locale'],
  m: ['–', 'missing'],
};

function drawCoverage(place, chosen) {
  const columns = library.locales.map((locale, index) => ({ ...locale, index })).filter((locale) => wanted.locale === '' || locale.tag === wanted.locale);
  const share = (index) => Math.round((100 * chosen.filter(({ macro }) => macro.coverage[index] !== 'm').length) / Math.max(1, chosen.length));
  const body = make('tbody');
  place.append(
    make('h2', { class: 'unseen' }, 'Coverage'),
    make('ul', { class: 'legend' }, Object.entries(coverageSigns).map(([key, [sign, words]]) => make('li', {}, make('span', { class: `sign ${key}`, 'aria-hidden': 'true' }, sign), words))),
    make(
      'div',
      { class: 'scroll', role: 'region', 'aria-label': 'Coverage by locale', tabindex: '0' },
      make(
        'table',
        { class: 'matrix' },
        make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'Macro'), columns.map((locale) => make('th', { scope: 'col' }, locale.tag, make('br'), make('small', {}, `${share(locale.index)} %`))))),
        body,
      ),
    ),
  );
  return longList(body, chosen, (each) => coverageRow(each.macro, columns), 120).stop;
}

function coverageRow(macro, columns) {
  const cells = columns.map((locale) => {
    const key = macro.coverage[locale.index];
    const [sign, words] = coverageSigns[key];
    const mark = make('span', { class: `sign ${key}` }, make('span', { 'aria-hidden': 'true' }, sign), unseen(`${locale.tag} ${words}`));
    const variant = macro.variants.find((each) => each.locale.toLowerCase() === locale.tag.toLowerCase());
    return make('td', { title: words }, variant === undefined ? mark : make('a', { href: linkTo(macro, variant) }, mark));
  });
  return make('tr', {}, make('th', { scope: 'row' }, macro.id), cells);
}

function drawFindings(place, chosen) {
  const all = chosen.flatMap(({ macro, variants }) => variants.flatMap((variant) => variant.findings.map((finding) => ({ macro, variant, finding }))));
  place.append(make('h2', { class: 'unseen' }, 'Findings'));
  if (all.length === 0) {
    place.append(make('p', { class: 'quiet' }, 'Nothing is found.'));
    return;
  }
  const byRule = Map.groupBy(all, (each) => each.finding.rule);
  for (const [rule, number] of tally(all.map((each) => each.finding.rule))) {
    place.append(findingGroup(rule, number, byRule.get(rule)));
  }
}

function findingGroup(rule, number, places) {
  const worst = levels.find((level) => places.some((each) => each.finding.level === level));
  const group = make(
    'details',
    { class: 'group' },
    make('summary', {}, make('span', { class: 'number' }, number.toLocaleString('en-US')), make('span', {}, make('code', {}, rule), ' ', make('span', { class: `level small ${worst}` }, worst), ' ', make('span', { class: 'quiet' }, library.rules[rule]))),
  );
  group.addEventListener(
    'toggle',
    () => {
      const list = make('ul');
      group.append(list);
      longList(list, places, ({ macro, variant, finding }) => make('li', {}, make('a', { href: linkTo(macro, variant) }, `${macro.id}, ${variant.locale}`), `: ${finding.message} `, make('span', { class: 'quiet small' }, `line ${finding.line}`)), 50);
    },
    { once: true },
  );
  return group;
}

function drawTone(place, chosen) {
  const rows = library.locales
    .map((locale) => ({ locale, variants: chosen.flatMap((each) => each.variants).filter((variant) => variant.locale.toLowerCase() === locale.tag.toLowerCase()) }))
    .filter(({ variants }) => variants.length > 0)
    .map(({ locale, variants }) => {
      const tone = variants.flatMap((variant) => variant.findings).filter(isTone);
      const [often] = tally(tone.map((finding) => finding.rule));
      return { locale, variants, perHundred: (100 * tone.length) / variants.length, often, score: mean(scoresOf(variants)), words: mean(variants.map((variant) => variant.words)) };
    });
  const most = Math.max(1, ...rows.map((row) => row.perHundred));
  const number = (value) => (value === undefined ? '–' : String(Math.round(value)));
  place.append(
    make('h2', { class: 'unseen' }, 'Tone by region'),
    make(
      'div',
      { class: 'scroll', role: 'region', 'aria-label': 'Tone by region', tabindex: '0' },
      make(
        'table',
        {},
        make('thead', {}, make('tr', {}, ['Locale', 'Replies', 'AER score', 'Words a reply', 'Tone findings in 100 replies', 'Most often', 'Address'].map((name, i) => make('th', { scope: 'col', class: i > 0 && i < 4 ? 'number' : undefined }, name)))),
        make(
          'tbody',
          {},
          rows.map((row) =>
            make(
              'tr',
              {},
              make('th', { scope: 'row' }, row.locale.tag),
              make('td', { class: 'number' }, String(row.variants.length)),
              make('td', { class: 'number' }, number(row.score)),
              make('td', { class: 'number' }, number(row.words)),
              make('td', {}, make('div', { class: 'rows chart' }, make('span', { class: 'number' }, number(row.perHundred)), bar(row.perHundred, most))),
              make('td', {}, row.often === undefined ? '–' : make('code', {}, row.often[0])),
              make('td', {}, row.locale.formality ?? 'left open'),
            ),
          ),
        ),
      ),
    ),
  );
}
