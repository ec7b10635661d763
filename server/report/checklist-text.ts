import { text } from '../messages/index.ts';
import type { Checklist, ChecklistCriterion, SmartLetter, State } from '../checklist-shape.ts';
import { bandReached } from './band-reached.ts';
import { lineText } from './line-text.ts';
import type { Paint } from './paint.ts';

/** The checklist for a person at a terminal. */
export function checklistText(path: string, checklist: Checklist, paint: Paint): string {
  const head = [paint('bold', path), checklist.schemeTitle, ''];
  const criteria = checklist.criteria.flatMap((criterion) => [
    ...criterionLines(criterion, paint),
    ...partLines(criterion, paint),
    '',
  ]);
  const band = checklist.bands ? [paint('bold', bandReached(checklist.bands)), ''] : [];
  const objectives = checklist.objectives.flatMap(({ id, statement, line, smart }) => [
    `${paint('bold', id)} ${statement} (${text('checklist.line', { line })})`,
    ...letters.map(
      (letter) =>
        `   ${mark(smart[letter].state, paint)} ${text(`checklist.${letter}`).padEnd(12)} ${smart[letter].reason}`,
    ),
  ]);
  return `${[...head, ...criteria, ...band, ...objectives].join('\n').trimEnd()}\n`;
}

const letters: readonly SmartLetter[] = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'];

function criterionLines({ id, title, state, evidence, gaps }: ChecklistCriterion, paint: Paint): string[] {
  return [
    `${mark(state, paint)} ${paint('bold', `${id} ${title}`)}: ${text(`checklist.${state}`)}`,
    ...evidence.map((found) => `    + ${lineText(found)}: ${found.text}`),
    ...gaps.map((gap) => `    - ${gap.rule ? `${lineText(gap)}: ` : ''}${gap.message}`),
  ];
}

/** The parts of a criterion; what its own lines say already is not said again. */
function partLines(criterion: ChecklistCriterion, paint: Paint): string[] {
  const said = new Set(criterionLines(criterion, paint));
  const lines = (criterion.parts ?? []).flatMap((part) => criterionLines(part, paint));
  return lines.filter((line) => !said.has(line)).map((line) => `    ${line}`);
}

function mark(state: State, paint: Paint): string {
  return { met: paint('green', '✓'), partly: paint('yellow', '~'), missing: paint('dim', '○') }[state];
}
