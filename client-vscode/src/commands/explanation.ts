/** What is known about a file, gathered before any of it is put into words. */
export interface FileFacts {
  readonly path: string;
  readonly languageId: string;
  readonly treatment: 'macro' | 'configuration' | 'none';
  /** The state of the server as a sentence. */
  readonly server: string;
  /** The macrolsp.yaml that applies, relative to the folder that is open. */
  readonly configuration: string | undefined;
  readonly findings: readonly { readonly line: number; readonly message: string; readonly rule: string }[];
}

/** The page that "Explain This File" shows, as Markdown. */
export function explanation(facts: FileFacts): string {
  return [
    `# ${plain(facts.path)}`,
    '',
    treatmentOf(facts),
    '',
    `- Server: ${facts.server}`,
    `- Configuration: ${facts.configuration !== undefined ? plain(facts.configuration) : 'none found, so the built-in defaults apply'}`,
    '',
    ...findingsOf(facts),
    '',
  ].join('\n');
}

function treatmentOf({ treatment, languageId }: FileFacts): string {
  switch (treatment) {
    case 'macro':
      return languageId === 'yaml'
        ? 'This file is treated as reply macros because its name ends in `.macro.yaml` or `.macro.yml`. Its language is set ' +
            'to YAML; with the language Reply Macro, formatting and completion of keys come from here too.'
        : 'This file is treated as reply macros.';
    case 'configuration':
      return 'This file is the configuration of the macros in its folder.';
    case 'none':
      return (
        `This file is not treated as reply macros: its language is \`${languageId}\`. Name it \`something.macro.yaml\`, ` +
        'begin it with the line `# reply-macro`, or choose the language Reply Macro in the status bar.'
      );
  }
}

function findingsOf({ findings, treatment }: FileFacts): string[] {
  if (treatment === 'none') {
    return [];
  }
  if (findings.length === 0) {
    return ['## Nothing to fix', '', 'No problem was found in this file.'];
  }
  const lines = findings.map(
    ({ line, message, rule }) => `- Line ${line}: ${plain(message)}${rule === '' ? '' : ` (\`${rule}\`)`}`,
  );
  return [findings.length === 1 ? '## One finding' : `## ${findings.length} findings`, '', ...lines];
}

/** A text as Markdown that shows it character by character. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>()#+!|&~-]/g, (character) => `\\${character}`).replaceAll('\n', ' ');
}
