import * as vscode from 'vscode';
import { isMacro } from '../documents';
import type { PreviewPanel } from '../preview/panel';
import type { Position } from '../preview/protocol';

/** Shows the macro at the cursor; a code lens of the server names its own document and position. */
export async function previewReply(preview: PreviewPanel, uri?: unknown, position?: Position): Promise<void> {
  if (typeof uri === 'string' && position) {
    preview.show(vscode.Uri.parse(uri), new vscode.Position(position.line, position.character));
    return;
  }
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isMacro({ languageId: editor.document.languageId, path: editor.document.uri.path })) {
    await vscode.window.showInformationMessage('Open a macro first: its preview opens beside it.');
    return;
  }
  preview.show(editor.document.uri, editor.selection.active);
}
