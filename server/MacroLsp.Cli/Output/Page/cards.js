const stateLooks = { expired: 'bad', 'review due': 'warn', scheduled: '', current: '' };

/** One macro, in the locale that is asked for. */
function drawCard({ macro, variants }, chosen = variants[0]) {
  const card = make('article', { class: 'card', 'aria-label': chosen.title || macro.id });
  const show = (variant, focused) => {
    card.replaceChildren(...cardParts(macro, variant, (other) => show(other, true)));
    if (focused) {
      card.querySelector('.locales [aria-pressed="true"]').focus();
    }
  };
  show(chosen, false);
  return card;
}

function cardParts(macro, variant, choose) {
  const state = variant.state === 'current' ? undefined : make('span', { class: `tag ${stateLooks[variant.state]}` }, variant.state);
  const about = [macro.id, macro.area, variant.channelTitle, ...variant.moods, variant.owner, variant.dates].filter((each) => each !== '');
  const locales = make(
    'div',
    { class: 'locales', role: 'group', 'aria-label': `Locales of ${macro.id}` },
    macro.variants.map((each) =>
      make('button', { type: 'button', 'aria-pressed': String(each === variant), onclick: () => choose(each) }, each.locale),
    ),
  );
  return [
    make('div', { class: 'heading' }, make('h2', {}, variant.title || macro.id), state),
    make('p', { class: 'about' }, about.join(' · ')),
    locales,
    make('div', { class: 'columns' }, drawReply(variant), drawJudgement(variant)),
  ];
}

/** The reply as it arrives. Its language is stated, so that a screen reader speaks it and the browser chooses its letters. */
function drawReply(variant) {
  const subject = variant.channel === 'email' && variant.title !== '' ? make('p', { class: 'subject' }, make('span', { class: 'of' }, 'Subject'), variant.title) : undefined;
  const parts = variant.sections.map((section) => {
    const notes = [section.title];
    if (section.from !== undefined) notes.push(`from ${section.from}`);
    if (section.other > 0) notes.push(`or ${count(section.other, 'other text')}`);
    return make(
      'div',
      { class: 'part' },
      make('p', { class: 'name' }, notes.filter((note) => note !== '').join(', ')),
      make('p', { class: 'text', lang: variant.locale }, section.runs.map((run) => drawRun(run, variant))),
    );
  });
  const empty = parts.length === 0 ? make('p', { class: 'part quiet' }, 'Nothing is sent.') : undefined;
  return make('div', { class: `reply ${variant.channel}` }, make('div', { class: 'message' }, subject, parts, empty), drawLength(variant));
}

function drawRun(run, variant) {
  const text = run.p === undefined ? run.t : make('span', { class: 'value', title: `{{ ${run.p} }}` }, run.t);
  if (run.f === undefined) {
    return text;
  }
  const found = run.f.map((index) => variant.findings[index]);
  const worst = levels.find((level) => found.some((finding) => finding.level === level));
  return make('mark', { class: worst, title: found.map((finding) => finding.message).join('\n') }, text);
}

function drawLength(variant) {
  const limit = variant.limit === undefined ? '' : ` of ${variant.limit.toLocaleString('en-US')}`;
  return make('p', { class: 'quiet small' }, `${count(variant.words, 'word')}, ${variant.characters.toLocaleString('en-US')}${limit} characters`);
}

function drawJudgement(variant) {
  const score =
    variant.score === undefined
      ? make('p', { class: 'quiet' }, 'No AER score: its framework or its language has none.')
      : make('p', { class: 'score' }, make('span', { class: `points ${grade(variant.score)}` }, String(variant.score)), make('span', { class: 'quiet' }, 'of 100, AER'));
  const lacks = variant.parts.filter((part) => part.lacks !== '').map((part) => make('li', {}, `${part.act}: ${part.lacks}`));
  const found = variant.findings.map((finding) => drawFinding(finding, `line ${finding.line}`));
  return make(
    'div',
    { class: 'judged' },
    score,
    lacks.length > 0 && make('ul', { class: 'lacks' }, lacks),
    found.length > 0 ? make('ul', { class: 'found' }, found) : make('p', { class: 'quiet' }, 'Nothing found.'),
    make('p', { class: 'quiet small' }, make('code', {}, `${variant.file}:${variant.line}`)),
  );
}

function drawFinding(finding, where) {
  return make(
    'li',
    {},
    make('span', { class: `level ${finding.level}` }, `${finding.level[0].toUpperCase()}${finding.level.slice(1)}`),
    `: ${finding.message} `,
    make('span', { class: 'where' }, make('code', {}, finding.rule), `, ${where}`),
  );
}
