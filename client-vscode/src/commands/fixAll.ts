import * as vscode from 'vscode';

/** The kind under which the server offers all safe fixes of a file as one. */
export const fixAllKind = 'source.fixAll.macrolsp';

/** Applies every fix of the file that is safe; the editor itself says so when there is none. */
export async function fixAll(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.sourceAction', { kind: fixAllKind, apply: 'first' });
}
