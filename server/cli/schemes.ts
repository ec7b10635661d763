import { Lines } from '../lines.ts';
import { text } from '../messages/index.ts';
import { schemesOf, shippedSchemes, type Schemes } from '../scheme-files.ts';
import type { SchemeFile } from '../protocol.ts';
import { UsageError } from './command.ts';
import { readText } from './read-text.ts';

/** The scheme of a file that `--scheme` names, which every plan then follows. Throws a UsageError that says what is wrong with it. */
export function chosenSchemes(path: string): Schemes {
  const { files, faults } = readSchemes([path]);
  const found = schemesOf(files);
  const all = [...faults, ...faultsOf(found.faults)];
  const [chosen] = found.schemes.all;
  if (all.length || !chosen) throw new UsageError([text('cli.badScheme', { path }), ...all].join('\n'));
  return { ...found.schemes, chosen };
}

/** The texts of the files with schemes around a plan, where the plan names a scheme at all. */
export function schemesAround(head: string, paths: readonly string[] = []): SchemesAround {
  return paths.length && /^scheme[ \t]*:/m.test(head) ? readSchemes(paths) : noSchemes;
}

export const noSchemes: SchemesAround = { files: [], faults: [] };

export interface SchemesAround {
  readonly files: readonly SchemeFile[];
  /** Words on those that cannot be read. */
  readonly faults: readonly string[];
}

/** What plans can follow besides the schemes that ship, and words on what is wrong with it. */
export function usable({ files, faults }: SchemesAround): {
  readonly schemes: Schemes;
  readonly faults: readonly string[];
} {
  if (!files.length) return { schemes: shippedSchemes, faults };
  const found = schemesOf(files);
  return { schemes: found.schemes, faults: [...faults, ...faultsOf(found.faults)] };
}

function readSchemes(paths: readonly string[]): SchemesAround {
  const read = paths.map((path) => ({ path, ...readText(path) }));
  return {
    files: read.flatMap((one) => ('text' in one ? [{ uri: one.path, text: one.text }] : [])),
    faults: read.flatMap((one) => ('fault' in one ? [one.fault] : [])),
  };
}

function faultsOf(faults: ReturnType<typeof schemesOf>['faults']): string[] {
  return [...faults].flatMap(([{ uri, text: source }, found]) => {
    const lines = new Lines(source);
    return found.map(({ range, message }) => {
      return text('cli.schemeFault', { path: uri, ...lines.placeAt(range.start), message });
    });
  });
}
