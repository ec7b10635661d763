import type { Random } from './random.ts';

/** A sentence as an employment adviser might write it about their own work. */
export function sentence(random: Random): string {
  const words = fill(random.pick(sentences), random);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Several sentences in one paragraph. */
export function paragraph(random: Random, least = 2, most = 4): string {
  return Array.from({ length: random.between(least, most) }, () => sentence(random)).join(' ');
}

/** Puts words in the places of a pattern: `{skill}` becomes a skill. */
export function fill(pattern: string, random: Random): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    if (name === 'number') return String(random.between(2, 12));
    if (name === 'date') return date(random);
    const words = Object.hasOwn(choices, name) ? choices[name] : undefined;
    return words ? random.pick(words) : place;
  });
}

/** A day within the year of the plan. */
export function date(random: Random): string {
  return `${random.between(1, 28)} ${random.pick(months)}`;
}

const months = ['January 2027', 'February 2027', 'March 2027', 'April 2027', 'May 2027', 'June 2027'];

const choices: Readonly<Record<string, readonly string[]>> = {
  skill: [
    'action planning',
    'motivational interviewing',
    'vocational profiling',
    'better-off calculations',
    'employer engagement',
    'in-work support',
    'job matching',
    'disclosure conversations',
    'digital support',
    'case recording',
  ],
  person: ['my manager', 'a colleague on the team', 'my mentor', 'the employer', 'a participant', 'the senior coach'],
  place: ['the Tuesday job club', 'the outreach desk', 'a workplace visit', 'supervision', 'the partner meeting'],
  barrier: ['childcare', 'a long gap in work', 'rent arrears', 'low confidence', 'anxiety', 'no reliable transport'],
  sector: ['care', 'warehouse', 'hospitality', 'retail', 'rail', 'construction'],
  paper: ['the caseload report', 'the contact log', 'the review form', 'the training record', 'the vacancy list'],
};

const sentences = [
  'On {date} I sat in with {person} at {place} and wrote down which questions opened the conversation up.',
  'What I noticed about my {skill} is that it works when I have prepared and falls apart when the diary is full.',
  'A participant whose main barrier was {barrier} told me that nobody had explained the travel costs before.',
  'I checked {paper} for the last {number} weeks, and {number} of the entries had no next step in them.',
  'This matters to the team because {sector} employers expect an answer within {number} days.',
  'With hindsight I would have rung {person} first, since the {sector} vacancy had already been filled.',
  '{person}, who has done this for years, asked me what the participant wanted *before* we looked at any vacancy.',
  'The figures in {paper} show {number} job starts, of which {number} were still in work after three months.',
  'I felt out of my depth at {place}, mostly because I had not read {paper} beforehand.',
  'Since then I keep a **short note** after each appointment: what was agreed, who does it, and by when.',
  'It took {number} attempts to reach the {sector} employer, and the offer of {skill} is what kept them talking.',
  'We agreed that I would practise {skill} twice a month at {place} and bring one example to supervision.',
  'One thing I did well was to wait; after a long silence the participant spoke about {barrier} for the first time.',
  'The guidance on the [team page](https://example.org/guidance/{number}) says that a profile is never a form to be filled in.',
  'My notes on {skill} were clear to me, but {person} could not tell why each decision had been made.',
  'Half of my caseload has {barrier} somewhere in the picture, so this is not a skill I can leave to others.',
  'By {date} I had tried the new opening with {number} people, and the appointments ran on for less time.',
  'I had assumed that {barrier} was the problem, when it was the shifts in {sector} work that did not fit.',
];
