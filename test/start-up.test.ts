import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from './built.ts';
import { pulling, withServer } from './lsp-client.ts';
import { readProjectFile } from './helpers.ts';
import { inFolder, runPdp, type Run } from './run-pdp.ts';

const weak = 'examples/weak-first-draft.md';

/** Where each system keeps a user's caches, moved into a folder. */
const cachesIn = (home: string) => ({ HOME: home, XDG_CACHE_HOME: join(home, 'cache'), LOCALAPPDATA: home });
const check = (home: string): Run => runPdp(['check', weak, '--today', '2026-11-24'], undefined, cachesIn(home));

/** The files in a folder, however deep. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

describe('a bundle that a start reads', () => {
  for (const name of ['pdp.cjs', 'server.cjs', 'pdp-commands.cjs'])
    it(`${name} is ASCII alone`, () => {
      assert.doesNotMatch(readFileSync(built(name), 'latin1'), /[^\0-\x7F]/);
    });
});

describe('the examples of the rules', () => {
  /** How often what is found in one begins: after its mark, as it is or escaped. */
  const marked = (name: string) => readFileSync(built(name), 'utf8').match(/(?:\u27E6|\\u27e6)[a-z]/gi)?.length ?? 0;

  it('are in the bundle that explains the rules, and not in the servers, which show them to nobody', () => {
    assert.ok(marked('pdp-commands.cjs') > 100);
    assert.equal(marked('server.cjs'), 0);
    assert.equal(marked('server.browser.js'), 0);
  });
});

describe('a check of plans in which nothing is unusual', () => {
  it('loads neither the Markdown nor the YAML parser', () =>
    inFolder({}, (home) => {
      const plans = ['examples/strong-plan.md', 'examples/half-way-draft.md', weak];
      const coverage = join(home, 'coverage');
      const run = runPdp(['check', ...plans, '--workers', '1'], undefined, {
        ...cachesIn(home),
        NODE_V8_COVERAGE: coverage,
      });
      assert.equal(run.error, '');
      const code = readFileSync(built('pdp-commands.cjs'), 'latin1');
      const ran = filesIn(coverage).flatMap((path) => functionsOf(path, 'pdp-commands.cjs'));
      assert.ok(ran.length > 500);
      // What each says where it is used in a wrong way: one in a function that its module calls at once, one in a module that is wrapped whole.
      for (const words of ['on a frozen processor', 'Nested mappings are not allowed in compact mappings']) {
        const at = code.indexOf(words);
        assert.ok(at > 0, words);
        const around = ran.filter(({ start, end }) => start <= at && at < end);
        // The bundle, and what it is wrapped in.
        const inside = around.sort((one, other) => other.end - other.start - (one.end - one.start)).slice(2);
        assert.ok(inside.length > 0, words);
        assert.deepEqual(
          inside.filter(({ count }) => count > 0),
          [],
          words,
        );
      }
    }));
});

/** The functions of a bundle, and how often each ran, as a file of V8's coverage has it. */
function functionsOf(path: string, bundle: string) {
  const { result } = JSON.parse(readFileSync(path, 'utf8')) as Coverage;
  return result
    .filter(({ url }) => url.endsWith(bundle))
    .flatMap(({ functions }) =>
      functions.flatMap(({ ranges: [whole] }) => ({
        start: whole.startOffset,
        end: whole.endOffset,
        count: whole.count,
      })),
    );
}

interface Coverage {
  readonly result: {
    readonly url: string;
    readonly functions: { readonly ranges: [{ startOffset: number; endOffset: number; count: number }] }[];
  }[];
}

describe('what a start keeps for the next', () => {
  it('is one file, which the next run takes as it is', () =>
    inFolder({}, (home) => {
      const first = check(home);
      const kept = filesIn(home);
      assert.equal(kept.length, 1);
      const [path = ''] = kept;
      const written = statSync(path, { bigint: true });
      assert.deepEqual(check(home), first);
      assert.deepEqual(filesIn(home), kept);
      assert.equal(statSync(path, { bigint: true }).ino, written.ino);
    }));

  it('is not believed where it is damaged, and is replaced', () =>
    inFolder({}, (home) => {
      const first = check(home);
      const [path = ''] = filesIn(home);
      const good = readFileSync(path);
      const damaged = Buffer.from(good);
      for (let at = 5_000; at < damaged.length; at += 20_000) damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      for (const bad of [damaged, good.subarray(0, good.length / 2), Buffer.from('none of it'), Buffer.alloc(0)]) {
        writeFileSync(path, bad);
        assert.deepEqual(check(home), first);
        assert.ok(readFileSync(path).length > good.length / 2, 'replaced');
      }
    }));

  it('is done without where it cannot be kept', () =>
    inFolder({}, (home) => {
      const expected = check(home);
      const [path = ''] = filesIn(home);
      inFolder({}, (other) => {
        // A folder where the file would be.
        mkdirSync(path.replace(home, other), { recursive: true });
        assert.deepEqual(check(other), expected);
        assert.deepEqual(filesIn(other), []);
      });
    }));

  it('is nothing for a command that checks nothing', () =>
    inFolder({}, (home) => {
      assert.equal(runPdp(['--help'], undefined, cachesIn(home)).status, 0);
      assert.equal(runPdp(['--version'], undefined, cachesIn(home)).status, 0);
      assert.deepEqual(filesIn(home), []);
    }));

  it('is kept by the language server when it ends', () =>
    inFolder({}, async (home) => {
      const plan = readProjectFile(weak);
      const profile = { ...pulling, env: cachesIn(home) };
      await withServer(profile, async (editor) => {
        assert.ok((await editor.open(plan).diagnostics()).length > 0);
      });
      assert.match(filesIn(home).join(), /^[^,]*server\.cjs-\d+$/);
    }));
});
