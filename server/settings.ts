import type { Settings } from './protocol.ts';
import { stages, type Stage } from './rules/rule.ts';
import { defaultView, type Level, type View } from './shown.ts';

/** The settings as they are understood: what makes no sense in them counts as not said. */
export interface ReadSettings {
  readonly files: readonly string[];
  readonly view: View;
  /** Whether each objective says behind its line what SMART still asks of it. */
  readonly smartHints: boolean;
}

/** What holds where nothing is set. */
export const defaultSettings: ReadSettings = { files: [], view: defaultView, smartHints: true };

/** Reads whatever an editor sends as the settings under `pdp`. */
export function readSettings(given: unknown): ReadSettings {
  const { files, stage, rules, smartHints } = (given ?? {}) as { [Key in keyof Settings]?: unknown };
  return {
    files: Array.isArray(files) ? files.filter((glob) => typeof glob === 'string') : [],
    view: { stage: stageOf(stage), levels: levelsOf(rules) },
    smartHints: smartHints !== false,
  };
}

/** A stage by its name; undefined for any other value. */
export function stageOf(name: unknown): Stage | undefined {
  return stages.find((stage) => stage === name);
}

/** What a rule's findings may count as. */
export const levels: readonly Level[] = ['off', 'hint', 'information', 'warning'];

function levelsOf(given: unknown): Record<string, Level> {
  const entries = Object.entries(given !== null && typeof given === 'object' ? given : {});
  return Object.fromEntries(
    entries.flatMap(([rule, name]) => {
      const level = levels.find((one) => one === name);
      return level ? [[rule, level]] : [];
    }),
  );
}
