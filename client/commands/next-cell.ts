import { commands, Position, Selection, window, type TextEditor } from 'vscode';
import { nextCellRequest, type NextCell, type NextCellParams, type TextPosition } from '../../server/protocol.ts';
import { isPlanDocument } from '../plans.ts';
import type { Server } from '../server.ts';
import type { Command } from './command.ts';

/** Tab in a table: selects the next cell, behind the last one that of a new row. Where the server knows no table, Tab is what it always is. */
export const nextCell: Command = {
  id: 'pdp.nextCell',
  run: ({ server }) => inTurn(async () => (await go(server, 'next')) || void (await commands.executeCommand('tab'))),
};

/** Shift+Tab in a table: selects the cell before. */
export const previousCell: Command = {
  id: 'pdp.previousCell',
  run: ({ server }) =>
    inTurn(async () => (await go(server, 'previous')) || void (await commands.executeCommand('outdent'))),
};

/** One key after the other, however fast they come. */
let last: Promise<unknown> = Promise.resolve();

async function inTurn(work: () => Promise<unknown>): Promise<void> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  await mine;
}

/** Whether the key is done with. */
async function go(server: Server, direction: NextCellParams['direction']): Promise<boolean> {
  const editor = window.activeTextEditor;
  const client = editor && isPlanDocument(editor.document) ? await server.running() : undefined;
  if (!editor || !client) return false;
  const { line, character } = editor.selection.start;
  const params: NextCellParams = { uri: editor.document.uri.toString(), position: { line, character }, direction };
  const found = await client.sendRequest<NextCell | null>(nextCellRequest, params);
  if (!found) return false;
  // Whoever has written on meanwhile is where they want to be.
  if (found.version === editor.document.version) await select(editor, found);
  return true;
}

async function select(editor: TextEditor, { row, selection }: NextCell): Promise<void> {
  if (row && !(await editor.edit((edit) => edit.insert(positionOf(row.position), row.text)))) return;
  editor.selection = new Selection(positionOf(selection.start), positionOf(selection.end));
  editor.revealRange(editor.selection);
}

function positionOf({ line, character }: TextPosition): Position {
  return new Position(line, character);
}
