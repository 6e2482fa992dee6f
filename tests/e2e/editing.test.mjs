// What an author does all day: break a macro, read what is wrong, fix it with a click, complete, rename, format.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { useStudio } from './harness.mjs';

const late = 'shipping/late-delivery.macro.yaml';
const unpromising = 'shipping/no-reassurance.macro.yaml';
const loyalty = 'account/loyalty.macro.yaml';
const untidy = 'account/untidy.macro.yaml';

describe('editing a macro', () => {
  const studio = useStudio();
  let editor;

  test('a squiggle says in plain words what is wrong with a placeholder', async () => {
    editor = await studio.window();
    await editor.openFile(late);
    await editor.picture('editing-squiggle-1-open');
    const message = await editor.hoverSquiggle();
    await editor.picture('editing-squiggle-2-hover');
    assert.match(message, /ordr_number/);
    assert.match(message, /order_number/, 'the message names what was probably meant');
    assert.match(message, /unknown-placeholder/, 'the rule is named, with a link to its page');
    assert.equal(await editor.squiggles().count(), 1, 'one mistake, one squiggle');
  });

  test('the Problems panel lists what is missing', async () => {
    editor = await studio.window();
    await editor.openFile(unpromising);
    const rows = await editor.problems('the missing section is listed', (all) => all.some((row) => /missing-section/.test(row)));
    await editor.picture('editing-problems');
    assert.match(
      rows.find((row) => /missing-section/.test(row)),
      /reassure/i,
    );
  });

  test('the preferred fix of the light bulb repairs the placeholder', async () => {
    editor = await studio.window();
    await editor.openFile(late);
    await editor.squiggles().first().waitFor();
    await editor.goBehind(late, 'ordr_num');
    const fixes = await editor.openLightBulb();
    await editor.picture('editing-fix-1-light-bulb');
    assert.match(await fixes.first().innerText(), /order_number/);
    await fixes.first().click();
    await editor.squiggles().first().waitFor({ state: 'detached' });
    await editor.picture('editing-fix-2-fixed');
    await editor.save(late);
    const text = editor.onDisk(late);
    assert.match(text, /your order \{\{ order_number \}\} on/);
    assert.equal(text.replace('{{ order_number }}', '{{ ordr_number }}'), editor.original(late), 'nothing else has changed');
  });

  test('the light bulb writes the section that is missing', async () => {
    editor = await studio.window();
    await editor.openFile(unpromising);
    await editor.squiggles().first().waitFor();
    await editor.press('F8');
    await editor.press('Escape');
    const fixes = await editor.openLightBulb();
    await editor.picture('editing-section-1-light-bulb');
    await fixes.first().click();
    await editor.waitForText('the section is there', (text) => /^ {2}reassure:/m.test(text));
    await editor.squiggles().first().waitFor({ state: 'detached' });
    await editor.picture('editing-section-2-inserted');
    await editor.save(unpromising);
    assert.match(editor.onDisk(unpromising), /\n {2}reassure: [>|]-?\n {4}\S/, 'as a block with a text in it');
    assert.ok(editor.onDisk(unpromising).startsWith(editor.original(unpromising).trimEnd()), 'what was there is as it was');
  });

  test('inside {{ the placeholders are offered, and the accepted one is written out', async () => {
    editor = await studio.edit(late);
    await editor.goBehind(late, 'does not come.');
    await editor.type(' Your ticket is {{');
    const labels = await editor.suggestions();
    await editor.picture('editing-completion-1-list');
    for (const name of ['agent_name', 'carrier_contact', 'etd', 'loyalty_level', 'order_number']) {
      assert.ok(labels.includes(name), `${name} is offered among ${labels.join(', ')}`);
    }
    await editor.type(' ticket');
    // The whole list may have had that row already; what counts is that it is the one that Enter takes.
    await editor.accept('ticket_id', { picture: 'editing-completion-2-narrowed' });
    await editor.waitForText('the placeholder is written out', (_, prose) => prose.includes('Your ticket is {{ ticket_id }}'));
    await editor.picture('editing-completion-3-accepted');
    await editor.save(late);
    assert.match(editor.onDisk(late), /does not come\. Your ticket is \{\{ ticket_id \}\}\n/);
  });

  test('F2 renames a placeholder in every macro and in the configuration', async () => {
    // Before the server is there, F2 does nothing.
    editor = await studio.edit(loyalty);
    await editor.goBehind(loyalty, 'it is {{ loyal');
    await editor.rename('loyalty_level', 'customer_level', 'editing-rename');
    await editor.waitForText('the open file is changed', (text) => text.includes('{{ customer_level }}'));
    await editor.command('File: Save All');
    for (const path of [loyalty, late, 'macrolsp.yaml']) {
      const text = await editor.disk(path, 'has the new name', (now) => now.includes('customer_level'));
      assert.equal(
        text,
        editor.original(path).replaceAll('loyalty_level', 'customer_level'),
        `${path}: nothing else has changed`,
      );
    }
    await editor.picture('editing-rename-3-done');
  });

  test('Format Document tidies the layout and keeps every word', async () => {
    editor = await studio.edit(untidy);
    await editor.command('Format Document');
    await editor.waitForText('the keys are tidy', (text) => text.includes('macro: untidy') && /^ {2}acknowledge:/m.test(text));
    await editor.picture('editing-format');
    await editor.save(untidy);
    const words = (text) => text.split(/\s+/).filter(Boolean);
    assert.deepEqual(words(editor.onDisk(untidy)), words(editor.original(untidy)));
    assert.match(editor.onDisk(untidy), /^macro: untidy\ntitle: Untidy but correct\nlocale: en-US\n/m);
  });

  test('when the server is killed it comes back, and knows the text that was never saved', async () => {
    editor = await studio.window();
    await editor.openFile(loyalty);
    const [first] = await studio.whenServersAre('one server runs', (ids) => ids.length === 1);
    await editor.goBehind(loyalty, 'where you stand.');
    await editor.type(' Ask {{ agnt_name');
    await editor.press('Escape');
    await editor.squiggles().first().waitFor();
    process.kill(first, 'SIGKILL');
    await studio.whenServersAre('another server runs', (ids) => ids.length === 1 && ids[0] !== first);
    await editor.status('ready');
    await editor.waitForSquiggle('error', 'agnt_name');
    const message = await editor.hoverSquiggle();
    await editor.picture('editing-restarted');
    assert.match(message, /agnt_name/);
    assert.deepEqual(await editor.notifications(), [], 'the author is not bothered with it');
  });
});
