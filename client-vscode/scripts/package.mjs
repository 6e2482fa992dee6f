// Packs the extension with the native server inside.
//
//   npm run package -- --target linux-x64      writes artifacts/macrolsp-linux-x64.vsix
//   … --server PATH                            takes the server from PATH instead of artifacts/bin
import { createVSIX } from '@vscode/vsce';
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { argv, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const client = dirname(dirname(fileURLToPath(import.meta.url)));
const artifacts = join(dirname(client), 'artifacts');

const { values } = parseArgs({ args: argv.slice(2), options: { target: { type: 'string' }, server: { type: 'string' } } });
const target = values.target;
if (!target) {
  console.error('Which system is it for? For example: npm run package -- --target linux-x64');
  exit(2);
}

const program = target.startsWith('win32') ? 'macrolsp.exe' : 'macrolsp';
const server = values.server ? resolve(values.server) : join(artifacts, 'bin', program);
if (!existsSync(server)) {
  console.error(`The native server is not there: ${server}\nBuild it with: dotnet run build.cs publish`);
  exit(1);
}

const serverFolder = join(client, 'server');
const packagePath = join(artifacts, `macrolsp-${target}.vsix`);
try {
  rmSync(serverFolder, { recursive: true, force: true });
  mkdirSync(serverFolder, { recursive: true });
  copyFileSync(server, join(serverFolder, program));
  chmodSync(join(serverFolder, program), 0o755);
  // The pages of the rules, which the server links to, lie beside it.
  const pages = join(dirname(server), 'rules');
  if (existsSync(pages)) cpSync(pages, join(serverFolder, 'rules'), { recursive: true });
  execFileSync(execPath, [join(client, 'scripts', 'build.mjs'), '--production'], { cwd: client, stdio: 'inherit' });
  mkdirSync(artifacts, { recursive: true });
  await createVSIX({ cwd: client, target, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true });
} finally {
  // The program is a copy for the package only: left here, it would be mistaken for a source.
  rmSync(serverFolder, { recursive: true, force: true });
}
console.log(packagePath);
