// Prints every regular expression of client/ and server/ as JSON. A process of its own: it must see the modules load.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { failOnBroken, filesIn, project, today } from './helpers.ts';

/** Where an expression stands, and what it is. */
export interface Expression {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** All that was found, and the calls of `RegExp` that nothing has reached, so that nobody knows what they build. */
export interface Expressions {
  readonly found: readonly Expression[];
  readonly unreached: readonly string[];
}

const files = ['client', 'server'].flatMap(filesIn).filter((path) => path.endsWith('.ts'));
/** What runs as soon as it is imported, or needs an editor or the build. Only literals may stand there. */
const entries = /^client\/|^server\/(?:main\.|cli|server\.ts$|version\.ts$|.*\.node\.ts$)/;

const found: Expression[] = [];
const calls: string[] = [];
for (const path of files) {
  const text = readFileSync(join(project, path), 'utf8');
  visit(path, ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
}
void watchModules().then((reached) => {
  const unreached = calls.filter((call) => !reached.has(call));
  process.stdout.write(JSON.stringify({ found, unreached } satisfies Expressions));
});

function visit(path: string, node: ts.Node): void {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  const place = `${path}:${line + 1}`;
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    found.push({ place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
  }
  if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
    calls.push(place);
  node.forEachChild((child) => visit(path, child));
}

/** Loads the modules, checks the examples, and writes down each expression that is built on the way; gives the calls that did it. */
async function watchModules(): Promise<Set<string>> {
  const reached = new Set<string>();
  globalThis.RegExp = new Proxy<RegExpConstructor>(RegExp, {
    construct(target, args: [string | RegExp, string?], made) {
      const built = Reflect.construct(target, args, made) as RegExp;
      const frames = ownFrames();
      const [call] = frames;
      if (call) {
        reached.add(call.place);
        const asked = frames.find(({ isModule }) => isModule) ?? call;
        // A joint neither takes a letter nor leaves a choice; recheck would give up its quicker way for it.
        found.push({ place: asked.place, source: built.source.replaceAll('(?=)', ''), flags: built.flags });
      }
      return built;
    },
  });
  const { Pattern } = await import('../server/language/pattern.ts');
  const list = Pattern.all.push.bind(Pattern.all);
  // Each is built as soon as it is made, while it is known who makes it.
  Pattern.all.push = (...patterns) => list(...patterns.filter(({ expression }) => expression.global));
  for (const path of files.filter((path) => !entries.test(path))) await import(pathToFileURL(join(project, path)).href);
  const { analyse } = await import('../server/analysis.ts');
  const examples = filesIn('examples').filter((path) => path.endsWith('.md'));
  const texts = examples.map((path) => readFileSync(join(project, path), 'utf8'));
  for (const text of [...texts, '```text\nfenced\n```']) analyse(text, today, failOnBroken).checklist();
  return reached;
}

interface Frame {
  readonly place: string;
  /** Whether it is the module itself that calls, not one of its functions. */
  readonly isModule: boolean;
}

/** Where in the project's own modules the call stands that is running, the innermost first. */
function ownFrames(): Frame[] {
  const lines = (new Error().stack ?? '').split('\n').slice(1);
  return lines.flatMap((line) => {
    const [, caller, path = '', at = ''] = /^ *at (?:(.+) \()?(?:file:\/\/)?(\/[^():]+):(\d+):\d+\)?$/.exec(line) ?? [];
    const own = relative(project, path).replaceAll('\\', '/');
    const isModule = caller === 'Object.<anonymous>';
    return own.startsWith('server/') ? [{ place: `${own}:${at}`, isModule }] : [];
  });
}
