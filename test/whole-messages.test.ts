import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import {
  createMessageConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type Message,
} from 'vscode-languageserver-protocol/node';
import { WholeMessages } from '../server/whole-messages.node.ts';
import { built } from './built.ts';
import { project } from './helpers.ts';

const messageOf = (words: unknown): Message => ({ jsonrpc: '2.0', ...{ method: 'said', params: [words] } });

describe('what the server writes over its standard output', () => {
  it('is read by the library as it was, in order, each message in one piece', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue({ stringUnit: 'binary' }), { minLength: 1 }), async (said) => {
        await assertRead(said.map(messageOf));
      }),
    );
  });

  it('is so for diagnostics too, few and many, new and written before', async () => {
    const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('[]', '"items":[]', '],[', '“'));
    const diagnostic = fc.record({ message: words, range: fc.jsonValue() });
    const lists = fc.array(diagnostic, { minLength: 1, maxLength: 9 }).chain((some) => {
      const one = fc.constantFrom(...some);
      const list = fc.oneof(fc.array(one, { maxLength: 3 }), fc.array(one, { minLength: 15, maxLength: 60 }));
      return fc.array(list, { minLength: 1, maxLength: 4 });
    });
    await fc.assert(
      fc.asyncProperty(lists, words, async (lists, word) => {
        const answers = lists.map((items) => ({ id: word, result: { kind: 'full', resultId: word, items } }));
        const publications = lists.map((diagnostics, version) => ({
          method: 'textDocument/publishDiagnostics',
          params: { uri: word, diagnostics, version },
        }));
        await assertRead([...answers, ...publications].map((message) => ({ jsonrpc: '2.0', ...message })));
      }),
    );
  });

  it('is known to be lost where nobody reads it any more', async () => {
    const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error('broken')) });
    const writer = new WholeMessages(broken);
    const told = new Promise((resolve) => writer.onError(resolve));
    await assert.rejects(writer.write(messageOf('…')), /broken/);
    await told;
    if (!broken.closed) await once(broken, 'close');
  });

  it('is refused, and not thrown, where it cannot be written', async () => {
    const written: unknown[] = [];
    written.push(written);
    await assert.rejects(new WholeMessages(new PassThrough()).write(messageOf(written)), TypeError);
  });

  it('is nothing but messages, whatever a library prints', async () => {
    const server = spawn(process.execPath, [`--require=${project}test/prints.cjs`, built('pdp.cjs'), 'lsp', '--stdio']);
    try {
      const connection = createMessageConnection(
        new StreamMessageReader(server.stdout),
        new StreamMessageWriter(server.stdin),
      );
      connection.listen();
      await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
      const said = once(server.stderr, 'data', { signal: AbortSignal.timeout(10_000) });
      server.kill('SIGUSR2');
      assert.equal(String(await said), 'printed\n');
      await connection.sendRequest(ShutdownRequest.type);
      const ended = once(server, 'exit');
      await connection.sendNotification(ExitNotification.type);
      assert.deepEqual(await ended, [0, null]);
    } finally {
      server.kill('SIGKILL');
    }
  });
});

/** Writes messages with one writer, and reads them with the library's own reader. */
async function assertRead(messages: readonly Message[]): Promise<void> {
  const stream = new PassThrough();
  const writer = new WholeMessages(stream);
  let pieces = 0;
  stream.on('data', () => (pieces += 1));
  const read: Message[] = [];
  const all = new Promise<void>((resolve) => {
    new StreamMessageReader(stream).listen((message) => {
      if (read.push(message) === messages.length) resolve();
    });
  });
  await Promise.all(messages.map((message) => writer.write(message)));
  await all;
  assert.deepEqual(read, JSON.parse(JSON.stringify(messages)));
  assert.equal(pieces, messages.length);
}
