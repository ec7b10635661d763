import assert from 'node:assert/strict';
import { filesIn, readProjectFile } from './helpers.ts';

describe('the texts of the extension that can be translated', () => {
  it('are all in the bundle, and nothing else is', () => {
    const sources = filesIn('client').filter((path) => path.endsWith('.ts'));
    const asked = sources.flatMap((path) =>
      [...readProjectFile(path).matchAll(/\bt\(\s*(?:'([^'\\]+)'|"([^"\\]+)")/g)].map((match) => match[1] ?? match[2]),
    );
    const bundle = JSON.parse(readProjectFile('l10n/bundle.l10n.json')) as Record<string, string>;
    assert.ok(asked.length > 30);
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(asked)].sort());
    assert.deepEqual(Object.keys(bundle), Object.values(bundle));
  });
});
