import { join } from 'node:path';

/** Where the server's program is, or why there is none: in a few words for the status bar, in sentences for the log. */
export type Program = { readonly found: true; readonly path: string } | { readonly found: false; readonly reason: string; readonly explanation: string };

interface Surroundings {
  /** The folder that the extension is installed in. */
  readonly extensionFolder: string;
  readonly platform: NodeJS.Platform;
  /** The setting `macrolsp.server.path`, trimmed by nobody yet. */
  readonly configured: string;
  readonly exists: (path: string) => boolean;
}

/** The setting wins over the program inside the extension; a setting that names nothing is said, not ignored. */
export function locateProgram({ extensionFolder, platform, configured, exists }: Surroundings): Program {
  const wanted = configured.trim();
  if (wanted !== '') {
    return exists(wanted)
      ? { found: true, path: wanted }
      : {
          found: false,
          reason: 'macrolsp.server.path names no file',
          explanation: `The setting macrolsp.server.path names ${wanted}, but there is no such file.`,
        };
  }
  const bundled = join(extensionFolder, 'server', platform === 'win32' ? 'macrolsp.exe' : 'macrolsp');
  return exists(bundled)
    ? { found: true, path: bundled }
    : {
        found: false,
        reason: 'no server for this system inside',
        explanation:
          'This build of the extension carries no server for your system. Install the build for your system, ' +
          'or name a program in the setting macrolsp.server.path.',
      };
}
