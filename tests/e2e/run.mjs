// Runs the end-to-end tests, one file after the other, with everything they need installed first.
//
//   node tests/e2e/run.mjs                     all of them
//   node tests/e2e/run.mjs editing preview     those files only
//
// The last line is "e2e: N passed, N failed".

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, stdout } from 'node:process';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { repository } from './codeServer.mjs';
import { ensureBrowser, ensureCodeServer, ensureNodeModules, main } from './setup.mjs';

await main(async () => {
  const folder = join(repository, 'tests', 'e2e');
  ensureBrowser();
  await ensureCodeServer();
  await ensureNodeModules(folder);

  const wanted = argv.slice(2);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.test.mjs') && (wanted.length === 0 || wanted.some((each) => name.startsWith(each))))
    .sort()
    .map((name) => join(folder, name));

  let passed = 0;
  let failed = 0;
  const isTest = ({ details, name }) => details.type !== 'suite' && !files.includes(name);
  const tests = run({ files, concurrency: 1 })
    .on('test:pass', (event) => (passed += isTest(event) ? 1 : 0))
    .on('test:fail', (event) => (failed += isTest(event) || files.includes(event.name) ? 1 : 0));
  for await (const chunk of tests.compose(new spec())) {
    stdout.write(chunk);
  }
  console.log(`e2e: ${passed} passed, ${failed} failed`);
  exit(failed === 0 && passed > 0 ? 0 : 1);
});
