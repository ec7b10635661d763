import assert from 'node:assert/strict';
import { workspace, type Diagnostic, type TextDocument } from 'vscode';
import { fixesFor, ofRule, openText, rangeOf, untilDiagnostics, write } from './editor.ts';

/** A plan with one gap of each kind, and for each what the fix must have written and what a learner may answer. */
const plan = `---
type: pdp
learner: Sam Lee
role: Employment adviser
organisation: Northgate
---

## Objectives

### Improve my communication skills

**Success criteria:** my manager signs off my notes

**Timescale:** 30 June 2027

### Shadow the employer team on its visits
`;

const gaps: readonly { rule: string; title: RegExp; written: RegExp; prompt: string; answer: string }[] = [
  {
    rule: 'objective-vague',
    title: /Lead/,
    written: /### Lead \[what exactly\?\] to improve my/,
    prompt: '[what exactly?]',
    answer: 'three workshops',
  },
  {
    rule: 'objective-timescale',
    title: /time-scale/,
    written: /\*\*Timescale:\*\* \[By when will it be done\?\]/,
    prompt: '[By when will it be done?]',
    answer: '31 May 2027',
  },
  {
    rule: 'objective-success-criteria',
    title: /success criteria/,
    written: /\*\*Success criteria:\*\* \[How will/,
    prompt: '[How will you and others know it is done?]',
    answer: 'four visit reports',
  },
  {
    rule: 'standards-reference',
    title: /CDICRD02/,
    written: /\*\*Standards:\*\* CDICRD02 – \[How/,
    prompt: '[How does your plan meet it?]',
    answer: 'my reviews meet it',
  },
  {
    rule: 'frontmatter',
    title: /aims/,
    written: /\naims: "\[Which aim/,
    prompt: '[Which aim of your organisation does your work serve?]',
    answer: 'More job starts',
  },
];

describe('quick fixes', () => {
  for (const { rule, title, written, prompt, answer } of gaps) {
    it(`settle ${rule}: the question is in the text, the finding gone, and the answer leaves none`, async () => {
      const { document } = await openText(plan);
      const before = await untilDiagnostics(document, (now) => ofRule(now, rule).length === 1);
      const [problem] = ofRule(before, rule);
      assert.ok(problem);
      await applyFix(document, problem, title);

      const asked = await untilDiagnostics(
        document,
        (now) => !ofRule(now, rule).length && ofRule(now, 'placeholder-left').length === 1,
      );
      assert.match(document.getText(), written);
      assert.equal(asked.length, before.length);

      await write(document, rangeOf(document, prompt), answer);
      await untilDiagnostics(document, (now) => !ofRule(now, rule).length && !ofRule(now, 'placeholder-left').length);
    });
  }

  it('of a vague verb offer several', async () => {
    const { document } = await openText(plan);
    const [problem] = ofRule(await untilDiagnostics(document, (now) => now.length > 0), 'objective-vague');
    assert.ok(problem);
    assert.ok((await fixesFor(document, problem)).filter(({ title }) => /^Start with/.test(title)).length >= 3);
  });
});

async function applyFix(document: TextDocument, problem: Diagnostic, title: RegExp): Promise<void> {
  const offered = await fixesFor(document, problem);
  const fix = offered.find((one) => title.test(one.title));
  assert.ok(fix?.edit, `${title.source} is offered: ${offered.map((one) => one.title).join('; ')}`);
  assert.equal(await workspace.applyEdit(fix.edit), true);
}
