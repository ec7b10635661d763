import { text } from '../messages/index.ts';
import type { TracedObjective, Traces } from '../checklist-shape.ts';
import type { Controls } from './controls.ts';
import { html, type Html } from './html.ts';
import { looseEnds, tracesPicture } from './traces-picture.ts';

/** What leads from the self-assessment to objectives, activities and reviews: as a picture, and the same in words. */
export function tracesHtml(traces: Traces, controls: Controls): Html | false {
  const { needs, objectives, linksNeeds } = traces;
  if (!objectives.length) return false;
  const loose = looseEnds(traces);
  const items = [
    ...objectives.map((one, index) => item(objectiveWords(one, linksNeeds), one, `trace-${index + 1}`, controls)),
    ...needs
      .filter(({ id }) => !objectives.some((objective) => objective.needs.includes(id)))
      .map((need, index) => {
        const what = text(need.isLoose ? 'traces.needLoose' : 'traces.needNotTakenUp');
        return item([`${need.id} ${need.title}`, what], need, `trace-need-${index + 1}`, controls);
      }),
  ];
  return html`<section class="traces" aria-labelledby="traces">
    <h2 id="traces">${text('traces.heading')}</h2>
    <p class="lead">
      ${text(loose === 0 ? 'traces.noneLoose' : loose === 1 ? 'traces.oneLoose' : 'traces.someLoose', { loose })}
    </p>
    ${!linksNeeds && html`<p class="lead">${text('traces.noIds')}</p>`} ${tracesPicture(traces)}
    <details id="traces-words">
      <summary>${text('timeline.words')}</summary>
      <ul>
        ${items}
      </ul>
    </details>
  </section>`;
}

function objectiveWords({ id, title, needs, activities, hasActivity, review }: TracedObjective, linksNeeds: boolean) {
  const answers = needs.length
    ? text('traces.answers', { needs: needs.join(', ') })
    : linksNeeds && text('traces.answersNone');
  const acts = activities.length
    ? text('traces.activityLines', { lines: activities.join(', ') })
    : text(hasActivity ? 'traces.activityInPlan' : 'traces.activityNone');
  return [`${id} ${title}`, answers, acts, text(`traces.review.${review}`)];
}

function item(about: (string | false)[], { line }: { line: number }, key: string, controls: Controls): Html {
  return html`<li>${about.filter(Boolean).join(' · ')} ${controls.line(key, { line })}</li>`;
}
