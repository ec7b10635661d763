import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '../server/messages/index.ts';
import { inFolder, runPdp, runPdpOn } from './run-pdp.ts';

describe('pdp checklist --format html', () => {
  const { status, out, error } = runPdp(['checklist', 'examples/strong-plan.md', '--format', 'html']);

  it('writes a whole page that allows no script and no style but its own', () => {
    assert.deepEqual([status, error], [0, '']);
    assert.match(out, /^<!doctype html>\s*<html lang="en-GB">/);
    assert.match(out, /<title>Marking checklist: strong-plan\.md<\/title>/);
    const [, css = ''] = /<style>(.*?)<\/style>/s.exec(out) ?? [];
    assert.ok(css.length > 2000);
    const hash = createHash('sha256').update(css).digest('base64');
    assert.ok(out.includes(`content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;;`));
    assert.doesNotMatch(out, /<script|<button|style=|href=|src=| on\w+=|url\(/);
  });

  it('gives every colour that the style takes from a theme, in light and in dark', () => {
    const [, css = ''] = /<style>(.*?)<\/style>/s.exec(out) ?? [];
    const used = [...css.matchAll(/var\((--vscode-[\w-]+)\)/g)].map(([, name]) => name);
    assert.ok(used.length > 5);
    for (const name of used) assert.ok(css.includes(`${name}:`), name);
    const [, dark = ''] = /prefers-color-scheme: ?dark\) ?\{:root ?\{([^}]*)\}/.exec(css) ?? [];
    for (const colour of ['foreground', 'editor-background', 'charts-green'])
      assert.ok(dark.includes(`--vscode-${colour}:`), colour);
  });

  it('says the marking points and where their evidence stands, as words', () => {
    for (const id of ['MP1', 'MP2', 'MP3', 'MP4']) assert.match(out, new RegExp(`<span class="id">${id}</span>`));
    assert.match(out, /<span class="at">Found in line \d+<\/span>/);
  });

  it('says the file’s name as text whatever it is', () => {
    const { out } = runPdpOn({ '<b>&.md': '# Plan' }, 'checklist', '<b>&.md', '--format', 'html');
    assert.ok(out.includes('<title>Marking checklist: &#60;b&#62;&#38;.md</title>'));
  });
});

describe('pdp checklist --output', () => {
  it('writes any format to the file, and nothing to the terminal', () =>
    inFolder({ 'plan.md': '# Plan' }, (folder) => {
      for (const format of ['text', 'json', 'html']) {
        const args = ['checklist', 'plan.md', '--format', format];
        const { out } = runPdp(args, folder);
        assert.deepEqual(runPdp([...args, '--output', `list.${format}`], folder), { status: 0, out: '', error: '' });
        assert.equal(readFileSync(join(folder, `list.${format}`), 'utf8'), out);
      }
    }));

  it('never writes over the plan, and says so when a file cannot be written', () =>
    inFolder({ 'plan.md': '# Plan' }, (folder) => {
      const own = runPdp(['checklist', 'plan.md', '--output', './plan.md'], folder);
      assert.equal(own.status, 2);
      assert.ok(own.error.includes(text('cli.outputIsInput', { path: './plan.md' })));
      assert.equal(readFileSync(join(folder, 'plan.md'), 'utf8'), '# Plan');
      const nowhere = runPdp(['checklist', 'plan.md', '--output', 'none/list.html'], folder);
      assert.deepEqual([nowhere.status, nowhere.out], [2, '']);
      assert.ok(nowhere.error.includes(text('cli.fileNotWritten', { path: 'none/list.html', reason: 'ENOENT' })));
    }));
});
