import type { Uri } from 'vscode';
import type { Calm } from '../calm/calm.ts';
import type { ChecklistPanel } from '../checklist-panel.ts';
import type { Server } from '../server.ts';

/** A command of the extension; its title is in package.json. */
export interface Command {
  id: string;
  /** `argument` is what the caller hands over: from a menu of an editor, the URI of its document. */
  run(context: CommandContext, argument: unknown): Promise<void>;
}

export interface CommandContext {
  server: Server;
  panel: ChecklistPanel;
  calm: Calm;
  /** The folder of the extension. */
  extension: Uri;
}
