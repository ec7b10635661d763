import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { WorkspaceFiles } from '../coursework.ts';
import type { HandIn, HandInFormat } from '../export/hand-in.ts';
import type { CivilDate } from '../language/calendar.ts';
import type { ExportedFile, WordImport } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

/** One ability of the language server: what it promises the client, and the handlers that keep the promise. */
export interface Feature {
  capabilities(client: ClientCapabilities): Partial<ServerCapabilities>;
  register(server: FeatureServer): void;
}

export interface FeatureServer {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly client: ClientCapabilities;
  /** The URI of the page that explains the rules; a rule's id is its fragment. */
  readonly rulesPage: string | undefined;
  /** Whether the client wants to be told that a checklist may have changed. */
  readonly followsChecklist: boolean;
  /** Whether the client sends the marking schemes, plans and reflections of the workspace. */
  readonly sendsSchemes: boolean;
  /** Looks for them where the server can; undefined where it cannot. */
  readonly findFiles: (() => Promise<WorkspaceFiles>) | undefined;
  readonly today: () => CivilDate;
  /** Makes a file to hand in; undefined where the server cannot. */
  readonly writeHandIn: ((handIn: HandIn, format: HandInFormat) => Promise<ExportedFile>) | undefined;
  /** Makes a plan of a Word document, by its path; undefined where the server cannot read files. */
  readonly importWordFile: ((path: string) => Promise<WordImport>) | undefined;
  /** Calls back once the client may be asked. */
  readonly onReady: (listener: () => Promise<void>) => void;
}
