// Starts a real VS Code with the packed extension in it and drives it as an author would: with the mouse and the keys.

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { env, kill } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { Editor } from './editor.mjs';
import { ensureCodeServer, findChromium, SetupError } from './setup.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const repository = dirname(dirname(here));
export const fixtures = join(here, 'fixtures');
const screenshots = join(repository, 'artifacts', 'screenshots');

/** Which package is for this machine, in the words of VS Code's marketplace. */
export function packageTarget() {
  return `${process.platform}-${process.arch}`;
}

export function packagePath() {
  return join(repository, 'artifacts', `macrolsp-${packageTarget()}.vsix`);
}

/** The settings of the tests' own user. Nothing here is about the extension: it has to work as it comes. */
const userSettings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.reduceMotion': 'on',
  'window.commandCenter': false,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'editor.cursorBlinking': 'solid',
  'files.autoSave': 'off',
};

export const codeServerArguments = ['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'];

/** Installs the packed extension into a folder of extensions. */
export async function installExtension(codeServer, folders, vsix = packagePath()) {
  if (!existsSync(vsix)) {
    throw new SetupError(`The extension is not there: ${vsix}\nBuild it with: dotnet run build.cs publish`);
  }
  const run = spawnSync(
    codeServer.node,
    [codeServer.entry, '--install-extension', vsix, '--extensions-dir', folders.extensions, '--user-data-dir', folders.userData],
    { env: codeServer.env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  if (run.status !== 0) {
    throw new SetupError(`The extension could not be installed:\n${run.stdout}${run.stderr}`);
  }
}

/** A port that nobody uses, given by the system. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Starts code-server and returns its process and address once it answers. */
export async function startCodeServer(codeServer, folders, port) {
  const child = spawn(
    codeServer.node,
    [
      codeServer.entry,
      ...codeServerArguments,
      '--bind-addr',
      `127.0.0.1:${port}`,
      '--user-data-dir',
      folders.userData,
      '--extensions-dir',
      folders.extensions,
      '--config',
      join(folders.userData, 'code-server.yaml'),
    ],
    { env: withoutEditorVariables(codeServer.env), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const said = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  const address = `http://127.0.0.1:${port}`;
  await until(`code-server answers at ${address}`, async () => {
    if (child.exitCode !== null) {
      throw new SetupError(`code-server ended with ${child.exitCode}:\n${Buffer.concat(said)}`);
    }
    try {
      return (await fetch(`${address}/healthz`)).ok;
    } catch {
      return false; // Not listening yet.
    }
  });
  return { child, address };
}

/** Variables by which a program that runs inside an editor's terminal would be taken for a part of that editor. */
function withoutEditorVariables(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(VSCODE_|CODE_SERVER_|PASSWORD$)/.test(name)));
}

/** Waits for a condition, looking again and again; the description is what the failure says. */
export async function until(description, condition, { timeout = 30_000, every = 50 } = {}) {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await condition();
    if (value) {
      return value;
    }
    if (Date.now() > end) {
      throw new Error(`Waited ${timeout / 1000} s in vain until: ${description}`);
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** One code-server and one browser for the tests of a file; each test opens a window of its own. */
export class Studio {
  #root;
  #server;
  #browser;
  #folders;

  static async open() {
    const studio = new Studio();
    await studio.#start();
    return studio;
  }

  async #start() {
    this.#root = mkdtempSync(join(tmpdir(), 'macrolsp-e2e-'));
    this.#folders = { userData: join(this.#root, 'user'), extensions: join(this.#root, 'extensions') };
    mkdirSync(join(this.#folders.userData, 'User'), { recursive: true });
    mkdirSync(screenshots, { recursive: true });
    writeFileSync(join(this.#folders.userData, 'User', 'settings.json'), JSON.stringify(userSettings, undefined, 2));
    const codeServer = await ensureCodeServer();
    await installExtension(codeServer, this.#folders);
    this.#server = await startCodeServer(codeServer, this.#folders, await freePort());
    this.#browser = await chromium.launch({
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--force-color-profile=srgb',
      ],
    });
  }

  /**
   * Opens a window on a copy of a folder of fixtures.
   * `settings` go into the copy's own .vscode/settings.json, so that no test sees another's.
   */
  async window({ workspace = join(fixtures, 'first-light'), settings = {}, width = 1280, height = 800 } = {}) {
    const folder = mkdtempSync(join(this.#root, 'workspace-'));
    cpSync(workspace, folder, { recursive: true });
    if (Object.keys(settings).length > 0) {
      mkdirSync(join(folder, '.vscode'), { recursive: true });
      writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings, undefined, 2));
    }
    const context = await this.#browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: this.#server.address });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${this.#server.address}/?folder=${encodeURIComponent(folder)}`);
    await page.locator('.monaco-workbench .statusbar').waitFor();
    return new Editor({ page, folder, screenshots });
  }

  /** The process ids of the native servers that the extension runs for windows of this studio. */
  serverProcesses() {
    const program = join(this.#folders.extensions);
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((id) => {
        try {
          return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0').some((argument) => argument.startsWith(program) && /\/server\/macrolsp(\.exe)?$/.test(argument));
        } catch {
          return false; // The process ended while we looked.
        }
      });
  }

  async close() {
    await this.#browser?.close();
    const child = this.#server?.child;
    if (child && child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      kill(-child.pid, 'SIGTERM');
      await ended;
    }
    rmSync(this.#root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
