import * as vscode from 'vscode';
import type { Server } from '../server/server';
import { type Earlier, fileOf } from './git';
import { reviewRequest, type ReviewResult } from './protocol';

const scheme = 'macrolsp-review';

/** What is being reviewed: a document, and its earlier text. */
interface Review {
  readonly document: vscode.TextDocument;
  readonly before: string;
  readonly isGone: boolean;
}

/** The two sides of a comparison of replies: virtual documents, of which the right one follows the editor. */
export class ReviewSides implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly reviews = new Map<string, Review>();
  private readonly disposables: vscode.Disposable[];

  readonly onDidChange = this.changed.event;

  constructor(private readonly server: Server) {
    this.disposables = [
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.refresh(document.uri)),
      server.onDidChangeState(() => this.refreshAll()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => uri.scheme === scheme && this.reviews.delete(uri.query)),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** Opens both sides beside each other, in the editor that compares texts everywhere else. */
  async open(file: vscode.Uri, earlier: Earlier): Promise<void> {
    const isGone = !(await exists(file));
    const document = await vscode.workspace.openTextDocument(isGone ? earlier.uri : file);
    await this.server.start();
    this.reviews.set(file.toString(), { document, before: earlier.text, isGone });
    this.refreshAll();
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    await vscode.commands.executeCommand(
      'vscode.diff',
      sideOf(file, 'before'),
      sideOf(file, 'after'),
      `${name}: what the customer reads (last commit ↔ now)`,
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const review = this.reviews.get(uri.query);
    if (!review) {
      return '';
    }
    const sides = await this.ask(review);
    if (!sides) {
      return 'The replies come as soon as the server is ready.';
    }
    return uri.fragment === 'before' ? sides.before : review.isGone ? '' : sides.after;
  }

  /** Both sides; undefined while there is no server to ask. */
  private async ask({ document, before }: Review): Promise<ReviewResult | undefined> {
    const { connection } = this.server;
    if (!connection) {
      return undefined;
    }
    const textDocument = { uri: connection.code2ProtocolConverter.asUri(document.uri) };
    return (await connection.sendRequest(reviewRequest, { textDocument, before })) ?? { before: '', after: '' };
  }

  private refreshAll(): void {
    for (const { document } of this.reviews.values()) {
      this.changed.fire(sideOf(fileOf(document.uri), 'before'));
      this.changed.fire(sideOf(fileOf(document.uri), 'after'));
    }
  }

  private refresh(changed: vscode.Uri): void {
    if (this.reviews.has(changed.toString())) {
      this.changed.fire(sideOf(changed, 'after'));
    }
  }
}

/** Ends in .md, so that headings look like headings and long lines are wrapped. */
function sideOf(file: vscode.Uri, side: 'before' | 'after'): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `${file.path}.md`, query: file.toString(), fragment: side });
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false; // It was deleted, which is a change to review like any other.
  }
}
