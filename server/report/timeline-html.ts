import { text } from '../messages/index.ts';
import type { ChecklistObjective, Timeline, TimelineEvent } from '../checklist-shape.ts';
import type { Controls } from './controls.ts';
import { longDate } from './dates.ts';
import { html, type Html } from './html.ts';
import { timelinePicture } from './timeline-picture.ts';

/** When what is planned is due: as a picture, and the same in words. */
export function timelineHtml(
  timeline: Timeline,
  objectives: readonly ChecklistObjective[],
  controls: Controls,
): Html | false {
  const { events, undated } = timeline;
  if (!events.length && !undated.length) return false;
  const items = [
    ...events.map((event, index) => eventItem(event, timeline.today, `time-${index + 1}`, controls)),
    ...undated.map(({ id, title, line }, index) =>
      item({ about: [text('timeline.noDay'), id, title], line, key: `no-time-${index + 1}` }, controls),
    ),
  ];
  return html`<section class="timeline" aria-labelledby="timeline">
    <h2 id="timeline">${text('timeline.heading')}</h2>
    ${
      events.length > 0
        ? html`${timelinePicture(timeline, objectives)} ${key()}`
        : html`<p>${text('timeline.nothing')}</p>`
    }
    <details id="timeline-words">
      <summary>${text('timeline.words')}</summary>
      <p>${text('timeline.todayIs', { date: longDate(timeline.today) })}</p>
      <ul>
        ${items}
      </ul>
    </details>
  </section>`;
}

function eventItem(
  { kind, date, title, objectives = [], line }: TimelineEvent,
  today: string,
  key: string,
  controls: Controls,
) {
  const when = date < today ? text('timeline.passedOn', { date: longDate(date) }) : longDate(date);
  const what = [text(`timeline.${kind}`), objectives.join(', '), title];
  return item({ about: [when, ...what], line, key }, controls);
}

function item({ about, line, key }: { about: string[]; line: number; key: string }, controls: Controls): Html {
  return html`<li>${about.filter(Boolean).join(' · ')} ${controls.line(key, { line })}</li>`;
}

/** What the marks of the picture mean. Said in words there already, so for the eye alone. */
function key(): Html {
  const signs = ['objective', 'activity', 'review', 'passed'];
  return html`<p class="key" aria-hidden="true">
    ${signs.map((sign) => html`<span><i class="mark ${sign}"></i>${text(`timeline.key.${sign}`)}</span>`)}
  </p>`;
}
