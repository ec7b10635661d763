import assert from 'node:assert/strict';
import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import { StreamMessageReader, type Message } from 'vscode-languageserver-protocol/node';
import { WholeMessages } from '../server/whole-messages.node.ts';

const messageOf = (words: unknown): Message => ({ jsonrpc: '2.0', ...{ method: 'said', params: [words] } });

describe('what the server writes over its standard output', () => {
  it('is read by the library as it was, in order, each message in one piece', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue({ stringUnit: 'binary' }), { minLength: 1 }), async (said) => {
        const messages = said.map(messageOf);
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
});
