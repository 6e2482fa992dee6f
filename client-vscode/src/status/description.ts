/** What the server is doing, as far as the client can know. */
export type ServerState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready'; readonly version: string | undefined }
  | { readonly kind: 'restarting' }
  /** The reason is a few words; whole sentences are for the log. */
  | { readonly kind: 'stopped'; readonly reason: string };

/** A configuration file that the server could read only in part. */
export interface ConfigurationProblem {
  readonly path: string;
  readonly errors: number;
}

export type StatusCommand = 'macrolsp.showLog' | 'macrolsp.restartServer' | 'macrolsp.explainFile' | 'macrolsp.openConfiguration';

/** What the status bar shows on one line that is never wrapped: the state, a few words about it, the one thing to click. */
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
        detail: 'starts with the first macro',
        severity: 'information',
        busy: false,
        command: { id: 'macrolsp.showLog', title: 'Show log' },
      };
    case 'starting':
      return {
        text: 'Reply Macros: starting',
        detail: 'in a moment',
        severity: 'information',
        busy: true,
        command: { id: 'macrolsp.showLog', title: 'Show log' },
      };
    case 'restarting':
      return {
        text: 'Reply Macros: restarting',
        detail: 'it ended unexpectedly, your text is safe',
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
    detail: version === undefined ? 'macros are checked as you type' : `macrolsp ${version}`,
    severity: 'information',
    busy: false,
    command: { id: 'macrolsp.explainFile', title: 'Explain this file' },
  };
}

function wrongConfiguration({ path, errors }: ConfigurationProblem): StatusDescription {
  return {
    text: 'Reply Macros: wrong configuration',
    detail: `${errors === 1 ? 'one error' : `${errors} errors`} in ${path}`,
    severity: 'warning',
    busy: false,
    command: { id: 'macrolsp.openConfiguration', title: 'Show' },
  };
}
