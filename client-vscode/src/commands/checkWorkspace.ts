import * as vscode from 'vscode';
import { checkTask } from '../tasks';
import type { Surroundings } from './commands';

/** Checks every macro of the open folders and shows the Problems panel. */
export async function checkWorkspace({ server }: Surroundings): Promise<void> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  if (folders.length === 0) {
    await vscode.window.showInformationMessage('Open the folder that holds your macros first.');
    return;
  }
  for (const folder of folders) {
    const task = checkTask(server, folder);
    if (!task) {
      await vscode.window.showErrorMessage('There is no server program to check with. See the log of Reply Macros.');
      return;
    }
    await vscode.tasks.executeTask(task);
  }
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}
