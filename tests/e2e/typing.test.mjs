// What the editor does by itself while somebody types: closing braces, indenting, continuing, commenting out.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { until } from './codeServer.mjs';
import { useStudio } from './harness.mjs';

const late = 'shipping/late-delivery.macro.yaml';

describe('typing', () => {
  const studio = useStudio();
  let editor;

  /** Opens a macro of these lines, puts the cursor behind the mark ¦ and takes the mark out. */
  const begin = async (...lines) => {
    editor = await studio.window();
    const marked = lines.join('\n');
    editor.write('typed.macro.yaml', marked.replace('¦', ''));
    await editor.openFile('typed.macro.yaml');
    const before = marked.slice(0, marked.indexOf('¦')).split('\n');
    await editor.goTo(before.length, before.at(-1).length + 1);
  };

  /** Saves, and compares with lines that name the cursor's place as ¦. */
  const expect = async (...lines) => {
    const marked = lines.join('\n');
    const before = marked.slice(0, marked.indexOf('¦')).split('\n');
    await editor.press('Escape');
    await editor.save('typed.macro.yaml');
    assert.equal(editor.onDisk('typed.macro.yaml'), marked.replace('¦', ''));
    await editor.page
      .locator('.statusbar-item', { hasText: `Ln ${before.length}, Col ${before.at(-1).length + 1}` })
      .waitFor({ timeout: 5000 });
  };

  test('braces are closed in a block', async () => {
    await begin('reply:', '  greeting: >-', '    Hi ¦');
    await editor.typeAtEase('{{');
    await expect('reply:', '  greeting: >-', '    Hi {{¦}}');
  });

  test('braces are closed inside quotation marks and before punctuation', async () => {
    await begin('title: "Hi ¦, welcome"');
    await editor.typeAtEase('{{ name ');
    await expect('title: "Hi {{ name ¦}}, welcome"');
  });

  test('braces that were closed by the editor are typed over', async () => {
    await begin('reply:', '  greeting: >-', '    Hi ¦');
    await editor.typeAtEase('{{ name }}!');
    await expect('reply:', '  greeting: >-', '    Hi {{ name }}!¦');
  });

  test('a quotation mark in an argument is closed, an apostrophe in prose is not', async () => {
    await begin('reply:', '  greeting: >-', '    Hi {{ name | default: ¦ }}');
    await editor.typeAtEase('"there');
    await expect('reply:', '  greeting: >-', '    Hi {{ name | default: "there¦" }}');
    await editor.press('End');
    await editor.typeAtEase(", I'm here");
    await expect('reply:', '  greeting: >-', '    Hi {{ name | default: "there" }}, I\'m here¦');
  });

  test('a new line after a key indents, and one in a text keeps its place', async () => {
    await begin('reply:¦');
    await editor.typeAtEase('\ngreeting: >-\nHi.\nBye.');
    await expect('reply:', '  greeting: >-', '    Hi.', '    Bye.¦');
  });

  test('after a condition the text is written beside it', async () => {
    await begin('reply:', '  reassure:', '    - when: carrier_contact¦');
    await editor.typeAtEase('\ntext: >-\nAsk them.');
    await expect('reply:', '  reassure:', '    - when: carrier_contact', '      text: >-', '        Ask them.¦');
  });

  test('a line is commented out and in again', async () => {
    await begin('macro: typed¦');
    await editor.press('Control+Slash');
    await editor.waitForText('it is a comment', (text) => text.includes('# macro: typed'));
    await editor.press('Control+Slash');
    await expect('macro: typed¦');
  });

  test('a snippet writes a section as a block', async () => {
    await begin('reply:', '  ¦');
    await editor.command('Snippets: Insert Snippet');
    await editor.pick('A section of the reply as a text block');
    await editor.waitForText('the section is there', (text) => /greeting: >-\n {4}What the customer reads\./.test(text));
    await editor.picture('typing-snippet');
  });

  test('the colours tell prose, placeholders and filters apart, in every theme', async () => {
    for (const [name, theme] of [
      ['dark', 'Default Dark Modern'],
      ['light', 'Default Light Modern'],
      ['high-contrast', 'Default High Contrast'],
      ['high-contrast-light', 'Default High Contrast Light'],
    ]) {
      editor = await studio.window({ settings: { 'workbench.colorTheme': theme } });
      await editor.openFile(late);
      const colour = async (text) => {
        const token = editor.page.locator('.editor-group-container.active .view-line span span').filter({ hasText: text }).last();
        return token.evaluate((element) => getComputedStyle(element).color);
      };
      await until(`${theme}: prose, braces, placeholder and filter have four colours`, async () => {
        const colours = await Promise.all(["I'm", '{{', 'agent_name', 'default'].map(colour));
        return new Set(colours).size === 4;
      });
      await editor.picture(`typing-colours-${name}`);
      await editor.close();
    }
    editor = undefined;
  });
});
