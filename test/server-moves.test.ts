import assert from 'node:assert/strict';
import type { CodeAction, SnippetTextEdit } from 'vscode-languageserver-protocol/node';
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  DidSaveTextDocumentNotification,
} from 'vscode-languageserver-protocol/node';
import { applied, editsOf } from './code-actions.ts';
import { onDay, withServer, type Profile } from './lsp-client.ts';
import type { OpenDocument } from './open-document.ts';
import type { Insertion, NextCell, NextStep, ReflectionChoices } from '../server/protocol.ts';

const top = '---\ntype: pdp\n---\n\n';
const versioned: Profile = {
  capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
  env: onDay,
};
const withSnippets: Profile = {
  capabilities: { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } },
  env: onDay,
};

const moves: readonly { id: string; title: string; before: string; at: string; after: string }[] = [
  {
    id: 'add-field',
    title: 'Add “Timescale” to O1',
    before: '## Objectives\n\n### Lead three groups\n\n**Activities:** shadow a colleague\n',
    at: 'three groups',
    after:
      '## Objectives\n\n### Lead three groups\n\n**Activities:** shadow a colleague\n\n**Timescale:** [By when will it be done?]\n',
  },
  {
    id: 'split-objective',
    title: 'Make two objectives of O1',
    before:
      '## Objectives\n\n### O1: Lead three groups and complete a first-aid course by 30 June 2027\n\n### O2: Write a guide\n',
    at: 'first-aid',
    after:
      '## Objectives\n\n### O1: Lead three groups by 30 June 2027\n\n### O2: Write a guide\n\n### O3: Complete a first-aid course by 30 June 2027\n',
  },
  {
    id: 'table-to-headings',
    title: 'Give each objective a heading of its own',
    before:
      '## Objectives\n\n| ID | Objective | By when? |\n| --- | --- | --- |\n| O1 | Lead three groups | June 2027 |\n| O2 | Write a guide | |\n',
    at: 'Write',
    after: '## Objectives\n\n### O1: Lead three groups\n\n**By when?** June 2027\n\n### O2: Write a guide\n',
  },
  {
    id: 'headings-to-table',
    title: 'Put these objectives into a table',
    before:
      '## Objectives\n\n### O1: Lead three groups\n\n**By when?** June 2027\n\n### O2: Write a guide\n\n**Resources:** a | b\n\n## Notes\n',
    at: 'guide',
    after:
      '## Objectives\n\n| Objective | By when? | Resources |\n| --- | --- | --- |\n| O1: Lead three groups | June 2027 |  |\n| O2: Write a guide |  | a \\| b |\n\n## Notes\n',
  },
  {
    id: 'sort-by-date',
    title: 'Sort the rows by “By when”',
    before:
      '## Action plan\n\n| Activity | By when |\n| --- | --- |\n| Read | some day |\n| Shadow | July 2027 |\n| Ask | 3 May 2027 |\n',
    at: 'Shadow',
    after:
      '## Action plan\n\n| Activity | By when |\n| --- | --- |\n| Ask | 3 May 2027 |\n| Shadow | July 2027 |\n| Read | some day |\n',
  },
  {
    id: 'add-review',
    title: 'Add a review of 23 November 2026',
    before: '## Reviews\n\n- **1 June 2026:** two groups were led, all is on track\n',
    at: 'two groups',
    after:
      '## Reviews\n\n- **1 June 2026:** two groups were led, all is on track\n- **23 November 2026:** [What have you done since the last review?] [What will change in the plan, and why?]\n',
  },
  {
    id: 'add-feedback',
    title: 'Add feedback of 23 November 2026',
    before:
      '## Feedback\n\n| Date | Who | What was said |\n| --- | --- | --- |\n| 1 June 2026 | Manager | Clear notes |\n',
    at: 'Clear',
    after:
      '## Feedback\n\n| Date | Who | What was said |\n| --- | --- | --- |\n| 1 June 2026 | Manager | Clear notes |\n| 23 November 2026 | [Who gave it: a supervisor, a colleague, somebody you support?] | [What did they say about your work?] [What followed from it?] |\n',
  },
  {
    id: 'add-row',
    title: 'Add a row below',
    before: '> | A | B |\n> | --- | --- |\n> | one | two |\n> | three | four |\n',
    at: 'one',
    after: '> | A | B |\n> | --- | --- |\n> | one | two |\n> |  |  |\n> | three | four |\n',
  },
];

