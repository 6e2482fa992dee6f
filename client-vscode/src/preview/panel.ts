import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { isMacro } from '../documents';
import type { Server } from '../server/server';
import { pageHtml } from './html';
import { Latest } from './latest';
import type { FromPage, ToPage } from './page/messages';
import { previewRequest, type PreviewParams, type PreviewResult, type Range } from './protocol';

/** What is being previewed: a macro in a document, and how the reader wants to see it. */
interface Subject {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
  readonly locale: string | undefined;
  readonly channel: string | undefined;
}

/** Where it is remembered that a reader has switched the colours of sentences off. */
const actsKey = 'preview.showsActs';

/** The panel beside the editor. There is one per window; it follows the macro that the cursor is in. */
export class PreviewPanel implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[];
  private readonly requests = new Latest<Subject>(
    (subject) => this.render(subject),
    (error) => this.log.error(`The preview could not be shown: ${String(error)}`),
  );
  private panel: vscode.WebviewPanel | undefined;
  private subject: Subject | undefined;
  /** What the reader typed in the place of samples. Kept for the session, because a name is the same in every macro. */
  private readonly samples = new Map<string, string>();

  constructor(
    private readonly server: Server,
    private readonly extensionUri: vscode.Uri,
    private readonly memory: vscode.Memento,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.disposables = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.refreshIfShown(document)),
      server.onDidChangeState(() => this.refresh()),
    ];
  }

  /** Opens the panel, or brings it to the front, for the macro at the cursor or for the one that a code lens names. */
  show(uri: vscode.Uri, position: vscode.Position): void {
    this.subject = { uri, position, locale: undefined, channel: undefined };
    if (this.panel) {
      this.panel.reveal(undefined, true);
      this.refresh();
    } else {
      this.open();
    }
  }

  dispose(): void {
    this.panel?.dispose();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private open(): void {
    const media = vscode.Uri.joinPath(this.extensionUri, 'media');
    const dist = vscode.Uri.joinPath(this.extensionUri, 'dist');
    const panel = vscode.window.createWebviewPanel(
      'macrolsp.preview',
      'Preview',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [media, dist] },
    );
    panel.iconPath = {
      light: vscode.Uri.joinPath(media, 'reply-macro-light.svg'),
      dark: vscode.Uri.joinPath(media, 'reply-macro-dark.svg'),
    };
    panel.webview.html = pageHtml({
      script: panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, 'preview.js')).toString(),
      styles: ['preview.css', 'sentences.css'].map((name) =>
        panel.webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString(),
      ),
      cspSource: panel.webview.cspSource,
      nonce: randomBytes(16).toString('base64'),
    });
    panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message));
    panel.onDidDispose(() => (this.panel = undefined));
    this.panel = panel;
  }

  private receive(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        return this.refresh();
      case 'sample':
        this.samples.set(message.placeholder, message.value);
        return this.refresh();
      case 'resetSamples':
        this.samples.clear();
        return this.refresh();
      case 'locale':
        return this.change({ locale: message.locale });
      case 'channel':
        return this.change({ channel: message.channel });
      case 'acts':
        void this.memory.update(actsKey, message.shown);
        return this.refresh();
      case 'reveal':
        return void this.reveal(message.range);
    }
  }

  private change(wish: Partial<Pick<Subject, 'locale' | 'channel'>>): void {
    if (this.subject) {
      this.subject = { ...this.subject, ...wish };
      this.refresh();
    }
  }

  /** A cursor that moves within the same document may have come to another macro; the server knows. */
  private follow({ document, selection }: vscode.TextEditor): void {
    if (!this.panel || !isMacro({ languageId: document.languageId, path: document.uri.path })) {
      return;
    }
    const same = this.subject?.uri.toString() === document.uri.toString();
    if (same && this.subject?.position.isEqual(selection.active)) {
      return;
    }
    const wishes = same ? this.subject : undefined;
    this.subject = { uri: document.uri, position: selection.active, locale: wishes?.locale, channel: wishes?.channel };
    this.refresh();
  }

  private refreshIfShown(document: vscode.TextDocument): void {
    if (document.uri.toString() === this.subject?.uri.toString()) {
      this.refresh();
    }
  }

  private refresh(): void {
    if (this.panel && this.subject) {
      this.requests.ask(this.subject);
    }
  }

  private async render(subject: Subject): Promise<void> {
    const message = await this.ask(subject);
    if (this.panel && subject === this.subject) {
      this.panel.title =
        message.kind === 'show' && message.preview.macro !== '' ? `Preview: ${message.preview.macro}` : 'Preview';
      await this.panel.webview.postMessage(message);
    }
  }

  private async ask({ uri, position, locale, channel }: Subject): Promise<ToPage> {
    const { connection } = this.server;
    if (!connection) {
      return { kind: 'nothing', message: 'The preview comes back as soon as the server is ready.' };
    }
    const params: PreviewParams = {
      textDocument: { uri: connection.code2ProtocolConverter.asUri(uri) },
      position: connection.code2ProtocolConverter.asPosition(position),
      samples: Object.fromEntries(this.samples),
      ...(locale === undefined ? {} : { locale }),
      ...(channel === undefined ? {} : { channel }),
    };
    try {
      const preview: PreviewResult | null = await connection.sendRequest(previewRequest, params);
      return preview === null
        ? { kind: 'nothing', message: 'There is no macro at the cursor.' }
        : { kind: 'show', preview, edited: [...this.samples.keys()], showsActs: this.memory.get(actsKey, true) };
    } catch (error) {
      this.log.warn(`The preview could not be made: ${String(error)}`);
      return { kind: 'nothing', message: 'The preview could not be made. The log says why.' };
    }
  }

  private async reveal({ start, end }: Range): Promise<void> {
    if (!this.subject) {
      return;
    }
    const shown = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === this.subject?.uri.toString(),
    );
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    await vscode.window.showTextDocument(this.subject.uri, {
      viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
      selection: new vscode.Range(range.start, range.start),
    });
    vscode.window.activeTextEditor?.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
