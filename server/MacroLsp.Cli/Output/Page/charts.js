/** How many replies have which score, as columns. The table below says the same in numbers. */
function scoreChart(scores) {
  const columns = Array.from({ length: 10 }, (_, i) => ({
    from: i * 10,
    to: i === 9 ? 100 : i * 10 + 9,
    number: scores.filter((score) => Math.min(9, Math.floor(score / 10)) === i).length,
  }));
  const most = Math.max(1, ...columns.map((column) => column.number));
  const height = 120;
  const bars = columns.flatMap(({ from, number }, i) => {
    const tall = number === 0 ? 0 : Math.max(2, (number / most) * height);
    return [
      makeSvg('rect', { class: 'ground', x: i * 40 + 3, y: 18 + height - 1, width: 34, height: 1 }),
      makeSvg('rect', { class: `bar ${grade(from + 5)}`, x: i * 40 + 3, y: 18 + height - tall, width: 34, height: tall, rx: 3 }),
      number > 0 ? makeSvg('text', { x: i * 40 + 20, y: 12 + height - tall, 'text-anchor': 'middle' }, String(number)) : undefined,
      makeSvg('text', { x: i * 40 + 20, y: height + 34, 'text-anchor': 'middle' }, i === 9 ? '90–100' : String(from)),
    ];
  });
  const words = columns
    .filter((column) => column.number > 0)
    .map(({ from, to, number }) => `${from} to ${to}: ${count(number, 'reply', 'replies')}`)
    .join('; ');
  return make('figure', { class: 'chart' }, makeSvg('svg', { viewBox: `0 0 400 ${height + 40}`, role: 'img', 'aria-label': `Replies by AER score. ${words}.` }, bars));
}

/** A bar for each row, with its name before and its number behind, which say the same as the bar. */
function barRows(rows, most = Math.max(1, ...rows.map((row) => row.value))) {
  return make(
    'ul',
    { class: 'rows chart' },
    rows.map((row) =>
      make(
        'li',
        {},
        make('span', { class: 'label' }, row.href ? make('a', { href: row.href }, row.label) : row.label),
        bar(row.value, most, row.grade),
        make('span', { class: 'number' }, row.text ?? String(row.value)),
      ),
    ),
  );
}

function bar(value, most, look = '') {
  const share = `${Math.max(value > 0 ? 1 : 0, (100 * value) / most)}%`;
  return makeSvg(
    'svg',
    { 'aria-hidden': 'true', height: 10 },
    makeSvg('rect', { class: 'ground', width: '100%', height: 10, rx: 5 }),
    makeSvg('rect', { class: `bar ${look}`, width: share, height: 10, rx: 5 }),
  );
}
