import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { root } from '../../scripts/project.mjs';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import { withWorkbench } from './host/workbench.mjs';

const folder = join(root, 'examples');
const openFile = join(folder, 'weak-first-draft.md');

describe('the packaged extension', () => {
  const vsix = join(temporaryFolder(), 'pdp-coach.vsix');

  before('npm run package', () => {
    execFileSync('npm', ['run', 'package', '--', '--out', vsix], { cwd: root, stdio: 'pipe' });
  });

  it('holds nothing but what runs and what is read', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const folders = /^(?:dist|docs|images|l10n|snippets|syntaxes)\//;
    const texts =
      /^(?:package(?:\.nls)?\.json|server\/(?:schemes\/scheme|document\/frontmatter)\.schema\.json|examples\/weak-first-draft\.md|README\.md|CHANGELOG\.md|LICENSE)$/;
    assert.deepEqual(
      files.filter((file) => !folders.test(file) && !texts.test(file)),
      [],
    );
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
    const pictures = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg));
    assert.deepEqual(
      pictures.filter((picture) => !files.includes(picture)),
      [],
    );
  });

  it('shows its findings once it is installed', () =>
    withWorkbench({ folder, openFile, vsix }, async ({ problems }) => {
      assert.match((await problems()).join('\n'), /objective-timescale/);
    }));
});

interface Manifest {
  contributes: { walkthroughs: { steps: { media: { svg: string } }[] }[] };
}
