import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageHtml } from '../../src/preview/html';
import { Latest } from '../../src/preview/latest';
import { sources } from './manifest';

test('what is asked for while something is under way is done once, with the last wish', async () => {
  const done: number[] = [];
  const waiting: (() => void)[] = [];
  const latest = new Latest<number>(
    async (value) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      done.push(value);
    },
    (error) => assert.fail(String(error)),
  );
  const finishOne = async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  latest.ask(1);
  latest.ask(2);
  latest.ask(3);
  await finishOne();
  await finishOne();
  assert.deepEqual(done, [1, 3]);
  assert.equal(waiting.length, 0);
  latest.ask(4);
  await finishOne();
  assert.deepEqual(done, [1, 3, 4]);
});

test('one that failed does not keep the next from being done', async () => {
  const done: number[] = [];
  const failures: unknown[] = [];
  const latest = new Latest<number>(
    async (value) => {
      if (value === 1) {
        throw new Error('not this one');
      }
      done.push(value);
    },
    (error) => failures.push(error),
  );
  latest.ask(1);
  latest.ask(2);
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(done, [2]);
  assert.equal(failures.length, 1);
});

test('the page may run our script and use our style sheet, and nothing else', () => {
  const html = pageHtml({ script: 'app:/preview.js', styles: ['app:/preview.css'], cspSource: 'app:', nonce: 'once' });
  const policy = /content="([^"]*)"/.exec(html)?.[1];
  assert.equal(policy, "default-src 'none'; style-src app:; script-src 'nonce-once'");
  assert.doesNotMatch(html, /style="|onclick=|<style/);
});

test('the page makes text nodes only', () => {
  for (const [path, text] of sources('src/preview/page')) {
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function/, path);
  }
});
