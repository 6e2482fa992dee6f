// Review: the page of the library and the page of a diff in a real browser, and "Review Changes" in VS Code.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { devNull, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { repository, until } from './codeServer.mjs';
import { fixtures, useStudio } from './harness.mjs';
import { ensureBrowser } from './setup.mjs';

const program = join(repository, 'artifacts', 'bin', 'macrolsp');
const pictures = join(repository, 'artifacts', 'screenshots');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const delay = 'delay.macro.yaml';

/** Git without anything of the machine's configuration. */
function git(folder, ...args) {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };
  const person = ['-c', 'user.name=Alex', '-c', 'user.email=alex@example.com'];
  return execFileSync('git', [...person, ...args], { cwd: folder, env, encoding: 'utf8' });
}

/** A repository with one commit, made of copies. */
function repositoryOf(folder, ...sources) {
  mkdirSync(folder, { recursive: true });
  for (const source of sources) {
    cpSync(source, statSync(source).isDirectory() ? folder : join(folder, basename(source)), { recursive: true });
  }
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '-m', 'All');
  return folder;
}

function edit(path, old, text) {
  const whole = readFileSync(path, 'utf8');
  assert.ok(whole.includes(old), `${path} holds ${old}`);
  writeFileSync(path, whole.replace(old, text));
}

describe('the pages', () => {
  let root;
  let browser;
  const files = {};

  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'macrolsp-pages-'));
    const library = repositoryOf(
      join(root, 'library'),
      join(repository, 'macros'),
      join(fixtures, 'preview', 'hostile.macro.yaml'),
    );
    edit(
      join(library, 'payment', 'double-charge.macro.yaml'),
      'Money leaving your account twice is alarming',
      'Paying twice is alarming',
    );
    git(library, 'mv', 'payment/invoice-copy.macro.yaml', 'payment/invoice.macro.yaml');
    rmSync(join(library, 'events', 'event-rules.macro.yaml'));
    for (const [name, args] of [
      ['report', ['report', '.', 'learn', '--format', 'html']],
      ['diff', ['diff', '--format', 'html']],
    ]) {
      const file = join(root, `${name}.html`);
      execFileSync(program, [...args, '--output', file], { cwd: library });
      files[name] = pathToFileURL(file).href;
    }
    mkdirSync(pictures, { recursive: true });
    browser = await chromium.launch({
      executablePath: ensureBrowser(),
      args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
    });
  });
  after(async () => {
    await browser?.close();
    rmSync(root, { recursive: true, force: true });
  });

  /** Opens a page and gives what went wrong on it: messages of the console, and requests for anything but the file. */
  const open = async (address, { colorScheme = 'light', width = 1360, height = 900 } = {}) => {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const troubles = [];
    page.on('console', (message) => troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => request.url().split('#')[0] !== address.split('#')[0] && troubles.push(request.url()));
    await page.goto(address);
    return { page, troubles };
  };

  const violations = async (page) => {
    await page.evaluate(axe);
    const result = await page.evaluate(() => globalThis.axe.run(document));
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
  };

  const pages = ['report#overview', 'report#replies', 'report#coverage', 'report#findings', 'report#tone', 'diff'];
  for (const colorScheme of ['light', 'dark']) {
    for (const [size, width] of Object.entries({ desktop: 1360, narrow: 390 })) {
      test(`everybody can use them: ${colorScheme}, ${size}`, async () => {
        for (const each of pages) {
          const [name, view] = each.split('#');
          const { page, troubles } = await open(view ? `${files[name]}#${view}` : files[name], { colorScheme, width });
          assert.deepEqual(await violations(page), [], each);
          assert.ok(
            await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
            `${each} is no wider than the screen`,
          );
          assert.deepEqual(troubles, [], each);
          await page.screenshot({ path: join(pictures, `review-${each.replace('#', '-')}-${size}-${colorScheme}.png`) });
          await page.context().close();
        }
      });
    }
  }

  test('markup in a macro is text on both pages', async () => {
    const { page, troubles } = await open(`${files.report}#replies`);
    await page.getByLabel('Search').fill('hostile');
    const card = page.locator('.card').first();
    await card.getByText('<script>document.title = "taken"</script>').waitFor();
    assert.equal(await card.locator('script, img, b').count(), 0);
    assert.notEqual(await page.title(), 'taken');
    assert.deepEqual(troubles, []);
  });

  test('search and filters narrow every view, and all comes back', async () => {
    const { page } = await open(`${files.report}#replies`);
    const status = page.getByRole('status');
    await page.getByLabel('Search').fill('carrier');
    await page.getByLabel('Area').selectOption('shipping');
    assert.match(await status.innerText(), /^\d+ macros? in \d+ repl(y|ies) of \d+ macros$/);
    const shown = await page.locator('.card .about').allTextContents();
    assert.ok(shown.length > 0 && shown.every((about) => about.includes('shipping')), shown.join('\n'));
    await page.getByRole('link', { name: 'Coverage' }).click();
    assert.equal(await page.locator('.matrix tbody tr').count(), shown.length);
    await page.getByRole('button', { name: 'Show everything' }).click();
    assert.equal(await status.innerText(), '');
    assert.ok((await page.locator('.matrix tbody tr').count()) > shown.length);
  });

  test('works by keyboard: the content is one key away, and a locale that is chosen keeps the focus', async () => {
    const { page } = await open(`${files.report}#replies/late-delivery/de-DE`);
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    assert.match(await focused(), /Sie haben Ihr Paket|Paket/);
    const british = page.locator('.card:focus').getByRole('button', { name: 'en-GB' });
    await british.focus();
    await page.keyboard.press('Enter');
    assert.equal(await focused(), 'en-GB');
    assert.equal(await page.locator('[aria-pressed="true"]:focus').count(), 1);
    await page.evaluate(() => document.activeElement.blur());
    await page.reload();
    await page.goto('about:blank');
    await page.goto(`${files.report}#overview`);
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Skip to the content');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
  });

  test('the switch outranks the system, and says what it does', async () => {
    const { page } = await open(files.diff, { colorScheme: 'dark' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.getByRole('button', { name: 'Light colours' }).click();
    assert.notEqual(await ground(), dark);
    await page.getByRole('button', { name: 'Dark colours' }).click();
    assert.equal(await ground(), dark);
  });

  test('the diff shows both sides, and each names its words', async () => {
    const { page } = await open(files.diff);
    const change = page.locator('.variant', { hasText: 'double-charge' }).first();
    assert.equal(await change.locator('.before del').innerText(), 'Money leaving your account');
    assert.equal(await change.locator('.after ins').innerText(), 'Paying');
    assert.equal(await page.locator('.variant .tag', { hasText: 'moved, was payment/invoice-copy.macro.yaml' }).count(), 1);
    assert.equal(await page.locator('.variant .tag', { hasText: 'removed' }).count(), 1);
  });
});

