import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the extension; tests are run from it. */
export const client = process.cwd();

interface Manifest {
  readonly main: string;
  readonly activationEvents: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: unknown; readonly restrictedConfigurations: readonly string[] };
    readonly virtualWorkspaces: { readonly supported: unknown };
  };
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly extensions?: string[]; readonly filenamePatterns?: string[] }[];
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly scope?: string; readonly markdownDescription?: string }>>;
    };
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly problemMatchers: readonly {
      readonly name: string;
      readonly applyTo: string;
      readonly pattern: { readonly regexp: string };
    }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly description: string; readonly media: Readonly<Record<string, string>> }[];
    }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly semanticTokenTypes: readonly { readonly id: string }[];
  };
}

export const manifest = JSON.parse(readFileSync(join(client, 'package.json'), 'utf8')) as Manifest;

/** The text of every source file of the extension, by its path. */
export function sources(folder = 'src'): Map<string, string> {
  const entries = readdirSync(join(client, folder), { withFileTypes: true });
  return new Map(
    entries.flatMap((entry): [string, string][] =>
      entry.isDirectory()
        ? [...sources(join(folder, entry.name))]
        : [[join(folder, entry.name), readFileSync(join(client, folder, entry.name), 'utf8')]],
    ),
  );
}
