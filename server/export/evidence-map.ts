import { text as message } from '../messages/index.ts';
import type { Checklist, ChecklistCriterion } from '../checklist-shape.ts';
import { plainText, type HandInBlock, type Heading, type Runs } from './hand-in.ts';

/** Each marking point with its state in words, and the headings under which its evidence stands, for whoever marks the plan. */
export function evidenceMap({ criteria, schemeTitle }: Checklist, headings: readonly Heading[]): HandInBlock[] {
  const head = ['criterion', 'state', 'place'].map((column): Runs => [{ text: message(`export.map.${column}`) }]);
  const rows = criteria.flatMap((one) => [one, ...(one.parts ?? [])]).map((one) => row(one, headings));
  return [
    { kind: 'heading', level: 1, runs: [{ text: message('export.map') }], id: 'evidence_map', line: Infinity },
    { kind: 'paragraph', runs: [{ text: message('export.map.lead', { scheme: schemeTitle }) }] },
    { kind: 'table', rows: [head, ...rows] },
  ];
}

function row({ id, title, state, evidence }: ChecklistCriterion, headings: readonly Heading[]): Runs[] {
  const own = evidence.filter(({ file }) => file === undefined);
  const places = new Set(own.map(({ line }) => headings.findLast((heading) => heading.line <= line)));
  // What is handed in beside the plan is named.
  const files = [...new Set(evidence.flatMap(({ file }) => file ?? []))].map((file): Runs[number] => ({ text: file }));
  const headed = [...places].flatMap((heading, index): Runs => {
    const before = index ? '\n' : '';
    // What stands before the first heading is the cover sheet's.
    if (!heading) return [{ text: before + message('export.map.cover') }];
    return [{ text: before }, { text: shortened(plainText(heading.runs)), heading: heading.id }];
  });
  const links = files.reduce((all, file) => [...all, ...(all.length ? [{ text: '\n' }] : []), file], headed);
  return [
    [{ text: id, strong: true }, { text: ` ${title}` }],
    [{ text: message(`checklist.${state}`) }],
    links.length ? links : [{ text: message('export.map.nowhere') }],
  ];
}

/** No word is cut, so that it can still be read when a narrow column wraps it. */
function shortened(heading: string): string {
  if (heading.length <= longest) return heading;
  const start = heading.slice(0, longest - 1);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), longest / 2)).trimEnd()}…`;
}

const longest = 48;
