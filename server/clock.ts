import type { CivilDate } from './language/calendar.ts';

/** The day it is where the learner is. Only the entries ask; the engine is told. */
export function localToday(): CivilDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
