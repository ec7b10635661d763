import assert from 'node:assert/strict';
import {
  commands,
  Location,
  Position,
  Range,
  Uri,
  workspace,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type FormattingOptions,
  type InlayHint,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensLegend,
  type SymbolInformation,
  type TextDocument,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode';
import { openText, rangeOf, untilDiagnostics } from './editor.ts';

const plan = `---
type: pdp
learner: Sam Lee
role: Employment adviser
organisation: Northgate
aims: "A1: More job starts"
---

## Objectives

### O1: Lead three job-matching interviews

**Timescale:** 30 June 2027

### O2: Improve my skills

## Action plan

|Objective|Activity|
|-|-|
|O1|Shadow two colleagues|
|O2|Read|

## Reviews

- **14 January 2027, with my manager:** O1 is on track, two interviews are done.
`;

describe('in a plan', () => {
  let document: TextDocument;

  beforeEach(async () => {
    ({ document } = await openText(plan));
    await untilDiagnostics(document, (now) => now.length > 0);
  });

  it('the outline has parts, objectives and reviews', async () => {
    const symbols = await ask<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const names = symbols.flatMap(namesIn);
    for (const name of ['Objectives', 'O1', 'O2', 'Reviews', '14 January 2027']) assert.ok(names.includes(name), name);
  });

  it('an id leads to its objective', async () => {
    const at = rangeOf(document, 'O1|Shadow').start;
    const found = await ask<Location[]>('vscode.executeDefinitionProvider', document.uri, at);
    assert.ok(
      found.some(({ range }) => document.getText(range) === 'O1: Lead three job-matching interviews'),
      `found ${found.map(({ range }) => document.getText(range)).join()}`,
    );
  });

  it('an id tells where it is used, and is a link where it names something', async () => {
    const at = rangeOf(document, 'O1: Lead').start;
    const uses = await ask<Location[]>('vscode.executeReferenceProvider', document.uri, at);
    const inPlan = uses.filter(({ uri }) => uri.toString() === document.uri.toString());
    const linesOf = (ranges: readonly Range[]) => ranges.map(({ start }) => start.line).sort((a, b) => a - b);
    const named = ['O1|Shadow', 'O1 is on'].map((words) => rangeOf(document, words));
    const everywhere = linesOf([rangeOf(document, 'O1: Lead'), ...named]);
    assert.deepEqual([...new Set(linesOf(inPlan.map(({ range }) => range)))], everywhere);
    const links = await ask<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    const ofO1 = links.filter(({ range }) => document.getText(range) === 'O1');
    assert.deepEqual(linesOf(ofO1.map(({ range }) => range)), linesOf(named));
  });

  it('its objectives are found among the symbols of all open plans', async () => {
    const found = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'job-matching',
    );
    const here = found.filter(({ location }) => location.uri.toString() === document.uri.toString());
    assert.deepEqual(
      here.map(({ location }) => location.range.start.line),
      [rangeOf(document, 'O1: Lead').start.line],
    );
  });

  it('parts are folded, and what is selected grows from an answer to its field, its objective and its part', async () => {
    const folds = await ask<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const part = rangeOf(document, '## Objectives').start.line;
    const last = rangeOf(document, '## Action plan').start.line;
    assert.ok(folds.some(({ start, end }) => start === part && end < last && end > part + 2));
    const at = rangeOf(document, 'June 2027').start;
    const [smallest] = await ask<SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [at]);
    const grown: string[] = [];
    for (let one = smallest; one; one = one.parent!) grown.push(document.getText(one.range).trim());
    const places = ['June', '30 June 2027', '**Timescale:** 30 June 2027'].map((words) => grown.indexOf(words));
    assert.ok(!places.includes(-1), grown.join('\n--\n'));
    assert.deepEqual(
      places.toSorted((a, b) => a - b),
      places,
    );
    assert.ok(grown.some((words) => words.startsWith('## Objectives') && words.endsWith('Improve my skills')));
  });

  it('an id is renamed wherever it stands, in a heading too', async () => {
    for (const words of ['O1: Lead', 'O1|Shadow', 'O1 is on']) {
      const at = rangeOf(document, words).start;
      const prepared = await ask<{ placeholder: string }>('vscode.prepareRename', document.uri, at);
      assert.equal(prepared.placeholder, 'O1');
    }
    const at = rangeOf(document, 'O1: Lead').start;
    const edit = await ask<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, 'O7');
    await workspace.applyEdit(edit);
    assert.equal(document.getText(), plan.replace(/\bO1\b/g, 'O7'));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), plan);
  });

  it('formatting aligns the table, and nothing else; undo brings it back', async () => {
    const options: FormattingOptions = { tabSize: 2, insertSpaces: true };
    const edits = await ask<TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, options);
    assert.ok(edits.length > 0);
    await commands.executeCommand('editor.action.formatDocument');
    const table =
      '| Objective | Activity              |\n| --------- | --------------------- |\n| O1        | Shadow two colleagues |\n| O2        | Read                  |';
    const before = /\|Objective[\s\S]*Read\|/.exec(plan)?.[0] ?? '';
    assert.equal(document.getText(), plan.replace(before, table));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), plan);
  });

  it('each objective says behind its line what SMART still asks, unless the setting says no', async () => {
    const whole = new Range(new Position(0, 0), new Position(document.lineCount, 0));
    const hints = () => ask<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    const [first, second] = await hints();
    assert.equal(first?.label, 'SMART not found yet: resources or support and link to role and aims');
    assert.match(labelOf(second), /^SMART not found yet: what exactly, measure, .* and date$/);
    assert.equal(first.position.line, rangeOf(document, 'O1: Lead').start.line);
    const configuration = workspace.getConfiguration('pdp');
    await configuration.update('smartHints', false, true);
    try {
      await until(async () => (await hints()).length === 0);
    } finally {
      await configuration.update('smartHints', undefined, true);
    }
  });

  it('dates, measures, ids and labels have semantic tokens', async () => {
    const legend = await ask<SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
    assert.deepEqual(legend.tokenTypes, ['pdpLabel', 'pdpId', 'pdpDate', 'pdpMeasure']);
    const { data } = await ask<SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    const types = new Set(Array.from({ length: data.length / 5 }, (_, index) => data[index * 5 + 3]));
    assert.deepEqual([...types].sort(), [0, 1, 2, 3]);
  });
});

function ask<Answer>(command: string, uri: Uri, ...more: unknown[]): Promise<Answer> {
  return Promise.resolve(commands.executeCommand<Answer>(command, uri, ...more));
}

function namesIn({ name, children }: DocumentSymbol): string[] {
  return [name, ...children.flatMap(namesIn)];
}

function labelOf(hint: InlayHint | undefined): string {
  return typeof hint?.label === 'string' ? hint.label : (hint?.label.map(({ value }) => value).join('') ?? '');
}

/** Asks again each time the answer has come, until it is as it should be; mocha's own limit ends it. */
async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue()));
}
