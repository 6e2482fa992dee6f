import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { activate } from '../../src/extension';
import { manifest } from './manifest';
import { fate, started } from './fakeLanguageClient';
import { recorded } from './fakeVscode';

const document = (languageId: string, path: string, firstLine = '') => ({
  languageId,
  uri: { path, toString: () => `file://${path}` },
  lineAt: () => ({ text: firstLine }),
});
const macro = document('reply-macro', '/w/late.macro.yaml');
let context: { extensionPath: string; subscriptions: { dispose(): unknown }[]; extension: { id: string } };

beforeEach(() => {
  const extensionPath = mkdtempSync(join(tmpdir(), 'macrolsp-client-'));
  mkdirSync(join(extensionPath, 'server'));
  for (const name of ['macrolsp', 'macrolsp.exe']) {
    writeFileSync(join(extensionPath, 'server', name), '');
    chmodSync(join(extensionPath, 'server', name), 0o755);
  }
  context = { extensionPath, subscriptions: [], extension: { id: 'macrolsp.macrolsp' } };
  started.length = 0;
  recorded.commands.clear();
  recorded.statusItems.length = 0;
  recorded.languagesSet.length = 0;
  fate.startFails = false;
});

afterEach(() => {
  context.subscriptions.forEach((each) => each.dispose());
  mock.timers.reset();
});

async function open(opened: typeof macro): Promise<void> {
  activate(context as never);
  recorded.opened.fire(opened);
  await settled();
}

/** Lets everything that waits for a promise go on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    await Promise.resolve();
  }
}

const statusText = () => recorded.statusItems.at(-1)?.['text'];

test('every command that is declared is registered, and none that is not, but those that only the status item and code lenses call', () => {
  activate(context as never);
  const declared = manifest.contributes.commands.map(({ command }) => command);
  assert.deepEqual(
    [...recorded.commands.keys()].sort(),
    [...declared, 'macrolsp.openConfiguration', 'macrolsp.showReferences'].sort(),
  );
});

test('nothing is started until a macro is opened', async () => {
  await open(document('yaml', '/w/docker-compose.yaml', 'services:'));
  assert.equal(started.length, 0);
  assert.equal(statusText(), 'Reply Macros: waiting');
});

test('the first macro starts the program inside the extension, the second does not start another', async () => {
  await open(macro);
  recorded.opened.fire(macro);
  await settled();
  assert.equal(started.length, 1);
  assert.ok(started[0]?.program.command.startsWith(join(context.extensionPath, 'server')));
  assert.deepEqual(started[0]?.program.args, ['lsp']);
  assert.equal(statusText(), 'Reply Macros: ready');
});

test('a YAML file whose first line says so becomes a macro, once', async () => {
  const marked = document('yaml', '/w/marked.yaml', '# reply-macro');
  await open(marked);
  recorded.opened.fire(marked);
  await settled();
  assert.deepEqual(recorded.languagesSet, [{ path: '/w/marked.yaml', language: 'reply-macro' }]);
});

test('without another YAML server the server keeps doing what only it does', async () => {
  await open(macro);
  assert.deepEqual(started[0]?.options.initializationOptions, { alternateYaml: false });
});

test('a server that dies is started again after its pause, and not before', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  await open(macro);
  started[0]?.die();
  assert.equal(statusText(), 'Reply Macros: restarting');
  mock.timers.tick(249);
  assert.equal(started.length, 1);
  mock.timers.tick(1);
  await settled();
  assert.equal(started.length, 2);
  assert.equal(statusText(), 'Reply Macros: ready');
});

test('a server that cannot be started is tried a few times, and then the user is asked', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  fate.startFails = true;
  await open(macro);
  for (let turn = 0; turn < 20; turn += 1) {
    mock.timers.tick(10_000);
    await settled();
  }
  assert.equal(started.length, 7);
  assert.equal(statusText(), 'Reply Macros: stopped');
});

test('the restart command ends the old server and begins a new one', async () => {
  await open(macro);
  await recorded.commands.get('macrolsp.restartServer')?.();
  assert.ok(started[0]?.disposed);
  assert.equal(started.length, 2);
  assert.equal(statusText(), 'Reply Macros: ready');
});

test('a late word from a server that was replaced changes nothing', async () => {
  await open(macro);
  await recorded.commands.get('macrolsp.restartServer')?.();
  started[0]?.die();
  assert.equal(statusText(), 'Reply Macros: ready');
});

test('a build without a server says so and starts nothing', async () => {
  context.extensionPath = mkdtempSync(join(tmpdir(), 'macrolsp-client-'));
  await open(macro);
  assert.equal(started.length, 0);
  assert.equal(statusText(), 'Reply Macros: stopped');
});
