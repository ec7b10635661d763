import { FollowCursor } from './follow-cursor.ts';
import { GapsOnly } from './gaps-only.ts';
import type { PageAnswer, PageMessage, PageState } from './messages.ts';

/** The script of the checklist page: it shows what it is sent, and says which line the learner chose. */
interface VSCode {
  postMessage(answer: PageAnswer): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}
declare function acquireVsCodeApi(): VSCode;

const vscode = acquireVsCodeApi();
const page = element('page');
const status = element('status');
const gapsOnly = new GapsOnly(page, vscode.getState()?.gapsOnly ?? false);
const cursor = new FollowCursor(page);
let shown: string | undefined;

window.addEventListener('message', ({ data }: MessageEvent<PageMessage>) => {
  if (data.type === 'notice') notice(data.text);
  else if (data.type === 'cursor') cursor.moveTo(data.line);
  else update(data.plan, data.html);
});
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('button');
  if (!button) return;
  const { line, file, fix, fixLine, point } = button.dataset;
  if (file === undefined && (line ?? fixLine)) cursor.chose(Number(line ?? fixLine));
  if (line) vscode.postMessage({ type: 'reveal', line: Number(line), ...(file === undefined ? {} : { file }) });
  if (fix) vscode.postMessage({ type: 'fix', rule: fix, line: Number(fixLine) });
  if (button.id === 'gaps-only') keep({ gapsOnly: gapsOnly.toggle() });
  if (point) document.getElementById(point)?.focus();
});
document.addEventListener('scrollend', () => {
  if (shown !== undefined) keep({ scroll: window.scrollY });
});
vscode.postMessage({ type: 'ready' });

/** Replaces the page, and leaves the reader where they were: scroll, focus and opened details. */
function update(plan: string, html: string): void {
  if (html === shown) return;
  const state = vscode.getState();
  const scroll = state?.plan !== plan ? 0 : shown === undefined ? state.scroll : window.scrollY;
  const focused = document.activeElement?.id;
  const opened = [...page.querySelectorAll('details[open]')].map(({ id }) => id);

  const template = document.createElement('template');
  template.innerHTML = html;
  page.replaceChildren(template.content);
  gapsOnly.show();
  cursor.mark();
  for (const id of opened) document.getElementById(id)?.setAttribute('open', '');
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  window.scrollTo({ top: scroll, behavior: 'instant' });

  announce(page.querySelector('#summary')?.textContent ?? '');
  shown = html;
  vscode.setState({ ...state, plan, scroll });
}

/** Adds to what outlives a reload. */
function keep(change: Partial<PageState>): void {
  const state = vscode.getState();
  if (state) vscode.setState({ ...state, ...change });
}

function notice(text: string): void {
  const paragraph = document.createElement('p');
  paragraph.className = 'notice';
  paragraph.textContent = text;
  page.replaceChildren(paragraph);
  shown = undefined;
  announce(text);
}

/** For screen readers: said only when it is another text than before. */
function announce(text: string): void {
  if (status.textContent !== text) status.textContent = text;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}
