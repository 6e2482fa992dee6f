// Rules of style packs in the editor: a support lead changes one and sees at once what it does.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fixtures, useStudio } from './harness.mjs';

const rule = 'styles/House/Wording.yml';
const answer = 'answer.macro.yaml';

describe('a rule of a style pack', () => {
  const studio = useStudio();
  let editor;

  const open = async (path) => {
    editor = await studio.edit(path, { workspace: join(fixtures, 'styles') });
  };
  const lens = (text) => editor.page.locator('.editor-group-container.active .codelens-decoration', { hasText: text });

  test('its keys are offered with what they are for, and the one that is taken is written', async () => {
    await open(rule);
    await editor.goBehind(rule, 'level: warning');
    await editor.press('Enter');
    await editor.press('Control+Space');
    const labels = await editor.suggestions();
    assert.ok(labels.includes('ignorecase'), labels.join(', '));
    assert.ok(!labels.includes('tokens'), 'what is there already is not offered again');
    await editor.type('ignorec');
    await editor.accept('ignorecase', { picture: 'styles-1-keys' });
    await editor.waitForText('the key is written', (text) => /^ignorecase: /m.test(text));
  });

  test('the values of a key are offered', async () => {
    await open(rule);
    await editor.goBehind(rule, 'level: warning');
    await editor.press('Control+Backspace');
    await editor.press('Control+Space');
    const labels = await editor.suggestions();
    assert.ok(
      ['error', 'warning', 'suggestion'].every((level) => labels.includes(level)),
      labels.join(', '),
    );
  });

  test('the hover of a key says what it is for', async () => {
    await open(rule);
    await editor.goBehind(rule, 'toke');
    await editor.command('Show or Focus Hover');
    const text = await editor.hoverText();
    await editor.picture('styles-2-hover');
    assert.match(text, /tokens/);
    assert.match(text, /\w+ \w+ \w+/);
  });

  test('a pattern that cannot be read is found at its place, and everything else goes on', async () => {
    await open(rule);
    await editor.goBehind(rule, '- circle back');
    await editor.press('Enter');
    await editor.type('- reach (out');
    // The bracket that the editor closes by itself is taken out again.
    await editor.press('End');
    await editor.press('Backspace');
    await editor.waitForSquiggle('error', 'reach (out', { exactly: false });
    const { right, bottom } = await editor.boxOf('reach (out');
    await editor.page.mouse.move(right - 3, bottom - 6);
    const message = await editor.hoverText();
    await editor.picture('styles-3-pattern');
    assert.match(message, /opens a bracket \( that it does not close/);
    editor.write('other.macro.yaml', 'macro: other\ntitle: Other\nlocale: en-US\nreply: Thank you, {{ nobody }}.\n');
    await editor.openFile('other.macro.yaml');
    await editor.waitForSquiggle('error', 'nobody');
  });

  test('above its cases stands how many pass, and it counts again with every change', async () => {
    await open(rule);
    await lens('1 of 2 cases pass').waitFor();
    await editor.squiggles('error').or(editor.squiggles('warning')).first().waitFor();
    await editor.picture('styles-4-cases');
    await editor.goBehind(rule, '- circle back');
    await editor.press('Enter');
    await editor.type('- reach out');
    await lens('2 cases pass').filter({ hasNotText: 'of' }).waitFor();
    await editor.squiggles('error').or(editor.squiggles('warning')).first().waitFor({ state: 'detached' });
    await editor.picture('styles-5-cases-pass');
  });

  test('what is written into a rule and not saved yet counts in the macros', async () => {
    await open(rule);
    await editor.goBehind(rule, '- circle back');
    await editor.press('Enter');
    await editor.type('- reach out');
    await editor.openFile(answer);
    await editor.waitForSquiggle('warning', 'reach out');
    const message = await editor.hoverSquiggle('warning');
    assert.match(message, /We do not say 'reach out' here/);
    assert.match(message, /House\.Wording/);
    await editor.picture('styles-6-in-the-macro');
  });
});
