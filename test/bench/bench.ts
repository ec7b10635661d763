import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from '../../scripts/processes.mjs';
import { say } from '../../scripts/project.mjs';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import { project } from '../helpers.ts';
import { contenders } from './contenders.ts';
import { full, quick } from './effort.ts';
import type { Figure } from './figures.ts';
import { activation } from './measure-activation.ts';
import { batch } from './measure-batch.ts';
import { bundles } from './measure-bundles.ts';
import { burst } from './measure-burst.ts';
import { commands } from './measure-commands.ts';
import { growth } from './measure-growth.ts';
import { hostile } from './measure-hostile.ts';
import { memory } from './measure-memory.ts';
import { opening } from './measure-opening.ts';
import { requests } from './measure-requests.ts';
import { typing } from './measure-typing.ts';
import { machine, page, type Results } from './page.ts';
import { measureSessions } from './sessions.ts';
import type { Setting } from './topic.ts';

/*
 * npm run bench -- [--quick] [--only NAME …] [--json FILE] [--node PROGRAM]
 * Builds, measures what was built, prints the page and writes all figures as JSON. A full run writes docs/performance.md too.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    json: { type: 'string', default: join(project, 'dist/bench.json') },
    node: { type: 'string', default: process.execPath },
  },
});
const sessionTopics = [typing, burst, requests, opening].filter(isWanted);
const topics = [memory, batch, growth, hostile, commands, activation, bundles].filter(isWanted);

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

async function main(): Promise<void> {
  if (!sessionTopics.length && !topics.length) throw new Error(`Nothing is called ${values.only?.join(', ')}.`);
  say('Building …');
  await run('npm', ['run', 'build'], { cwd: project });
  const results = await measure();
  const text = await page(results, [...sessionTopics, ...topics]);
  console.log(`\n${text}`);
  const json = resolve(process.env['INIT_CWD'] ?? '.', values.json);
  mkdirSync(dirname(json), { recursive: true });
  writeFileSync(json, `${JSON.stringify(results, undefined, 1)}\n`);
  say(`All figures are in ${json}.`);
  if (!values.quick && !values.only) writeFileSync(join(project, 'docs/performance.md'), text);
}

async function measure(): Promise<Results> {
  const { node } = values;
  const effort = values.quick ? quick : full;
  const folder = temporaryFolder();
  const setting: Setting = { effort, contenders: await contenders(folder), node, folder, say };
  const date = new Date().toISOString();
  const figures: Figure[] = [];
  if (sessionTopics.length) for await (const figure of measureSessions(setting, sessionTopics)) figures.push(figure);
  for (const topic of topics)
    for await (const figure of topic.measure(setting)) figures.push({ topic: topic.name, ...figure });
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  return { date, machine: machine(), node: version, figures };
}

function isWanted({ name }: { name: string }): boolean {
  return !values.only || values.only.includes(name);
}
