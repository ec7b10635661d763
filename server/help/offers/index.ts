import type { Cursor } from '../cursor.ts';
import { dates } from './dates.ts';
import { fieldLabels } from './field-labels.ts';
import { frontmatter } from './frontmatter.ts';
import type { Offer, Source } from './offer.ts';
import { references } from './references.ts';
import { stages } from './stages.ts';
import { standards } from './standards.ts';
import { verbs } from './verbs.ts';

export type { Offer } from './offer.ts';

/** All that may be written at the cursor, the likeliest first. Pure: it reads what is known of the plan already. */
export function offersAt(cursor: Cursor): Offer[] {
  return frontmatter(cursor) ?? sources.flatMap((source) => source(cursor));
}

const sources: readonly Source[] = [verbs, fieldLabels, stages, references, standards, dates];
