import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isConfiguration, isMacro, isOurs, isStyle, saysItIsMacro } from '../../src/documents';

test('a macro is known by its language, whatever its name', () => {
  assert.ok(isMacro({ languageId: 'reply-macro', path: '/Untitled-1' }));
});

test('in plain YAML a macro is known by its name', () => {
  assert.ok(isMacro({ languageId: 'yaml', path: '/w/late.macro.yaml' }));
  assert.ok(isMacro({ languageId: 'yaml', path: '/w/late.macro.yml' }));
  assert.ok(!isMacro({ languageId: 'yaml', path: '/w/macro.yaml' }));
  assert.ok(!isMacro({ languageId: 'json', path: '/w/late.macro.yaml' }));
});

test('the configuration is the file of that very name', () => {
  assert.ok(isConfiguration({ languageId: 'yaml', path: '/w/macrolsp.yaml' }));
  assert.ok(isConfiguration({ languageId: 'macrolsp-config', path: '/w/other' }));
  assert.ok(!isConfiguration({ languageId: 'yaml', path: '/w/my-macrolsp.yaml' }));
});

test('a rule of a style pack is known by its language or its place', () => {
  assert.ok(isStyle({ languageId: 'macrolsp-style', path: '/Untitled-1' }));
  assert.ok(isStyle({ languageId: 'yaml', path: '/w/styles/House/Blame.yml' }));
  assert.ok(isStyle({ languageId: 'yaml', path: '/w/styles/House/dates/Time.yml' }));
  assert.ok(isStyle({ languageId: 'yaml', path: '/w/styles/House/pack.yaml' }));
  assert.ok(!isStyle({ languageId: 'yaml', path: '/w/styles/theme.yml' }));
  assert.ok(!isStyle({ languageId: 'yaml', path: '/w/other/House/Blame.yml' }));
});

test('other YAML does not start the server', () => {
  assert.ok(!isOurs({ languageId: 'yaml', path: '/w/docker-compose.yaml' }));
});

test('a first line declares macros only when it says just that', () => {
  assert.ok(saysItIsMacro('# reply-macro'));
  assert.ok(saysItIsMacro('\uFEFF#reply-macro v1'));
  assert.ok(!saysItIsMacro('# our reply-macro files'));
  assert.ok(!saysItIsMacro('# reply-macros'));
});
