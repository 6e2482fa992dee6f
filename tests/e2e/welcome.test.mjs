// The first minutes: the walkthrough, a new macro, and files that are not called as we like them.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { fixtures, Studio } from './harness.mjs';

describe('the first minutes', () => {
  let studio;
  let editor;

  before(async () => {
    studio = await Studio.open();
  });
  afterEach(async () => {
    await editor?.close();
  });
  after(async () => {
    await studio?.close();
  });

  test('the walkthrough leads through five steps, and the first opens a macro to fill in', async () => {
    editor = await studio.window();
    await editor.command('Welcome: Open Walkthrough...');
    await editor.pick('Write your first reply macro');
    const steps = editor.page.locator('.gettingStartedContainer .getting-started-step');
    await steps.first().waitFor();
    assert.deepEqual(
      (await steps.locator('.step-title').allInnerTexts()).map((title) => title.trim()),
      ['Open a macro', 'Insert a placeholder', 'Fix a problem', 'See what the customer reads', 'Share the rules with your team'],
    );
    await editor.picture('welcome-1-walkthrough');
    await editor.page.locator('.gettingStartedContainer .monaco-button', { hasText: 'New macro' }).click();
    await editor.waitForText('the new macro is there', (_, prose) => /^macro: my-first-macro title: My first macro/.test(prose));
    await editor.page.locator('.statusbar-item', { hasText: 'Reply Macro' }).first().waitFor();
    await editor.status('ready');
    await editor.picture('welcome-2-new-macro');
  });

  for (const [name, begin] of [
    [
      'from the command palette',
      async (act) => {
        await act('run "New Macro"', () => editor.command('Reply Macros: New Macro'));
      },
    ],
    [
      'by the walkthrough',
      async (act) => {
        await act('open the walkthroughs', () => editor.command('Welcome: Open Walkthrough...'));
        await act('choose ours', () => editor.pick('Write your first reply macro'));
        await act('click "New macro"', () =>
          editor.page.locator('.gettingStartedContainer .monaco-button', { hasText: 'New macro' }).click(),
        );
      },
    ],
  ]) {
    test(`from an empty folder to a first correct macro, not yet saved, in at most four actions, ${name}`, async (t) => {
      editor = await studio.window({ workspace: join(fixtures, 'empty') });
      const actions = [];
      const act = async (what, how) => {
        actions.push(what);
        await how();
      };
      await begin(act);
      await editor.waitForText('the new macro is there', (_, prose) => prose.includes('closing:'));
      await editor.status('ready');
      await editor.page.locator('.monaco-editor.focused').waitFor();
      await act('type its id', () => editor.typeAtEase('welcome'));
      await editor.waitForText('the macro has its id', (_, prose) => /^macro: welcome title:/.test(prose));
      assert.equal(await editor.squiggles().count(), 0);
      // Saving takes two more, the last in VS Code's own dialog for a file's name. They are neither done nor counted here.
      assert.ok(actions.length <= 4, actions.join(', '));
      t.diagnostic(`${actions.length} actions: ${actions.join(', ')}`);
    });
  }

  test('a new macro is correct before anything is changed', async () => {
    editor = await studio.window();
    await editor.command('Reply Macros: New Macro');
    await editor.waitForText('the new macro is there', (_, prose) => prose.includes('closing:'));
    await editor.status('ready');
    await editor.press('Escape');
    await editor.goTo(4, 1);
    await editor.type('x');
    await editor.squiggles().first().waitFor();
    await editor.press('Control+KeyZ');
    await editor.squiggles().first().waitFor({ state: 'detached' });
  });

  test('a file in plain YAML is none of ours, and its first line can say that it is', async () => {
    editor = await studio.window();
    editor.write('plain.yaml', 'macro: plain\nreply: Hi {{ nobody }}.\n');
    editor.write('marked.yaml', '# reply-macro\nmacro: marked\nlocale: en-US\nreply:\n  greeting: >-\n    Hi {{ nobody }}.\n');
    await editor.openFile('plain.yaml');
    await editor.page.locator('.statusbar-item#status\\.editor\\.mode', { hasText: 'YAML' }).waitFor();
    await editor.openFile('marked.yaml');
    await editor.page.locator('.statusbar-item#status\\.editor\\.mode', { hasText: 'Reply Macro' }).waitFor();
    await editor.squiggles().first().waitFor();
    assert.match(await editor.hoverSquiggle(), /\S/);
    await editor.openFile('plain.yaml');
    assert.equal(await editor.squiggles().count(), 0);
  });

  test('a macro that is set to YAML is still looked after', async () => {
    editor = await studio.window({ settings: { 'files.associations': { '*.macro.yaml': 'yaml' } } });
    await editor.openFile('shipping/late-delivery.macro.yaml');
    await editor.page.locator('.statusbar-item#status\\.editor\\.mode', { hasText: 'YAML' }).waitFor();
    assert.match(await editor.hoverSquiggle(), /ordr_number/);
    await editor.picture('welcome-3-plain-yaml');
  });

  test('Insert Placeholder writes the braces and opens the list', async () => {
    editor = await studio.window();
    await editor.openFile('account/loyalty.macro.yaml');
    await editor.status('ready');
    await editor.goBehind('account/loyalty.macro.yaml', 'where you stand.');
    await editor.type(' ');
    await editor.command('Reply Macros: Insert Placeholder');
    assert.ok((await editor.suggestions()).includes('ticket_id'));
    await editor.picture('welcome-4-insert-placeholder');
  });

  test('Check Workspace lists what is found in files that nobody has opened', async () => {
    editor = await studio.window();
    await editor.openFile('account/loyalty.macro.yaml');
    await editor.status('ready');
    await editor.command('Reply Macros: Check Workspace');
    const rows = await editor.problems(
      'the finding of a closed file is listed',
      (all) => all.some((row) => /ordr_number/.test(row)),
      {
        open: false,
      },
    );
    assert.ok(rows.some((row) => /late-delivery\.macro\.yaml/.test(row)));
    assert.equal(rows.filter((row) => /ordr_number/.test(row)).length, 1, 'once, although two can say it');
    await editor.picture('welcome-5-check-workspace');
  });
});
