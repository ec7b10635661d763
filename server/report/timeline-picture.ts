import { text } from '../messages/index.ts';
import type { ChecklistObjective, Timeline, TimelineEvent } from '../checklist-shape.ts';
import { longDate } from './dates.ts';
import { html, type Html } from './html.ts';
import { scaleOf, type Scale } from './time-scale.ts';

/**
 * The days of a plan as a picture: a row for each objective and for what concerns them all. Widths are in hundredths of the page's, heights in
 * pixels, so that the words stay as large as they are on a narrow page.
 */
export function timelinePicture(timeline: Timeline, objectives: readonly ChecklistObjective[]): Html {
  const { events, today, undated } = timeline;
  const scale = scaleOf(
    events.map(({ date }) => date),
    today,
  );
  const rows = rowsOf(timeline, objectives);
  const height = top + rows.length * rowHeight + 4;
  const dated = new Set(events.filter(({ kind }) => kind === 'objective').flatMap((event) => event.objectives ?? []));
  const description = text('timeline.description', {
    dated: dated.size,
    undated: undated.length,
    reviews: events.filter(({ kind }) => kind === 'review').length,
    passed: events.filter(({ date }) => date < today).length,
    total: events.length,
    today: longDate(today),
  });
  return html`<svg
    class="picture"
    role="img"
    aria-labelledby="timeline-title timeline-description"
    width="100%"
    height="${height}"
  >
    <title id="timeline-title">${text('timeline.title')}</title>
    <desc id="timeline-description">${description}</desc>
    ${scale.ticks.map(({ at, label }) => tick(at, label, height))} ${todayLine(scale, height)}
    ${rows.map((row, index) => rowPicture(row, top + index * rowHeight, { scale, today }))}
  </svg>`;
}

interface Row {
  readonly label: string;
  readonly events: readonly TimelineEvent[];
  /** From the first of these days to the last. */
  readonly span: readonly string[];
}

/** In pixels: above the rows stand today and the months. */
const [top, rowHeight] = [44, 40];

function rowsOf({ events, today, undated }: Timeline, objectives: readonly ChecklistObjective[]): Row[] {
  const of = (...kinds: TimelineEvent['kind'][]) => events.filter(({ kind }) => kinds.includes(kind));
  const whole = of('start', 'end', 'submission');
  const first = of('start')[0]?.date ?? events[0]?.date ?? today;
  const ids = [...new Set(objectives.map(({ id }) => id))];
  const ofAll = events.filter(({ objectives = [] }) => !objectives.some((id) => ids.includes(id)));
  const rows = ids.map((id): Row => {
    const own = events.filter(({ objectives = [] }) => objectives.includes(id));
    const due = own.filter(({ kind }) => kind === 'objective');
    const last = due.at(-1);
    const isUndated = undated.some((one) => one.id === id);
    const when = last ? [longDate(last.date), last.date < today && text('timeline.passed')] : [text('timeline.noDay')];
    const label = [id, ...when, last && isUndated && text('timeline.noDay')].filter(Boolean).join(' · ');
    return { label, events: own, span: last ? [first, last.date] : [] };
  });
  const activities = ofAll.filter(({ kind }) => kind === 'activity');
  const reviews = ofAll.filter(({ kind }) => kind === 'review');
  return [
    ...(whole.length ? [{ label: planLabel(whole, today), events: whole, span: whole.map(({ date }) => date) }] : []),
    ...rows,
    ...(activities.length ? [{ label: text('timeline.activities'), events: activities, span: [] }] : []),
    ...(reviews.length ? [{ label: reviewLabel(reviews, today), events: reviews, span: [] }] : []),
  ];
}

function planLabel(whole: readonly TimelineEvent[], today: string): string {
  const handIn = whole.find(({ kind }) => kind === 'submission');
  if (!handIn) return text('timeline.plan');
  return text(handIn.date < today ? 'timeline.planHandedIn' : 'timeline.planToHandIn', { date: longDate(handIn.date) });
}

function reviewLabel(reviews: readonly TimelineEvent[], today: string): string {
  const next = reviews.find(({ date }) => date >= today);
  return next ? text('timeline.nextReview', { date: longDate(next.date) }) : text('timeline.reviewsPassed');
}

function rowPicture({ label, events, span }: Row, y: number, { scale, today }: { scale: Scale; today: string }): Html {
  const middle = y + 26;
  const [from, to] = [span[0], span.at(-1)].map((date) => (date === undefined ? 0 : scale.at(date)));
  return html`<text x="0" y="${y + 14}">${label}</text>
    <line class="track" x1="0%" x2="100%" y1="${middle}" y2="${middle}" />
    ${span.length > 0 && html`<line class="span" x1="${from ?? 0}%" x2="${to ?? 0}%" y1="${middle}" y2="${middle}" />`}
    ${inFrontLast(events).map((event) => mark(event, middle, { scale, today }))}`;
}

function mark(
  { kind, date, title }: TimelineEvent,
  y: number,
  { scale, today }: { scale: Scale; today: string },
): Html {
  const said = [longDate(date), text(`timeline.${kind}`), title].filter(Boolean).join(' · ');
  return html`<svg x="${scale.at(date)}%" y="${y}" overflow="visible">
    <path class="mark ${kind} ${date < today ? 'passed' : 'ahead'}" d="${shapes[kind]}"><title>${said}</title></path>
  </svg>`;
}

/** Told apart by their shapes: objectives are round, reviews are diamonds, activities small squares, and the plan's own days bars. */
const shapes: Readonly<Record<TimelineEvent['kind'], string>> = {
  objective: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z',
  review: 'M0-6.5 6.5 0 0 6.5-6.5 0Z',
  activity: 'M-3.5-3.5h7v7h-7Z',
  start: 'M-1.5-6h3v12h-3Z',
  end: 'M-1.5-6h3v12h-3Z',
  submission: 'M-5-6 6 0-5 6Z',
};

function tick(at: number, label: string, height: number): Html {
  return html`<line class="tick" x1="${at}%" x2="${at}%" y1="36" y2="${height}" />
    <text class="quiet" x="${at}%" y="31" text-anchor="${anchor(at)}">${label}</text>`;
}

function todayLine({ today }: Scale, height: number): Html | false {
  return (
    today !== undefined &&
    html`<rect class="gone" x="0" y="36" width="${today}%" height="${height - 36}" />
      <line class="today" x1="${today}%" x2="${today}%" y1="16" y2="${height}" />
      <text class="strong" x="${today}%" y="12" text-anchor="${anchor(today)}">${text('timeline.today')}</text>`
  );
}

/** Words at the edges stay inside. */
function anchor(at: number): string {
  return at < 12 ? 'start' : at > 88 ? 'end' : 'middle';
}

/** Where an activity is due with its objective, the objective is what is seen. */
function inFrontLast(events: readonly TimelineEvent[]): TimelineEvent[] {
  const isObjective = ({ kind }: TimelineEvent) => kind === 'objective';
  return [...events.filter((event) => !isObjective(event)), ...events.filter(isObjective)];
}
