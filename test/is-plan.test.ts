import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { documentKind, frontmatterLines, isPlan, kindReach } from '../server/is-plan.ts';

describe('what is a plan', () => {
  const plans = {
    'type: pdp in the frontmatter': '---\ntype: pdp\n---\n# Plan',
    'among other keys, with Windows line ends': '---\r\nlearner: A\r\ntype: pdp\r\n---\r\n',
    'after a byte order mark': '\uFEFF---\ntype: pdp\n---\n',
    'in quotes, in capitals, with a comment': '---\ntype: "PDP"  # my plan\n---\n',
    'in single quotes, closed by dots': "---\ntype: 'pdp'\n...\n",
    'not closed yet': '---\ntype: pdp',
  };
  for (const [title, text] of Object.entries(plans)) it(title, () => assert.ok(isPlan('/a.md', text, false)));

  const others = {
    'an empty text': '',
    'no frontmatter': 'type: pdp\n',
    'a line before the frontmatter': '\n---\ntype: pdp\n---\n',
    'another type': '---\ntype: pdp-notes\n---\n',
    'a key inside another': '---\nmeta:\n  type: pdp\n---\n',
    'a comment that is none': '---\ntype: pdp#1\n---\n',
    'quotes that do not match': '---\ntype: "pdp\'\n---\n',
    'after the frontmatter': '---\ntitle: A\n---\ntype: pdp\n',
    'too far down': `---\n${'a: 1\n'.repeat(frontmatterLines)}type: pdp\n---\n`,
  };
  for (const [title, text] of Object.entries(others))
    it(`not: ${title}`, () => assert.ok(!isPlan('/a.md', text, false)));

  it('the same after any edit that begins behind what tells', () => {
    const line = fc.constantFrom('---', '---', 'type: pdp', 'type: pdp-reflection', 'type: "pdp"', '...', 'a: 1', '');
    const text = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r', '')))
      .map((lines) => lines.flat().join(''));
    const start = fc.constantFrom('---\n', '---\r\n', '', '---\ntype: pdp');
    fc.assert(
      fc.property(start, text, text, fc.nat(40), (start, rest, words, behind) => {
        const before = start + rest;
        const at = kindReach(before) + 1 + behind;
        fc.pre(at <= before.length);
        const after = before.slice(0, at) + words;
        assert.equal(documentKind('/a.md', after, false), documentKind('/a.md', before, false));
      }),
      { numRuns: 5000 },
    );
  });

  it('by its name or the setting, whatever it says', () => {
    assert.ok(isPlan('/plans/Mine.PDP.md', '', false));
    assert.ok(isPlan('/plans/mine.md', '', true));
    assert.ok(!isPlan('/plans/pdp.md', '', false));
    assert.ok(!isPlan('/plans/my.pdp.md.bak', '', false));
  });
});
