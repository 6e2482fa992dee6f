/** What the server is doing, as far as the client can know. */
export type ServerState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready'; readonly version: string | undefined }
  | { readonly kind: 'restarting'; readonly afterMilliseconds: number }
  | { readonly kind: 'stopped'; readonly reason: string };

/** A configuration file that the server could read only in part. */
export interface ConfigurationProblem {
  readonly uri: string;
  readonly path: string;
  readonly count: number;
  readonly firstMessage: string;
}

export type StatusCommand = 'macrolsp.showLog' | 'macrolsp.restartServer' | 'macrolsp.explainFile' | 'macrolsp.openConfiguration';

/** One line for the status bar, one for whoever asks, and the one thing to click. */
export interface StatusDescription {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly busy: boolean;
  readonly command: { readonly id: StatusCommand; readonly title: string };
}

/** The server's own trouble comes first: while it is not running, what it said about the configuration is out of date. */
export function describe(state: ServerState, problem: ConfigurationProblem | undefined): StatusDescription {
  switch (state.kind) {
    case 'idle':
      return {
        text: 'Reply Macros: waiting',
        detail: 'The server starts when a macro is opened.',
        severity: 'information',
        busy: false,
        command: { id: 'macrolsp.showLog', title: 'Show log' },
      };
    case 'starting':
      return {
        text: 'Reply Macros: starting',
        detail: 'The server is starting.',
        severity: 'information',
        busy: true,
        command: { id: 'macrolsp.showLog', title: 'Show log' },
      };
    case 'restarting':
      return {
        text: 'Reply Macros: restarting',
        detail: `The server ended unexpectedly and starts again in ${seconds(state.afterMilliseconds)}. Your text is safe.`,
        severity: 'warning',
        busy: true,
        command: { id: 'macrolsp.showLog', title: 'Show log' },
      };
    case 'stopped':
      return {
        text: 'Reply Macros: stopped',
        detail: state.reason,
        severity: 'error',
        busy: false,
        command: { id: 'macrolsp.restartServer', title: 'Restart' },
      };
    case 'ready':
      return problem ? wrongConfiguration(problem) : ready(state.version);
  }
}

function ready(version: string | undefined): StatusDescription {
  return {
    text: 'Reply Macros: ready',
    detail: version === undefined ? 'Macros are checked as you type.' : `Macros are checked as you type (macrolsp ${version}).`,
    severity: 'information',
    busy: false,
    command: { id: 'macrolsp.explainFile', title: 'Explain this file' },
  };
}

function wrongConfiguration({ path, count, firstMessage }: ConfigurationProblem): StatusDescription {
  const more = count > 1 ? ` (and ${count - 1} more)` : '';
  return {
    text: 'Reply Macros: wrong configuration',
    detail: `${path}: ${firstMessage}${more}`,
    severity: 'warning',
    busy: false,
    command: { id: 'macrolsp.openConfiguration', title: 'Open macrolsp.yaml' },
  };
}

function seconds(milliseconds: number): string {
  const value = Math.max(1, Math.round(milliseconds / 1000));
  return value === 1 ? 'a second' : `${value} seconds`;
}
