import assert from 'node:assert/strict';
import { languages, Uri, workspace, type Diagnostic, type Disposable } from 'vscode';
import { openText, ofRule, ruleOf, untilDiagnostics } from './editor.ts';

const scheme = {
  id: 'of-a-tutor',
  title: 'A scheme of a tutor',
  source: 'Handbook',
  criteria: [{ id: '1.1', title: 'Feedback', quote: 'Feedback is used.', evidence: ['feedback'] }],
  severities: { 'objective-vague': 'off' },
};

describe('a marking scheme in the workspace', () => {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const file = Uri.joinPath(folder.uri, 'tutor.pdp-scheme.json');
  const write = (content: unknown) => workspace.fs.writeFile(file, Buffer.from(JSON.stringify(content)));

  after(async () => workspace.fs.delete(file));

  it('is followed as soon as it is there, and is reported where it is broken', async () => {
    const { document } = await openText(
      '---\ntype: pdp\nscheme: of-a-tutor\n---\n\n## Objectives\n\n### Improve my skills\n',
    );
    // The frontmatter is said to name a scheme that is not there.
    await untilDiagnostics(document, (now) => now.some(({ message }) => message.includes('of-a-tutor')));
    await write(scheme);
    const found = await untilDiagnostics(document, (now) => now.length > 0 && !ofRule(now, 'objective-vague').length);
    assert.ok(!found.some(({ message }) => message.includes('of-a-tutor')), found.map(ruleOf).join());
    await write({ ...scheme, criterion: [] });
    await untilReported(file);
    await untilDiagnostics(document, (now) => ofRule(now, 'objective-vague').length > 0);
  });
});

/** Resolves once PDP Coach says something of a file that no editor shows. */
function untilReported(uri: Uri): Promise<Diagnostic[]> {
  return new Promise((resolve) => {
    let listener: Disposable | undefined = undefined;
    const look = () => {
      const found = languages.getDiagnostics(uri).filter(({ source }) => source === 'pdp');
      if (!found.length) return;
      listener?.dispose();
      resolve(found);
    };
    listener = languages.onDidChangeDiagnostics(look);
    look();
  });
}
