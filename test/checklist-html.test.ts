import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Checklist, ChecklistCriterion, ChecklistObjective, State } from '../server/checklist-shape.ts';
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

  it('offers the fix of a gap by its title, for the finding that it answers', () => {
    const fix = { title: 'Add a time-scale', rule: 'objective-timescale', line: 51 };
    const gap = { rule: 'objective-timescale', line: 51, message: 'No time-scale was found.', fix };
    const markup = page({ criteria: [criterion({ gaps: [gap] })] });
    const buttons = [...markup.matchAll(/<button\s[^>]*data-fix="([^"]+)"[^>]*>([^<]+)</g)];
    // In the list, and as the next step.
    assert.equal(buttons.length, 2);
    for (const [button, rule, title] of buttons) {
      assert.deepEqual([rule, title!.trim()], [fix.rule, fix.title]);
      assert.match(button, /data-fix-line="51"[^>]*aria-label="Add a time-scale, in line 51"/);
    }
  });

  it('takes the learner to the point where the next step has no place in the plan', () => {
    const gaps = [{ rule: null, line: 1, message: 'A review was not found yet.' }];
    const markup = page({ criteria: [criterion({ state: 'met' }), criterion({ id: 'MP2', gaps })] });
    assert.match(textOf(markup), /A good next step MP2 A review was not found yet\. Show MP2 /);
    assert.match(markup, /data-point="point-2"/);
  });

  it('says so calmly when there is no next step, and nothing of one where there is no marking point', () => {
    assert.match(read({ criteria: [criterion({ state: 'met' })] }), /A good next step Everything .* was found/);
    assert.doesNotMatch(read({ criteria: [] }), /next step/);
  });

  it('can show the gaps alone', () => {
    const markup = page({ criteria: [criterion({})] });
    assert.match(markup, /<button [^>]*id="gaps-only" aria-pressed="false">/);
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
  const fix = { title: wording, rule: wording, line: 3 };
  const gaps = lines(7).map((line) => ({ rule: wording, line, message: wording, fix }));
  const kinds = ['start', 'end', 'submission', 'review', 'objective', 'activity'] as const;
  const events = kinds.map((kind) => ({ kind, date: '2026-12-01', line: 3, title: wording, objectives: [wording] }));
  const need = { id: wording, title: wording, line: 3 };
  const traced = { ...need, needs: [wording], activities: [3], hasActivity: true, review: 'none' as const };
  const parts = [{ id: wording, title: wording, quote: wording, state: 'partly' as const, evidence, gaps }];
  return {
    scheme: wording,
    schemeTitle: wording,
    criteria: [{ id: wording, title: wording, quote: wording, state: 'met', evidence, gaps, parts }],
    objectives: [{ id: wording, statement: wording, line: 3, smart }],
    timeline: { today: '2026-11-23', events, undated: [{ id: wording, title: wording, line: 3 }] },
    traces: { linksNeeds: true, needs: [{ ...need, isLoose: true }], objectives: [traced, { ...traced, needs: [] }] },
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

/** The tags, without what attributes that hold words of a plan are set to. */
function tagsOf(markup: string): string[] {
  const tags = markup.match(/<[^>]*>/g) ?? [];
  return tags.map((tag) => tag.replace(/(data-fix|aria-label)="[^"]*"/g, '$1'));
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
