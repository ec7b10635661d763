import { defaultView } from '../shown.ts';
import type { Plan } from '../document/plan.ts';
import type { CivilDate } from '../language/calendar.ts';
import { OpenDocument } from '../open-document.ts';
import type { Schemes } from '../scheme-files.ts';
import { inSlices, turn } from '../turn.ts';
import { DiagnosticList } from './diagnostic-list.ts';
import { EditedText } from './edited-text.ts';
import type { Feature } from './feature.ts';

/**
 * Once, when the first plan has been opened: types into a copy of it that nobody sees. Code is slow until it has run a few dozen times, and the
 * first keys of every session would be; it costs about half a second of one core, and ends as soon as the plan is edited.
 */
export const practice: Feature = {
  capabilities: () => ({}),
  register({ connection, workspace, today }) {
    const opened = new Set<string>();
    let hasBegun = false;
    workspace.onChange(async (uri) => {
      if (hasBegun || opened.has(uri)) return;
      opened.add(uri);
      const { document, analysis } = await workspace.open(uri);
      if (!document || !analysis?.plan.objectives.length) return;
      hasBegun = true;
      const { version } = document;
      const isWanted = () => document.version === version;
      void practise(document.getText(), today(), workspace.schemes, isWanted).catch((error: unknown) => {
        connection.console.error(`Practice failed: ${String(error)}`);
      });
    });
  },
};

/**
 * Types and takes back until that is `enough`, or until it `isWanted` no more; others have their turn after each key. Gives how many keys it
 * has pressed, and what the copy says in the end.
 */
export async function practise(
  text: string,
  today: CivilDate,
  schemes: Schemes,
  isWanted: () => boolean,
): Promise<{ readonly keys: number; readonly text: string }> {
  const terms = { view: defaultView, schemes };
  const copy = new OpenDocument(
    new EditedText('untitled:practice.pdp.md', 'markdown', 0, text.slice(0, longestCopy)),
    { parse: () => Promise.resolve(undefined), changed: () => undefined },
    () => undefined,
  );
  const list = new DiagnosticList();
  let keys = 0;
  const look = async (): Promise<Plan> => {
    await turn();
    await inSlices(copy.steps(today, terms, []), () => true);
    const { plan, problems } = copy.analysis(today, terms, []);
    list.of(copy.text, problems, undefined);
    return plan;
  };
  const press = (from: number, to: number, letter: string): Promise<Plan> => {
    keys += 1;
    const range = { start: copy.text.positionAt(from), end: copy.text.positionAt(to) };
    copy.update([{ range, text: letter }], keys);
    return look();
  };
  let plan = await look();
  while (keys < enough && isWanted()) {
    const ends = endsOfTexts(plan);
    const end = ends[(keys / 2) % ends.length];
    if (end === undefined) break;
    await press(end, end, 'a');
    plan = await press(end, end + 1, '');
  }
  return { keys, text: copy.text.getText() };
}

/** Where a learner is likely to go on: behind what the objectives say. */
function endsOfTexts({ objectives }: Plan): number[] {
  return objectives
    .flatMap(({ statement, prose, fields }) => [statement, ...prose, ...fields.map(({ value }) => value)])
    .filter(({ text }) => text.length > 40)
    .map(({ range }) => range.end);
}

/** In keys; more gains little. */
const enough = 120;

/** In UTF-16 code units: more than most plans have. */
const longestCopy = 20_000;
