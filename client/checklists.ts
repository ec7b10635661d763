import { EventEmitter, type Disposable, type Uri } from 'vscode';
import type { Checklist } from '../server/checklist-shape.ts';
import { checklistRequest, type ChecklistParams } from '../server/protocol.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Server } from './server.ts';

/** The newest checklist of each open plan, kept for those who must show it at once: the tree, the status bar, the Markdown preview. */
export class Checklists implements Disposable {
  readonly #newest = new Map<string, Checklist>();
  readonly #outdated = new Set<string>();
  readonly #changes = new EventEmitter<string>();
  readonly #listener: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The URI of a plan whose checklist is another now, or that has none any more. */
  readonly onChange = this.#changes.event;

  constructor(private readonly server: Server) {
    this.#listener = server.onChange((uri) => {
      this.#outdated.add(uri);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#refresh(), pause);
    });
  }

  /** Undefined for what is no open plan, and as long as the server has not answered. */
  newest(plan: Uri): Checklist | undefined {
    return this.#newest.get(plan.toString());
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
    this.#changes.dispose();
  }

  readonly #refresh = oneAtATime(async () => {
    for (const uri of this.#outdated) {
      this.#outdated.delete(uri);
      // Where there is no answer, the one before is the newest there is.
      const checklist = await this.#ask(uri).catch(() => undefined);
      if (checklist !== undefined) this.#keep(uri, checklist);
    }
  });

  async #ask(uri: string): Promise<Checklist | null | undefined> {
    const client = await this.server.running();
    return client?.sendRequest<Checklist | null>(checklistRequest, { uri } satisfies ChecklistParams);
  }

  #keep(uri: string, checklist: Checklist | null): void {
    if (JSON.stringify(this.#newest.get(uri) ?? null) === JSON.stringify(checklist)) return;
    if (checklist) this.#newest.set(uri, checklist);
    else this.#newest.delete(uri);
    this.#changes.fire(uri);
  }
}

/** In milliseconds: while somebody types on, the server is left to the findings; a checklist of a long plan takes it a while. */
const pause = 150;
