// The way of somebody who has just installed the extension: walkthrough, new plan, first SMART objective. By keys alone.

/**
 * @typedef {Pick<import('playwright-core').Keyboard, 'press' | 'type'>} Keys
 * @typedef {(step: string) => Promise<void>} Reached called at each step, when it is in sight
 */

/**
 * Goes the whole way, and ends in the question behind the objective, so that no line of it is being typed any more.
 * @param {import('playwright-core').Page} page
 * @param {Keys} keys what the learner types on
 * @param {Reached} reached
 * @returns {Promise<{ firstLine: number, lastLine: number }>} where the objective stands (1-based)
 */
export async function firstRun(page, keys, reached) {
  await openWalkthrough(page, keys);
  await reached('walkthrough');
  await chooseNewPlan(page, keys);
  await answerQuestions(page, keys, reached);
  return writeObjective(page, keys, reached);
}

/**
 * Where VS Code has not opened it by itself, as it does after an installation on the desktop.
 * @param {import('playwright-core').Page} page
 * @param {Keys} keys
 */
export async function openWalkthrough(page, keys) {
  await keys.press('F1');
  await page.locator('.quick-input-widget input[placeholder^="Type the name of a command"]').waitFor();
  await keys.type('open walkthrough');
  await row(page, 'Open Walkthrough').waitFor();
  await keys.press('Enter');
  await page.locator('.quick-input-widget input[placeholder="Select a walkthrough to open"]').waitFor();
  await keys.type('write your');
  await row(page, 'Write your Personal Development Plan').waitFor();
  await keys.press('Enter');
  await step(page, 'sample').waitFor();
}

/**
 * @param {import('playwright-core').Page} page
 * @param {Keys} keys
 */
async function chooseNewPlan(page, keys) {
  for (const id of ['fix', 'newPlan']) {
    await keys.press('ArrowDown');
    await step(page, id).waitFor();
  }
  const button = page.getByRole('button', { name: 'New Plan', exact: true });
  // Past the mark that says whether the step is done.
  await keys.press('Tab');
  await keys.press('Tab');
  await page.locator('.monaco-button:focus', { hasText: 'New Plan' }).and(button).waitFor();
  await keys.press('Enter');
}

/**
 * The day and the scheme are what they usually are.
 * @param {import('playwright-core').Page} page
 * @param {Keys} keys
 * @param {Reached} reached
 */
async function answerQuestions(page, keys, reached) {
  for (const [index, answer] of ['Sam Lee', 'Employment adviser', 'Northgate Employability', '', ''].entries()) {
    await page.locator('.quick-input-widget', { hasText: `New Plan (${index + 1}/5)` }).waitFor();
    await page.locator('.quick-input-widget input[type="text"]:focus').waitFor();
    await reached(`question-${index + 1}`);
    await keys.type(answer);
    await keys.press('Enter');
  }
  await asked(page, '[Which aim of your organisation does your work serve?]');
  await reached('plan');
}

/**
 * What comes before it is left for later.
 * @param {import('playwright-core').Page} page
 * @param {Keys} keys
 * @param {Reached} reached
 */
async function writeObjective(page, keys, reached) {
  for (let question = 0; question < questionsBefore; question += 1) await keys.press('Tab');
  const lines = [];
  for (const { question, answer, taken } of answers) {
    lines.push(await asked(page, question));
    if (lines.length === 1) await reached('objective');
    await keys.type(answer);
    if (taken) {
      await page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: taken }).waitFor();
      await reached(taken.replaceAll(' ', '-'));
      await keys.press('Enter');
      await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
    }
    await keys.press('Tab');
  }
  await asked(page, '[What is the first step?]');
  await page.locator('.view-line', { hasText: /SMART:\sall\sfive\sfound/ }).waitFor();
  await reached('all-five-found');
  return { firstLine: Math.min(...lines), lastLine: Math.max(...lines) };
}

/** From the aims of the organisation to the self-assessment. */
const questionsBefore = 10;

/** What a learner might answer; `taken` is what they take from the list that comes up. */
const answers = [
  {
    question: '[What exactly will you do, and how well?]',
    answer: 'Lead three job-matching interviews with local employers',
  },
  {
    question: '[How will you know that you have achieved it?]',
    answer: 'my manager observes all three and signs them off',
  },
  { question: '[By when will it be done?]', answer: 'by in six m', taken: 'in six months' },
  { question: '[What will you do to learn it?]', answer: 'shadow a senior adviser twice' },
  { question: '[What do you need, and who can help?]', answer: 'two hours a month with my mentor' },
  { question: '[Which part of your job does it serve?]', answer: 'I match participants to jobs' },
  { question: '[Which aim does it serve, and how?]', answer: 'more people start a job that lasts' },
  { question: '[Which finding shows the need?]', answer: 'I rated my work with employers 2 of 5' },
  { question: '[Which standard does it work towards?]', answer: 'matching people to jobs' },
  {
    question: '[When will you look at your progress, and with whom?]',
    answer: 'with my manager by in three',
    taken: 'in three months',
  },
];

/**
 * Waits until the cursor has a question of the plan selected, and says in which line (1-based).
 * @param {import('playwright-core').Page} page
 * @param {string} question
 */
async function asked(page, question) {
  const place = page.locator('.statusbar-item', {
    hasText: new RegExp(`Ln \\d+, Col \\d+ \\(${question.length} selected\\)`),
  });
  const words = await place.innerText();
  return Number(/\d+/.exec(words)?.[0]);
}

/**
 * The row of a list in the middle above, such as the command palette, that Enter would take.
 * @param {import('playwright-core').Page} page
 * @param {string} words
 */
function row(page, words) {
  return page.locator('.quick-input-list .monaco-list-row.focused', { hasText: words });
}

/**
 * A step of the walkthrough that is chosen.
 * @param {import('playwright-core').Page} page
 * @param {string} id
 */
function step(page, id) {
  return page.locator(`.getting-started-step.expanded:focus[data-step-id$="#${id}"]`);
}
