import * as vscode from 'vscode';

/** What is used of the interface that VS Code's own Git extension offers to others, version 1. */
interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
  readonly repositories: readonly GitRepository[];
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

interface GitRepository {
  readonly state: {
    readonly indexChanges: readonly GitChange[];
    readonly workingTreeChanges: readonly GitChange[];
    readonly untrackedChanges?: readonly GitChange[];
  };
  show(ref: string, path: string): Promise<string>;
}

interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
}

/** The earlier text of a file. */
export interface Earlier {
  /** Empty when the file is new. */
  readonly text: string;
  /** Where the text can be opened, for a file that is no longer there. */
  readonly uri: vscode.Uri;
}

/** The Git extension, or undefined when it is switched off. */
async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git');
  const git = await extension?.activate();
  return git?.enabled === true ? git.getAPI(1) : undefined;
}

/** The text of a file in the last commit; undefined when the file is in no repository that VS Code knows. */
export async function lastCommitted(uri: vscode.Uri): Promise<Earlier | undefined> {
  const git = await gitApi();
  const repository = git?.getRepository(uri);
  if (!git || !repository) {
    return undefined;
  }
  // A file that was moved has its earlier text under its earlier name.
  const moved = changesOf(repository).find((change) => change.uri.fsPath === uri.fsPath)?.originalUri ?? uri;
  let text = '';
  try {
    text = await repository.show('HEAD', moved.fsPath);
  } catch {
    text = ''; // The last commit does not hold it: the file is new.
  }
  return { text, uri: git.toGitUri(moved, 'HEAD') };
}

/** The files that differ from the last commit, each once. */
export async function changedFiles(): Promise<vscode.Uri[]> {
  const changes = ((await gitApi())?.repositories ?? []).flatMap(changesOf).map(({ uri }) => uri);
  return [...new Map(changes.map((uri) => [uri.toString(), uri])).values()];
}

function changesOf({ state }: GitRepository): GitChange[] {
  return [...state.indexChanges, ...state.workingTreeChanges, ...(state.untrackedChanges ?? [])];
}

/** The file behind a document of the Git extension, such as the left side of a diff; any other document is its own. */
export function fileOf(uri: vscode.Uri): vscode.Uri {
  if (uri.scheme !== 'git') {
    return uri;
  }
  const { path } = JSON.parse(uri.query) as { readonly path: string };
  return vscode.Uri.file(path);
}
