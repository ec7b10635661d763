import assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, type Hover, type MarkdownString } from 'vscode';
import { ofRule, openExample, openText, ruleOf, untilDiagnostics } from './editor.ts';

describe('findings', () => {
  it('of the weak example are at least twelve, of every kind and never errors', async () => {
    const { document } = await openExample('weak-first-draft.md');
    const found = await untilDiagnostics(document, (now) => now.length >= 12);
    const kinds = [
      'career-goals',
      'feedback-source',
      'frontmatter',
      'objective-activity',
      'objective-relevance',
      'objective-review',
      'objective-success-criteria',
      'objective-timescale',
      'objective-vague',
      'placeholder-left',
      'plan-never-revised',
      'reflection-model',
      'self-assessment',
      'self-assessment-tool',
      'standards-reference',
    ];
    assert.deepEqual([...new Set(found.map(ruleOf))].sort(), kinds);
    assert.ok(found.every(({ severity }) => severity !== DiagnosticSeverity.Error));
    const [vague] = ofRule(found, 'objective-vague');
    assert.equal(vague && document.getText(vague.range), 'Improve');
    const target = typeof vague?.code === 'object' ? vague.code.target?.toString() : undefined;
    assert.match(target ?? '', /docs\/rules\.md#objective-vague$/);
  });

  it('of the strong example are none above a hint', async () => {
    const weak = await openText('---\ntype: pdp\n---\n\n## Objectives\n\n### Improve my skills\n');
    const { document } = await openExample('strong-plan.md');
    // One plan's findings are waited for, so that silence about the other is an answer.
    await untilDiagnostics(weak.document, (now) => now.length > 0);
    const found = await untilDiagnostics(document, () => true);
    assert.deepEqual(found.filter(({ severity }) => severity !== DiagnosticSeverity.Hint).map(ruleOf), []);
  });

  it('explain themselves on hover', async () => {
    const { document } = await openExample('weak-first-draft.md');
    const [vague] = ofRule(await untilDiagnostics(document, (now) => now.length > 0), 'objective-vague');
    assert.ok(vague);
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      vague.range.start,
    );
    const words = hovers.flatMap(({ contents }) => contents as MarkdownString[]).map(({ value }) => value);
    assert.match(words.join('\n'), /two people would read in the same way/);
  });

  it('show broken YAML at its own line, and check the rest all the same', async () => {
    const { document } = await openText(
      '---\ntype: pdp\nlearner: "Sam\nrole: Adviser\n---\n\n## Objectives\n\n### Improve my skills\n',
    );
    const found = await untilDiagnostics(document, (now) => ofRule(now, 'frontmatter').length > 0);
    assert.ok(ofRule(found, 'frontmatter').every(({ range }) => range.start.line >= 2 && range.end.line <= 4));
    assert.equal(ofRule(found, 'objective-vague').length, 1);
  });
});
