import * as vscode from 'vscode';

/** Writes `{{ }}` at the cursor and lets the list of placeholders open inside it. */
export async function insertPlaceholder(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    await vscode.window.showInformationMessage('Open a macro first, and put the cursor where the placeholder belongs.');
    return;
  }
  await editor.insertSnippet(new vscode.SnippetString('{{ $0 \\}\\}'));
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
}
