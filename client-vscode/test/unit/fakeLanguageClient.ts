// Stands in for vscode-languageclient: a connection whose fate the test decides.

export const CloseAction = { DoNotRestart: 1, Restart: 2 };
export const ErrorAction = { Continue: 1, Shutdown: 2 };
export class RequestType {}
export const ExecuteCommandRequest = { type: 'workspace/executeCommand' };
export const RevealOutputChannelOn = { Never: 4 };
export const TransportKind = { stdio: 0 };

interface Options {
  readonly errorHandler: { closed(): unknown };
  readonly initializationOptions: unknown;
}

export const started: LanguageClient[] = [];

/** Set to make the next starts fail. */
export const fate = { startFails: false };

export class LanguageClient {
  readonly initializeResult = { serverInfo: { name: 'macrolsp', version: '1.2.3' } };
  disposed = false;

  constructor(
    readonly id: string,
    readonly name: string,
    readonly program: { readonly command: string; readonly args: readonly string[] },
    readonly options: Options,
  ) {
    started.push(this);
  }

  async start(): Promise<void> {
    if (fate.startFails) {
      throw new Error('no such program');
    }
  }

  async dispose(): Promise<void> {
    this.disposed = true;
  }

  onNotification() {
    return { dispose() {} };
  }

  /** The process on the other end is gone. */
  die(): void {
    this.options.errorHandler.closed();
  }
}
