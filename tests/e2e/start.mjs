// Opens macros/ in an editor with the extension installed; `dotnet run build.cs start` ends here.
//
//   node tests/e2e/start.mjs               in the VS Code or VSCodium of this machine, else in the browser
//   node tests/e2e/start.mjs --browser     in the browser in any case
//   node tests/e2e/start.mjs --no-open     in the browser, and only print the address
//
// What is happening goes to stderr. The address is the only thing on stdout.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { argv, env, exit, platform, stderr } from 'node:process';
import {
  freePort,
  installExtension,
  packedExtension,
  quietSettings,
  repository,
  startCodeServer,
  stopCodeServer,
} from './codeServer.mjs';
import { cacheFolder, ensureCodeServer, main, SetupError } from './setup.mjs';

const macros = join(repository, 'macros');

function say(message) {
  stderr.write(`start: ${message}\n`);
}

function onPath(program) {
  const endings = platform === 'win32' ? ['.cmd', '.exe', ''] : [''];
  const candidates = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => endings.map((ending) => join(folder, program + ending)));
  return candidates.find((path) => existsSync(path));
}

/** The editor that people have on their desktop: it keeps the extension until they remove it, and is told so. */
function openOnDesktop(program) {
  const shell = platform === 'win32';
  say(`installing the extension into ${program}`);
  const install = spawnSync(program, ['--install-extension', packedExtension, '--force'], { stdio: ['ignore', 2, 2], shell });
  if (install.status !== 0) {
    throw new SetupError(
      `${program} could not install the extension. To use the browser instead: dotnet run build.cs start --browser`,
    );
  }
  say(`opening ${macros}`);
  const open = spawnSync(program, [macros], { stdio: ['ignore', 2, 2], shell });
  if (open.status !== 0) {
    throw new SetupError(`${program} did not open ${macros}. To use the browser instead: dotnet run build.cs start --browser`);
  }
  say('done. The extension stays installed; it is called "Reply Macros" in the list of extensions.');
}

/** VS Code in the browser, with settings and extensions of its own beside its cached installation. */
async function openInBrowser(showBrowser) {
  const home = join(cacheFolder(), 'editor');
  const folders = { userData: join(home, 'user'), extensions: join(home, 'extensions') };
  const settings = join(folders.userData, 'User', 'settings.json');
  if (!existsSync(settings)) {
    mkdirSync(join(folders.userData, 'User'), { recursive: true });
    writeFileSync(settings, `${JSON.stringify(quietSettings, undefined, 2)}\n`);
  }
  const codeServer = await ensureCodeServer();
  say('installing the extension');
  await installExtension(codeServer, folders);
  say('starting VS Code for the browser');
  const { child, address } = await startCodeServer(codeServer, folders, await freePort());
  console.log(`${address}/?folder=${encodeURIComponent(macros)}`);
  if (showBrowser) {
    showInBrowser(`${address}/?folder=${encodeURIComponent(macros)}`);
  }
  say('the editor is at the address above, for this machine only. Ctrl-C ends it.');
  await Promise.race([interrupted(), ended(child)]);
  await stopCodeServer(child);
}

function showInBrowser(address) {
  const opener = { darwin: 'open', win32: 'explorer' }[platform] ?? 'xdg-open';
  if (!onPath(opener)) {
    say('no browser was found to open it with; please open the address yourself');
    return;
  }
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => say('the browser did not open; please open the address yourself'));
  child.unref();
}

function interrupted() {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

function ended(child) {
  return new Promise((_, reject) => {
    child.once('exit', (code) => reject(new SetupError(`VS Code for the browser ended by itself (exit code ${code}).`)));
  });
}

await main(async () => {
  if (!existsSync(packedExtension)) {
    throw new SetupError(`The extension is not built yet: ${packedExtension}\nBuild it with: dotnet run build.cs publish`);
  }
  const inBrowser = argv.includes('--browser') || argv.includes('--no-open');
  const desktop = inBrowser ? undefined : ['code', 'codium'].find((program) => onPath(program));
  if (desktop) {
    openOnDesktop(desktop);
  } else {
    await openInBrowser(!argv.includes('--no-open'));
  }
  exit(0);
});
