import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, type ServerState } from '../../src/status/description';

const problem = { uri: 'file:///w/macrolsp.yaml', path: 'macrolsp.yaml', count: 3, firstMessage: 'There is no rule "x".' };

test('each state has words of its own and something to click', () => {
  const states: ServerState[] = [
    { kind: 'idle' },
    { kind: 'starting' },
    { kind: 'ready', version: '1.0.0' },
    { kind: 'restarting', afterMilliseconds: 500 },
    { kind: 'stopped', reason: 'It is gone.' },
  ];
  const described = states.map((state) => describe(state, undefined));
  assert.equal(new Set(described.map(({ text }) => text)).size, states.length);
  assert.ok(described.every(({ detail, command }) => detail !== '' && command.title !== ''));
});

test('only what is under way is shown as busy', () => {
  const busy = (state: ServerState) => describe(state, undefined).busy;
  assert.ok(busy({ kind: 'starting' }) && busy({ kind: 'restarting', afterMilliseconds: 250 }));
  assert.ok(!busy({ kind: 'ready', version: undefined }) && !busy({ kind: 'stopped', reason: '' }));
});

test('a wrong configuration says what is wrong, how much more there is, and opens the file', () => {
  const status = describe({ kind: 'ready', version: '1.0.0' }, problem);
  assert.equal(status.severity, 'warning');
  assert.equal(status.detail, 'macrolsp.yaml: There is no rule "x". (and 2 more)');
  assert.equal(status.command.id, 'macrolsp.openConfiguration');
});

test('a server that is not running outranks what it once said about the configuration', () => {
  const status = describe({ kind: 'stopped', reason: 'It is gone.' }, problem);
  assert.equal(status.detail, 'It is gone.');
  assert.equal(status.command.id, 'macrolsp.restartServer');
});
