/** A plan without a reflection, and a reflection on it for a file of its own. */
export const planWithout = `---
type: pdp
learner: Sam Lee
role: Employment adviser
organisation: Northgate Works
aims: [A1: More sustained job starts]
start: 2026-04-13
---

# Development plan

## Objectives

### O1: Lead three job-search groups by 30 June 2026

### O2: Write a guide to travel costs by 30 June 2026

## Implementation

On 4 June I led the first group in the library with eight people. Since then two of them come back each week.

## Reviews

**4 June 2026, with my manager:** one group led, two to go.
`;

export const stages = `## What?

I led the group too fast and shared my notes with two colleagues.

## So what?

I realised that people need time because they were quiet, and I felt uneasy.

## Now what?

Next time I will ask one question and wait.
`;

export const reflectionOn = (above: string, body = stages) =>
  `---\ntype: pdp-reflection\n${above}\n---\n\n# The first group\n\n${body}`;

export const reflection = reflectionOn('objective: O1\nmodel: driscoll');
