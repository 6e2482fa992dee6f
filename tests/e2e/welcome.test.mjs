// The first minutes: the walkthrough, a new macro, and files that are not called as we like them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fixtures, useStudio } from './harness.mjs';

describe('the first minutes', () => {
  const studio = useStudio();
  let editor;

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
    const box = await editor.inputBox();
    await editor.type('Parcel lost: what now?');
    await box.message('The file will be parcel-lost-what-now.macro.yaml');
    await editor.picture('welcome-2-title');
    await editor.press('Enter');
    await editor.waitForText('the new macro is there', (_, prose) =>
      prose.startsWith('macro: parcel-lost-what-now title: "Parcel lost: what now?"'),
    );
    await editor.page.locator('.statusbar-item', { hasText: 'Reply Macro' }).first().waitFor();
    await editor.status('ready');
    await editor.picture('welcome-2-new-macro');
  });

  // What the author does, each counted: a command, a click, a text that is typed, a key that ends it.
  for (const [name, begin] of [
    [
      'from the command palette',
      async (act) => {
        await act('run "New Macro"', () => editor.command('Reply Macros: New Macro'));
        await editor.inputBox();
        await act('type its title', () => editor.type('Late delivery'));
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
        assert.equal(await (await editor.inputBox()).value(), 'My first macro', 'a title to begin with');
      },
    ],
  ]) {
    test(`from an empty folder to a first correct macro on the disk in at most six actions, ${name}`, async (t) => {
      editor = await studio.window({ workspace: join(fixtures, 'empty') });
      const actions = [];
      const act = async (what, how) => {
        actions.push(what);
        await how();
      };
      await begin(act);
      await act('press Enter', () => editor.press('Enter'));
      await editor.waitForText('the new macro is there', (_, prose) => prose.includes('closing:'));
      await editor.page.locator('.editor-group-container.active .monaco-editor.focused .selected-text').first().waitFor();
      await act('write what happened over the text that is marked', () =>
        editor.type('You asked for a blue lamp and a red one came.'),
      );
      await act('save', () => editor.press('Control+KeyS'));

      const file = name.includes('palette') ? 'late-delivery.macro.yaml' : 'my-first-macro.macro.yaml';
      const text = await editor.disk(file, 'is saved', (now) => now.includes('You asked for a blue lamp and a red one came.\n'));
      await editor.page.locator(`.tab.active:not(.dirty)[data-resource-name="${file}"]`).waitFor();
      assert.equal(await editor.page.locator('.quick-input-widget:visible, .monaco-dialog-box').count(), 0, 'nothing is asked');
      assert.match(text, /^macro: (?:late-delivery|my-first-macro)\ntitle: (?:Late delivery|My first macro)\nlocale: en-US\n/);
      await editor.status('ready');
      assert.equal(await editor.squiggles().count(), 0);
      const check = spawnSync(studio.serverProgram(), ['check', editor.folder], { encoding: 'utf8' });
      assert.equal(check.status, 0, check.stdout + check.stderr);
      assert.doesNotMatch(check.stdout, /: (?:error|warning|suggestion) /);
      assert.ok(actions.length <= 6, actions.join(', '));
      t.diagnostic(`${actions.length} actions: ${actions.join(', ')}`);
    });
  }

  test('a new macro is correct before anything is changed', async () => {
    editor = await studio.window();
    await editor.command('Reply Macros: New Macro');
    await editor.inputBox();
    await editor.type('Late answer');
    await editor.press('Enter');
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
    editor = await studio.edit('account/loyalty.macro.yaml');
    await editor.goBehind('account/loyalty.macro.yaml', 'where you stand.');
    await editor.type(' ');
    await editor.command('Reply Macros: Insert Placeholder');
    assert.ok((await editor.suggestions()).includes('ticket_id'));
    await editor.picture('welcome-4-insert-placeholder');
  });

  test('Check Workspace lists what is found in files that nobody has opened', async () => {
    editor = await studio.edit('account/loyalty.macro.yaml');
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
