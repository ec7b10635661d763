import { Console } from 'node:console';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';

import { localToday } from './clock.ts';
import { writeLater } from './export/load-writers.node.ts';
import { serve } from './server.ts';
import { stoppableParser } from './stoppable-parser.node.ts';
import { version } from './version.ts';
import { WholeMessages } from './whole-messages.node.ts';
import { findFiles } from './workspace-folders.node.ts';
import { importWordFile } from './word-importer.node.ts';

/** In milliseconds, the start of the thread included. */
const longestParse = 2_000;

// The language server as a process: over stdio, IPC or a socket, as its arguments say.
serve(process.argv.includes('--stdio') ? overStdio() : createConnection(ProposedFeatures.all), {
  version,
  rulesPage: pathToFileURL(join(dirname(__dirname), 'docs', 'rules.md')).toString(),
  today: localToday,
  findFiles,
  importWordFile,
  async writeHandIn(handIn, format) {
    const { bytes, missing } = await writeLater(handIn, format);
    return { base64: Buffer.from(bytes).toString('base64'), missing };
  },
  parseLater: stoppableParser(join(__dirname, 'parse-worker.cjs'), longestParse),
});

/** As the library would make it, but for its writer. */
function overStdio(): Connection {
  // What a library prints would stand among the messages.
  globalThis.console = new Console(process.stderr);
  // It takes a stream, at whose end it ends, with a writer; its types know of two streams only.
  return createConnection(ProposedFeatures.all, process.stdin, new WholeMessages(process.stdout) as never);
}
