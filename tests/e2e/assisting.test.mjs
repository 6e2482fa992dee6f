// What the editor shows without being asked, and what it offers beyond fixes.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { until } from './codeServer.mjs';
import { useStudio } from './harness.mjs';

const late = 'shipping/late-delivery.macro.yaml';
const loyalty = 'account/loyalty.macro.yaml';
const unpromising = 'shipping/no-reassurance.macro.yaml';

describe('assistance', () => {
  const studio = useStudio();
  let editor;

  const open = async (path, options) => {
    editor = await studio.edit(path, options);
  };
  const lens = (text) => editor.page.locator('.editor-group-container.active .codelens-decoration a', { hasText: text });

  test('a code lens says who uses a macro, and leads there', async () => {
    await open(late);
    await lens('Used by 1').waitFor();
    await editor.picture('assisting-1-code-lens');
    await lens('Used by 1').click();
    const peek = editor.page.locator('.peekview-widget .monaco-list-row');
    await peek
      .filter({ hasText: 'loyalty.macro.yaml' })
      .or(peek.filter({ hasText: 'late-delivery' }))
      .first()
      .waitFor();
    await editor.picture('assisting-2-used-by');
  });

  test('a code lens opens the preview', async () => {
    await open(loyalty);
    await lens('Preview').click();
    await editor.preview().locator('.section').first().waitFor();
  });

  test('inlay hints show the sample behind a placeholder', async () => {
    await open(loyalty);
    const line = editor.page.locator('.editor-group-container.active .view-line', { hasText: 'it is' });
    await until('the hint is there', async () => /Gold/.test(await line.innerText()));
    await editor.picture('assisting-3-inlay-hints');
  });

  test('in the text of a section the approved phrases are offered', async () => {
    await open(unpromising);
    await editor.goTo(editor.original(unpromising).split('\n').length, 1);
    await editor.type('  reassure: >-\n');
    // The line break is still being indented when the list is asked for, and an answer to an older text is not shown.
    await until('phrases for the section are offered', async () => {
      await editor.press('Control+Space');
      await editor.suggestionList().first().waitFor();
      if (/reassure/.test(await editor.suggestionList().first().innerText())) return true;
      await editor.press('Escape');
      return false;
    });
    await editor.picture('assisting-4-phrases');
    const first = await editor.suggestionList().first().innerText();
    await editor.press('Enter');
    await editor.waitForText('the phrase is written', (text) => /reassure: >-\n {4}[A-Z]\S* \S+ \S+/.test(text));
    assert.match(first, /\S/);
    await editor.picture('assisting-5-phrase-accepted');
  });

  test('Fix All in File repairs what is safe to repair', async () => {
    await open(late);
    await editor.goBehind(late, 'title: Late delivery');
    await editor.press('Enter');
    await editor.type('# macrolsp-disable-next-line leftover-text -- it was there once');
    await editor.problems('the comment is found to be of no use', (all) => all.some((row) => /unused-suppression/.test(row)));
    await editor.focusText();
    await editor.command('Reply Macros: Fix All in File');
    await editor.waitForText('the comment is gone', (text) => !text.includes('macrolsp-disable'));
    assert.match(await editor.visibleText(), /ordr_number/, 'what needs a decision is left alone');
    await editor.picture('assisting-6-fixed-all');
  });

  test('a finding can be silenced with a reason', async () => {
    await open(late);
    await editor.squiggles().first().waitFor();
    await editor.goBehind(late, 'ordr_num');
    const fixes = await editor.openLightBulb();
    await editor.picture('assisting-7-all-fixes');
    await fixes
      .filter({ hasText: /this line|next line|here/i })
      .first()
      .click();
    await editor.waitForText('the comment is there', (text) => text.includes('# macrolsp-disable'));
    await editor.squiggles().first().waitFor({ state: 'detached' });
    await editor.picture('assisting-8-silenced');
  });

  test('while an argument is typed, the help says what the filter takes', async () => {
    await open(loyalty);
    await editor.goBehind(loyalty, 'where you stand.');
    await editor.typeAtEase(' Until {{ etd | date:');
    const help = editor.page.locator('.parameter-hints-widget.visible');
    await help.waitFor();
    assert.match((await help.innerText()).replaceAll('\u00a0', ' '), /date: long\|medium\|short\|full\|weekday/);
    await editor.picture('assisting-9-signature');
  });

  test('an address in a text can be followed', async () => {
    await open(loyalty);
    await editor.goBehind(loyalty, 'where you stand.');
    await editor.typeAtEase(' See https://shop.example.com/levels.');
    // One address is drawn in pieces, where colours change and where the line is wrapped.
    const linked = editor.page.locator('.editor-group-container.active .detected-link');
    await until('the address is a link, without the full stop of its sentence', async () => {
      return (await linked.allInnerTexts()).join('') === 'https://shop.example.com/levels';
    });
    await linked.first().hover();
    assert.match(await editor.hoverText(), /Follow link/);
  });

  test('a condition and its placeholder are typed together, for those who switch linked editing on', async () => {
    editor = await studio.window({ settings: { '[reply-macro]': { 'editor.linkedEditing': true } } });
    const lines = [
      'reply:',
      '  reassure:',
      '    - when: carrier_contact',
      '      text: >-',
      '        Ask {{ carrier_contact }}.',
    ];
    editor.write('linked.macro.yaml', lines.join('\n'));
    await editor.openFile('linked.macro.yaml');
    await editor.status('ready');
    await editor.goTo(3, 28);
    await editor.page.locator('.editor-group-container.active .linked-editing-decoration').first().waitFor();
    await editor.typeAtEase('s');
    await editor.waitForText('both are changed', (text) => text.split('carrier_contacts').length === 3);
  });
});
