import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';
import { withWorkbench } from './host/workbench.mjs';

const folder = join(root, 'examples');
const openFile = join(folder, 'weak-first-draft.md');

describe('the browser build', () => {
  it('shows its findings in the worker extension host, as on vscode.dev', () =>
    withWorkbench({ folder, openFile, web: true }, async ({ problems }) => {
      assert.match((await problems()).join('\n'), /objective-timescale/);
    }));
});
