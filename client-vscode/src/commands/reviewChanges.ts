import * as vscode from 'vscode';
import { isMacro } from '../documents';
import { changedFiles, fileOf, lastCommitted } from '../review/git';
import type { ReviewSides } from '../review/sides';

/**
 * Compares the replies of a file with those of the last commit. The file is the one that a menu names, else the one that
 * is open, else one that the reader chooses among the macros that changed.
 */
export async function reviewChanges(sides: ReviewSides, named?: unknown): Promise<void> {
  const file = resourceOf(named) ?? openMacro() ?? (await choose());
  if (file === undefined) {
    return;
  }
  const earlier = await lastCommitted(file);
  if (earlier === undefined) {
    await vscode.window.showInformationMessage(
      'There is nothing to compare with: the file is in no Git repository that is open here, or Git is switched off in the settings.',
    );
    return;
  }
  await sides.open(file, earlier);
}

/** What a menu hands over: the address of an editor's file, or a resource of the Source Control view. */
function resourceOf(named: unknown): vscode.Uri | undefined {
  if (named instanceof vscode.Uri) {
    return macroAt(named);
  }
  const { resourceUri } = (named ?? {}) as { readonly resourceUri?: unknown };
  return resourceUri instanceof vscode.Uri ? macroAt(resourceUri) : undefined;
}

function openMacro(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isMacro({ languageId: document.languageId, path: document.uri.path }) ? fileOf(document.uri) : undefined;
}

async function choose(): Promise<vscode.Uri | undefined> {
  const changed = (await changedFiles()).filter((uri) => macroAt(uri) !== undefined);
  if (changed.length === 0) {
    await vscode.window.showInformationMessage('No macro has changed since the last commit.');
    return undefined;
  }
  const items = changed.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  return (await vscode.window.showQuickPick(items, { placeHolder: 'Which macro do you want to review?' }))?.uri;
}

function macroAt(uri: vscode.Uri): vscode.Uri | undefined {
  const file = fileOf(uri);
  return /\.macro\.ya?ml$/u.test(file.path) ? file : undefined;
}
