import * as vscode from 'vscode';
import { isConfiguration, isMacro } from '../documents';
import { describe, type ServerState } from '../status/description';
import { explanation, type FileFacts } from './explanation';
import type { Surroundings } from './commands';

const scheme = 'macrolsp-explain';

/** Holds the pages that were asked for. They are virtual, so nothing is written and nobody is asked to save them. */
export class Explanations implements vscode.TextDocumentContentProvider {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly pages = new Map<string, string>();

  readonly onDidChange = this.changed.event;

  static register(): { readonly explanations: Explanations; readonly registration: vscode.Disposable } {
    const explanations = new Explanations();
    return { explanations, registration: vscode.workspace.registerTextDocumentContentProvider(scheme, explanations) };
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.pages.get(uri.toString()) ?? '';
  }

  /** Opens the page beside the editor, as the built-in Markdown preview renders it. */
  async show(about: vscode.Uri, text: string): Promise<void> {
    const name = about.path.slice(about.path.lastIndexOf('/') + 1);
    const uri = vscode.Uri.from({ scheme, path: `/About ${name}.md`, query: about.toString() });
    this.pages.set(uri.toString(), text);
    this.changed.fire(uri);
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
  }
}

/** Says in plain words how the open file is treated and why: the answer to "nothing happens". */
export async function explainFile({ server, explanations }: Surroundings): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    await vscode.window.showInformationMessage('Open a file first: this command explains how it is treated.');
    return;
  }
  await explanations.show(editor.document.uri, explanation(await factsOf(editor.document, server.state)));
}

async function factsOf(document: vscode.TextDocument, state: ServerState): Promise<FileFacts> {
  const identity = { languageId: document.languageId, path: document.uri.path };
  const { text, detail } = describe(state, undefined);
  return {
    path: vscode.workspace.asRelativePath(document.uri),
    languageId: document.languageId,
    treatment: isMacro(identity) ? 'macro' : isConfiguration(identity) ? 'configuration' : 'none',
    server: `${text} (${detail})`,
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
  for (let folder = parent(uri); folder.path.startsWith(root.path); folder = parent(folder)) {
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

function parent(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}
