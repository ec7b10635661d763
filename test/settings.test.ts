import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../server/rules/index.ts';
import { levels, readSettings } from '../server/settings.ts';
import { text } from '../server/messages/index.ts';
import { project, readProjectFile } from './helpers.ts';

describe('the settings', () => {
  it('offer every rule with its levels, in package.json and package.nls.json (UPDATE=1 writes them)', () => {
    const manifest = JSON.parse(readProjectFile('package.json')) as Manifest;
    const { properties } = manifest.contributes.configuration;
    const own = properties['pdp.rules'];
    assert.ok(own);
    own.properties = Object.fromEntries(
      rules.map(({ id, severity }) => [
        id,
        { type: 'string', enum: levels, default: severity, description: `%rule.${id}%` },
      ]),
    );
    const table = JSON.parse(readProjectFile('package.nls.json')) as Record<string, string>;
    const others = Object.entries(table).filter(([key]) => !key.startsWith('rule.'));
    const summaries = rules.map(({ id }) => [`rule.${id}`, text(`${id}.summary`)]);
    assertFresh('package.json', manifest);
    assertFresh('package.nls.json', Object.fromEntries([...others, ...summaries]));
  });

  it('are read as far as they make sense', () => {
    const given = {
      files: ['a.md', 7],
      stage: 'finished',
      rules: { 'objective-vague': 'off', other: 'error', third: 1 },
      smartHints: 'no',
    };
    assert.deepEqual(readSettings(given), {
      files: ['a.md'],
      view: { stage: undefined, levels: { 'objective-vague': 'off' } },
      smartHints: true,
    });
    assert.equal(readSettings({ smartHints: false }).smartHints, false);
    for (const nonsense of [undefined, null, 'final', 7, [], { files: 'a.md', stage: {}, rules: 'off' }])
      assert.deepEqual(readSettings(nonsense), {
        files: [],
        view: { stage: undefined, levels: {} },
        smartHints: true,
      });
  });
});

function assertFresh(path: string, value: unknown): void {
  const fresh = `${JSON.stringify(value, undefined, 2)}\n`;
  if (process.env['UPDATE']) writeFileSync(join(project, path), fresh);
  assert.equal(readProjectFile(path), fresh);
}

interface Manifest {
  contributes: { configuration: { properties: Record<string, { properties?: unknown }> } };
}
