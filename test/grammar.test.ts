import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../scripts/temporary.mjs';
import { filesIn, project } from './helpers.ts';

/** Each file of `test/grammar/` says below its lines how they are coloured: `^^^ scope` is there, `^^^ - scope` is not. */
describe('the injection grammar over Markdown', () => {
  const cases = filesIn('test/grammar');

  it('has cases to judge it by', () => {
    assert.ok(cases.length > 4);
  });

  for (const path of cases) {
    it(`colours ${path} as it says`, () => judge(path));
  }

  it('is told where it does not', async () => {
    const path = join(temporaryFolder(), 'wrong.md');
    const right = readFileSync(join(project, 'test/grammar/prompts.md'), 'utf8');
    writeFileSync(path, right.replaceAll(' - markup.changed', ' markup.changed'));
    await assert.rejects(judge(path), /missing required scopes[\s\S]*markup\.changed\.prompt\.pdp/);
  });
});

/** VS Code's Markdown, with what package.json contributes injected; rejects with the report where a line is coloured otherwise. */
async function judge(path: string): Promise<void> {
  const grammars = languages.flatMap((language) => ['--grammar', resolve(`tm-grammars/grammars/${language}.json`)]);
  const program = resolve('vscode-tmgrammar-test/dist/unit.js');
  await promisify(execFile)(process.execPath, [program, ...grammars, path], { cwd: project }).catch(
    (error: { stdout: string }) => assert.fail(error.stdout),
  );
}

const languages = ['markdown', 'html', 'html-derivative', 'yaml'];
const { resolve } = createRequire(import.meta.url);
