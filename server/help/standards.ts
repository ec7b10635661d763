import { plainCode } from '../language/standards.ts';
import standards from '../lexicon/standards.json' with { type: 'json' };

/** A standard that can be named: its code, its title where it is known, and the suite that it belongs to. */
export interface Standard {
  readonly code: string;
  readonly title: string | undefined;
  readonly suite: string;
}

/** All that are known, those with a title first. */
export function allStandards(): readonly Standard[] {
  return (known ??= read());
}

/** The standard that a text names, however it spells the code. */
export function standardNamed(written: string): Standard | undefined {
  byCode ??= new Map(allStandards().map((standard) => [plainCode(standard.code), standard]));
  return byCode.get(plainCode(written));
}

/** Made when it is first asked for. */
let known: readonly Standard[] | undefined;
let byCode: Map<string, Standard> | undefined;

function read(): Standard[] {
  const all = standards.suites.flatMap(({ name, codes }) =>
    codes.map((one): Standard => ({ code: one.code, title: 'title' in one ? one.title : undefined, suite: name })),
  );
  return [...all.filter(({ title }) => title), ...all.filter(({ title }) => !title)];
}
