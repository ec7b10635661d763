import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { downloads } from '../../scripts/project.mjs';
import { findProgram } from '../../scripts/system.mjs';
import { chooseRelease } from '../../scripts/vscode-release.mjs';
import { project } from '../helpers.ts';
import { planOfWords } from './plans.ts';
import { number, table, times } from './table.ts';
import type { Setting, Topic } from './topic.ts';

/** How long the extension takes to be ready, in the extension host of a real VS Code, a new one each time. */
export const activation: Topic = {
  name: 'activation',

  async *measure(setting) {
    const missing = whatIsMissing();
    if (missing) return setting.say(`activation is left out: ${missing}`);
    const suite = await bundleSuite(setting.folder);
    for (let round = 1; round <= setting.effort.runs; round += 1) {
      setting.say(`activation in VS Code, round ${round} of ${setting.effort.runs}`);
      for (const { subject, values } of await openWindow(suite, round, setting))
        yield { subject, name: 'window', round, values };
    }
  },

  section(figures) {
    if (!figures.all.length) return '## In VS Code\n\nNot measured: there was no VS Code on the machine.';
    const rows = figures.distinct('subject').map((subject) => {
      const own = figures.select({ subject });
      return [
        subject,
        number(own.median('activation')),
        number(own.largest('activation')),
        times(figures.ratio('activation', subject, builtIn)),
        number(own.median('findings')),
      ];
    });
    const head = ['Extension', 'activation ms', 'max ms', '× built-in', 'plan opened → findings shown, ms'];
    return `## In VS Code\n\nActivation in the extension host of VS Code ${chooseRelease().vscode} (the server, its window in headless Chromium), a new one each time, beside VS Code’s own Markdown extension in the same window. Then a plan of 1,000 words is opened; the language server starts with it.\n\n${table(head, rows)}`;
  },
};

const builtIn = 'vscode.markdown-language-features';

interface Seen {
  subject: string;
  values: Record<string, number>;
}

/** Nothing is downloaded for a measurement: it takes what `npm start` or `npm test` has left. */
function whatIsMissing(): string | undefined {
  const marker = join(downloads, `code-server-${chooseRelease().codeServer}`, 'installed');
  if (!existsSync(marker)) return 'no VS Code is installed here; “npm test” installs one.';
  if (readFileSync(marker, 'utf8') !== 'node extensions') return 'the VS Code here has no Node extension host.';
  const browser = process.env['CHROME_PATH'] ?? findProgram('chromium', 'chromium-browser', 'google-chrome');
  return browser ? undefined : 'there is no Chromium on this machine.';
}

async function bundleSuite(folder: string): Promise<string> {
  const outfile = join(folder, 'activation.cjs');
  const entry = fileURLToPath(new URL('activation/suite.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', external: ['vscode'] });
  return outfile;
}

async function openWindow(suite: string, round: number, { folder }: Setting): Promise<Seen[]> {
  const place = mkdtempSync(join(folder, 'window-'));
  const workspace = join(place, 'coursework');
  mkdirSync(workspace);
  writeFileSync(join(workspace, 'plan.md'), planOfWords(1000));
  const result = join(place, 'result.json');
  const extensions = ['pdp-coach.pdp-coach', builtIn];
  await runTests({
    vscodeExecutablePath: fileURLToPath(new URL('../e2e/host/vscode-in-chromium.mjs', import.meta.url)),
    extensionDevelopmentPath: project.replace(/[\\/]$/, ''),
    extensionTestsPath: suite,
    // Who goes first pays for what both need.
    extensionTestsEnv: {
      PDP_TEST_RESULT: result,
      PDP_BENCH_EXTENSIONS: (round % 2 ? extensions : extensions.toReversed()).join(' '),
    },
    launchArgs: [workspace],
  });
  return JSON.parse(readFileSync(result, 'utf8')) as Seen[];
}
