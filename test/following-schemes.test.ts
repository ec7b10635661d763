import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Checklist, ChecklistCriterion } from '../server/checklist-shape.ts';
import { checklistRequest } from '../server/protocol.ts';
import { readProjectFile } from './helpers.ts';
import { pulling, withServer } from './lsp-client.ts';
import { inFolder, onTheDay, runPdp, type Files } from './run-pdp.ts';
import { brokenFile, tutorsFile } from './tutor-schemes.ts';

/**
 * The strong example without its reviews, marked by each kind of scheme: the one that is usual, the other that ships, a tutor's in
 * the plan's folder, and one that is broken there.
 */
const strong = readProjectFile('examples/strong-plan.md');
const file = 'tutors.pdp-scheme.json';
const withoutReviews = strong.replace(/^## Review log\b[\s\S]+?(?=^## )/m, '');
const usual = { followed: 'ers-pdp', open: ['MP4', 'M3'] };
const cases: readonly { name: string; id?: string; files?: Files; followed: string; open: readonly string[] }[] = [
  { name: 'the usual one', ...usual },
  { name: 'the other that ships', id: 'reflective-practice', followed: 'reflective-practice', open: ['PC6'] },
  { name: "a tutor's", id: 'unit-9', files: { [file]: tutorsFile }, followed: 'unit-9', open: ['3', '3.2'] },
  { name: 'not one that is broken', id: 'unit-9', files: { [file]: brokenFile }, ...usual },
];

describe('the checklist, by the command line and the server alike, follows', () => {
  for (const { name, id, files, followed, open } of cases) {
    it(name, () =>
      inFolder({ 'plan.md': named(id), ...files }, (folder) => {
        const { path, ...list } = JSON.parse(
          runPdp(['checklist', 'plan.md', '--format=json'], folder, onTheDay()).out,
        ) as Said;
        assert.equal(path, 'plan.md');
        assert.equal(list.scheme, followed);
        assert.deepEqual(notMet(list), open);
        return withServer({ ...pulling, folders: [folder], env: onTheDay() }, async (editor) => {
          const plan = editor.open(named(id), join(folder, 'plan.md'));
          assert.equal(plan.uri, pathToFileURL(join(folder, 'plan.md')).toString());
          // The server looks into the folders while it already answers.
          let answer = await plan.ask<Checklist>(checklistRequest);
          while (answer.scheme !== followed) answer = await plan.ask<Checklist>(checklistRequest);
          assert.deepEqual(answer, list);
        });
      }),
    );
  }
});

type Said = Checklist & { path: string };

function named(id: string | undefined): string {
  return withoutReviews.replace(/^scheme: .*\n/m, id ? `scheme: ${id}\n` : '');
}

function notMet({ criteria }: Checklist): string[] {
  const all = criteria.flatMap((one: ChecklistCriterion) => [one, ...(one.parts ?? [])]);
  return all.filter(({ state }) => state !== 'met').map(({ id }) => id);
}
