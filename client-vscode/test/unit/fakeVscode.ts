// Stands in for the module `vscode`: enough of it for the extension to be activated, recording what it asks for.

type Listener<T> = (event: T) => unknown;

export class Disposable {
  static from(...all: { dispose(): unknown }[]): Disposable {
    return new Disposable(() => all.forEach((each) => each.dispose()));
  }

  constructor(private readonly action: () => unknown) {}

  dispose(): void {
    this.action();
  }
}

export class EventEmitter<T> {
  private listeners: Listener<T>[] = [];

  readonly event = (listener: Listener<T>): Disposable => {
    this.listeners.push(listener);
    return new Disposable(() => (this.listeners = this.listeners.filter((each) => each !== listener)));
  };

  fire(event: T): void {
    this.listeners.forEach((listener) => listener(event));
  }

  dispose(): void {
    this.listeners = [];
  }
}

interface FakeDocument {
  readonly languageId: string;
  readonly uri: { readonly path: string };
  readonly lineAt: () => { readonly text: string };
}

/** What a test looks at, and what it may set before activating. */
export const recorded = {
  commands: new Map<string, (...args: unknown[]) => unknown>(),
  executed: [] as { command: string; args: unknown[] }[],
  settings: new Map<string, unknown>(),
  settingsRead: new Set<string>(),
  documents: [] as FakeDocument[],
  languagesSet: [] as { path: string; language: string }[],
  statusItems: [] as Record<string, unknown>[],
  opened: new EventEmitter<FakeDocument>(),
  never: new EventEmitter<never>(),
};

export const commands = {
  registerCommand(id: string, handler: (...args: unknown[]) => unknown) {
    recorded.commands.set(id, handler);
    return new Disposable(() => recorded.commands.delete(id));
  },
  async executeCommand(command: string, ...args: unknown[]) {
    recorded.executed.push({ command, args });
  },
};

const log = { info() {}, warn() {}, error() {}, show() {}, dispose() {} };

export const window = {
  activeTextEditor: undefined,
  createOutputChannel: () => log,
  onDidChangeActiveTextEditor: recorded.never.event,
  onDidChangeTextEditorSelection: recorded.never.event,
  onDidChangeActiveColorTheme: recorded.never.event,
  registerWebviewPanelSerializer: () => new Disposable(() => {}),
};

export const workspace = {
  textDocuments: recorded.documents,
  workspaceFolders: [],
  onDidOpenTextDocument: recorded.opened.event,
  onDidChangeTextDocument: recorded.never.event,
  registerTextDocumentContentProvider: () => new Disposable(() => {}),
  onDidCloseTextDocument: recorded.never.event,
  onDidChangeConfiguration: recorded.never.event,
  getConfiguration: (section: string) => ({
    get(key: string, otherwise: unknown) {
      recorded.settingsRead.add(`${section}.${key}`);
      return recorded.settings.get(`${section}.${key}`) ?? otherwise;
    },
  }),
};

export const languages = {
  async setTextDocumentLanguage(document: FakeDocument, language: string) {
    recorded.languagesSet.push({ path: document.uri.path, language });
  },
  createLanguageStatusItem() {
    const item = { dispose() {} };
    recorded.statusItems.push(item);
    return item;
  },
  onDidChangeDiagnostics: recorded.never.event,
  getDiagnostics: () => [],
};

export const tasks = { registerTaskProvider: () => new Disposable(() => {}) };
export const extensions = { getExtension: () => undefined };
export const LanguageStatusSeverity = { Information: 0, Warning: 1, Error: 2 };
export const DiagnosticSeverity = { Error: 0 };
