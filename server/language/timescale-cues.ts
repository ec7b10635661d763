import words from '../lexicon/timescales.json' with { type: 'json' };
import { phraseCue, type Cue } from './cues.ts';
import { feasts, numbered, seasons, weekdays } from './timescale-pieces.ts';

/** What follows an edge may stand right behind its "mid". */
export function behindEdge(phrases: readonly string[]): Cue {
  return phraseCue([...phrases, ...phrases.map((phrase) => `mid${phrase}`)]);
}

// What several forms of time cannot do without.
export const digits: Cue = [' 0'];
export const number: Cue = [...digits, ...phraseCue(Object.keys(words.numbers))];
export const month = behindEdge(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']);
export const season = behindEdge(seasons);
export const feast = behindEdge(feasts);
export const weekday = behindEdge(weekdays.flatMap((day) => [`${day} `, `${day}day `]));
export const year: Cue = ['0000', ' 00'];
const units =
  'day |days |week |weeks |wk |wks |fortnight|month|mth|mo |mos |quarter|term |terms |mester|sprint|year |years |yr |yrs |decade';
export const unit: Cue = units.split('|');
export const event = phraseCue(words.events);
export const engagement = phraseCue(words.engagements);
export const milestone = phraseCue(words.milestones);
export const period = phraseCue(words.periods);
export const numberedPeriod = behindEdge(numbered.split('|'));
const ordinals = [...Object.keys(words.ordinals), 'final', 'last', 'latter'];
export const nth: Cue = ['0st ', '0nd ', '0rd ', '0th ', ...behindEdge(ordinals)];
export const next: Cue = [' next ', ' coming ', ' upcoming ', ' following '];
export const aim: Cue = [' goal', ' resolution', ' target', ' objective', ' aim'];
