import type { DocumentKind } from './is-plan.ts';

/** A plan, or a reflection in a file of its own. */
export interface Member {
  /** Its URI or its absolute path, with slashes and nothing escaped. */
  readonly place: string;
  readonly kind: DocumentKind;
  /** The plans that a reflection names, as paths counted from its folder. */
  readonly names: readonly string[];
}

/**
 * Which files bear on which: a reflection belongs to the plans that it names, else to the plans in its own folder, else to those in the nearest
 * folder above that holds any; and they to it. Those of each in the order of their places.
 */
export function belonging<One extends Member>(members: readonly One[]): ReadonlyMap<One, readonly One[]> {
  const inOrder = [...members].sort((a, b) => (a.place < b.place ? -1 : 1));
  const plans = inOrder.filter(({ kind }) => kind === 'plan');
  const byPlace = new Map(plans.map((plan) => [plan.place, plan]));
  const byFolder = new Map<string, One[]>();
  for (const plan of plans) add(byFolder, folderOf(plan.place), plan);
  const near = new Map<One, One[]>();
  for (const one of inOrder.filter(({ kind }) => kind === 'reflection')) {
    const named = one.names.flatMap((name) => byPlace.get(resolved(folderOf(one.place), name)) ?? []);
    for (const plan of one.names.length ? named : nearest(one.place, byFolder)) {
      if ((near.get(plan)?.length ?? 0) >= mostOfOne) continue;
      add(near, plan, one);
      add(near, one, plan);
    }
  }
  return near;
}

/** The path from one file's folder to another file. */
export function pathTo(place: string, from: string): string {
  const [to, own] = [place.split('/'), folderOf(from).split('/')];
  const shared = own.findIndex((name, at) => name !== to[at]);
  const common = shared < 0 ? own.length : shared;
  return [...own.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** Of two years of weekly reflections all count, of a folder of thousands of notes the first. */
const mostOfOne = 200;

function nearest<One>(place: string, byFolder: ReadonlyMap<string, One[]>): One[] {
  for (let folder = folderOf(place); folder; folder = folderOf(folder)) {
    const found = byFolder.get(folder);
    if (found) return found;
  }
  return [];
}

/** Empty where there is none: a text that was never saved is in no folder. */
function folderOf(place: string): string {
  return place.slice(0, Math.max(place.lastIndexOf('/'), 0));
}

function resolved(folder: string, path: string): string {
  const parts = folder.split('/');
  for (const name of path.replaceAll('\\', '/').split('/')) {
    if (name === '..') parts.pop();
    else if (name && name !== '.') parts.push(name);
  }
  return parts.join('/');
}

function add<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
