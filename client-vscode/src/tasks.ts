import * as vscode from 'vscode';
import type { Server } from './server/server';

const taskType = 'macrolsp';

interface CheckDefinition extends vscode.TaskDefinition {
  readonly command: 'check';
  readonly paths?: readonly string[];
}

/** Offers `macrolsp: check` as a task, with the same program that serves the editor. */
export function createTaskProvider(server: Server): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(taskType, {
    provideTasks: () => (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => checkTask(server, folder) ?? []),
    resolveTask: (task) => {
      const { scope } = task;
      return typeof scope === 'object' ? checkTask(server, scope, task.definition as CheckDefinition) : undefined;
    },
  });
}

/** The task that checks a folder, or undefined when there is no program to do it with. */
export function checkTask(
  server: Server,
  folder: vscode.WorkspaceFolder,
  definition: CheckDefinition = { type: taskType, command: 'check' },
): vscode.Task | undefined {
  const program = server.programPath;
  if (program === undefined) {
    return undefined;
  }
  const execution = new vscode.ProcessExecution(program, ['check', ...(definition.paths ?? ['.'])], { cwd: folder.uri.fsPath });
  const task = new vscode.Task(definition, folder, 'check', 'macrolsp', execution, '$macrolsp');
  task.group = vscode.TaskGroup.Test;
  task.detail = 'Checks every macro of the folder and lists what is found';
  // What was found is in the Problems panel; the terminal would cover it, because findings make the task fail.
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Never, clear: true, showReuseMessage: false };
  return task;
}

/** Runs a task and waits for its process; undefined when it was ended by the user. */
export async function exitCodeOf(task: vscode.Task): Promise<number | undefined> {
  const execution = await vscode.tasks.executeTask(task);
  return new Promise((resolve) => {
    const listener = vscode.tasks.onDidEndTaskProcess((event) => {
      if (event.execution === execution) {
        listener.dispose();
        resolve(event.exitCode);
      }
    });
  });
}
