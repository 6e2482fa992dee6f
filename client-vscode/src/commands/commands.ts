import * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient/node';
import type { PreviewPanel } from '../preview/panel';
import type { Position } from '../preview/protocol';
import type { ReviewSides } from '../review/sides';
import type { Server } from '../server/server';
import { checkWorkspace } from './checkWorkspace';
import { explainFile, type Explanations } from './explainFile';
import { fixAll } from './fixAll';
import { insertPlaceholder } from './insertPlaceholder';
import { newMacro } from './newMacro';
import { previewReply } from './previewReply';
import { reportIssue } from './reportIssue';
import { reviewChanges } from './reviewChanges';
import { showReferences } from './showReferences';

/** What commands may use. */
export interface Surroundings {
  readonly server: Server;
  readonly preview: PreviewPanel;
  readonly explanations: Explanations;
  readonly review: ReviewSides;
  readonly log: vscode.LogOutputChannel;
  readonly context: vscode.ExtensionContext;
}

/** Every command that package.json declares, in its order, and the one that only code lenses of the server call. */
export function registerCommands(surroundings: Surroundings): vscode.Disposable[] {
  const { server, preview, log } = surroundings;
  const register = vscode.commands.registerCommand;
  return [
    register('macrolsp.newMacro', () => newMacro(surroundings)),
    register('macrolsp.insertPlaceholder', insertPlaceholder),
    register('macrolsp.fixAll', fixAll),
    register('macrolsp.previewReply', (uri?: unknown, position?: Position) => previewReply(preview, uri, position)),
    register('macrolsp.reviewChanges', (named?: unknown) => reviewChanges(surroundings.review, named)),
    register('macrolsp.explainFile', () => explainFile(surroundings)),
    register('macrolsp.checkWorkspace', () => checkWorkspace(surroundings)),
    register('macrolsp.restartServer', () => server.restart()),
    register('macrolsp.showLog', () => log.show()),
    register('macrolsp.reportIssue', () => reportIssue(surroundings)),
    register('macrolsp.showReferences', (uri: string, position: Position, locations: readonly Location[]) =>
      showReferences(server, uri, position, locations),
    ),
  ];
}