describe('review changes', () => {
  const studio = useStudio();
  const root = mkdtempSync(join(tmpdir(), 'macrolsp-review-'));
  let made = 0;
  after(() => rmSync(root, { recursive: true, force: true }));

  /** A window on a repository in which one word of a reply differs from the last commit. */
  const open = async () => {
    const folder = repositoryOf(join(root, String(made++)), join(fixtures, 'preview'));
    edit(join(folder, delay), 'thank you for your patience', 'thank you for waiting');
    return studio.window({
      workspace: folder,
      width: 1500,
      settings: { 'git.enabled': true, 'git.openRepositoryInParentFolders': 'never' },
    });
  };
  const side = (editor, name) => editor.page.locator(`.monaco-diff-editor .${name} .view-lines`);
  const says = (editor, name, words) =>
    until(`the side ${name} says ${words}`, async () =>
      (await side(editor, name).innerText()).replaceAll('\u00a0', ' ').includes(words),
    );

  test('opens what the customer read and reads beside each other, and follows the author', async () => {
    const editor = await open();
    await editor.openFile(delay);
    await editor.status('ready');
    await editor.command('Reply Macros: Review Changes');
    await says(editor, 'original', 'thank you for your patience');
    await says(editor, 'modified', 'thank you for waiting');
    assert.doesNotMatch(await side(editor, 'modified').innerText(), /\{\{/);
    await editor.picture('review-vscode-diff');
    // Quick Open knows the comparison by a name that begins like the file's, so the author goes back by the tab.
    await editor.page.locator(`.tab[data-resource-name="${delay}"]`).click();
    await editor.focusText();
    await editor.goBehind(delay, 'thank you for waiting');
    await editor.type(' so long');
    await editor.page.locator('.tab', { hasText: 'what the customer reads' }).click();
    await says(editor, 'modified', 'thank you for waiting so long');
  });

  test('the Source Control view offers the macros that changed', async () => {
    const editor = await open();
    await editor.page.locator('.activitybar [aria-label^="Source Control"]').first().click();
    await editor.page.locator('.scm-view .monaco-list-row', { hasText: delay }).waitFor();
    await editor.command('Reply Macros: Review Changes');
    await editor.pick(delay);
    await says(editor, 'original', 'thank you for your patience');
    await says(editor, 'modified', 'thank you for waiting');
  });
});
