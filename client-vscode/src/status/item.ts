import * as vscode from 'vscode';
import { documentSelector, isConfiguration } from '../documents';
import type { Server } from '../server/server';
import { describe, type ConfigurationProblem, type StatusDescription } from './description';

/** The item beside the language name in the status bar, kept up to date with the server and with macrolsp.yaml. */
export function createStatusItem(server: Server): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('macrolsp.status', documentSelector as vscode.DocumentSelector);
  item.name = 'Reply Macros';
  const show = () => apply(item, describe(server.state, firstConfigurationProblem()));
  show();
  return vscode.Disposable.from(
    item,
    server.onDidChangeState(show),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => isConfiguration({ languageId: 'yaml', path: uri.path }))) {
        show();
      }
    }),
    vscode.commands.registerCommand('macrolsp.openConfiguration', async () => {
      const problem = firstConfigurationProblem();
      if (problem) {
        await vscode.window.showTextDocument(problem.at.uri, { selection: problem.at.range });
      }
    }),
  );
}

function apply(item: vscode.LanguageStatusItem, status: StatusDescription): void {
  item.text = status.text;
  item.detail = status.detail;
  item.busy = status.busy;
  item.severity = {
    information: vscode.LanguageStatusSeverity.Information,
    warning: vscode.LanguageStatusSeverity.Warning,
    error: vscode.LanguageStatusSeverity.Error,
  }[status.severity];
  item.command = { command: status.command.id, title: status.command.title };
  item.accessibilityInformation = { label: `${status.text}. ${status.detail}` };
}

/** What the server says about a configuration file arrives as its diagnostics: they are the one source of that truth. */
function firstConfigurationProblem(): (ConfigurationProblem & { readonly at: vscode.Location }) | undefined {
  for (const [uri, diagnostics] of vscode.languages.getDiagnostics()) {
    const errors = diagnostics.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    const [first] = errors;
    if (first && isConfiguration({ languageId: 'yaml', path: uri.path })) {
      return { path: vscode.workspace.asRelativePath(uri), errors: errors.length, at: new vscode.Location(uri, first.range) };
    }
  }
  return undefined;
}
