// Starts a real VS Code with the packed extension in it and drives it as an author would: with the mouse and the keys.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { chromium } from 'playwright-core';
import { freePort, installExtension, quietSettings, repository, startCodeServer, stopCodeServer, until } from './codeServer.mjs';
import { Editor } from './editor.mjs';
import { ensureBrowser, ensureCodeServer } from './setup.mjs';

export const fixtures = join(repository, 'tests', 'e2e', 'fixtures');
const screenshots = join(repository, 'artifacts', 'screenshots');

/** What makes pictures and waiting the same on every machine, besides the settings that keep VS Code quiet. */
const testSettings = {
  ...quietSettings,
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.reduceMotion': 'on',
  'window.commandCenter': false,
  'git.enabled': false,
  'editor.cursorBlinking': 'solid',
  'files.autoSave': 'off',
};

/**
 * One code-server and one browser for the tests of a file, started before the first and closed behind the last; each test
 * opens windows of its own, which are closed when it ends. To be called in a `describe`.
 */
export function useStudio(options) {
  const studio = new Studio(options);
  before(() => studio.start());
  afterEach(() => studio.closeWindows());
  after(() => studio.close());
  return studio;
}

class Studio {
  #extensions;
  #root;
  #server;
  #browser;
  #folders;
  #windows = [];

  /** `extensions` are functions that pack one more extension into a folder and give its path. */
  constructor({ extensions = [] } = {}) {
    this.#extensions = extensions;
  }

  async start() {
    this.#root = mkdtempSync(join(tmpdir(), 'macrolsp-e2e-'));
    this.#folders = { userData: join(this.#root, 'user'), extensions: join(this.#root, 'extensions') };
    mkdirSync(join(this.#folders.userData, 'User'), { recursive: true });
    mkdirSync(screenshots, { recursive: true });
    writeFileSync(join(this.#folders.userData, 'User', 'settings.json'), JSON.stringify(testSettings, undefined, 2));
    const codeServer = await ensureCodeServer();
    await installExtension(codeServer, this.#folders);
    for (const pack of this.#extensions) {
      await installExtension(codeServer, this.#folders, await pack(this.#root));
    }
    this.#server = await startCodeServer(codeServer, this.#folders, await freePort());
    this.#browser = await chromium.launch({
      executablePath: ensureBrowser(),
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
    const editor = new Editor({ page, folder, workspace, screenshots });
    this.#windows.push(editor);
    return editor;
  }

  /** Opens a window with a file in it, once the server is ready for it; the options are those of a window. */
  async edit(path, options) {
    const editor = await this.window(options);
    await editor.openFile(path);
    await editor.status('ready');
    return editor;
  }

  async closeWindows() {
    await Promise.all(this.#windows.splice(0).map((editor) => editor.close()));
  }

  /** The native server inside the installed extension. */
  serverProgram() {
    const installed = readdirSync(this.#folders.extensions).find((name) => name.startsWith('macrolsp.macrolsp-'));
    return join(this.#folders.extensions, installed, 'server', 'macrolsp');
  }

  /** The process ids of the native servers that the extension runs for windows of this studio. */
  serverProcesses() {
    const isServer = (argument) => argument.startsWith(this.#folders.extensions) && /\/server\/macrolsp$/.test(argument);
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((id) => {
        try {
          return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0').some(isServer);
        } catch {
          return false; // The process ended while we looked.
        }
      })
      .map(Number);
  }

  /** Waits until the ids of the running servers satisfy a condition, and returns them. */
  whenServersAre(description, condition) {
    return until(description, () => {
      const ids = this.serverProcesses();
      return condition(ids) ? ids : undefined;
    });
  }

  async close() {
    await this.#browser?.close();
    if (this.#server) {
      await stopCodeServer(this.#server.child);
    }
    if (this.#root) {
      rmSync(this.#root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  }
}
