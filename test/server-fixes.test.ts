import assert from 'node:assert/strict';
import {
  DiagnosticSeverity,
  type CodeAction,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { findPrompts } from '../server/language/prompts.ts';
import { rules } from '../server/rules/index.ts';
import { applied, editsOf, fixesOf } from './code-actions.ts';
import { fill } from './fix-answers.ts';
import { filesIn, readProjectFile } from './helpers.ts';
import { withServer, type Editor, type Profile } from './lsp-client.ts';
import { readMarkedPlan } from './marked-plan.ts';
import type { OpenDocument } from './open-document.ts';
import { onTheDay } from './run-pdp.ts';

/**
 * Over all whole plans of `test/plans/`, with every rule asked, by the real server: each fix turns its finding into at most one
 * `placeholder-left`, and filled into none; nothing else is raised but what is named here, with the reason.
 */
const plans = filesIn('test/plans').filter((path) => path.endsWith('.md'));
const editor: Profile = {
  capabilities: {
    textDocument: { diagnostic: {} },
    workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
  },
  settings: { files: [], stage: 'final', rules: Object.fromEntries(rules.map(({ id, severity }) => [id, severity])) },
  env: onTheDay(),
};

/** What a fix may raise besides, by the rules of both. */
const companions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'self-assessment': { 'objective-evidence': 'objectives can be asked which finding of it they answer' },
  'standards-unknown': { 'standards-unlinked': 'a standard that is known may be listed and never used' },
  frontmatter: {
    'objective-relevance': 'a link to an aim is asked for less softly once the plan has aims',
    'plan-never-revised': 'a plan that is said to be final should have been reviewed',
  },
};

describe('quick fixes of the server, in whole plans', () => {
  let taken = 0;
  const seen = new Set<string>();

  for (const path of plans.sort()) {
    it(`settle what they are for, and no more: ${path}`, () =>
      withServer(editor, async (server) => {
        const plan = server.open(readMarkedPlan(readProjectFile(path)).source, '/coursework/plan.pdp.md');
        const before = await plan.diagnostics();
        const faults: string[] = [];
        for (const finding of before)
          for (const fix of await fixesOf(plan, finding)) {
            const rule = String(finding.code);
            for (const { when, raised } of await raisedBy(server, plan, before, finding, fix)) {
              seen.add(`${rule} ${raised}`);
              if (!(raised in (companions[rule] ?? {})))
                faults.push(`${rule} at line ${finding.range.start.line + 1}, “${fix.title}”, ${when}: ${raised}`);
            }
            taken += 1;
          }
        assert.deepEqual(faults, []);
      }));
  }

  it('raise each companion that is named', () => {
    const named = Object.entries(companions).flatMap(([rule, some]) =>
      Object.keys(some).map((one) => `${rule} ${one}`),
    );
    assert.deepEqual(
      named.filter((pair) => !seen.has(pair)),
      [],
    );
  });

  after(() => console.log(`      ${taken} fixes taken in ${plans.length} plans`));
});

/** The rules that tell more once a fix has been taken, and once its prompts are filled. A prompt left is no more than what was asked for. */
async function raisedBy(
  server: Editor,
  plan: OpenDocument,
  before: readonly Diagnostic[],
  finding: Diagnostic,
  fix: CodeAction,
): Promise<{ when: string; raised: string }[]> {
  const rule = String(finding.code);
  const told = async (text: string) => {
    const fixed = server.open(text, '/coursework/fixed.pdp.md');
    const found = await fixed.diagnostics();
    fixed.close();
    return tally(found, rule);
  };
  const edits = editsOf(fix) as TextEdit[];
  const filled = edits.map((edit) => ({ ...edit, newText: fill(edit.newText, rule) }));
  const others = tally(
    before.filter((one) => one !== finding),
    rule,
  );
  const asks = edits.some(({ newText }) => findPrompts(newText).length > 0);
  const withPrompt = new Map(others).set('placeholder-left', (others.get('placeholder-left') ?? 0) + Number(asks));
  return [
    ...raised(withPrompt, await told(applied(plan, fix))).map((raised) => ({ when: 'as it is', raised })),
    ...raised(others, await told(applied(plan, fix, filled))).map((raised) => ({ when: 'filled', raised })),
  ];
}

/** The rules that tell more than before. */
function raised(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  return [...after].filter(([rule, count]) => count > (before.get(rule) ?? 0)).map(([rule]) => rule);
}

/** How many findings each rule has: hints only of the rule that is being settled. */
function tally(found: readonly Diagnostic[], rule: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, severity } of found)
    if (severity !== DiagnosticSeverity.Hint || code === rule)
      counts.set(String(code), (counts.get(String(code)) ?? 0) + 1);
  return counts;
}
