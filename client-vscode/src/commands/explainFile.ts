import * as vscode from 'vscode';
import { isConfiguration, isMacro } from '../documents';
import { describe } from '../status/description';
import { explanation, type FileFacts } from './explanation';
import type { Surroundings } from './commands';

/** Says in plain words how the open file is treated and why: the answer to "nothing happens". */
export async function explainFile({ server }: Surroundings): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    await vscode.window.showInformationMessage('Open a file first: this command explains how it is treated.');
    return;
  }
  const text = explanation(await factsOf(editor.document, server.state));
  const page = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

async function factsOf(document: vscode.TextDocument, state: Parameters<typeof describe>[0]): Promise<FileFacts> {
  const identity = { languageId: document.languageId, path: document.uri.path };
  const { text, detail } = describe(state, undefined);
  return {
    path: vscode.workspace.asRelativePath(document.uri),
    languageId: document.languageId,
    treatment: isMacro(identity) ? 'macro' : isConfiguration(identity) ? 'configuration' : 'none',
    server: `${text}. ${detail}`,
    configuration: await nearestConfiguration(document.uri),
    findings: vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === 'macrolsp')
      .map(({ range, message, code }) => ({ line: range.start.line + 1, message, rule: ruleOf(code) })),
  };
}

function ruleOf(code: vscode.Diagnostic['code']): string {
  return typeof code === 'object' ? String(code.value) : String(code ?? '');
}

/** The first macrolsp.yaml on the way from the file to the folder that is open. */
async function nearestConfiguration(uri: vscode.Uri): Promise<string | undefined> {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  if (!root) {
    return undefined;
  }
  for (
    let folder = vscode.Uri.joinPath(uri, '..');
    folder.path.startsWith(root.path);
    folder = vscode.Uri.joinPath(folder, '..')
  ) {
    const candidate = vscode.Uri.joinPath(folder, 'macrolsp.yaml');
    try {
      await vscode.workspace.fs.stat(candidate);
      return vscode.workspace.asRelativePath(candidate);
    } catch {
      // A folder without the file is the usual case; the search goes on one folder up.
    }
    if (folder.path === '/') {
      break;
    }
  }
  return undefined;
}
