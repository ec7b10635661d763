/** A plan in which every kind of item has an id and is referred to, in each way that people write. */
export const navigationPlan = `---
type: pdp
learner: Sam Lee
role: Employment adviser
organisation: Northgate
aims:
  - A1: Raise sustained job starts
  - A2: Longer jobs
---

# My plan

## Career goals

- **CG1:** senior adviser
- **CG2:** manager

## Skills audit

| ID | Skill | Rating | Career goal |
| --- | --- | --- | --- |
| S1 | Job brokerage | 2 | CG1 |
| S2 | Profiling | 3 | CG2 |

<!-- A comment that goes
over two lines -->

## Objectives

### O1: Lead three job-matching interviews with local employers

**Why:** S1/S2, rated low

**Success criteria:** three interviews observed and signed off by my manager

**Timescale:** by 30 June 2027

### O2: Write a guide to profiling

**Link to organisational aims:** A1 and A2

## Action plan

| Objective | Activity |
| --- | --- |
| O1 | Shadow two colleagues |
| O2 | Read \`O2\` on A4 paper |

I start with objectives 1 and 2.

## Reviews

- **14 January 2027, with my manager:** O1 is on track, two interviews are done.
- **22 April 2027:** the third interview is booked and O2 is drafted in full.

## Reflection on my first interview (Gibbs, 1988)

It went well.
`;
