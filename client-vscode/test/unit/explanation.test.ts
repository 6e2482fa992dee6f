import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explanation, type FileFacts } from '../../src/commands/explanation';

const facts: FileFacts = {
  path: 'shipping/late.macro.yaml',
  languageId: 'reply-macro',
  treatment: 'macro',
  server: 'Reply Macros: ready. Macros are checked as you type.',
  configuration: 'macrolsp.yaml',
  findings: [],
};

test('a macro without findings is told so', () => {
  const text = explanation(facts);
  assert.match(text, /treated as reply macros/);
  assert.match(text, /Configuration: macrolsp\.yaml/);
  assert.match(text, /## Nothing to fix/);
});

test('findings are listed with their line and rule', () => {
  const findings = [{ line: 3, message: 'A section is missing.', rule: 'missing-section' }];
  assert.match(explanation({ ...facts, findings }), /## One finding\n\n- Line 3: A section is missing\. \(`missing-section`\)/);
});

test('a file that is none of ours is told what to do, not that it has no problem', () => {
  const text = explanation({ ...facts, treatment: 'none', languageId: 'yaml' });
  assert.match(text, /not treated as reply macros/);
  assert.match(text, /# reply-macro/);
  assert.doesNotMatch(text, /Nothing to fix/);
});

test('without a configuration the defaults are named', () => {
  assert.match(explanation({ ...facts, configuration: undefined }), /built-in defaults/);
});

test('what a message says is never taken for Markdown', () => {
  const findings = [{ line: 1, message: 'Write {{ name }}, not <b>*name*</b>.', rule: '' }];
  assert.match(explanation({ ...facts, findings }), /Write \\\{\\\{ name \\\}\\\}, not \\<b\\>\\\*name\\\*\\<\/b\\>\./);
});
