import checklist from './checklist.en-GB.json' with { type: 'json' };
import cohort from './cohort.en-GB.json' with { type: 'json' };
import english from './en-GB.json' with { type: 'json' };
import exporting from './export.en-GB.json' with { type: 'json' };
import help from './help.en-GB.json' with { type: 'json' };
import implementation from './implementation.en-GB.json' with { type: 'json' };
import imports from './import.en-GB.json' with { type: 'json' };
import integrity from './integrity.en-GB.json' with { type: 'json' };
import marking from './marking.en-GB.json' with { type: 'json' };
import moves from './moves.en-GB.json' with { type: 'json' };
import objectives from './objectives.en-GB.json' with { type: 'json' };
import pictures from './pictures.en-GB.json' with { type: 'json' };
import reflection from './reflection.en-GB.json' with { type: 'json' };
import selfAssessment from './self-assessment.en-GB.json' with { type: 'json' };
import standards from './standards.en-GB.json' with { type: 'json' };
import time from './time.en-GB.json' with { type: 'json' };

/** A text that a person reads, by its key, `{name}` replaced by its value. A key that no table has is shown as it is. */
export function text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const template = table[key] ?? key;
  if (!template.includes('{')) return template;
  return template.replace(/\{(\w{1,30})\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Sets the language once, when a process starts: a table of the same keys; what it lacks stays English. */
export function useMessages(translated: Readonly<Record<string, string>>): void {
  table = joined([defaults, translated]);
}

const defaults = joined([
  english,
  checklist,
  exporting,
  objectives,
  time,
  selfAssessment,
  implementation,
  reflection,
  standards,
  integrity,
  marking,
  help,
  pictures,
  imports,
  cohort,
  moves,
]);
let table = defaults;

/** Spread into one literal they would take ten times as long, at every start. */
function joined(tables: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> {
  const all = Object.create(null) as Record<string, string>;
  for (const table of tables) Object.assign(all, table);
  return all;
}
