import assert from 'node:assert/strict';
import fc from 'fast-check';
import { badgesHtml, badgesToken, foldedToken, withBadges, type Token } from '../client/smart-badges.ts';
import type { ChecklistObjective, Judgement } from '../server/checklist-shape.ts';
import { untranslated } from './translate.ts';

function objective(line: number, statement: string, reason = 'It says so.'): ChecklistObjective {
  const judged = (state: Judgement['state']): Judgement => ({ state, reason });
  const smart = {
    specific: judged('met'),
    measurable: judged('partly'),
    achievable: judged('missing'),
    relevant: judged('met'),
    timeBound: judged('met'),
  };
  return { id: 'O1', statement, line, smart };
}

/** Tokens as markdown-it has them. */
function token(type: string, map: Token['map'] = null): Token {
  return { type, map, content: '', children: null, meta: null };
}
function inline(text: string, map: Token['map'] = null): Token {
  return { ...token('inline', map), children: [{ ...token('text'), content: text }] };
}
const heading = (text: string, line: number) => [
  token('heading_open', [line, line + 1]),
  inline(text, [line, line + 1]),
  token('heading_close'),
];

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

describe('SMART badges in the tokens of the preview', () => {
  const types = (tokens: readonly Token[]) => tokens.map(({ type }) => type);

  it('stand after a heading, and leave the tokens themselves as they are', () => {
    const tokens = [...heading('O1: Lead three groups', 4), token('paragraph_open', [6, 7])];
    const before = structuredClone(tokens);
    const after = withBadges(tokens, [objective(5, 'Lead three groups')]);
    assert.deepEqual(types(after), ['heading_open', 'inline', 'heading_close', badgesToken, 'paragraph_open']);
    assert.deepEqual(tokens, before);
  });

  it('stand at the end of a paragraph, and of the table cell that has the statement', () => {
    const row = [
      token('tr_open', [8, 9]),
      inline('1'),
      inline('Lead three “groups”'),
      inline('June'),
      token('tr_close'),
    ];
    const tokens = [
      token('paragraph_open', [2, 4]),
      inline('Run a\nworkshop', [2, 4]),
      token('paragraph_close'),
      ...row,
    ];
    const after = withBadges(tokens, [objective(4, 'Run a workshop'), objective(9, 'Lead three "groups"')]);
    assert.deepEqual(types(after), types(tokens));
    const withThem = after.filter(({ children }) => children?.at(-1)?.type === badgesToken);
    assert.deepEqual(
      withThem.map((one) => one.children?.[0]?.content),
      ['Run a\nworkshop', 'Lead three “groups”'],
    );
    assert.ok(tokens.every(({ children }) => children?.at(-1)?.type !== badgesToken));
  });

  it('are left out where the line says something else by now, and where there is no such line', () => {
    const tokens = heading('Reviews', 4);
    for (const moved of [objective(5, 'Lead three groups'), objective(6, 'Reviews'), objective(4, 'Reviews')])
      assert.deepEqual(withBadges(tokens, [moved]), tokens);
  });

  it('come with the frontmatter folded', () => {
    const frontmatter = token('front_matter', [0, 3]);
    const [folded] = withBadges([frontmatter], []);
    assert.deepEqual([folded?.type, folded?.meta], [foldedToken, frontmatter]);
  });
});

describe('the HTML of a badge', () => {
  it('says each letter and its state in words and with a sign, the reason when it is pointed at', () => {
    const html = badgesHtml(objective(1, ''), untranslated, escape);
    const words = html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    assert.equal(
      words,
      '✓ Specific: Found ◐ Measurable: Partly ○ Achievable: Not found yet ✓ Relevant: Found ✓ Time-bound: Found',
    );
    assert.equal(html.match(/title="It says so\."/g)?.length, 5);
  });

  it('takes no markup from reasons or translations', () => {
    const hostile = fc.string({ unit: fc.constantFrom('<', '>', '"', '&', "'", 'a', '=', ' ', '/', '\n') });
    const shape = (html: string) => html.replace(/title="[^"]*"/g, 'title').replace(/[^<>]*(?=<|$)/g, '');
    const usual = badgesHtml(objective(1, ''), untranslated, escape);
    fc.assert(
      fc.property(hostile, hostile, (reason, word) => {
        const html = badgesHtml(objective(1, '', reason), () => word, escape);
        assert.deepEqual(
          html.match(/<[^>]*>/g)?.map((tag) => shape(tag)),
          usual.match(/<[^>]*>/g)?.map((tag) => shape(tag)),
        );
      }),
    );
  });

  it('leaves out a state that is none', () => {
    const strange = objective(1, '');
    strange.smart.specific = { state: '"><script>' as 'met', reason: '' };
    assert.doesNotMatch(badgesHtml(strange, untranslated, escape), /script|Specific/);
  });
});
