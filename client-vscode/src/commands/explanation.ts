/** What is known about a file, gathered before any of it is put into words. */
export interface FileFacts {
  readonly path: string;
  readonly languageId: string;
  readonly treatment: 'macro' | 'configuration' | 'none';
  /** The state of the server as a sentence. */
  readonly server: string;
  /** The server's own page about the file, as Markdown with a heading; undefined when it has none or does not run. */
  readonly told: string | undefined;
  readonly findings: readonly { readonly line: number; readonly message: string; readonly rule: string }[];
}

/** The page that "Explain This File" shows, as Markdown. It says something without a server, too. */
export function explanation(facts: FileFacts): string {
  const about = facts.told?.trim() ?? `# ${plain(facts.path)}`;
  return (
    [about, treatmentOf(facts), `Server: ${facts.server}`, ...findingsOf(facts)].filter((part) => part !== '').join('\n\n') + '\n'
  );
}

function treatmentOf({ treatment, languageId }: FileFacts): string {
  switch (treatment) {
    case 'macro':
      return languageId === 'yaml'
        ? 'It is looked after because its name ends in `.macro.yaml` or `.macro.yml`. Its language is set to YAML; with the ' +
            'language Reply Macro, formatting and completion of keys come from here too.'
        : '';
    case 'configuration':
      return '';
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
    return ['## Nothing to fix', 'No problem was found in this file.'];
  }
  const lines = findings.map(
    ({ line, message, rule }) => `- Line ${line}: ${plain(message)}${rule === '' ? '' : ` (\`${rule}\`)`}`,
  );
  return [findings.length === 1 ? '## One finding' : `## ${findings.length} findings`, lines.join('\n')];
}

/** A text as Markdown that shows it character by character. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>()#+!|&~-]/g, (character) => `\\${character}`).replaceAll('\n', ' ');
}
