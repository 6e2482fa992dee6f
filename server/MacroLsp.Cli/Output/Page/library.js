const library = JSON.parse(document.getElementById('data').textContent);

/** What is asked of all views. An empty string asks for nothing. */
const wanted = { text: '', area: '', locale: '', mood: '', owner: '', channel: '', state: '', found: '' };

const searched = new Map();

/** What a search looks through, made when it is first needed. */
function wordsOf(macro, variant) {
  let words = searched.get(variant);
  if (words === undefined) {
    const text = variant.sections.map((section) => section.runs.map((run) => run.t).join('')).join(' ');
    words = [macro.id, variant.title, variant.tags.join(' '), variant.file, text].join('\n').toLowerCase();
    searched.set(variant, words);
  }
  return words;
}

const levels = ['error', 'warning', 'suggestion'];

const foundChoices = {
  any: (variant) => variant.findings.length > 0,
  none: (variant) => variant.findings.length === 0,
  error: (variant) => variant.findings.some((finding) => finding.level === 'error'),
  warning: (variant) => variant.findings.some((finding) => finding.level === 'warning'),
};

function isWanted(macro, variant) {
  return (
    (wanted.area === '' || macro.area === wanted.area) &&
    (wanted.locale === '' || variant.locale === wanted.locale) &&
    (wanted.mood === '' || variant.moods.includes(wanted.mood)) &&
    (wanted.owner === '' || variant.owner === wanted.owner) &&
    (wanted.channel === '' || variant.channel === wanted.channel) &&
    (wanted.state === '' || variant.state === wanted.state) &&
    (wanted.found === '' || foundChoices[wanted.found](variant)) &&
    (wanted.text === '' || wanted.text.split(/\s+/).every((word) => wordsOf(macro, variant).includes(word)))
  );
}

/** The macros that have a variant that is asked for, with those variants. */
function selection() {
  return library.macros
    .map((macro) => ({ macro, variants: macro.variants.filter((variant) => isWanted(macro, variant)) }))
    .filter(({ variants }) => variants.length > 0);
}

/** Tone rules come from packs and have their name in front; structure rules have none. */
const isTone = (finding) => finding.rule.includes('.');

const mean = (numbers) => (numbers.length === 0 ? undefined : numbers.reduce((sum, each) => sum + each, 0) / numbers.length);

const scoresOf = (variants) => variants.map((variant) => variant.score).filter((score) => score !== undefined);

/** How a score is coloured; the words say the same. */
const grade = (score) => (score < 60 ? 'weak' : score < 85 ? 'fair' : 'good');

function tally(values) {
  const counts = new Map();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
}

const linkTo = (macro, variant) => `#replies/${encodeURIComponent(macro.id)}/${encodeURIComponent(variant.locale)}`;
