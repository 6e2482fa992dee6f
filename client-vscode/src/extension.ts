import * as vscode from 'vscode';
import { registerCommands } from './commands/commands';
import { Explanations } from './commands/explainFile';
import { isMacro, isOurs, macroLanguage, saysItIsMacro } from './documents';
import { PreviewPanel } from './preview/panel';
import { ReviewSides } from './review/sides';
import { Server } from './server/server';
import { createStatusItem } from './status/item';
import { createTaskProvider } from './tasks';

/** Runs when a macro, a configuration file or any YAML is opened; the server is started only for the first two. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Reply Macros', { log: true });
  const server = new Server(context.extensionPath, log);
  const preview = new PreviewPanel(server, context.extensionUri, context.globalState, log);
  const review = new ReviewSides(server);
  const { explanations, registration } = Explanations.register();
  context.subscriptions.push(
    log,
    server,
    preview,
    review,
    registration,
    createStatusItem(server),
    createTaskProvider(server),
    ...registerCommands({ server, preview, explanations, review, log, context }),
    ...followDocuments(server),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('macrolsp.server.path') && server.state.kind !== 'idle') {
        await server.restart();
      }
    }),
  );
}

/** Starts the server with the first document that needs it, and keeps the context key that menus depend on. */
function followDocuments(server: Server): vscode.Disposable[] {
  const recognized = new Set<string>();
  const startFor = async (document: vscode.TextDocument) => {
    const uri = document.uri.toString();
    // An ending that another extension claims outranks a first line, so VS Code itself would leave such a file to YAML.
    // It is done once: whoever then chooses YAML by hand is right.
    if (!recognized.has(uri) && document.languageId === 'yaml' && saysItIsMacro(document.lineAt(0).text)) {
      recognized.add(uri);
      await vscode.languages.setTextDocumentLanguage(document, macroLanguage);
      return;
    }
    if (isOurs({ languageId: document.languageId, path: document.uri.path })) {
      await server.start();
    }
  };
  const noteActive = (editor: vscode.TextEditor | undefined) => {
    const active = editor !== undefined && isMacro({ languageId: editor.document.languageId, path: editor.document.uri.path });
    void vscode.commands.executeCommand('setContext', 'macrolsp.macroActive', active);
  };
  vscode.workspace.textDocuments.forEach((document) => void startFor(document));
  noteActive(vscode.window.activeTextEditor);
  return [vscode.workspace.onDidOpenTextDocument(startFor), vscode.window.onDidChangeActiveTextEditor(noteActive)];
}
