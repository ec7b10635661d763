import { addDays, addMonths, dayNumber } from '../language/calendar.ts';
import { monthInWords, numberOf } from './dates.ts';

/** A stretch of days laid out over the width of a picture, in hundredths of it. */
export interface Scale {
  /** How far from the left a day stands. */
  at(date: string): number;
  /** The first days of a few months in it. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Where today stands; undefined where it is further from all the days than they are from each other. */
  readonly today: number | undefined;
}

/** The scale of some days, at least one. */
export function scaleOf(dates: readonly string[], today: string): Scale {
  const now = numberOf(today);
  const days = dates.map(numberOf);
  const [earliest, latest] = [Math.min(...days), Math.max(...days)];
  const reach = Math.max(latest - earliest, leastDays);
  const isNear = now >= earliest - reach && now <= latest + reach;
  const first = isNear ? Math.min(earliest, now) : earliest;
  const last = Math.max(isNear ? Math.max(latest, now) : latest, first + leastDays);
  const place = (day: number) => Math.round(((day - first) / (last - first)) * 1000) / 10;
  return {
    at: (date) => place(numberOf(date)),
    ticks: ticksBetween(first, last).map(({ day, label }) => ({ at: place(day), label })),
    today: isNear ? place(now) : undefined,
  };
}

/** The first days of months, so far apart that their names fit a narrow page. */
function ticksBetween(first: number, last: number): { day: number; label: string }[] {
  const months = (last - first) / 30;
  const step = steps.find((one) => months / one <= mostTicks) ?? 12 * Math.ceil(months / 12 / mostTicks);
  const { year, month } = addDays(epoch, first);
  const beyond = step - ((year * 12 + month - 1) % step);
  const starts = Array.from({ length: mostTicks + 2 }, (_, index) =>
    addMonths({ year, month, day: 1 }, beyond - step + index * step),
  );
  return starts
    .map((date) => ({ day: dayNumber(date), label: monthInWords(date.year, date.month) }))
    .filter(({ day }) => day >= first && day <= last);
}

const epoch = { year: 1970, month: 1, day: 1 };
const steps = [1, 2, 3, 6, 12];
const mostTicks = 3;
/** So that a single day has a scale too. */
const leastDays = 28;
