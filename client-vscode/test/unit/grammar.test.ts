import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { client } from './manifest';

/** YAML's grammar as it was for many years; other editors that read TextMate grammars still use it. */
const publishedYaml = [join(client, 'node_modules', 'tm-grammars', 'grammars', 'yaml.json')];
const markdown = join(client, 'node_modules', 'tm-grammars', 'grammars', 'markdown.json');

/** YAML's grammar as today's VS Code has it, once `node tests/e2e/setup.mjs` has installed one. */
function editorsYaml(): string[] {
  const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'macrolsp');
  const editors = existsSync(cache)
    ? readdirSync(cache)
        .filter((name) => /^code-server-[\d.]+$/.test(name))
        .sort()
    : [];
  const folder = join(cache, editors.at(-1) ?? '', 'node_modules/code-server/lib/vscode/extensions/yaml/syntaxes');
  return editors.length > 0 && existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

function check(grammars: readonly string[], files: string): void {
  const tool = join(client, 'node_modules', 'vscode-tmgrammar-test', 'dist', 'unit.js');
  const run = spawnSync(process.execPath, [tool, ...grammars.flatMap((grammar) => ['-g', grammar]), files], {
    cwd: client,
    encoding: 'utf8',
  });
  assert.equal(run.status, 0, `${run.stdout}${run.stderr}`);
  assert.match(run.stdout, /run successfuly/);
}

test("placeholders and suppressions are coloured on top of YAML's published grammar", () => {
  check(publishedYaml, 'test/grammar/*.yaml');
});

test("placeholders and suppressions are coloured on top of VS Code's own YAML grammar", (context) => {
  const grammars = editorsYaml();
  if (grammars.length === 0) {
    context.skip('no code-server on this machine: node tests/e2e/setup.mjs installs it');
    return;
  }
  check(grammars, 'test/grammar/*.yaml');
});

test('fences in Markdown are coloured as macros', () => {
  check([markdown, ...publishedYaml], 'test/grammar/*.md');
});
