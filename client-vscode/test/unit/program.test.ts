import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { locateProgram } from '../../src/server/program';

const surroundings = { extensionFolder: '/extension', platform: 'linux' as NodeJS.Platform, configured: '', exists: () => true };

test('the program inside the extension is used', () => {
  assert.deepEqual(locateProgram(surroundings), { found: true, path: join('/extension', 'server', 'macrolsp') });
});

test('on Windows it has the ending that Windows asks for', () => {
  const program = locateProgram({ ...surroundings, platform: 'win32' });
  assert.ok(program.found && program.path.endsWith('macrolsp.exe'));
});

test('the setting wins', () => {
  assert.deepEqual(locateProgram({ ...surroundings, configured: ' /opt/macrolsp ' }), { found: true, path: '/opt/macrolsp' });
});

test('a setting that names nothing is said, although a program is inside', () => {
  const program = locateProgram({ ...surroundings, configured: '/nowhere', exists: (path) => path !== '/nowhere' });
  assert.ok(!program.found && program.explanation.includes('/nowhere'));
});

test('a build without a server says what to do', () => {
  const program = locateProgram({ ...surroundings, exists: () => false });
  assert.ok(!program.found && program.explanation.includes('macrolsp.server.path'));
});
