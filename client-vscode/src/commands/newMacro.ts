import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { macroLanguage } from '../documents';
import type { Surroundings } from './commands';

/** Opens an unsaved macro with the marked places of the snippet `Macro` to fill in. Nothing is written to the disk. */
export async function newMacro({ context }: Surroundings): Promise<void> {
  const snippets: unknown = JSON.parse(await readFile(join(context.extensionPath, 'snippets', 'reply-macro.json'), 'utf8'));
  const document = await vscode.workspace.openTextDocument({ language: macroLanguage, content: '' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(bodyOfMacro(snippets)));
  // A button in the walkthrough may keep the focus, and what is typed next belongs into the macro.
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

function bodyOfMacro(snippets: unknown): string {
  const macro = (snippets as { readonly Macro?: { readonly body?: readonly string[] } }).Macro;
  return (macro?.body ?? []).join('\n');
}
