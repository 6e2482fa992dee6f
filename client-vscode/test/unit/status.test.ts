import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, type ServerState } from '../../src/status/description';

const problem = { path: 'macrolsp.yaml', errors: 3 };

test('each state has words of its own and something to click', () => {
  const states: ServerState[] = [
    { kind: 'idle' },
    { kind: 'starting' },
    { kind: 'ready', version: '1.0.0' },
    { kind: 'restarting' },
    { kind: 'stopped', reason: 'It is gone.' },
  ];
  const described = states.map((state) => describe(state, undefined));
  assert.equal(new Set(described.map(({ text }) => text)).size, states.length);
  assert.ok(described.every(({ detail, command }) => detail !== '' && command.title !== ''));
  assert.ok(
    described.every(({ text, detail }) => text.length + detail.length <= 70),
    'the line is never wrapped',
  );
});

test('only what is under way is shown as busy', () => {
  const busy = (state: ServerState) => describe(state, undefined).busy;
  assert.ok(busy({ kind: 'starting' }) && busy({ kind: 'restarting' }));
  assert.ok(!busy({ kind: 'ready', version: undefined }) && !busy({ kind: 'stopped', reason: '' }));
});

test('a wrong configuration says where and how much is wrong, and shows it', () => {
  const status = describe({ kind: 'ready', version: '1.0.0' }, problem);
  assert.equal(status.severity, 'warning');
  assert.equal(status.detail, '3 errors in macrolsp.yaml');
  assert.equal(status.command.id, 'macrolsp.openConfiguration');
});

test('a server that is not running outranks what it once said about the configuration', () => {
  const status = describe({ kind: 'stopped', reason: 'It is gone.' }, problem);
  assert.equal(status.detail, 'It is gone.');
  assert.equal(status.command.id, 'macrolsp.restartServer');
});