describe('moves over the language server', () => {
  for (const { id, title, before, at, after } of moves) {
    it(`offer “${title}”, in LF and in CRLF`, () =>
      withServer(versioned, async (editor) => {
        for (const eol of ['\n', '\r\n']) {
          const plan = editor.open((top + before).replaceAll('\n', eol), `/coursework/${eol.length}.md`);
          const action = (await movesAt(plan, at)).find((one) => one.title === title);
          assert.ok(action, `${title} is among ${(await movesAt(plan, at)).map((one) => one.title).join('; ')}`);
          assert.equal(action.kind, `refactor.rewrite.pdp.${id}`);
          assert.equal(action.diagnostics, undefined);
          assert.equal(applied(plan, action), (top + after).replaceAll('\n', eol));
        }
      }));
  }

  it('record a change of a target date since the text was saved, and ask why', () =>
    withServer(versioned, async (editor) => {
      const plan = editor.open(`${top}## Objectives\n\n### Lead three groups\n\n**Timescale:** 30 June 2027\n`);
      const ofChange = async () => (await movesAt(plan, 'Lead')).filter(({ kind }) => kind?.endsWith('record-change'));
      assert.deepEqual(await ofChange(), []);
      plan.edit({ range: plan.rangeOf('30 June 2027'), text: '31 July 2027' });
      const [change] = await ofChange();
      assert.equal(change?.title, 'Record why the date of O1 was changed to 31 July 2027');
      assert.equal(
        applied(plan, change),
        `${plan.text.trimEnd()}\n\n## Reviews\n\n### 23 November 2026\n\n**Changes:** The target date of O1 was changed from 30 June 2027 to 31 July 2027 because [what was it in response to?]\n`,
      );
      await editor.connection.sendNotification(DidSaveTextDocumentNotification.type, {
        textDocument: { uri: plan.uri },
      });
      assert.deepEqual(await ofChange(), [], 'what is saved is the new beginning');
    }));

  it('have their questions as tab stops, and are found by their kind', () =>
    withServer(withSnippets, async (editor) => {
      const plan = editor.open(`${top}## Reviews\n\n- **1 June 2026:** two groups were led, all is on track\n`);
      const range = plan.rangeOf('two groups');
      const [review, ...others] = await plan.codeActions(range, ['refactor.rewrite.pdp.add-review']);
      assert.ok(review && !others.length);
      const [edit] = editsOf(review) as SnippetTextEdit[];
      assert.match(edit?.snippet.value ?? '', /\$\{1:\[[^\]]+\]\} \$\{2:\[[^\]]+\]\}$/);
    }));

  it('are offered only where they apply, and not to an editor that asks by itself', () =>
    withServer(versioned, async (editor) => {
      const plan = editor.open(`${top}Some words.\n\n## Objectives\n\n### Lead three groups\n`);
      assert.deepEqual(await movesAt(plan, 'Some words'), []);
      assert.ok((await movesAt(plan, 'Lead')).every(({ kind }) => kind?.endsWith('add-field')));
      const automatic: CodeAction[] | null = (await editor.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: plan.uri },
        range: plan.rangeOf('Lead'),
        context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic },
      })) as CodeAction[];
      assert.ok(automatic.length > 0 && automatic.every(({ kind }) => kind === 'quickfix'));
      assert.deepEqual(await movesAt(editor.open('## Reviews\n\n- one\n', '/coursework/notes.md'), 'one'), []);
    }));
});

