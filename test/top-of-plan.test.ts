import assert from 'node:assert/strict';
import fc from 'fast-check';
import { topOfPlan } from '../client/top-of-plan.ts';
import { isPlan } from '../server/is-plan.ts';

describe('making a Markdown file a plan', () => {
  it('puts frontmatter before a text that has none', () => {
    assert.equal(madePlan('# Mine\n'), '---\ntype: pdp\n---\n\n# Mine\n');
  });

  it('adds to frontmatter that is there, and changes another type', () => {
    assert.equal(madePlan('---\nlearner: Sam\n---\n# Mine\n'), '---\ntype: pdp\nlearner: Sam\n---\n# Mine\n');
    assert.equal(madePlan('---\nlearner: Sam\ntype: notes\n---\n'), '---\nlearner: Sam\ntype: pdp\n---\n');
  });

  it('takes a rule at the top for no frontmatter', () => {
    assert.equal(madePlan('---\n\nA line above'), '---\ntype: pdp\n---\n\n---\n\nA line above');
  });

  it('makes a plan of any text, and takes away no line but its other type', () => {
    const line = fc.constantFrom('---', '...', 'type: pdp', 'type: notes', 'type:x', 'learner: Sam', '# Plan', '', ' ');
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.join(end);
        const made = madePlan(text);
        assert.ok(isPlan('/plan.md', made, false));
        const kept = made.split(/\r?\n/);
        for (const one of lines) if (!one.startsWith('type')) assert.ok(kept.includes(one));
      }),
    );
  });
});

function madePlan(text: string): string {
  const { firstLine, endLine, text: written } = topOfPlan(text);
  const lines = text.split(/(?<=\n)/);
  return [...lines.slice(0, firstLine), written, ...lines.slice(endLine)].join('');
}
