import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Hover, InlayHint, MarkupContent } from 'vscode-languageserver-protocol/node';
import type { Checklist } from '../server/checklist-shape.ts';
import { checklistPageRequest, checklistRequest } from '../server/protocol.ts';
import { rules } from '../server/rules/index.ts';
import { filesIn, readProjectFile } from './helpers.ts';
import { onDay, withServer, type Profile } from './lsp-client.ts';
import { readMarks } from './marks.ts';
import type { OpenDocument } from './open-document.ts';
import { pseudo, pseudoMessages, quotable, stringsIn, unmarked } from './pseudo-locale.ts';
import { inFolder, onTheDay, runPdp, type Files } from './run-pdp.ts';

/** What is data and no prose of the project's: words of the field, marking points as they are quoted, keys and ids. */
const data = ['server/lexicon', 'server/schemes', 'server/document']
  .flatMap((folder) => filesIn(folder))
  .filter((path) => path.endsWith('.json'))
  .flatMap((path) => stringsIn(JSON.parse(readProjectFile(path))));
const ids = rules.map(({ id }) => id);
const common = quotable(...data, ...ids, ...ids.map((id) => `pdp-ignore ${id}`), 'SMART');

const examples = rules.flatMap(({ id, examples: { good, bad } }) =>
  [...good, ...bad].map((example) => ({ id, text: readMarks(example).source })),
);
const plans = filesIn('examples')
  .filter((path) => !path.endsWith('README.md'))
  .map((path) => ({ id: path, text: readProjectFile(path) }));

const profile: Profile = {
  capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
  settings: { files: [], stage: 'final' },
  initializationOptions: { messages: pseudoMessages(), rulesPage: 'file:///x' },
  env: onDay,
};

describe('in a language that nobody speaks', () => {
  it('a hard-coded word is told from a translated one', () => {
    const shown = `${pseudo('Name the {field}').replace('{field}', 'Success criteria')} (line 4)`;
    assert.deepEqual(unmarked(shown, quotable('Success criteria')), ['line']);
    assert.deepEqual(unmarked('Line by line', quotable('Line', 'by')), ['line by line']);
  });

  const shares = Array.from({ length: 16 }, (_, share) => examples.filter((_example, index) => index % 16 === share));
  for (const [share, documents] of [...shares, plans].entries()) {
    it(`the server has nothing left in English (${share + 1} of ${shares.length + 1})`, () =>
      withServer(profile, async (editor) => {
        const left = new Set<string>();
        let [shown, translated] = [0, 0];
        for (const { id, text } of documents) {
          const plan = editor.open(text, '/coursework/mine.pdp.md');
          // A quotation leaves out what is still a question.
          const known = common + quotable(text, text.replaceAll(/\[[^\]\n]*\]/g, ''));
          for (const [surface, words] of await shownBy(plan)) {
            shown += 1;
            if (/[\uFF21-\uFF3A]/i.test(words)) translated += 1;
            for (const piece of unmarked(words, known)) left.add(`${surface} of ${id}: ${piece}`);
          }
          plan.close();
        }
        assert.deepEqual([...left], []);
        assert.ok(shown > 200 && translated > shown / 4, `${translated} of ${shown} texts are translated`);
      })).timeout(60_000);
  }

  it('the command line has nothing left in English', () => {
    const files: Files = {
      'messages.json': JSON.stringify(pseudoMessages()),
      ...Object.fromEntries(plans.map(({ id, text }) => [id, text])),
    };
    inFolder(files, (folder) => {
      const env = { ...onTheDay(), PDP_MESSAGES: join(folder, 'messages.json') };
      const run = (...args: string[]) => {
        const { out, error } = runPdp(args, folder, env);
        const known = common + quotable(...plans.flatMap(({ id, text }) => [id, text]), ...args, 'pdp', 'markdown');
        const words = out + error;
        assert.match(words, /[\uFF21-\uFF3A]/i, args.join(' '));
        return unmarked(words, known).map((piece) => `${args.join(' ')}: ${piece}`);
      };
      const left = [
        run('check', 'examples'),
        run('check', 'examples', '--workers', '2'),
        run('check', 'examples', '--stage', 'final'),
        run('check', 'examples', '--fix-dry-run'),
        run('checklist', plans[0]!.id),
        run('explain', 'objective-vague').filter((piece) => !isOfExample('objective-vague', piece)),
        run('--help'),
        run('check', '--nonsense'),
        run('check', '--today', 'x'),
        run('check', 'missing.md'),
        run('explain', 'nonsense'),
        run('nonsense'),
      ];
      assert.deepEqual(left.flat(), []);
    });
  }).timeout(60_000);
});