describe('the living plan over the language server', () => {
  const objectives = `${top}## Objectives\n\n### Lead three groups\n\n## References\n\nA book.\n`;

  it('has reviews and feedback added where they belong, with tab stops', () =>
    withServer(versioned, async (editor) => {
      const plan = editor.open(objectives);
      for (const [kind, heading] of [
        ['review', 'Reviews'],
        ['feedback', 'Feedback'],
      ]) {
        const entry = await plan.own<Insertion>('pdp/newEntry', { kind });
        assert.deepEqual(entry.position, plan.rangeOf('## References').start);
        assert.ok(entry.snippet.startsWith(`## ${heading}\n\n### 23 November 2026\n\n**`), entry.snippet);
        assert.match(entry.snippet, /\$\{1:\[.*\?\]\}[^$]*\$\{2:\[/);
      }
    }));

  it('has reflections added by the stages of a model, on an objective', () =>
    withServer(versioned, async (editor) => {
      const plan = editor.open(objectives);
      const { models, objectives: named } = await plan.own<ReflectionChoices>('pdp/reflectionChoices');
      assert.deepEqual(named, [{ id: 'O1', statement: 'Lead three groups' }]);
      assert.ok(models.length > 10);
      for (const { id, stages } of models) {
        const { snippet } = await plan.own<Insertion>('pdp/newEntry', {
          kind: 'reflection',
          model: id,
          objective: 'O1',
        });
        assert.match(snippet, /^## Reflection on O1\n\n\*\*Model:\*\* .*\n\n\*\*Objective:\*\* O1\n\n/);
        const headings = Array.from(snippet.matchAll(/^### (.*)\n\n\$\{\d{1,2}:/gm), ([, heading]) => heading);
        assert.equal(headings.join(', '), stages);
      }
      const apart = { kind: 'reflection', model: 'driscoll', objective: 'O1', isApart: true };
      const file = await plan.own<Insertion>('pdp/newEntry', apart);
      assert.deepEqual(file.position, { line: 0, character: 0 });
      assert.match(
        file.snippet,
        /^---\ntype: pdp-reflection\nobjective: O1\nmodel: driscoll\ndate: 2026-11-23\n---\n\n# Reflection on O1\n\n\*\*Model:/,
      );
      assert.match(file.snippet, /\n\n## What\?\n\n\$\{2:\[/);
      const none = await plan.own<Insertion>('pdp/newEntry', { kind: 'reflection', model: 'gibbs' });
      assert.match(
        none.snippet,
        /^## Reflection\n\n\*\*Model:\*\* Gibbs' reflective cycle \(Gibbs, 1988\)\n\n\*\*Event:/,
      );
    }));

  it('says one next step at a time', () =>
    withServer(versioned, async (editor) => {
      const steps: readonly [string, RegExp, number][] = [
        ['## Objectives\n\n### Lead three groups by [when?]\n', /still to be filled: \[when\?\]/, 7],
        ['## Objectives\n\n### Lead three groups by June 2026\n', /June 2026.*O1/, 7],
        ['## Objectives\n\n### Lead three groups by June 2027\n', /not found yet/, 5],
      ];
      for (const [index, [text, message, line]] of steps.entries()) {
        const step = await editor.open(top + text, `/coursework/${index}.md`).own<NextStep>('pdp/nextStep');
        assert.match(step.message, message);
        assert.equal(step.line, line);
      }
      assert.equal(await editor.open('# Notes\n', '/coursework/notes.md').own('pdp/nextStep'), null);
    }));
});

describe('Tab in a table over the language server', () => {
  it('goes to the next cell and the one before, over the line of dashes, and adds a row behind the last', () =>
    withServer(versioned, async (editor) => {
      const plan = editor.open(`${top}| A | Bee |\n| --- | --- |\n| one |  |\n`.replaceAll('\n', '\r\n'));
      const from = async (words: string, direction: 'next' | 'previous') => {
        const position = plan.rangeOf(words).start;
        return plan.own<NextCell>('pdp/nextCell', { position, direction });
      };
      const words = async (...asked: Parameters<typeof from>) => plan.wordsAt((await from(...asked)).selection);
      assert.equal(await words('A |', 'next'), 'Bee');
      assert.equal(await words('Bee', 'next'), 'one');
      assert.equal(await words('one', 'previous'), 'Bee');
      assert.equal(await words('--- |', 'next'), 'one');
      assert.equal(await words('A |', 'previous'), 'A');
      const { start } = (await from('one', 'next')).selection;
      assert.deepEqual(start, { line: 6, character: 8 });
      const added = await plan.own<NextCell>('pdp/nextCell', { position: start, direction: 'next' });
      assert.deepEqual(added.row, { position: { line: 6, character: 10 }, text: '\r\n|  |  |' });
      assert.deepEqual(added.selection, { start: { line: 7, character: 2 }, end: { line: 7, character: 2 } });
      assert.equal(await plan.own('pdp/nextCell', { position: { line: 1, character: 0 }, direction: 'next' }), null);
    }));
});

function movesAt(plan: OpenDocument, words: string): Promise<CodeAction[]> {
  return plan.codeActions(plan.rangeOf(words), ['refactor']);
}
