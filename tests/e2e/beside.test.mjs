// Beside a general YAML extension: what one of the two says is said once.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { until } from './codeServer.mjs';
import { useStudio } from './harness.mjs';
import { packOtherYaml } from './otherYaml.mjs';

const path = 'late.macro.yaml';

// Two mistakes: a line that is no YAML, and a placeholder that nobody knows.
const broken = `macro: late
title: Late delivery
locale: en-US
owner
reply:
  acknowledge: >-
    Hi {{ agnt_name }}, your order has not arrived.
  empathize: >-
    I know how frustrating this is.
  reassure: >-
    I will write to you tomorrow.
`;

describe('beside another YAML extension', () => {
  const studio = useStudio({ extensions: [packOtherYaml] });
  let editor;

  for (const [name, settings] of [
    ['with the language of macros', {}],
    ['with macros set to YAML', { 'files.associations': { '*.macro.yaml': 'yaml' } }],
  ]) {
    const open = async (text) => {
      editor = await studio.window({ settings });
      editor.write(path, text);
      // A plain file first, so that both servers run before the macro is looked at.
      editor.write('plain.yaml', 'a: [b\n');
      await editor.openFile('plain.yaml');
      await editor.squiggles().first().waitFor();
      await editor.openFile(path);
      await editor.status('ready');
    };

    test(`each fault is one problem, ${name}`, async () => {
      await open(broken);
      const rows = await editor.problems(
        'both mistakes are listed',
        (all) => all.some((row) => /agnt_name/.test(row)) && all.some((row) => /\[Ln 4,/.test(row)),
      );
      await editor.picture(`beside-problems-${Object.keys(settings).length}`);
      assert.equal(rows.filter((row) => /agnt_name/.test(row)).length, 1, rows.join('\n'));
      assert.equal(rows.filter((row) => /\[Ln 4,/.test(row)).length, 1, rows.join('\n'));
    });

    test(`each key and each placeholder is offered once, ${name}`, async () => {
      await open(broken.replace('owner\n', '').replace('agnt_name', 'agent_name'));
      await editor.goTo(3, 14);
      await editor.typeAtEase('\nm');
      await editor.press('Control+Space');
      await until('the keys are offered', async () => (await editor.suggestions()).includes('moods'));
      assert.deepEqual(duplicates(await editor.suggestions()), []);
      await editor.press('Escape');
      await editor.press('Backspace');
      await editor.goTo(7, 11);
      await editor.press('Control+Space');
      await until('the placeholders are offered', async () => (await editor.suggestions()).includes('agent_name'));
      assert.deepEqual(duplicates(await editor.suggestions()), []);
      await editor.press('Escape');
      await editor.command('Show or Focus Hover');
      assert.equal((await editor.hoverText()).includes('agent_name'), true);
      assert.equal(await editor.page.locator('.monaco-hover:not(.hidden) .hover-row').count(), 1, 'one hover, not one from each');
    });
  }
});

function duplicates(labels) {
  return labels.filter((label, at) => labels.indexOf(label) !== at);
}
