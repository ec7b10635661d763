import { inAnyCase } from '../language/any-case.ts';
import { listOf } from '../document/ask-each.ts';
import { gatherList } from '../document/gather.ts';
import type { Entry, Part, Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { proseOfBlock } from '../document/sections.ts';
import { askText } from '../document/watch.ts';
import { filled, sayings, wordsOf } from '../evidence/evidence.ts';
import { tellsOfIntention } from '../evidence/implementation-example.ts';
import { anyOfWords, alternatives } from '../language/match.ts';
import { withoutPrompts } from '../language/prompts.ts';
import sources from '../lexicon/feedback-sources.json' with { type: 'json' };
import { text } from '../messages/index.ts';
import { elsewhere } from './other-sections.ts';
import type { Rule } from './rule.ts';
import { asks, placeFor, progressOf } from './under-way.ts';

export default {
  id: 'feedback-source',
  severity: 'warning',
  examples: {
    good: [
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n### Lead three groups by May 2027\n\n## Feedback\n\n| From | What they said |\n| --- | --- |\n| My manager | You fill every silence |\n| Two participants | We felt heard |',
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n### Lead three groups by May 2027\n\n## Reviews\n\n- 4 June 2026: feedback from my peers and from a participant was that I talk fast.',
      '## Objectives\n\n- Lead three groups by June 2026\n\n## Feedback\n\nOrganiser of the fair, April: "stop apologising". Manager, June: more about the people. A baker liked that I came back.',
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n### Lead three groups by May 2027\n\n## Feedback\n\nMy manager said that I talk fast.\n\n## Progress\n\nOne participant wrote to me to say thank you.',
      '---\nstart: 2026-11-16\n---\n\n## Objectives\n\n### Lead three groups by May 2027',
      '## Objectives\n\n- Lead three groups by June 2026\n\n## Feedback\n\n[Who said what of your work?]',
    ],
    bad: [
      '---\nstart: 2026-04-13\n---\n\n## ⟦Objectives⟧\n\n### Lead three groups by May 2027',
      '# ⟦Development plan⟧\n\n| Objective | By when? |\n| --- | --- |\n| Lead three groups | June 2026 |',
      '## Objectives\n\n- Lead three groups by June 2026\n\n## ⟦Feedback⟧\n\n| Date | From | What they said |\n| --- | --- | --- |\n| | | |',
      '## Objectives\n\n- Lead three groups by June 2026\n\n## ⟦Feedback⟧\n\nI want to ask the employers that I visit.',
    ],
  },
  *check(plan, context) {
    const progress = progressOf(plan, context);
    if (progress === 'new' || progress === 'unknown' || plan.feedback.some(asks)) return;
    const range = placeFor(plan, plan.feedback);
    if (!range) return;
    const entries = recordsIn(plan.feedback);
    const others = askText(plan, kindsReported);
    if (!entries.length && !others.length) {
      const isSure = progress === 'begun' && !askText(plan, isToldElsewhere);
      yield { range, message: text('feedback-source.message'), ...(isSure ? {} : { severity: 'hint' }) };
      return;
    }
    const named = entries.map((entry) => kindsOf(entry)).filter(({ length }) => length > 0);
    const kinds = new Set([...named.flat(), ...others]);
    const [only] = kinds;
    if (!only || kinds.size > 1 || isUnnamed(plan)) return;
    yield {
      range,
      message: text('feedback-source.single', { source: text(`feedback-source.kind.${only}`) }),
      severity: 'hint',
    };
  },
} satisfies Rule;

type SourceKind = keyof typeof sources;

const forms = (Object.keys(sources) as SourceKind[]).map((kind) => [kind, anyOfWords(sources[kind], 'i')] as const);

/** Whether a record of feedback says of somebody whom the list does not know. */
function isUnnamed({ feedback }: Plan): boolean {
  return feedback.some(({ entries }) => entries.some(speaksOfOthers));
}

/** Somebody stands under the label for it, or before what they said: "Organiser of the breakfast, April: …", "Priya said …". */
const speaksOfOthers = remember(({ fields, prose }: Entry): boolean => {
  const named = fields.filter(({ kind }) => kind === 'source').map(({ value }) => value.text);
  const told = prose.flatMap(({ text }) => Array.from(withoutPrompts(text).matchAll(speaker), ([found]) => found));
  return [...named, ...told].some((who) => /\w/.test(who) && !kindsIn(who).length);
});

/** Whether feedback is recorded, not only intended ("I want to ask the employers"). */
const isRecord = remember((entry: Entry): boolean => {
  const words = wordsOf(entry);
  const isRow = filled(entry, 'source', 'comment').length > 0;
  return sayings(entry).length > 0 && (isRow || !tellsOfIntention(words) || given.test(words));
});

const recordsIn = listOf(({ entries }: Part) => entries.filter((entry) => isRecord(entry)));

/** Who gave the feedback of an entry: under the label that asks for it, else in its words. */
const kindsOf = remember((entry: Entry): SourceKind[] => {
  const sources = entry.fields.filter(({ kind }) => kind === 'source').map(({ value }) => withoutPrompts(value.text));
  const labels = entry.fields.filter(({ layout }) => layout !== 'cell').map(({ label }) => label.text);
  return kindsIn(sources.join('\n') || [...labels, wordsOf(entry)].join('\n'));
});

function kindsIn(words: string): SourceKind[] {
  return forms.filter(([, form]) => form.test(words)).map(([kind]) => kind);
}

/** Whose feedback the plan reports, whatever the part: "feedback from two participants", "my tutor's feedback". */
const kindsReported = gatherList((block): SourceKind[] =>
  proseOfBlock(block).flatMap((prose) => {
    if (!mayReport.test(prose.text)) return [];
    const said = withoutPrompts(prose.text);
    return reported.flatMap((form) => Array.from(said.matchAll(form), ([found]) => found)).flatMap(kindsIn);
  }),
);

const given =
  /\b(?:said|told|wrote|written|gave|given|felt|thought|suggested|commented|noted|noticed|rated|scored|asked|praised|received)\b|["“]/i;
/** Whether somebody's words stand under a heading that nobody knows. */
const isToldElsewhere = elsewhere(({ text: said }) => toldBy.test(said) || quoted.test(said));

/** Who speaks at the beginning of a sentence. */
const speaker =
  /(?<=^|\n|[.!?]["'”’)]? )(?!I\b|We\b|They\b|He\b|She\b|It\b|This\b|That\b|The\b(?! \w+ (?:said|told)))\p{Lu}[^.:!?\n]{1,60}?(?=:\s| (?:said|told me|wrote|thought|felt|liked|commented|asked|noticed|suggested)\b)/gu;
const mayReport = /feedback|fed back|\b(?:told|thanked|wrote|texted|e-?mailed|rang|commented|said)\b/i;
const anybody = alternatives(Object.values(sources).flat());
const toldBy = inAnyCase(
  new RegExp(`\\b(?:${anybody}) (?:\\w+ ){0,2}(?:said|says|told me|wrote|thought|commented)\\b`, 'i'),
);
const quoted = /\p{L} ?: ?["“]/u;
const reported = [
  `(?:${anybody}) (?:[\\w'’-]+ ){0,3}?(?:told me|thanked me|wrote to me|texted me|e-?mailed me|said to me|commented that)`,
  'feedback (?:that I (?:got|had|received) )?(?:from|by|of) [^.;\\n]{3,80}',
  `(?:${anybody})(?:'s|s'|’s|s’)? (?:feedback|fed back|gave me feedback)\\b`,
].map((form) => inAnyCase(new RegExp(`\\b${form}`, 'gi')));
