import {
  l10n,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Webview,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';
import { checklistPageRequest, type ChecklistParams } from '../server/protocol.ts';
import { applyFix } from './apply-fix.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { beside, revealLine } from './reveal-line.ts';
import type { Server } from './server.ts';
import { isPageAnswer, isPageState, type PageAnswer, type PageContent, type PageMessage } from './webview/messages.ts';

export const checklistView = 'pdp.checklist';

/** The checklist beside the editor: one page, which follows the plan in the active editor and its changes. */
export class ChecklistPanel implements WebviewPanelSerializer {
  #panel: WebviewPanel | undefined;
  #plan: Uri | undefined;
  #page = reading();

  constructor(
    private readonly server: Server,
    private readonly dist: Uri,
  ) {}

  /** Shows the checklist of this plan; the focus stays in the editor. */
  show(plan: Uri): void {
    if (this.#panel) this.#panel.reveal(undefined, true);
    else {
      const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      this.#attach(window.createWebviewPanel(checklistView, l10n.t('Marking Checklist'), place));
    }
    this.follow(plan);
  }

  /** Turns the page to this plan, if the page is open. */
  follow(plan: Uri): void {
    if (!this.#panel) return;
    this.#plan = plan;
    this.#panel.title = l10n.t('Checklist: {0}', plan.path.split('/').at(-1) ?? '');
    void this.#refresh();
  }

  /** Tells the page in which line of this plan the cursor is (1-based), if it shows this plan. */
  cursorMoved(uri: string, line: number): void {
    const message: PageMessage = { type: 'cursor', line };
    if (uri === this.#plan?.toString()) void this.#panel?.webview.postMessage(message);
  }

  /** Brings the page up to date, if it shows this plan. */
  planChanged(uri: string): void {
    if (uri === this.#plan?.toString()) void this.#refresh();
  }

  /** VS Code calls this after a reload of the window, for a page that was open. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    if (this.#panel) {
      panel.dispose();
      return;
    }
    this.#attach(panel);
    if (!isPageState(state)) return this.#show(noPlan());
    const plan = Uri.parse(state.plan);
    // Its tab may not have been loaded yet, and the server only knows what is open.
    await Promise.resolve(workspace.openTextDocument(plan)).catch(() => undefined);
    this.follow(plan);
  }

  readonly #refresh = oneAtATime(async () => {
    const plan = this.#plan;
    if (!plan) return;
    const page = await this.#ask(plan);
    if (plan === this.#plan) this.#show(page);
  });

  #attach(panel: WebviewPanel): void {
    this.#panel = panel;
    this.#page = reading();
    panel.onDidDispose(() => (this.#panel = this.#plan = undefined));
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (!isPageAnswer(message)) return;
      // A page that was hidden is loaded anew when it comes back, and then asks for its content.
      if (message.type === 'ready') this.#show(this.#page);
      else if (this.#plan) this.#do(message, this.#plan).catch(explainGone);
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.dist] };
    panel.webview.html = frame(panel.webview, Uri.joinPath(this.dist, 'webview'));
  }

  async #do(chosen: Exclude<PageAnswer, { type: 'ready' }>, plan: Uri): Promise<void> {
    await revealLine(beside(plan, chosen.type === 'reveal' ? chosen.file : undefined), chosen.line);
    const client = chosen.type === 'fix' && (await this.server.running());
    if (client) await applyFix(client, { uri: plan.toString(), rule: chosen.rule, line: chosen.line });
  }

  async #ask(plan: Uri): Promise<PageContent> {
    try {
      const params: ChecklistParams = { uri: plan.toString() };
      const client = await this.server.running();
      const html = await client?.sendRequest<string | null>(checklistPageRequest, params);
      if (html === undefined) throw new Error('no server');
      return html === null ? noPlan() : { type: 'update', plan: params.uri, html };
    } catch {
      return {
        type: 'notice',
        text: l10n.t('The checklist is not available just now. It returns with your next change.'),
      };
    }
  }

  #show(page: PageContent): void {
    this.#page = page;
    void this.#panel?.webview.postMessage(page);
  }
}

function explainGone(): void {
  void window.showInformationMessage(l10n.t('This plan cannot be opened just now.'));
}

function reading(): PageContent {
  return { type: 'notice', text: l10n.t('Reading your plan…') };
}

function noPlan(): PageContent {
  return { type: 'notice', text: l10n.t('Open your plan in an editor and its checklist appears here.') };
}

/** The page without content: scripts and styles come from the extension alone, and nothing from the network. */
function frame(webview: Webview, folder: Uri): string {
  const title = l10n.t('Marking Checklist');
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource}">
<title>${title}</title>
<link rel="stylesheet" href="${file('checklist.css')}">
</head>
<body>
<p id="status" role="status"></p>
<main id="page"></main>
<script src="${file('checklist.js')}"></script>
</body>
</html>`;
}
