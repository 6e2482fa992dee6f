import type { DocumentSelector } from 'vscode-languageclient/node';

/** The language of `*.macro.yaml` and `*.macro.yml`, declared in package.json. */
export const macroLanguage = 'reply-macro';

/**
 * The language of `macrolsp.yaml`. It has an id of its own for the reason that macros have one: a general YAML extension
 * attaches to `yaml`, and then every key would be explained twice and every mistake reported twice.
 */
export const configurationLanguage = 'macrolsp-config';

/** The language of the rules of style packs, `styles/<Pack>/<Rule>.yml`, and of their `pack.yaml`. */
export const styleLanguage = 'macrolsp-style';

/** The pattern of macros that a user, or another extension, has associated with plain `yaml`. */
export const macroPattern = '**/*.macro.{yaml,yml}';

export const configurationPattern = '**/macrolsp.yaml';

export const stylePattern = '**/styles/*/**/*.{yml,yaml}';

/** What the server is asked about. No scheme is named: the server decides what a `git:` or `review:` document may have. */
export const documentSelector: DocumentSelector = [
  { language: macroLanguage },
  { language: configurationLanguage },
  { language: styleLanguage },
  { language: 'yaml', pattern: macroPattern },
  { language: 'yaml', pattern: configurationPattern },
  { language: 'yaml', pattern: stylePattern },
];

interface DocumentIdentity {
  readonly languageId: string;
  readonly path: string;
}

/** Whether a document is one or several macros, by its language or, in plain `yaml`, by its name. */
export function isMacro({ languageId, path }: DocumentIdentity): boolean {
  return languageId === macroLanguage || (languageId === 'yaml' && /\.macro\.ya?ml$/u.test(path));
}

/** Whether the first line of a file declares that it holds macros: `# reply-macro`. */
export function saysItIsMacro(firstLine: string): boolean {
  return /^\uFEFF?#\s*reply-macro\b/u.test(firstLine);
}

export function isConfiguration({ languageId, path }: DocumentIdentity): boolean {
  return languageId === configurationLanguage || (languageId === 'yaml' && /(^|\/)macrolsp\.yaml$/u.test(path));
}

/** Whether a document is a rule of a style pack; in plain `yaml`, the server has the last word. */
export function isStyle({ languageId, path }: DocumentIdentity): boolean {
  return languageId === styleLanguage || (languageId === 'yaml' && /\/styles\/[^/]+\/(?:.+\.yml|pack\.yaml)$/u.test(path));
}

/** Whether the server is needed at all; nothing is started for a folder of YAML that has nothing to do with macros. */
export function isOurs(document: DocumentIdentity): boolean {
  return isMacro(document) || isConfiguration(document) || isStyle(document);
}
