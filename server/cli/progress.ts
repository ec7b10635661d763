import { text } from '../messages/index.ts';
import type { Screen } from './command.ts';

/** A bar with words on the last line of a screen, "[####····]  128 of 300 files", that leaves nothing behind. */
export class Progress {
  private done = 0;
  private drawnAt = 0;
  private isShown = false;

  constructor(
    private readonly screen: Screen,
    private readonly total: number,
  ) {
    process.once('exit', this.hide);
    process.once('SIGINT', this.interrupt);
    this.show();
  }

  /** One more is done; drawn ten times a second at most. */
  step(): void {
    this.done += 1;
    if (Date.now() - this.drawnAt >= 100) this.show();
  }

  show(): void {
    const words = text('cli.progress', { done: this.done, total: this.total });
    const room = (this.screen.columns ?? 80) - 1;
    const width = Math.min(30, room - words.length - 4);
    const filled = Math.floor((width * this.done) / this.total);
    const bar = width < 5 ? '' : `[${'#'.repeat(filled).padEnd(width, '.')}]  `;
    this.screen.write(`${startOfLine}${(bar + words).slice(0, room)}`);
    this.isShown = true;
    this.drawnAt = Date.now();
  }

  /** Before anything else is written to the screen. */
  readonly hide = (): void => {
    if (this.isShown) this.screen.write(startOfLine);
    this.isShown = false;
  };

  end(): void {
    this.hide();
    process.off('exit', this.hide);
    process.off('SIGINT', this.interrupt);
  }

  private readonly interrupt = (): never => process.exit(130);
}

/** Goes to the start of the line and clears it. */
const startOfLine = '\r\u001B[K';
