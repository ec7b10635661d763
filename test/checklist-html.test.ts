import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Checklist, ChecklistCriterion, ChecklistObjective, State } from '../server/protocol.ts';
import { checklistHtml } from '../server/report/checklist-html.ts';

describe('the checklist page', () => {
  it('says the overall progress in words', () => {
    const met = criterion({ state: 'met' });
    const partly = criterion({ state: 'partly' });
    const missing = criterion({ state: 'missing' });
    assert.match(read({ criteria: [met, missing, met] }), /2 of 3 marking points met What your plan/);
    assert.match(read({ criteria: [met, partly, met, missing] }), /2 of 4 marking points met, 1 partly/);
    assert.match(read({ criteria: [missing] }), /0 of 1 marking points met/);
  });

  it('shows the identifier, title, state and wording of every marking point', () => {
    const states: State[] = ['met', 'partly', 'missing'];
    const criteria = states.map((state, index) =>
      criterion({ id: `MP${index + 1}`, title: `About ${state}`, quote: `Award credit for ${state}.`, state }),
    );
    const words = read({ criteria });
    assert.match(words, /MP1 About met ✓ Found .*Award credit for met\./);
    assert.match(words, /MP2 About partly ◐ Partly .*Award credit for partly\./);
    assert.match(words, /MP3 About missing ○ Not found yet .*Award credit for missing\./);
  });

  it('shows every piece of evidence and every gap with a button for its line', () => {
    const evidence = lines(12).map((line) => ({ line, text: `Evidence at ${line}.` }));
    const gaps = lines(9).map((line) => ({ rule: 'objective-vague', line: line + 500, message: `Gap at ${line}.` }));
    const markup = page({ criteria: [criterion({ evidence, gaps })] });
    const words = textOf(markup);
    for (const { line, text } of evidence) assert.ok(words.includes(`${text} Found in line ${line}`), text);
    for (const { line, message } of gaps) assert.ok(words.includes(`${message} Line ${line}`), message);
    const [next, ...listed] = buttonLines(markup);
    assert.equal(next, gaps[0]!.line);
    assert.deepEqual(
      listed,
      [...evidence, ...gaps].map(({ line }) => line),
    );
    assert.match(words, /found in your plan .*Show 7 more .*Not found yet .*Show 4 more/);
  });

  it('offers no line for a gap that has no place in the plan', () => {
    const gaps = [{ rule: null, line: 1, message: 'A review of your progress.' }];
    const markup = page({ criteria: [criterion({ gaps })] });
    assert.match(textOf(markup), /Not found yet ○ A review of your progress\./);
    assert.deepEqual(buttonLines(markup), []);
  });

  it('says so when there is neither evidence nor a gap, and when there is no objective', () => {
    const words = read({ criteria: [criterion({})], objectives: [] });
    assert.match(words, /Nothing found for this point yet\./);
    assert.match(words, /No objectives found yet\./);
  });

  it('shows each objective as a row with a word and a reason for each letter', () => {
    const first = objective({ id: 'O1', statement: 'Lead three interviews', line: 61 });
    const second = objective({ id: 'O2', statement: '', line: 85 });
    const markup = page({ objectives: [first, second] });
    const words = textOf(markup);
    assert.match(words, /O1 Line 61 Lead three interviews Specific ✓ Found It names the task\./);
    assert.match(words, /Measurable ◐ Partly A number without a target\./);
    assert.match(words, /Time-bound ○ Not found yet No date\./);
    assert.match(words, /O2 Line 85 No wording yet/);
    assert.equal(markup.match(/<th scope="col">/g)?.length, 6);
    assert.equal(markup.match(/<th scope="row">/g)?.length, 2);
    assert.equal(markup.match(/<td /g)?.length, 10);
  });

  it('gives every button a name that begins with what it shows, and every id once', () => {
    const evidence = lines(8).map((line) => ({ line, text: 'x' }));
    const gaps = lines(8).map((line) => ({ rule: 'a', line, message: 'y' }));
    const point = criterion({ evidence, gaps });
    const markup = page({ criteria: [point, point], objectives: [objective({}), objective({})] });
    const buttons = [
      ...markup.matchAll(/<button [^>]*data-line="[^>]*aria-label="([^"]+), go to[^"]+"[^>]*>([^<]+)</g),
    ];
    // Those of the lists, of the two objectives, and of the next step.
    assert.equal(buttons.length, 35);
    for (const [, label, shown] of buttons) assert.equal(shown!.trim(), label);
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('holds no script, style or address, and only texts that have a wording', () => {
    const markup = page({ criteria: [criterion({})], objectives: [objective({})] });
    assert.doesNotMatch(markup, /<script|<style|style=|href=|src=| on\w+=/);
    assert.doesNotMatch(markup, /checklist\.\w|undefined|\[object/);
  });

  it('shows any text as text: no wording changes the markup around it', () => {
    const plain = tagsOf(checklistHtml(written('x')));
    fc.assert(
      fc.property(hostile, (wording) => {
        const markup = checklistHtml(written(wording));
        assert.deepEqual(tagsOf(markup), plain);
        assert.equal(
          decode(markup).split(wording).length - 1,
          decode(checklistHtml(written('☃'))).split('☃').length - 1,
        );
      }),
    );
  });
});

/** What could end an attribute, a tag or a template, among other text. Bounded by a sign that occurs nowhere else. */
const pieces = ['<script>', '</section>', '"', "'", ' onclick="', '<!--', '&amp;', '&#60;', '$&', '{met}', '`', '\0'];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 8 })
  .map((parts) => `☃${parts.join('').replaceAll('☃', '')}☂`);

/** A checklist in which every text is this one. */
function written(wording: string): Checklist {
  const judged = { state: 'partly' as const, reason: wording };
  const smart = { specific: judged, measurable: judged, achievable: judged, relevant: judged, timeBound: judged };
  const evidence = lines(7).map((line) => ({ line, text: wording }));
  const gaps = lines(7).map((line) => ({ rule: wording, line, message: wording }));
  return {
    scheme: wording,
    schemeTitle: wording,
    criteria: [{ id: wording, title: wording, quote: wording, state: 'met', evidence, gaps }],
    objectives: [{ id: wording, statement: wording, line: 3, smart }],
  };
}

function page(parts: Partial<Checklist>): string {
  return checklistHtml({ scheme: 'ers-pdp', schemeTitle: 'Scheme', criteria: [], objectives: [], ...parts });
}

function read(parts: Partial<Checklist>): string {
  return textOf(page(parts));
}

function criterion(parts: Partial<ChecklistCriterion>): ChecklistCriterion {
  return { id: 'MP1', title: 'Title', quote: 'Quote', state: 'missing', evidence: [], gaps: [], ...parts };
}

function objective(parts: Partial<ChecklistObjective>): ChecklistObjective {
  const smart: ChecklistObjective['smart'] = {
    specific: { state: 'met', reason: 'It names the task.' },
    measurable: { state: 'partly', reason: 'A number without a target.' },
    achievable: { state: 'met', reason: 'Support is named.' },
    relevant: { state: 'met', reason: 'Linked to aim A1.' },
    timeBound: { state: 'missing', reason: 'No date.' },
  };
  return { id: 'O1', statement: 'Statement', line: 10, smart, ...parts };
}

function lines(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 2);
}

function tagsOf(markup: string): string[] {
  return markup.match(/<[^>]*>/g) ?? [];
}

function textOf(markup: string): string {
  return decode(markup.replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ');
}

function decode(markup: string): string {
  return markup.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

function buttonLines(markup: string): number[] {
  return [...markup.matchAll(/<button [^>]*data-line="(\d+)"/g)].map(([, line]) => Number(line));
}
