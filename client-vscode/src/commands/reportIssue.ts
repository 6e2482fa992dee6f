import { arch, platform } from 'node:os';
import * as vscode from 'vscode';
import { describe } from '../status/description';
import type { Surroundings } from './commands';

/** Opens VS Code's own form with what we would ask for first. The user reads and sends it; nothing is sent from here. */
export async function reportIssue({ server, context }: Surroundings): Promise<void> {
  const { text, detail } = describe(server.state, undefined);
  await vscode.commands.executeCommand('workbench.action.openIssueReporter', {
    extensionId: context.extension.id,
    issueBody: [
      '### What happened',
      '',
      '### What you expected',
      '',
      '### Surroundings',
      `- ${text} (${detail})`,
      `- VS Code ${vscode.version} on ${platform()} ${arch()}`,
      '',
    ].join('\n'),
  });
}
