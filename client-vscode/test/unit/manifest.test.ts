import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { client, manifest, sources } from './manifest';

const { contributes, capabilities } = manifest;
/** Where the server reads the settings that it asks the editor for. */
const serversSettings = readFileSync(join(client, '..', 'server', 'MacroLsp.Server', 'Handlers', 'SettingsHandler.cs'), 'utf8');
const allSource = [...sources().values()].join('\n');

test('there are at most twelve settings, each explained and each read by somebody', () => {
  const settings = Object.entries(contributes.configuration.properties);
  assert.ok(settings.length <= 12, `there are ${settings.length}`);
  for (const [name, { markdownDescription }] of settings) {
    assert.ok(markdownDescription, `${name} has no description`);
    // The language client reads the trace setting itself, by the name of the client.
    const key = name.replace(/^macrolsp\./, '');
    const byServer = key.split('.').every((part) => serversSettings.includes(`"${part}"`));
    assert.ok(key === 'trace.server' || allSource.includes(`'${key}'`) || byServer, `nobody reads ${name}`);
  }
});

test('what names a program is restricted in folders that are not trusted', () => {
  assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
  assert.ok(capabilities.untrustedWorkspaces.restrictedConfigurations.includes('macrolsp.server.path'));
  assert.equal(capabilities.virtualWorkspaces.supported, 'limited');
});

test('the extension is activated by languages only, never by a scan or at the start', () => {
  assert.ok(
    manifest.activationEvents.every((event) => event.startsWith('onLanguage:')),
    String(manifest.activationEvents),
  );
});

test('there is no telemetry and no network in the source', () => {
  const suspicious = /telemetry|fetch\(|https?\.request|XMLHttpRequest|WebSocket|node:https?|node:net\b|createTelemetryLogger/i;
  for (const [path, text] of sources()) {
    assert.doesNotMatch(text, suspicious, path);
  }
  assert.deepEqual(Object.keys(manifest.dependencies), ['vscode-languageclient']);
});

test('the source never writes a setting', () => {
  for (const [path, text] of sources()) {
    assert.doesNotMatch(text, /getConfiguration\([^)]*\)\s*\.update\(/, path);
  }
});

test('macros are known by ending and by pattern, because the longer pattern outranks an ending of another extension', () => {
  const macro = contributes.languages.find(({ id }) => id === 'reply-macro');
  assert.deepEqual(macro?.extensions, ['.macro.yaml', '.macro.yml']);
  assert.deepEqual(macro?.filenamePatterns, ['*.macro.yaml', '*.macro.yml']);
});

test('menus and the walkthrough name commands that exist', () => {
  const declared = new Set(contributes.commands.map(({ command }) => command));
  const inMenus = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
  const [walkthrough] = contributes.walkthroughs;
  const inSteps = (walkthrough?.steps ?? []).flatMap(({ description }) =>
    [...description.matchAll(/\(command:(macrolsp\.\w+)\)/g)].map(([, id]) => id ?? ''),
  );
  for (const command of [...inMenus, ...inSteps]) {
    assert.ok(declared.has(command), command);
  }
});

test('the walkthrough has five steps, each with a page that is there', () => {
  const [walkthrough] = contributes.walkthroughs;
  assert.equal(walkthrough?.steps.length, 5);
  for (const { media } of walkthrough?.steps ?? []) {
    assert.ok(existsSync(join(client, media['markdown'] ?? 'missing')));
  }
});

test('prose is wrapped, completed inside strings and indented by two', () => {
  const defaults = contributes.configurationDefaults['[reply-macro]'];
  assert.equal(defaults?.['editor.wordWrap'], 'on');
  assert.equal(defaults?.['editor.tabSize'], 2);
  assert.deepEqual(defaults?.['editor.quickSuggestions'], { other: 'on', comments: 'off', strings: 'on' });
});

test('the problem matcher reads the lines of macrolsp check, and only those', () => {
  const [matcher] = contributes.problemMatchers;
  const pattern = new RegExp(matcher?.pattern.regexp ?? '');
  const line =
    'shipping/late.macro.yaml:8:12: error There is no placeholder "ordr" [here]. Did you mean "order"? [unknown-placeholder]';
  assert.deepEqual(pattern.exec(line)?.slice(1), [
    'shipping/late.macro.yaml',
    '8',
    '12',
    'error',
    'There is no placeholder "ordr" [here]. Did you mean "order"?',
    'unknown-placeholder',
  ]);
  assert.ok(pattern.test('C:\\macros\\a.macro.yaml:1:1: warning It is long. [Pack.Rule]'));
  assert.ok(!pattern.test('25 files checked, nothing found'));
  // A document that is open is the server's: the matcher would say everything a second time.
  assert.equal(matcher?.applyTo, 'closedDocuments');
});

test('every regular expression of the language configuration compiles', () => {
  const text = readFileSync(join(client, 'language-configuration.json'), 'utf8');
  let count = 0;
  JSON.parse(text, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'pattern' in value) {
      const { pattern, flags } = value as { pattern: string; flags?: string };
      assert.doesNotThrow(() => new RegExp(pattern, flags));
      count += 1;
    }
    return value;
  });
  assert.ok(count >= 5);
});

test('the lock file names no host that packages came from', () => {
  assert.doesNotMatch(readFileSync(join(client, 'package-lock.json'), 'utf8'), /"resolved"/);
});

test('no snippet ends a field at the first brace of a placeholder', () => {
  const snippets = JSON.parse(readFileSync(join(client, 'snippets', 'reply-macro.json'), 'utf8')) as Record<
    string,
    { body: string[] }
  >;
  for (const [name, { body }] of Object.entries(snippets)) {
    for (const line of body.filter((each) => each.includes('${') && each.includes('{{'))) {
      // Inside ${1:…} a closing brace that belongs to the text is escaped; the field's own closing brace is the only plain one.
      assert.equal(line.replaceAll('\\}', '').match(/\}/g)?.length, line.match(/\$\{/g)?.length, `${name}: ${line}`);
    }
  }
});
