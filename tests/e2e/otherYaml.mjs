// Packs a stand-in for the YAML extension that many people have beside ours. The extension itself is not on npm; its
// language server is, so the stand-in has the same id and runs that server for the same languages.

import { existsSync, mkdirSync } from 'node:fs';
import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { pathToFileURL } from 'node:url';
import { repository } from './codeServer.mjs';
import { cacheFolder, ensureNodeModules, log, npm } from './setup.mjs';

const version = '2.0.0';
const fixture = join(repository, 'tests', 'e2e', 'fixtures', 'other-yaml');

/** The path of the packed stand-in; the server is installed into the cache on first use. */
export async function packOtherYaml(folder) {
  const server = await ensureServer();
  const client = join(repository, 'client-vscode');
  await ensureNodeModules(client);
  const require = createRequire(join(client, 'package.json'));
  const { build } = require('esbuild');
  const source = join(folder, 'other-yaml');
  mkdirSync(source, { recursive: true });
  cpSync(join(fixture, 'package.json'), join(source, 'package.json'));
  await build({
    entryPoints: [join(fixture, 'source.js')],
    outfile: join(source, 'extension.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    nodePaths: [join(client, 'node_modules')],
    define: { SERVER: JSON.stringify(server), NODE: JSON.stringify(execPath) },
    logLevel: 'warning',
  });
  const { createVSIX } = await import(pathToFileURL(require.resolve('@vscode/vsce')));
  const packagePath = join(folder, 'other-yaml.vsix');
  rmSync(packagePath, { force: true });
  await createVSIX({ cwd: source, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true });
  return packagePath;
}

async function ensureServer() {
  const folder = join(cacheFolder(), `yaml-language-server-${version}`);
  const script = join(folder, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server');
  if (!existsSync(script)) {
    log(`installing yaml-language-server ${version} into ${folder}`);
    mkdirSync(folder, { recursive: true });
    await npm(folder, ['install', '--no-save', '--prefix', folder, `yaml-language-server@${version}`]);
  }
  return script;
}
