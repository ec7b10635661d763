import assert from 'node:assert/strict';
import ts from 'typescript';
import { filesIn, readProjectFile } from './helpers.ts';

const sources = filesIn('client').filter((path) => path.endsWith('.ts'));

/** Names and code, the same in every language. */
const untranslatable = [
  ...['PDP', 'PDP Coach', '$(checklist) ', 'type: pdp\n', '---\ntype: pdp\n---\n\n'],
  ...['.docx', 'PDF', '.pdf', '.html'],
];

/** What VS Code shows of an object of these names. */
const shownKeys =
  /^(?:title|label|detail|description|tooltip|text|name|message|placeholder|placeHolder|prompt|summary|spoken)$/;

describe('what the extension shows', () => {
  it('is told from what it does not show', () => {
    const found = wordsLeft("const a = { title: 'Go' }; item.text = `At ${n}`; show('Not found yet'); t('Fine here');");
    assert.deepEqual(found, ['Go', 'At ', 'Not found yet']);
    assert.deepEqual(wordsLeft("import a from 'b c'; if (kind === 'no plan') throw new Error('no x');"), []);
  });

  it('goes through l10n.t in every source of the client', () => {
    const left = sources.flatMap((path) => wordsLeft(readProjectFile(path)).map((words) => `${path}: ${words}`));
    assert.deepEqual(left, []);
  });

  it('goes through package.nls.json in every part of package.json', () => {
    const { contributes } = JSON.parse(readProjectFile('package.json')) as { contributes: unknown };
    const table = JSON.parse(readProjectFile('package.nls.json')) as Record<string, string>;
    const shown = shownIn(contributes).filter((words) => !untranslatable.includes(words));
    const keys = shown.map((one) => /^%(.+)%$/.exec(one)?.[1] ?? one);
    assert.ok(keys.length > 60);
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(table).sort());
  });
});

/** Literals that a person would read: of several words or for a key that is shown, and not said by `t`. */
function wordsLeft(source: string): string[] {
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node) => {
    if (isTold(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const isWords = /^[A-Z“][\p{L}’-]* .*\p{L}/u.test(node.text) || (isShown(node) && /\p{L}{2}/u.test(node.text));
      if (isWords && !untranslatable.includes(node.text)) found.push(node.text);
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

/** Translated, or for no person: imports, comparisons, errors of the program, and the page whose words the server writes. */
function isTold(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return /(?:^|\.)t$/.test(node.expression.getText());
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Error';
  if (ts.isTemplateExpression(node)) return /^`\s*</.test(node.getText());
  return ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node) || ts.isCaseClause(node) || isComparison(node);
}

function isComparison(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) && /^[!=]==$/.test(node.operatorToken.getText());
}

/** Whether what is said here becomes a title, a text and so on. */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return shownKeys.test(parent.name.getText());
  if (ts.isBinaryExpression(parent) && ts.isPropertyAccessExpression(parent.left))
    return shownKeys.test(parent.left.name.text);
  const isInner = ts.isTemplateExpression(parent) || ts.isTemplateSpan(parent) || ts.isConditionalExpression(parent);
  return isInner && isShown(parent);
}

/** The values that VS Code shows of a part of the manifest. */
function shownIn(part: unknown, key = ''): string[] {
  if (typeof part === 'string') return manifestKeys.test(key) ? [part] : [];
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap((one) => shownIn(one, key));
  return Object.entries(part).flatMap(([inner, value]) => shownIn(value, inner));
}

const manifestKeys =
  /^(?:title|shortTitle|category|name|contextualTitle|description|markdownDescription|enumDescriptions|altText)$/;
