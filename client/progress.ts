import type { Checklist } from '../server/checklist-shape.ts';
import type { Translate } from './words.ts';

/** How far a plan has come: a few words for the status bar, and the same in full. `locale` is that of its date. */
export function progressOf(
  { criteria, nextReview }: Checklist,
  t: Translate,
  locale: string,
): { short: string; full: string } {
  const count = (state: string) => criteria.filter((criterion) => criterion.state === state).length;
  const [met, partly, total] = [count('met'), count('partly'), criteria.length];
  const points =
    partly > 0
      ? t('{0} of {1} marking points met, {2} partly', met, total, partly)
      : t('{0} of {1} marking points met', met, total);
  const short = t('MP {0}/{1}', met, total);
  if (!nextReview) return { short, full: points };
  const day = (month: 'short' | 'long') => dayIn(nextReview, locale, month);
  return {
    short: t('{0} · next review {1}', short, day('short')),
    full: t('{0}; next review on {1}', points, day('long')),
  };
}

/** "12 Jan", or in full with its year. */
function dayIn(isoDate: string, locale: string, month: 'short' | 'long'): string {
  const year = month === 'long' ? ({ year: 'numeric' } as const) : {};
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, ...year, timeZone: 'UTC' });
  return format.format(new Date(`${isoDate}T00:00:00Z`));
}
