import assert from 'node:assert/strict';
import type { InlayHint, Range } from 'vscode-languageserver-protocol/node';
import { readProjectFile } from './helpers.ts';
import { withServer, type Profile } from './lsp-client.ts';
import type { OpenDocument } from './open-document.ts';

const text = `---
type: pdp
---

## Objectives

### Improve my skills

### Lead three job-matching interviews by 30 June 2027

**Resources:** one hour a week with my manager

## Other objectives

| Objective | By when |
| --- | --- |
| Write a guide to profiling | June 2027 |
`;

const profile: Profile = {
  capabilities: {
    textDocument: { diagnostic: {} },
    workspace: { configuration: true, inlayHint: { refreshSupport: true } },
  },
};
const settings = { files: [] };

describe('SMART at a glance', () => {
  it('says in words behind each objective’s line what is not found yet, and why when asked', () =>
    withServer({ ...profile, settings }, async (editor) => {
      const plan = editor.open(text);
      const hints = await ask(plan);
      assert.deepEqual(
        hints.map((hint) => [lineOf(plan, hint), hint.label]),
        [
          [
            '### Improve my skills',
            'SMART not found yet: what exactly, measure, resources or support, link to role and aims and date',
          ],
          ['### Lead three job-matching interviews by 30 June 2027', 'SMART not found yet: link to role and aims'],
          [
            '| Write a guide to profiling | June 2027 |',
            'SMART not found yet: resources or support and link to role and aims',
          ],
        ],
      );
      assert.match(
        hints[1]?.tooltip as string,
        /^Specific \(found\): .*\nMeasurable \(found\): .*\n.*\n.*\nTime-bound \(found\): It says by when\.$/,
      );
      for (const { position } of hints) {
        const end = { line: position.line, character: Number.MAX_SAFE_INTEGER };
        assert.equal(plan.wordsAt({ start: position, end }).trim(), '', 'it stands at the end of its line');
      }
    }));

  it('says so where all five are found', () =>
    withServer({ ...profile, settings }, async (editor) => {
      const hints = await ask(editor.open(readProjectFile('examples/strong-plan.md')));
      assert.ok(hints.some(({ label }) => label === 'SMART: all five found'));
    }));

  it('is asked for a part of the plan', () =>
    withServer({ ...profile, settings }, async (editor) => {
      const plan = editor.open(text);
      assert.equal((await ask(plan, plan.rangeOf('## Other objectives'))).length, 0);
      assert.equal((await ask(plan, plan.rangeOf('### Lead three job-matching interviews by 30 June 2027'))).length, 1);
    }));

  it('follows an edit', () =>
    withServer({ ...profile, settings }, async (editor) => {
      const plan = editor.open(text);
      await ask(plan);
      plan.edit({ range: plan.rangeOf('Improve my skills'), text: 'Lead two groups by May 2027' });
      const [first] = await ask(plan);
      assert.equal(first?.label, 'SMART not found yet: resources or support and link to role and aims');
    }));

  it('is off by its setting, and the editor is told to ask again when that changes', () =>
    withServer({ ...profile, settings: { ...settings, smartHints: false } }, async (editor) => {
      const plan = editor.open(text);
      assert.deepEqual(await ask(plan), []);
      const refreshed = editor.next('workspace/inlayHint/refresh');
      await editor.changeSettings({ ...settings, smartHints: true });
      await refreshed;
      assert.equal((await ask(plan)).length, 3);
    }));

  it('says nothing of a document that is no plan', () =>
    withServer({ ...profile, settings }, async (editor) => {
      assert.deepEqual(await ask(editor.open(text.replace('type: pdp', 'type: notes'))), []);
    }));
});

function ask(plan: OpenDocument, range?: Range): Promise<InlayHint[]> {
  const whole = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
  return plan.request('textDocument/inlayHint', { range: range ?? whole });
}

function lineOf(plan: OpenDocument, { position: { line } }: InlayHint): string {
  return plan.text.split('\n')[line] ?? '';
}
