import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { filledIn, freeId, idOf, sourceLocaleOf, withoutStops } from '../../src/commands/macroTemplate';
import { client } from './manifest';

const snippets = JSON.parse(readFileSync(join(client, 'snippets', 'reply-macro.json'), 'utf8')) as {
  Macro: { body: string[] };
};
const snippet = snippets.Macro.body.join('\n');
const written = (title: string, locale = 'en-US') => withoutStops(filledIn(snippet, { id: idOf(title), title, locale }));

test('a title gives an id of lower-case words', () => {
  assert.equal(idOf('Late delivery'), 'late-delivery');
  assert.equal(idOf("  We don't ship there (yet)! "), 'we-dont-ship-there-yet');
  assert.equal(idOf('Größe falsch'), 'grosse-falsch');
  assert.equal(idOf('Œuvre déjà vendue'), 'oeuvre-deja-vendue');
  assert.equal(idOf('24 h delay'), '24-h-delay');
  assert.equal(idOf('配送の遅れ'), 'new-macro');
});

test('the id that is written is the first that is free', async () => {
  const taken = new Set(['late', 'late-2']);
  assert.equal(await freeId('late', async (id) => taken.has(id)), 'late-3');
  assert.equal(await freeId('early', async (id) => taken.has(id)), 'early');
});

test('a new macro is YAML with what was asked for, whatever signs the title has', () => {
  for (const title of [
    'Late delivery',
    'Late: delivery #2',
    '{{ name }} "waits"',
    'C:\\new $1 ${2:x}',
    '- a',
    'Yes',
    '配送の遅れ',
    '24 h',
  ]) {
    const macro = parse(written(title, 'de-DE')) as Record<string, unknown>;
    assert.equal(macro['title'], title);
    assert.equal(macro['macro'], idOf(title));
    assert.equal(macro['locale'], 'de-DE');
    assert.equal(macro['channel'], 'chat');
    assert.deepEqual(Object.keys(macro['reply'] as object), ['greeting', 'acknowledge', 'empathize', 'reassure', 'closing']);
  }
});

test('placeholders of the template survive, and the texts are what is left to write over', () => {
  assert.match(written('Late'), /by \{\{ next_update \| date: short \}\}\.\n/);
  assert.doesNotMatch(written('Late'), /\$|\\/);
  const stops = [...filledIn(snippet, { id: 'late', title: 'Late', locale: 'en-US' }).matchAll(/\$\{(\d+)/g)].map(
    ([, number]) => number,
  );
  assert.deepEqual(stops, ['5', '6', '7', '8']);
});

test('the locale is the one that macrolsp.yaml names', () => {
  assert.equal(sourceLocaleOf('# ours\nsource-locale: de-DE # first\nlocales:\n  en-US: {}\n'), 'de-DE');
  assert.equal(sourceLocaleOf('source-locale: "fr-FR"\n'), 'fr-FR');
  assert.equal(sourceLocaleOf('other:\n  source-locale: fr-FR\n'), undefined);
});
