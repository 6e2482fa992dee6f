import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, type LanguageClientOptions, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import { documentSelector } from '../documents';
import type { ServerState } from '../status/description';
import { Backoff } from './backoff';
import { locateProgram } from './program';

/** What the server is told at initialization, besides what the protocol has. */
interface InitializationOptions {
  /**
   * True when another YAML language server attaches to documents of the language `yaml`. For those, and only those, the
   * server then leaves out what that one already does: YAML's own syntax errors, formatting, folding.
   */
  readonly alternateYaml: boolean;
}

/** The native program on the other end of the wire: started when the first macro is opened, restarted when it dies. */
export class Server implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<ServerState>();
  private readonly backoff = new Backoff(() => performance.now());
  private client: LanguageClient | undefined;
  private pendingRestart: NodeJS.Timeout | undefined;
  private current: ServerState = { kind: 'idle' };

  readonly onDidChangeState = this.changed.event;

  constructor(
    private readonly extensionFolder: string,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  get state(): ServerState {
    return this.current;
  }

  /** The connection while it can be used. */
  get connection(): LanguageClient | undefined {
    return this.current.kind === 'ready' ? this.client : undefined;
  }

  /** The program that is, or would be, run; undefined when there is none. */
  get programPath(): string | undefined {
    const program = this.locate();
    return program.found ? program.path : undefined;
  }

  /** Starts the server unless it is running or on its way. */
  async start(): Promise<void> {
    if (this.current.kind === 'idle') {
      await this.launch();
    }
  }

  /** Stops whatever runs and starts anew, whatever happened before. */
  async restart(): Promise<void> {
    this.cancelPendingRestart();
    this.backoff.forgiven();
    await this.shutDown();
    await this.launch();
  }

  dispose(): void {
    this.cancelPendingRestart();
    this.changed.dispose();
    void this.shutDown();
  }

  private async launch(): Promise<void> {
    const program = this.locate();
    if (!program.found) {
      this.log.error(program.explanation);
      this.become({ kind: 'stopped', reason: program.reason });
      return;
    }
    this.become({ kind: 'starting' });
    this.log.info(`Starting ${program.path} lsp`);
    this.backoff.started();
    const client = new LanguageClient(
      'macrolsp',
      'Reply Macros',
      { command: program.path, args: ['lsp'], transport: TransportKind.stdio },
      this.options(() => this.ended(client, 'it ended several times in a row')),
    );
    this.client = client;
    try {
      await client.start();
      const information = client.initializeResult?.serverInfo;
      this.log.info(`Ready: ${information?.name ?? 'macrolsp'} ${information?.version ?? ''}`.trimEnd());
      this.become({ kind: 'ready', version: information?.version });
    } catch (error) {
      this.log.error(`The server did not start: ${error instanceof Error ? error.message : String(error)}`);
      if (this.current.kind === 'starting') {
        this.ended(client, 'it could not be started');
      }
    }
  }

  private options(whenClosed: () => void): LanguageClientOptions {
    const initializationOptions: InitializationOptions = {
      alternateYaml: vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined,
    };
    return {
      documentSelector,
      initializationOptions,
      outputChannel: this.log,
      // A request that was under way when the server died is no news for the author; the status item tells the rest.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      diagnosticCollectionName: 'macrolsp',
      markdown: { isTrusted: false, supportHtml: false },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        // The client would restart at once and for ever; here the pause is ours, and the old client is given up for a new
        // one, which opens every document again with the text that the editor holds. That is how nothing gets lost.
        closed: () => {
          whenClosed();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    };
  }

  private ended(client: LanguageClient, reason: string): void {
    if (this.client !== client) {
      return;
    }
    this.client = undefined;
    const verdict = this.backoff.ended();
    if (verdict.kind === 'give-up') {
      this.log.error(`The server is given up: ${reason}.`);
      this.become({ kind: 'stopped', reason });
      return;
    }
    this.log.warn(`The server ended unexpectedly; starting it again in ${verdict.afterMilliseconds} ms.`);
    this.become({ kind: 'restarting' });
    this.pendingRestart = setTimeout(() => {
      this.pendingRestart = undefined;
      void this.launch();
    }, verdict.afterMilliseconds);
  }

  private async shutDown(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    if (!client) {
      return;
    }
    try {
      await client.dispose();
    } catch (error) {
      // A server that does not answer its shutdown is killed by the client; that is worth a line, not a failure.
      this.log.warn(`The server did not shut down in order: ${String(error)}`);
    }
  }

  private locate() {
    return locateProgram({
      extensionFolder: this.extensionFolder,
      platform: process.platform,
      configured: vscode.workspace.getConfiguration('macrolsp').get<string>('server.path', ''),
      exists: existsSync,
    });
  }

  private cancelPendingRestart(): void {
    clearTimeout(this.pendingRestart);
    this.pendingRestart = undefined;
  }

  private become(state: ServerState): void {
    this.current = state;
    this.changed.fire(state);
  }
}
