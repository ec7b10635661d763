import assert from 'node:assert/strict';
import { commands, extensions, type DocumentSymbol } from 'vscode';
import { fixesFor, openExample, openText, ours, untilDiagnostics, write } from './editor.ts';
import { Range } from 'vscode';

describe('Markdown that is no plan', () => {
  it('gets nothing, and becomes a plan when its frontmatter says so', async () => {
    const { document } = await openText('# Notes\n\n## Objectives\n\n### Improve my skills\n');
    const plan = await openExample('weak-first-draft.md');
    // The plan's findings are there, so the server has had its turn with both documents.
    await untilDiagnostics(plan.document, (found) => found.length > 0);
    assert.deepEqual(ours(document), []);

    await write(document, new Range(0, 0, 0, 0), '---\ntype: pdp\n---\n\n');
    const found = await untilDiagnostics(document, (now) => now.length > 0);
    assert.ok((await fixesFor(document, found[0]!)).length > 0);

    await write(document, new Range(0, 0, 4, 0), '');
    await untilDiagnostics(document, (now) => now.length === 0);
  });

  it('leaves the extension active', () => {
    assert.equal(extensions.getExtension('pdp-coach.pdp-coach')?.isActive, true);
  });

  it('has an outline only where it is a plan', async () => {
    const { document } = await openExample('weak-first-draft.md');
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(symbols.flatMap((symbol) => [symbol, ...symbol.children]).some(({ name }) => name === 'O6'));
  });
});
