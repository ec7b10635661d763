import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { analyse } from '../server/analysis.ts';
import { parseIsoDate } from '../server/language/calendar.ts';
import { failOnBroken, filesIn, readProjectFile, today } from './helpers.ts';
import { readMarkedPlan } from './marked-plan.ts';

const ajv = new Ajv({ strict: false, formats: { date: (text: string) => parseIsoDate(text) !== undefined } });
const isValid = ajv.compile(JSON.parse(readProjectFile('server/document/frontmatter.schema.json')) as object);

const plans = ['examples', 'test/plans']
  .flatMap(filesIn)
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path, ...readMarkedPlan(readProjectFile(path)) }))
  .filter(({ source }) => source.startsWith('---'));

describe('the published schema', () => {
  it('says of whole plans what the rule says', () => {
    const said = plans.map(({ path, source }) => `${path} ${isValid(frontmatterOf(source))}`);
    const isFound = (source: string) =>
      analyse(source, today, failOnBroken).found.some(({ rule }) => rule === 'frontmatter');
    assert.deepEqual(
      said,
      plans.map(({ path, source }) => `${path} ${!isFound(source)}`),
    );
    for (const answer of ['true', 'false']) assert.ok(said.filter((one) => one.endsWith(answer)).length >= 3, answer);
  });

  it('has no room for a date that there is not, or a stage that it does not know', () => {
    const valid = {
      type: 'pdp',
      learner: 'Sam Lee',
      role: 'Job coach',
      organisation: 'Northgate',
      aims: ['More starts'],
    };
    const start = '2026-11-01';
    assert.ok(isValid({ ...valid, start, stage: 'draft' }), ajv.errorsText(isValid.errors));
    assert.ok(!isValid({ ...valid, start: '2026-11-31' }));
    assert.ok(!isValid({ ...valid, start, stage: 'late' }));
  });
});

/** Undefined where it cannot be read. */
function frontmatterOf(source: string): unknown {
  const written = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '';
  try {
    return parse(written);
  } catch {
    return undefined;
  }
}
