import assert from 'node:assert/strict';
import type { CodeAction, DocumentSymbol, MarkupContent, Position } from 'vscode-languageserver-protocol/node';
import { join } from 'node:path';
import { text as message } from '../server/messages/index.ts';
import type { Checklist } from '../server/checklist-shape.ts';
import {
  checklistChanged,
  checklistPageRequest,
  checklistRequest,
  fixRequest,
  importWordRequest,
  newPlanRequest,
  type WordImport,
} from '../server/protocol.ts';
import { readProjectFile } from './helpers.ts';
import { pulling, pushed, withServer } from './lsp-client.ts';
import { inFolder, runPdp } from './run-pdp.ts';
import { furnishedPlan } from './word-files.ts';

const names = ['weak-first-draft', 'half-way-draft', 'strong-plan'];
const weak = readProjectFile('examples/weak-first-draft.md');

describe('hover', () => {
  it('gives the reason of the rule and a link to its page', () =>
    withServer({ ...pulling, initializationOptions: { rulesPage: 'https://example.org/rules' } }, async (editor) => {
      const plan = editor.open(weak);
      const hover = await plan.hover(plan.rangeOf('nsert date]').start);
      assert.ok(hover?.range);
      assert.equal(plan.wordsAt(hover.range), '[insert date]');
      const { kind, value } = hover.contents as MarkupContent;
      assert.equal(kind, 'markdown');
      assert.ok(value.includes(message('placeholder-left.rationale')));
      assert.ok(value.includes('(https://example.org/rules#placeholder-left)'));
    }));

  it('names every rule found at the cursor, and is silent elsewhere', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(weak);
      const hover = await plan.hover(plan.rangeOf('Improve my').start);
      const { value } = hover?.contents as MarkupContent;
      for (const rule of ['objective-vague', 'objective-timescale', 'objective-success-criteria'])
        assert.match(value, new RegExp(`\\(file:.*/docs/rules\\.md#${rule}\\)`));
      assert.equal(await plan.hover(plan.rangeOf('My day is mostly').start), null);
    }));
});

describe('document symbols', () => {
  for (const name of names) {
    it(`of ${name} are its parts with their objectives, each within the one around it`, () =>
      withServer(pulling, async (editor) => {
        const plan = editor.open(readProjectFile(`examples/${name}.md`));
        const symbols = await plan.symbols();
        assertNested(symbols);
        const checklist = await plan.ask<Checklist>(checklistRequest);
        const inParts = symbols.flatMap(({ children = [] }) => children);
        for (const { id, line } of checklist.objectives) {
          const symbol = inParts.find((one) => one.name === id);
          assert.equal(symbol && symbol.selectionRange.start.line + 1, line, `objective ${id}`);
        }
      }));
  }
});

describe('the checklist', () => {
  for (const name of names) {
    it(`of ${name} is what pdp checklist prints`, () =>
      withServer(pulling, async (editor) => {
        const path = `examples/${name}.md`;
        const checklist = await editor.open(readProjectFile(path)).ask<Checklist>(checklistRequest);
        const printed: unknown = JSON.parse(runPdp(['checklist', path, '--format', 'json']).out);
        assert.deepEqual({ path, ...checklist }, printed);
      }));
  }

  it('names for a gap the fix that the server gives when it is asked for it, ignored or not', () =>
    withServer(pulling, async (editor) => {
      const ignored = weak.replace(/^### .*communication/m, '<!-- pdp-ignore objective-timescale -->\n\n$&');
      assert.notEqual(ignored, weak);
      const plan = editor.open(ignored);
      const { criteria } = await plan.ask<Checklist>(checklistRequest);
      const fixes = criteria.flatMap(({ gaps }) => gaps).flatMap((gap) => gap.fix ?? []);
      assert.ok(fixes.some(({ rule }) => rule === 'objective-timescale'));
      for (const { title, rule, line } of fixes) {
        const action = await plan.ask<CodeAction>(fixRequest, { rule, line });
        assert.equal(action.title, title);
        assert.ok(action.edit);
      }
      assert.equal(await plan.ask(fixRequest, { rule: 'objective-timescale', line: 1 }), null);
    }));

  it('is told to have changed after an edit, and is another one then', () =>
    withServer({ ...pushed, initializationOptions: { followsChecklist: true } }, async (editor) => {
      const plan = editor.open(weak);
      await plan.published();
      const changed = editor.next(checklistChanged);
      plan.edit({ range: plan.rangeOf('Improve my communication skills'), text: 'Lead three groups by 30 June 2027' });
      assert.deepEqual(await changed, { uri: plan.uri });
      const { objectives } = await plan.ask<Checklist>(checklistRequest);
      assert.equal(objectives[0]?.statement, 'Lead three groups by 30 June 2027');
      assert.equal(objectives[0]?.smart.timeBound.state, 'met');
    }));

  it('as a page shows every marking point, and has no script whatever the plan says', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(weak.replace('Improve my', '&lt;script>alert(1)&lt;/script> `<script>` Improve <b>my'));
      const page = await plan.ask<string>(checklistPageRequest);
      assert.doesNotMatch(page, /<script|<b>my/i);
      const { criteria } = await plan.ask<Checklist>(checklistRequest);
      for (const { id } of criteria) assert.ok(page.includes(id), id);
    }));

  it('is none where the document is closed', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(weak);
      plan.close();
      assert.equal(await plan.ask(checklistRequest), null);
    }));
});

describe('a new plan', () => {
  it('starts with frontmatter that makes it one, and with today', () =>
    withServer(pulling, async ({ connection }) => {
      const text: string = await connection.sendRequest(newPlanRequest, { start: '2026-11-23' });
      assert.match(text, /^---\ntype: pdp\n/);
      assert.ok(text.includes('2026-11-23'));
      assert.doesNotMatch(text, /\$CURRENT/);
    }));

  it('takes nothing for today that is no date', () =>
    withServer(pulling, async ({ connection }) => {
      const text: string = await connection.sendRequest(newPlanRequest, { start: '${1:x}' });
      assert.match(text, /^---\ntype: pdp\n/);
      assert.doesNotMatch(text, /\$\{1:x\}|\$CURRENT/);
    }));
});

describe('a plan from Word', () => {
  it('is what pdp import makes of the document, with the same notes', async () => {
    const content = await furnishedPlan();
    await inFolder({ 'plan.docx': content }, (folder) =>
      withServer(pulling, async ({ connection }) => {
        const path = join(folder, 'plan.docx');
        const result: WordImport = await connection.sendRequest(importWordRequest, { path });
        const { markdown, notes } = JSON.parse(runPdp(['import', path, '--format', 'json']).out) as Record<
          string,
          unknown
        >;
        assert.deepEqual(result, { markdown, notes });
      }),
    );
  });

  it('is none where there is no document, in words, and the server goes on', () =>
    withServer(pulling, async ({ connection }) => {
      const result: WordImport = await connection.sendRequest(importWordRequest, { path: 'nowhere.docx' });
      assert.deepEqual(result, { fault: message('cli.missing', { path: 'nowhere.docx' }) });
      assert.match(await connection.sendRequest(newPlanRequest, { today: '' }), /type: pdp/);
    }));
});

function assertNested(symbols: readonly DocumentSymbol[]): void {
  for (const { name, range, selectionRange, children = [] } of symbols) {
    assert.ok(name.trim(), 'a symbol has a name');
    for (const inner of [selectionRange, ...children.map((child) => child.range)])
      assert.ok(!isBefore(inner.start, range.start) && !isBefore(range.end, inner.end), `all of ${name} is inside it`);
    assertNested(children);
  }
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
