import { commands, l10n, Uri, type Disposable } from 'vscode';
import type { ChecklistObjective } from '../server/checklist-shape.ts';
import type { Checklists } from './checklists.ts';
import { clock } from './clock.ts';
import { OutdatedPreviews } from './outdated-previews.ts';
import { badgesHtml, badgesToken, foldedToken, withBadges, type Token } from './smart-badges.ts';

/** What is used here of markdown-it, which VS Code's own Markdown preview hands over. */
export interface MarkdownIt {
  renderer: {
    render(tokens: Token[], options: unknown, env: unknown): string;
    rules: Record<string, Rule | undefined>;
  };
  utils: { escapeHtml(text: string): string };
}
type Rule = (tokens: Token[], index: number, options: unknown, env: unknown, self: unknown) => string;

/**
 * Plans in VS Code's own Markdown preview: SMART badges after each objective, and the frontmatter, where VS Code shows it, folded. The
 * preview renders at once while the server takes its time, so the newest checklist is shown that is known, or none; when it turns out that
 * another one should have been shown, the preview is asked to render anew.
 */
export class MarkdownPreview implements Disposable {
  readonly #outdated: OutdatedPreviews;
  readonly #listener: Disposable;

  constructor(private readonly checklists: Checklists) {
    this.#outdated = new OutdatedPreviews(clock, (uri) => this.#stateOf(uri), renderAnew);
    this.#listener = checklists.onChange((uri) => this.#outdated.changed(uri));
  }

  /** VS Code calls this once for each engine that it makes. */
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt {
    const { renderer, utils } = markdown;
    const render = renderer.render.bind(renderer);
    renderer.render = (tokens, options, env) => {
      const objectives = this.#objectivesFor(env);
      return render(objectives ? withBadges(tokens, objectives) : tokens, options, env);
    };
    renderer.rules[badgesToken] = (tokens, index) =>
      badgesHtml(tokens[index]?.meta as ChecklistObjective, l10n.t, (text) => utils.escapeHtml(text));
    renderer.rules[foldedToken] = (tokens, index, options, env, self) => {
      // Whether and how it is shown is VS Code's to say, which has a setting for it.
      const shown = renderer.rules['front_matter']?.([tokens[index]?.meta as Token], 0, options, env, self);
      const summary = utils.escapeHtml(l10n.t('About this plan'));
      return shown ? `<details class="pdp-frontmatter"><summary>${summary}</summary>${shown}</details>\n` : '';
    };
    return markdown;
  }

  dispose(): void {
    this.#outdated.dispose();
    this.#listener.dispose();
  }

  /** Undefined for what is no plan, or not known yet. */
  #objectivesFor(env: unknown): ChecklistObjective[] | undefined {
    const document = documentOf(env);
    if (!document) return undefined;
    this.#outdated.rendered(document.toString());
    return this.checklists.newest(document)?.objectives;
  }

  #stateOf(uri: string): string {
    return JSON.stringify(this.checklists.newest(Uri.parse(uri))?.objectives ?? null);
  }
}

function renderAnew(): void {
  void Promise.resolve(commands.executeCommand('markdown.preview.refresh')).catch(() => undefined);
}

function documentOf(env: unknown): Uri | undefined {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env)) return undefined;
  return env.currentDocument instanceof Uri ? env.currentDocument : undefined;
}
