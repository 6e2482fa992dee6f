import * as vscode from 'vscode';
import { ExecuteCommandRequest } from 'vscode-languageclient/node';
import { isConfiguration, isMacro } from '../documents';
import type { Server } from '../server/server';
import { describe } from '../status/description';
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
  await explanations.show(editor.document.uri, explanation(await factsOf(editor.document, server)));
}

async function factsOf(document: vscode.TextDocument, server: Server): Promise<FileFacts> {
  const identity = { languageId: document.languageId, path: document.uri.path };
  const { text, detail } = describe(server.state, undefined);
  return {
    path: vscode.workspace.asRelativePath(document.uri),
    languageId: document.languageId,
    treatment: isMacro(identity) ? 'macro' : isConfiguration(identity) ? 'configuration' : 'none',
    server: `${text} (${detail})`,
    told: await askServer(document, server),
    findings: vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === 'macrolsp')
      .map(({ range, message, code }) => ({ line: range.start.line + 1, message, rule: ruleOf(code) })),
  };
}

function ruleOf(code: vscode.Diagnostic['code']): string {
  return typeof code === 'object' ? String(code.value) : String(code ?? '');
}

/** What the server says about the file, as Markdown; undefined while it does not run, or when the file is none of its. */
async function askServer(document: vscode.TextDocument, { connection }: Server): Promise<string | undefined> {
  const answer: unknown = await connection?.sendRequest(ExecuteCommandRequest.type, {
    command: 'macrolsp.server.explain',
    arguments: [connection.code2ProtocolConverter.asUri(document.uri)],
  });
  return typeof answer === 'string' ? answer : undefined;
}
