import { text } from '../messages/index.ts';
import type { TracedObjective, Traces } from '../checklist-shape.ts';
import { html, type Html } from './html.ts';

/**
 * What leads to what, as a picture: a row for each objective, with what it answers at its left and what carries it out at its right. What hangs
 * loose has a dashed outline and says so. Widths are in hundredths of the page's, heights in pixels.
 */
export function tracesPicture({ needs, objectives, linksNeeds }: Traces): Html {
  const named = new Set(objectives.flatMap((objective) => objective.needs));
  const others = needs.filter(({ id }) => !named.has(id));
  const parts: Html[] = [];
  let y = top;
  for (const objective of objectives) {
    parts.push(objectiveRow(objective, y, linksNeeds));
    y += Math.max(1, objective.needs.length) * boxStep + gap;
  }
  for (const { id } of others.filter(({ isLoose }) => isLoose)) {
    parts.push(html`${box(0, y, id, 'loose')} ${words(1, y, text('traces.loose'))}`);
    y += boxStep;
  }
  const quiet = others.filter(({ isLoose }) => !isLoose);
  if (quiet.length) {
    parts.push(html`<text class="quiet" x="0" y="${y + 18}">${text('traces.notTakenUp')}</text>`);
    parts.push(...quiet.map(({ id }, index) => box(index % 4, y + boxStep * (1 + Math.floor(index / 4)), id)));
    y += boxStep * (1 + Math.ceil(quiet.length / 4));
  }
  return html`<svg
    class="picture"
    role="img"
    aria-labelledby="traces-title traces-description"
    width="100%"
    height="${y}"
  >
    <title id="traces-title">${text('traces.title')}</title>
    <desc id="traces-description">
      ${text('traces.description', { objectives: objectives.length, needs: needs.length, loose: looseEnds({ needs, objectives, linksNeeds }) })}
    </desc>
    ${columns.map((column, index) => html`<text class="quiet" x="${left[index] ?? 0}%" y="12">${text(`traces.${column}`)}</text>`)}
    ${parts}
  </svg>`;
}

/** How many ends hang loose in a plan. */
export function looseEnds({ needs, objectives, linksNeeds }: Traces): number {
  const ofObjectives = objectives.flatMap((one) => [
    linksNeeds && !one.needs.length,
    !one.hasActivity,
    one.review === 'none',
  ]);
  return needs.filter(({ isLoose }) => isLoose).length + ofObjectives.filter(Boolean).length;
}

const columns = ['need', 'objective', 'activity', 'review'];
/** In hundredths of the width: where the columns begin, and how wide they are. */
const [left, width] = [[0, 27, 54, 81] as readonly number[], 19];
/** In pixels. */
const [top, boxHeight, boxStep, gap] = [24, 22, 26, 12];

function objectiveRow(objective: TracedObjective, y: number, linksNeeds: boolean): Html {
  const { id, needs, activities, hasActivity, review } = objective;
  const middle = y + ((Math.max(1, needs.length) - 1) * boxStep) / 2;
  const isAlone = linksNeeds && !needs.length;
  const doing = activities.length > 0 ? String(activities.length) : text('traces.inPlan');
  return html`${needs.map((_, index) => link(0, y + index * boxStep, middle))}
  ${isAlone && link(0, middle, middle, 'loose')} ${link(1, middle, middle, hasActivity ? '' : 'loose')}
  ${link(2, middle, middle, review === 'none' ? 'loose' : '')}
  ${needs.map((need, index) => box(0, y + index * boxStep, need))}
  ${isAlone && box(0, middle, text('traces.loose'), 'loose')} ${box(1, middle, id, 'main')}
  ${hasActivity ? box(2, middle, doing) : box(2, middle, text('traces.loose'), 'loose')}
  ${review === 'none' ? box(3, middle, text('traces.loose'), 'loose') : box(3, middle, text(`traces.${review}`))}`;
}

function box(column: number, y: number, label: string, kind = ''): Html {
  const x = left[column] ?? 0;
  return html`<rect class="box ${kind}" x="${x}%" y="${y}" width="${width}%" height="${boxHeight}" rx="4" />
    <text x="${x + width / 2}%" y="${y + 15}" text-anchor="middle">${label}</text>`;
}

function words(column: number, y: number, label: string): Html {
  return html`<text x="${left[column] ?? 0}%" y="${y + 15}">${label}</text>`;
}

/** From a column to the next one. */
function link(column: number, from: number, to: number, kind = ''): Html {
  const [start, end] = [(left[column] ?? 0) + width, left[column + 1] ?? 100];
  const half = boxHeight / 2;
  return html`<line class="link ${kind}" x1="${start}%" x2="${end}%" y1="${from + half}" y2="${to + half}" />`;
}
