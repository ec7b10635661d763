import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DiagnosticSeverity, DidChangeWatchedFilesNotification } from './library.ts';
import { courseworkNotification, schemesNotification, type SchemeFile, type SchemesParams } from '../protocol.ts';
import { schemesOf, shippedSchemes } from '../scheme-files.ts';
import { editorRange } from './convert.ts';
import type { Feature } from './feature.ts';

/**
 * Marking schemes of the workspace: followed as they are now, and what is wrong in one shown in its own file. With them come plans and the
 * reflections on them.
 */
export const schemes: Feature = {
  capabilities: () => ({}),
  register({ connection, workspace, client, sendsSchemes, findFiles, onReady }) {
    let shown = new Set<string>();
    const use = async (files: readonly SchemeFile[]) => {
      const found = schemesOf(files);
      workspace.useSchemes(found.schemes);
      const before = shown;
      const all = [...found.faults, ...found.hidden];
      shown = new Set(all.map(([{ uri }]) => uri));
      for (const uri of before) if (!shown.has(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
      for (const [{ uri, text }, faults] of all) {
        const document = TextDocument.create(uri, 'json', 0, text);
        const diagnostics = faults.slice(0, mostShown).map(({ range, message }) => {
          return { range: editorRange(document, range), severity: DiagnosticSeverity.Warning, source: 'pdp', message };
        });
        await connection.sendDiagnostics({ uri, diagnostics });
      }
    };
    connection.onNotification(schemesNotification, ({ files }: SchemesParams) => use(files.filter(isFile)));
    if (sendsSchemes || findFiles) workspace.useSchemes({ ...shippedSchemes, isWaiting: true });
    connection.onNotification(courseworkNotification, ({ files }: SchemesParams) =>
      workspace.useFiles(files.filter(isFile)),
    );
    if (sendsSchemes || !findFiles) return;
    const look = async () => {
      const { schemes, coursework } = await findFiles();
      await workspace.useFiles(coursework);
      await use(schemes);
    };
    connection.onDidChangeWatchedFiles(look);
    onReady(async () => {
      await watch(connection, client);
      await look();
    });
  },
};

/** Of one file; the first say enough. */
const mostShown = 100;

function isFile({ uri, text }: SchemeFile): boolean {
  return typeof uri === 'string' && typeof text === 'string';
}

async function watch(connection: Connection, { workspace }: ClientCapabilities): Promise<void> {
  if (!workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  const watchers = [{ globPattern: '**/*.pdp-scheme.json' }, { globPattern: '**/*.{md,markdown}' }];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
