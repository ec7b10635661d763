import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';

import { localToday } from './clock.ts';
import { serve } from './server.ts';
import { version } from './version.ts';

// The language server in a web worker: it speaks over the messages of its own scope.
const [reader, writer] = [new BrowserMessageReader(self), new BrowserMessageWriter(self)];

serve(createConnection(ProposedFeatures.all, reader, writer), {
  version,
  rulesPage: undefined,
  today: localToday,
  // Here nothing could stop the parser, so what may take long stays unread.
  parseLater: () => Promise.resolve(undefined),
});
