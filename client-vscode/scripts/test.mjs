// Bundles test/unit/*.test.ts and runs them.   node scripts/test.mjs
//
// The module `vscode` exists only inside the editor: its place is taken by test/unit/fakeVscode.ts, which records what the
// extension asks for. The tests in the real editor are in tests/e2e.
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exit, stdout } from 'node:process';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const client = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = join(client, 'test', 'unit');
const output = join(client, 'out', 'test');

rmSync(output, { recursive: true, force: true });
const names = readdirSync(sources).filter((name) => name.endsWith('.test.ts'));
await build({
  entryPoints: names.map((name) => join(sources, name)),
  outdir: output,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  alias: {
    'vscode': join(sources, 'fakeVscode.ts'),
    'vscode-languageclient/node': join(sources, 'fakeLanguageClient.ts'),
  },
  sourcemap: 'inline',
  logLevel: 'warning',
  // The stand-in lacks, on purpose, what no test reaches.
  logOverride: { 'import-is-undefined': 'silent' },
});

let failed = false;
const files = names.sort().map((name) => join(output, name.replace(/\.ts$/, '.js')));
const tests = run({ files, concurrency: 1 }).on('test:fail', () => (failed = true));
for await (const chunk of tests.compose(new spec())) {
  stdout.write(chunk);
}
exit(failed ? 1 : 0);
