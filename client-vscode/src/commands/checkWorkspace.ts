import * as vscode from 'vscode';
import { checkTask, exitCodeOf } from '../tasks';
import type { Surroundings } from './commands';

/** What `macrolsp check` ends with when it found something; above it, the check itself failed. */
const findingsExitCode = 1;

/** Checks every macro of the open folders and shows the Problems panel. */
export async function checkWorkspace({ server }: Surroundings): Promise<void> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  if (folders.length === 0) {
    await vscode.window.showInformationMessage('Open the folder that holds your macros first.');
    return;
  }
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  for (const folder of folders) {
    const task = checkTask(server, folder);
    const exitCode = task && (await exitCodeOf(task));
    if (!task || (exitCode ?? 0) > findingsExitCode) {
      await vscode.window.showErrorMessage(
        `${folder.name} could not be checked. The terminal and the log of Reply Macros say why.`,
      );
      return;
    }
  }
}
