import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../server/rules/index.ts';
import { levels, readSettings } from '../server/settings.ts';
import { text } from '../server/messages/index.ts';
import { project, readProjectFile } from './helpers.ts';

describe('the settings', () => {
  it('offer every rule with its levels, in package.json (UPDATE=1 writes it)', () => {
    const manifest = JSON.parse(readProjectFile('package.json')) as Manifest;
    const { properties } = manifest.contributes.configuration;
    const own = properties['pdp.rules'];
    assert.ok(own);
    own.properties = Object.fromEntries(
      rules.map(({ id, severity }) => [
        id,
        { type: 'string', enum: levels, default: severity, description: text(`${id}.summary`) },
      ]),
    );
    const fresh = `${JSON.stringify(manifest, undefined, 2)}\n`;
    if (process.env['UPDATE']) writeFileSync(join(project, 'package.json'), fresh);
    assert.equal(readProjectFile('package.json'), fresh);
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

interface Manifest {
  contributes: { configuration: { properties: Record<string, { properties?: unknown }> } };
}
