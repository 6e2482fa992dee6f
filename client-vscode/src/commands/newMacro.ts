import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { isMacro, macroLanguage, macroPattern } from '../documents';
import { filledIn, freeId, idOf, sourceLocaleOf, withoutStops } from './macroTemplate';
import type { Surroundings } from './commands';

/**
 * Asks for the title and makes the file, a correct macro from the start, with its texts marked to be written over. The
 * file is there at once, so saving asks nothing. Without an open folder there is no place for it: the macro stays unsaved.
 */
export async function newMacro({ context }: Surroundings): Promise<void> {
  const snippet = await macroSnippet(context.extensionPath);
  const folder = await folderForMacros();
  if (!folder) {
    const document = await vscode.workspace.openTextDocument({ language: macroLanguage, content: '' });
    await write(document, snippet);
    return;
  }
  const fileOf = (id: string) => vscode.Uri.joinPath(folder, `${id}.macro.yaml`);
  const idFor = (title: string) => freeId(idOf(title), (id) => exists(fileOf(id)));
  const title = await askForTitle(async (now) => vscode.workspace.asRelativePath(fileOf(await idFor(now))));
  if (title === undefined) {
    return;
  }
  const id = await idFor(title);
  const file = fileOf(id);
  const filled = filledIn(snippet, { id, title, locale: await localeIn(folder) });
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(withoutStops(filled)));
  } catch (error) {
    await vscode.window.showErrorMessage(
      `${vscode.workspace.asRelativePath(file)} could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
    return;
  }
  const document = await vscode.workspace.openTextDocument(file);
  await write(document, filled);
  // The same text was written again for its marked places; that is no change to save.
  await document.save();
}

/** Where the author is at work: beside the open macro, else in `macros` when the folder has it, else at its top. */
async function folderForMacros(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  if (
    active &&
    isMacro({ languageId: active.languageId, path: active.uri.path }) &&
    vscode.workspace.getWorkspaceFolder(active.uri)
  ) {
    return vscode.Uri.joinPath(active.uri, '..');
  }
  const top = vscode.workspace.workspaceFolders?.[0]?.uri;
  const macros = top && vscode.Uri.joinPath(top, 'macros');
  return macros && (await exists(macros)) ? macros : top;
}

async function askForTitle(placeOf: (title: string) => Promise<string>): Promise<string | undefined> {
  const isFirst = (await vscode.workspace.findFiles(macroPattern, undefined, 1)).length === 0;
  const title = await vscode.window.showInputBox({
    title: 'New Macro',
    prompt: 'What is it for? Agents see this title in their list.',
    placeHolder: 'Late delivery',
    ...(isFirst ? { value: 'My first macro' } : {}),
    validateInput: async (now) =>
      now.trim() === ''
        ? null
        : { message: `The file will be ${await placeOf(now.trim())}`, severity: vscode.InputBoxValidationSeverity.Info },
  });
  return title?.trim() || undefined;
}

/** The locale that the macros of a folder are first written in, as the nearest macrolsp.yaml says. */
async function localeIn(folder: vscode.Uri): Promise<string> {
  const top = vscode.workspace.getWorkspaceFolder(folder)?.uri.path ?? folder.path;
  for (let at = folder; at.path.length >= top.length; at = vscode.Uri.joinPath(at, '..')) {
    const configuration = vscode.Uri.joinPath(at, 'macrolsp.yaml');
    if (await exists(configuration)) {
      return sourceLocaleOf(new TextDecoder().decode(await vscode.workspace.fs.readFile(configuration))) ?? 'en-US';
    }
    if (at.path === '/') {
      break;
    }
  }
  return 'en-US';
}

/** Opens a document with a snippet as its text, the first marked place selected. */
async function write(document: vscode.TextDocument, snippet: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  const everything = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.insertSnippet(new vscode.SnippetString(snippet), everything);
  // A button in the walkthrough may keep the focus, and what is typed next belongs into the macro.
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function macroSnippet(extensionPath: string): Promise<string> {
  const snippets: unknown = JSON.parse(await readFile(join(extensionPath, 'snippets', 'reply-macro.json'), 'utf8'));
  const { Macro } = snippets as { readonly Macro?: { readonly body?: readonly string[] } };
  return (Macro?.body ?? []).join('\n');
}
