import type { Part, Plan, Value } from './plan.ts';

/** The reflections on a plan: its own, and those that stand in files of their own. */
export function allReflections({ reflections, kind, near }: Plan): Part[] {
  return kind === 'plan' ? [...reflections, ...near.flatMap((file) => file.reflections)] : reflections;
}

/** The ids of the objectives that reflections in files of their own name at their top. */
export function objectivesReflectedOn({ kind, near }: Plan): string[] {
  return kind === 'plan' ? near.flatMap(objectivesNamedAbove).map(({ id }) => id) : [];
}

/** The objectives that a reflection names at its top: "O1", and "1" or "Objective 1" for the same. */
export function objectivesNamedAbove({ frontmatter }: Plan): { id: string; range: Value['range'] }[] {
  return (frontmatter.values['objective'] ?? []).map(({ id, text, range }) => {
    const written = (id ?? text).trim();
    const number = /^(?:objective )?(\d{1,2})$/i.exec(written)?.[1];
    return { id: number === undefined ? written.toUpperCase() : `O${number}`, range };
  });
}

/** What is said at the top under a key; where a reflection is silent, what its plan says. */
export function saidAbove({ frontmatter, kind, near }: Plan, key: string): string {
  const others = kind === 'reflection' ? near.map((plan) => plan.frontmatter) : [];
  return [frontmatter, ...others].flatMap(({ values }) => values[key] ?? [])[0]?.text ?? '';
}
