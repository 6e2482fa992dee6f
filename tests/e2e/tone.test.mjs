// Tone rules in the editor: exactly the words, the preferred fix, the preview.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fixtures, useStudio } from './harness.mjs';

const hold = 'hold.macro.yaml';

describe('tone', () => {
  const studio = useStudio();
  let editor;

  const open = async () => {
    editor = await studio.window({ workspace: join(fixtures, 'tone'), width: 1500 });
    await editor.openFile(hold);
    await editor.squiggles('warning').first().waitFor();
  };

  test('a squiggle stands under exactly the word, behind emoji and in a folded text', async () => {
    await open();
    assert.equal(await editor.squiggles('warning').count(), 1);
    await editor.waitForSquiggle('warning', 'parcel');
    const message = await editor.hoverSquiggle('warning');
    await editor.picture('tone-1-hover');
    assert.match(message, /'parcel' is British\. American customers say 'package'\./);
    await editor.page.locator('.monaco-hover a', { hasText: 'en-US.Vocabulary' }).click();
    await editor.page.locator('.tab.active[data-resource-name="en-US.Vocabulary.md"]').waitFor();
    await editor.waitForText('the page of the rule is there', (text) => /^# en-US\.Vocabulary/.test(text));
    await editor.picture('tone-4-page');
  });

  test('the preferred fix writes the other word, and the preview marks it until then', async () => {
    await open();
    const page = await editor.openPreview();
    const mark = page.locator('[data-section="hold"] .text mark');
    await mark.first().waitFor();
    assert.equal(await mark.first().innerText(), 'parcel');
    await editor.focusText();
    const word = await editor.boxOf('parcel');
    await editor.page.mouse.click((word.left + word.right) / 2, word.bottom - 6);
    const fixes = await editor.openLightBulb();
    await editor.picture('tone-2-light-bulb');
    assert.match(await fixes.first().innerText(), /Change to "package"/);
    await fixes.first().click();
    await editor.squiggles('warning').first().waitFor({ state: 'detached' });
    await mark.first().waitFor({ state: 'detached' });
    await editor.picture('tone-3-fixed');
    await editor.save(hold);
    assert.match(editor.onDisk(hold), /🙂🙂 Your package is on\n {4}its way/);
  });
});
