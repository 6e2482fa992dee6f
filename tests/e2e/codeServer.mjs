// Runs code-server: installs the packed extension into it and starts it on this machine only.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { kill } from 'node:process';
import { fileURLToPath } from 'node:url';
import { SetupError } from './setup.mjs';

export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The packed extension for this machine; the name of the system is the one of VS Code's marketplace. */
export const packedExtension = join(repository, 'artifacts', `macrolsp-${process.platform}-${process.arch}.vsix`);

/** Settings under which VS Code keeps quiet about itself. None is about the extension: that has to work as it comes. */
export const quietSettings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
};

const codeServerArguments = ['--auth', 'none', '--disable-telemetry', '--disable-update-check'];

/** Installs the packed extension into a folder of extensions. */
export async function installExtension(codeServer, folders, vsix = packedExtension) {
  if (!existsSync(vsix)) {
    throw new SetupError(`The extension is not there: ${vsix}\nBuild it with: dotnet run build.cs publish`);
  }
  const run = spawnSync(
    codeServer.node,
    [
      codeServer.entry,
      '--install-extension',
      vsix,
      '--force',
      '--extensions-dir',
      folders.extensions,
      '--user-data-dir',
      folders.userData,
    ],
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

/** Ends code-server with everything it started, which are extension hosts and language servers. */
export async function stopCodeServer(child) {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  kill(-child.pid, 'SIGTERM');
  await ended;
}
