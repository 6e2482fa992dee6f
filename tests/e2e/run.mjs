// Runs the end-to-end tests, one file after the other, with everything they need installed first.
//
//   node tests/e2e/run.mjs                     all of them
//   node tests/e2e/run.mjs editing preview     those files only
//
// The last line is "e2e: N passed, N failed".

import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
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

  // Two editors, a browser and the machine's other work share the same processors, so a test may wait in vain for a
  // reason that is none of ours. A file with a failure is run once more as a whole, which is said, and counts as it ends then.
  const first = await runFiles(files);
  const again = files.filter((file) => first.get(file)?.failed !== 0);
  const counts = new Map(first);
  if (again.length > 0 && again.length < files.length) {
    console.log(`\nOnce more: ${again.map((file) => basename(file)).join(', ')}\n`);
    for (const [file, count] of await runFiles(again)) {
      counts.set(file, count);
    }
  }

  const sum = (name) => [...counts.values()].reduce((all, count) => all + count[name], 0);
  console.log(`e2e: ${sum('passed')} passed, ${sum('failed')} failed`);
  exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1);
});

/** Runs the files one after the other and counts the tests of each; a file that no test came out of has failed. */
async function runFiles(files) {
  const counts = new Map(files.map((file) => [file, { passed: 0, failed: 0 }]));
  const count = (name) => (event) => {
    const isFile = files.includes(event.name);
    if (event.details.type !== 'suite' && (!isFile || name === 'failed')) {
      counts.get(isFile ? event.name : event.file)[name]++;
    }
  };
  const tests = run({ files, concurrency: 1 }).on('test:pass', count('passed')).on('test:fail', count('failed'));
  for await (const chunk of tests.compose(new spec())) {
    stdout.write(chunk);
  }

  for (const each of counts.values()) {
    each.failed += each.passed + each.failed === 0 ? 1 : 0;
  }

  return counts;
}
