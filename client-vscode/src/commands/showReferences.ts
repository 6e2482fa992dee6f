import * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient/node';
import type { Position } from '../preview/protocol';
import type { Server } from '../server/server';

/**
 * Shows the places that a code lens of the server leads to. The server sends the protocol's terms; VS Code's own command
 * wants VS Code's.
 */
export async function showReferences(
  server: Server,
  uri: string,
  position: Position,
  locations: readonly Location[],
): Promise<void> {
  const converter = server.connection?.protocol2CodeConverter;
  if (converter) {
    await vscode.commands.executeCommand(
      'editor.action.showReferences',
      converter.asUri(uri),
      converter.asPosition(position),
      locations.map((location) => converter.asLocation(location)),
    );
  }
}
