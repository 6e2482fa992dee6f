// Prepares a real VS Code for the end-to-end tests and for `build.cs start`.
//
//   node tests/e2e/setup.mjs              prints the path of code-server, installing it on first use
//   node tests/e2e/setup.mjs --browser    also makes sure that Chromium is there, which only the tests need
//
// code-server is VS Code served to a browser. It asks for Node 24 and compiles native modules on installation, so it
// lives with its own Node in a cache folder outside the repository, keyed by version, and is installed once per machine.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process, { arch, argv, env, exit, pid, platform, stderr } from 'node:process';
import { pathToFileURL } from 'node:url';

export const codeServerVersion = '4.139.1';
export const nodeMajor = 24;

/** Debian's packages that compiling code-server's native modules takes, each with a file that proves it is there. */
const buildPackages = [
  { name: 'libkrb5-dev', proof: ['/usr/include/gssapi.h', '/usr/include/gssapi/gssapi.h'] },
  { name: 'pkg-config', proof: ['/usr/bin/pkg-config'] },
  { name: 'g++', proof: ['/usr/bin/g++'] },
  { name: 'make', proof: ['/usr/bin/make'] },
  { name: 'python3', proof: ['/usr/bin/python3'] },
];

/** What the tests drive the editor with; the fonts are there so that screenshots of Japanese macros show Japanese. */
const browserPackages = [
  { name: 'chromium', proof: chromiumCandidates() },
  { name: 'fonts-dejavu-core', proof: ['/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf'] },
  { name: 'fonts-noto-cjk', proof: ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'] },
];

/** A message for the person at the terminal: something is missing, and this is what to do about it. */
export class SetupError extends Error {}

function chromiumCandidates() {
  const named = env.MACROLSP_CHROMIUM;
  return named ? [named] : ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
}

/** The folder outside the repository that holds code-server. */
export function cacheFolder() {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'macrolsp');
}

export function log(message) {
  stderr.write(`setup: ${message}\n`);
}

/** The path of a Chromium that can be driven, or undefined. */
export function findChromium() {
  return chromiumCandidates().find((path) => existsSync(path));
}

/** Makes sure that Chromium and the fonts are there and returns the path of the browser. */
export function ensureBrowser() {
  ensureSystemPackages(browserPackages, 'driving the editor in a browser');
  const chromium = findChromium();
  if (!chromium) {
    throw new SetupError('Chromium was installed but none of its usual paths exists. Set MACROLSP_CHROMIUM to the program.');
  }
  return chromium;
}

/**
 * Makes sure that code-server is installed and returns how to run it: `node entry arguments…` with `env`.
 * The first call on a machine takes some minutes and about 600 MB.
 */
export async function ensureCodeServer() {
  if (platform === 'win32') {
    throw new SetupError(
      'VS Code for the browser does not run on Windows. Please install VS Code from https://code.visualstudio.com.',
    );
  }
  const folder = join(cacheFolder(), `code-server-${codeServerVersion}`);
  if (!existsSync(join(folder, 'ready'))) {
    ensureSystemPackages(buildPackages, 'compiling the native parts of code-server');
    await installCodeServer(folder);
  }
  return located(folder);
}

function located(folder) {
  const nodeBin = join(folder, 'node_modules', nodePackage(), 'bin');
  return {
    version: codeServerVersion,
    node: join(nodeBin, 'node'),
    entry: join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js'),
    env: { ...env, PATH: `${nodeBin}${delimiter}${env.PATH ?? ''}` },
  };
}

function nodePackage() {
  return `node-${platform}-${arch}`;
}

async function installCodeServer(folder) {
  const started = Date.now();
  log(`installing VS Code for the browser (code-server ${codeServerVersion}) into ${folder}`);
  log('this happens once per machine and takes about 4 minutes and 600 MB');
  const partial = `${folder}.partial-${pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  writeFileSync(join(partial, 'package.json'), '{ "private": true }\n');
  try {
    log(`step 1 of 2: Node ${nodeMajor}, which code-server runs on`);
    await npm(partial, ['install', '--no-save', `${nodePackage()}@${nodeMajor}`], env);
    const nodeFolder = join(partial, 'node_modules', nodePackage());
    log('step 2 of 2: code-server, with its native modules compiled here');
    await npm(partial, ['install', '--no-save', `${nodePackage()}@${nodeMajor}`, `code-server@${codeServerVersion}`], {
      ...env,
      PATH: `${join(nodeFolder, 'bin')}${delimiter}${env.PATH ?? ''}`,
      npm_config_nodedir: nodeFolder,
    });
    writeFileSync(join(partial, 'ready'), `${codeServerVersion}\n`);
    publish(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  log(`code-server is ready after ${Math.round((Date.now() - started) / 1000)} s`);
}

/** Moves a finished installation into place; another process that finished first wins, and its result is as good. */
function publish(partial, folder) {
  if (existsSync(join(folder, 'ready'))) {
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}

/** Runs npm with its output kept back, shown only when it fails, because its warnings are not the reader's concern. */
export function npm(cwd, args, environment = env) {
  return new Promise((resolve, reject) => {
    const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
    // On Windows npm is a batch file, which only a shell can run.
    const shell = platform === 'win32';
    const child = spawn('npm', [...args, ...quiet], { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'], shell });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) =>
      reject(new SetupError(`npm could not be started (${error.message}). Install Node.js 20 or newer, which brings npm.`)),
    );
    child.on('close', (code) => {
      if (code === 0) {
        resolve();
        return;
      }
      const tail = Buffer.concat(output).toString('utf8').split('\n').slice(-60).join('\n');
      reject(new SetupError(`\`npm ${args.join(' ')}\` failed with exit code ${code} in ${cwd}:\n${tail}`));
    });
  });
}

/** Installs what `npm ci` would into a folder of the repository, unless the lock file has not changed since last time. */
export async function ensureNodeModules(folder) {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const mark = join(folder, 'node_modules', '.installed-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) {
    return;
  }
  log(`installing the packages of ${folder}`);
  await npm(folder, ['ci']);
  writeFileSync(mark, lock);
}

function ensureSystemPackages(packages, purpose) {
  const missing = packages.filter((each) => !each.proof.some((path) => existsSync(path))).map((each) => each.name);
  if (missing.length === 0 || platform !== 'linux') {
    return;
  }
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!existsSync('/usr/bin/apt-get')) {
    throw new SetupError(`For ${purpose}, please install what Debian calls: ${missing.join(', ')}.`);
  }
  if (process.getuid?.() !== 0) {
    throw new SetupError(`For ${purpose}, some packages are missing. Please run: sudo ${command}`);
  }
  log(`installing for ${purpose}: ${missing.join(' ')}`);
  const environment = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const line of ['apt-get update', command]) {
    const [program, ...args] = line.split(' ');
    const run = spawnSync(program, args, { env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    if (run.status !== 0) {
      throw new SetupError(`\`${line}\` failed:\n${run.stdout ?? ''}${run.stderr ?? ''}`);
    }
  }
}

/** Runs a script's main function; a SetupError is told in plain words, anything else with its stack. */
export async function main(run) {
  try {
    await run();
  } catch (error) {
    stderr.write(error instanceof SetupError ? `\n${error.message}\n` : `\n${error?.stack ?? error}\n`);
    exit(1);
  }
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  await main(async () => {
    if (argv.includes('--browser')) {
      ensureBrowser();
    }
    const { entry } = await ensureCodeServer();
    console.log(entry);
  });
}
