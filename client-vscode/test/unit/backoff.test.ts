import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Backoff } from '../../src/server/backoff';

function series(lifetimes: readonly number[]): (number | 'give-up')[] {
  let now = 0;
  const backoff = new Backoff(() => now);
  return lifetimes.map((lifetime) => {
    backoff.started();
    now += lifetime;
    const verdict = backoff.ended();
    return verdict.kind === 'restart' ? verdict.afterMilliseconds : verdict.kind;
  });
}

test('each crash in a row doubles the pause, up to a limit, and then it is enough', () => {
  assert.deepEqual(series(Array<number>(7).fill(100)), [250, 500, 1000, 2000, 4000, 8000, 'give-up']);
});

test('a server that worked for a minute begins a new series', () => {
  assert.deepEqual(series([100, 100, 60_000, 100]), [250, 500, 250, 500]);
});

test('a restart by hand begins a new series', () => {
  const backoff = new Backoff(() => 0);
  backoff.ended();
  backoff.ended();
  backoff.forgiven();
  assert.deepEqual(backoff.ended(), { kind: 'restart', afterMilliseconds: 250 });
});