/** `pdp explain` quotes the examples. */
function isOfExample(rule: string, piece: string): boolean {
  const { good = [], bad = [] } = rules.find(({ id }) => id === rule)?.examples ?? {};
  return quotable(...[...good, ...bad].flatMap((example) => example.split(/[\n⟦⟧]/))).includes(piece.split(': ')[1]!);
}

/** All that people read of a plan, with the kind of place where they do. */
async function shownBy(plan: OpenDocument): Promise<[surface: string, words: string][]> {
  const found: [string, string][] = [];
  const say = (surface: string, ...words: (string | undefined)[]) =>
    found.push(...words.flatMap((one) => (one ? [[surface, one] as [string, string]] : [])));
  const rulesHere = new Set<unknown>();
  for (const { message, range, code } of await plan.diagnostics()) {
    say('diagnostic', typeof message === 'string' ? message : '');
    if (rulesHere.has(code)) continue;
    rulesHere.add(code);
    say('hover', hoverText(await plan.hover(range.start)));
    for (const { title, kind, edit } of await plan.codeActions(range)) {
      say('code action', title);
      // Two objectives of one are the learner's own words in another order.
      if (kind?.endsWith('.split-objective')) continue;
      for (const { newText } of editsIn(edit)) say('fix', newText);
    }
  }
  const lines = plan.text.split('\n');
  for (const sign of ['- ', '**', '#', '|', ': ', 'by ']) {
    const places = lines.map((text, line) => ({ line, at: text.indexOf(sign) })).filter(({ at }) => at >= 0);
    for (const { line, at } of places.slice(0, 1)) {
      const position = { line, character: at + sign.length };
      say('hover', hoverText(await plan.hover(position)));
      const items = await plan.request<Item[] | null>('textDocument/completion', { position });
      for (const item of items ?? []) say('completion', item.label, item.detail, textOf(item.documentation));
    }
  }
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  for (const { label, tooltip } of await plan.request<InlayHint[]>('textDocument/inlayHint', { range }))
    say('inlay hint', label as string, tooltip as string);
  for (const { tooltip } of await plan.request<{ tooltip?: string }[]>('textDocument/documentLink'))
    say('link', tooltip);
  const { criteria, objectives } = await plan.ask<Checklist>(checklistRequest);
  for (const { gaps } of criteria) say('checklist', ...gaps.map(({ message }) => message));
  for (const { smart } of objectives) say('checklist', ...Object.values(smart).map(({ reason }) => reason));
  const page = (await plan.ask<string>(checklistPageRequest)).replaceAll(/&#?\w+;/g, (sign) => signs[sign] ?? sign);
  say('page', ...page.split(/<[^>]*>/), ...[...page.matchAll(/(?:title|aria-label)="([^"]*)"/g)].map(([, one]) => one));
  return found;
}

/** As the page writes them. */
const signs: Record<string, string> = { '&#39;': "'", '&amp;': '&', '&quot;': '"' };

interface Item {
  label: string;
  detail?: string;
  documentation?: string | MarkupContent;
}

function textOf(content: string | MarkupContent | undefined): string | undefined {
  return typeof content === 'object' ? content.value : content;
}

/** Without the address that a link leads to. */
function hoverText(hover: Hover | null): string | undefined {
  return hover ? textOf(hover.contents as MarkupContent)?.replace(/\]\([^)]*\)/g, ']') : undefined;
}

function editsIn(edit: unknown): { newText: string }[] {
  if (typeof edit !== 'object' || edit === null) return [];
  if ('newText' in edit && typeof edit.newText === 'string') return [{ newText: edit.newText }];
  return Object.values(edit).flatMap(editsIn);
}
