import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../server/analysis.ts';
import { failOnBroken, project, today } from './helpers.ts';

/** READMEs and manuals of installed packages, one of each: Markdown that nobody wrote as a plan. */
const documents = readdirSync(join(project, 'node_modules'), { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.md$/i.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  .filter(({ text }) => text.length > 2000);

describe('Markdown of other kinds, read as plans', () => {
  it('is there to be read', () => assert.ok(documents.length >= 100, `${documents.length} documents`));

  it('states no objective, and nothing is found in one', function () {
    this.timeout(120_000);
    const found = documents.flatMap(({ path, text }) => {
      const { plan, problems } = analyse(text, today, failOnBroken);
      const wrong = problems
        .filter(({ rule }) => rule.startsWith('objective-') || rule === 'standards-unknown')
        .map(({ rule }) => rule);
      return plan.objectives.length || wrong.length
        ? [{ path, objectives: plan.objectives.map(({ statement }) => statement.text), wrong }]
        : [];
    });
    assert.deepEqual(found, []);
  });
});
