import { Position, Range, SnippetString, TextEditorRevealType, type TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { newEntryRequest, type Insertion, type NewEntryParams } from '../server/protocol.ts';
import { planInEditor } from './plan-in-editor.ts';
import type { Server } from './server.ts';

/** Puts a new entry into its place in the plan the learner is at; where there is no plan, or no server, that is said. */
export async function addEntry(server: Server, entry: NewEntry): Promise<void> {
  const editor = await planInEditor();
  const client = editor && (await server.running());
  if (client) await insertEntry(client, editor, entry);
  else if (editor) await server.explain();
}

/** Puts a new entry into its place in a plan, with the cursor at its first question. */
export async function insertEntry(client: BaseLanguageClient, editor: TextEditor, entry: NewEntry): Promise<void> {
  const { document } = editor;
  const params: NewEntryParams = { uri: document.uri.toString(), ...entry };
  const insertion = await client.sendRequest<Insertion | null>(newEntryRequest, params);
  if (!insertion) return;
  // Somebody has written meanwhile: the place may be another now.
  if (insertion.version !== document.version) return insertEntry(client, editor, entry);
  const place = new Position(insertion.position.line, insertion.position.character);
  await editor.insertSnippet(new SnippetString(insertion.snippet), place);
  editor.revealRange(new Range(place, editor.selection.active), TextEditorRevealType.InCenterIfOutsideViewport);
}

type NewEntry = Omit<NewEntryParams, 'uri'>;
