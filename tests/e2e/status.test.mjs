// What state the server is in, said where the author looks, and what to do about it.

import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { useStudio } from './harness.mjs';

const late = 'shipping/late-delivery.macro.yaml';

describe('the status of the server', () => {
  const studio = useStudio();
  let editor;

  test('it is starting until the server has answered, and then ready', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'macrolsp-slow-'));
    const slow = join(folder, 'macrolsp');
    // The real server, held back until the test says go.
    writeFileSync(slow, `#!/bin/sh\nwhile [ ! -e '${folder}/go' ]; do sleep 0.05; done\nexec '${studio.serverProgram()}' "$@"\n`);
    chmodSync(slow, 0o755);
    editor = await studio.window({ settings: { 'macrolsp.server.path': slow } });
    await editor.openFile(late);
    await editor.status('starting', 'status-1-starting');
    writeFileSync(join(folder, 'go'), '');
    await editor.status('ready', 'status-2-ready');
  });

  test('without a program it is stopped, says why, and can be restarted from there', async () => {
    editor = await studio.window({ settings: { 'macrolsp.server.path': '/nowhere/macrolsp' } });
    await editor.openFile(late);
    const text = await editor.status('stopped', 'status-3-stopped');
    assert.match(text, /macrolsp\.server\.path names no file/);
    assert.match(text, /Restart/);
    editor.writeSettings({});
    await editor.status('ready');
  });

  test('an error in macrolsp.yaml is named, and a click opens the place', async () => {
    editor = await studio.window();
    editor.write('macrolsp.yaml', editor.original('macrolsp.yaml').replace('default-framework: AER', 'default-framework: [AER]'));
    await editor.openFile(late);
    const text = await editor.status('wrong configuration', 'status-4-wrong-configuration');
    assert.match(text, /one error in macrolsp\.yaml/);
    await editor.clickStatus('wrong configuration');
    await editor.page.locator('.tab.active[data-resource-name="macrolsp.yaml"]').waitFor();
    await editor.page.locator('.statusbar-item', { hasText: 'Ln 5,' }).waitFor();
    await editor.picture('status-5-configuration-opened');
  });

  test('the restart command starts another server', async () => {
    editor = await studio.window();
    await editor.openFile(late);
    const [first] = await studio.whenServersAre('one server runs', (ids) => ids.length === 1);
    await editor.status('ready');
    await editor.command('Reply Macros: Restart Server');
    await studio.whenServersAre('another server runs', (ids) => ids.length === 1 && ids[0] !== first);
    await editor.status('ready');
    await editor.squiggles().first().waitFor();
  });

  test('the log tells what was started', async () => {
    editor = await studio.edit(late);
    await editor.command('Reply Macros: Show Log');
    await editor.page.locator('.panel .view-line', { hasText: 'Ready: macrolsp' }).waitFor();
    await editor.picture('status-6-log');
  });

  test('Explain This File says how a macro is treated, and what to do about a file that is none', async () => {
    editor = await studio.window();
    editor.write('notes.yaml', 'a: 1\n');
    await editor.openFile(late);
    await editor.squiggles().first().waitFor();
    await editor.command('Reply Macros: Explain This File');
    const page = editor.preview().locator('.markdown-body');
    await page.getByText('This file holds reply macros and is checked.').waitFor();
    await page.getByText('Its configuration is macrolsp.yaml.').waitFor();
    await page.getByText('unknown-placeholder').waitFor();
    await editor.picture('status-7-explained');
    await editor.openFile('notes.yaml');
    await editor.command('Reply Macros: Explain This File');
    await page.getByText('This file is not treated as reply macros').waitFor();
  });
});
