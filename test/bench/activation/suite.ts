import { writeFileSync } from 'node:fs';
import { extensions, languages, Uri, window, workspace } from 'vscode';

/** Runs in the extension host: how long each extension takes to activate, then a plan to its findings. */
export async function run(): Promise<void> {
  const seen = [];
  for (const subject of (process.env['PDP_BENCH_EXTENSIONS'] ?? '').split(' '))
    seen.push({ subject, values: { activation: await activationOf(subject) } });
  const findings = await findingsOfPlan();
  const all = seen.map(({ subject, values }) =>
    subject === 'pdp-coach.pdp-coach' ? { subject, values: { ...values, findings } } : { subject, values },
  );
  writeFileSync(process.env['PDP_TEST_RESULT'] ?? '', JSON.stringify(all));
}

async function activationOf(id: string): Promise<number> {
  const extension = extensions.getExtension(id);
  if (!extension || extension.isActive) throw new Error(`${id} is not there to be activated.`);
  const from = performance.now();
  await extension.activate();
  return performance.now() - from;
}

/** From opening the plan of the workspace to its findings in the Problems panel’s list. */
async function findingsOfPlan(): Promise<number> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  const uri = Uri.joinPath(folder.uri, 'plan.md');
  const from = performance.now();
  const shown = new Promise<number>((resolve) => {
    const listener = languages.onDidChangeDiagnostics(() => {
      if (!languages.getDiagnostics(uri).some(({ source }) => source === 'pdp')) return;
      listener.dispose();
      resolve(performance.now() - from);
    });
  });
  await window.showTextDocument(await workspace.openTextDocument(uri));
  return shown;
}
