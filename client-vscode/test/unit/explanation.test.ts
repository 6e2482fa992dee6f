import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explanation, type FileFacts } from '../../src/commands/explanation';

const facts: FileFacts = {
  path: 'shipping/late.macro.yaml',
  languageId: 'reply-macro',
  treatment: 'macro',
  server: 'Reply Macros: ready (macrolsp 1.0.0)',
  told: '# late.macro.yaml\n\nThis file holds reply macros and is checked.\n',
  findings: [],
};

test('what the server says comes first, then what the editor knows', () => {
  assert.equal(
    explanation(facts),
    '# late.macro.yaml\n\nThis file holds reply macros and is checked.\n\nServer: Reply Macros: ready (macrolsp 1.0.0)\n\n' +
      '## Nothing to fix\n\nNo problem was found in this file.\n',
  );
});

test('without a server the page still says in which state it is', () => {
  const text = explanation({ ...facts, told: undefined, server: 'Reply Macros: stopped (it could not be started)' });
  assert.match(text, /^# shipping\/late\.macro\.yaml\n/);
  assert.match(text, /Server: Reply Macros: stopped/);
});

test('findings are listed with their line and rule', () => {
  const findings = [{ line: 3, message: 'A section is missing.', rule: 'missing-section' }];
  assert.match(explanation({ ...facts, findings }), /## One finding\n\n- Line 3: A section is missing\. \(`missing-section`\)/);
});

test('a file that is none of ours is told what to do, not that it has no problem', () => {
  const text = explanation({ ...facts, treatment: 'none', languageId: 'yaml', told: undefined });
  assert.match(text, /not treated as reply macros/);
  assert.match(text, /# reply-macro/);
  assert.doesNotMatch(text, /Nothing to fix/);
});

test('what a message says is never taken for Markdown', () => {
  const findings = [{ line: 1, message: 'Write {{ name }}, not <b>*name*</b>.', rule: '' }];
  assert.match(explanation({ ...facts, findings }), /Write \\\{\\\{ name \\\}\\\}, not \\<b\\>\\\*name\\\*\\<\/b\\>\./);
});
