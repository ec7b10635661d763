import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver-protocol/node';
import { onDay, pulling, withServer, type Profile } from './lsp-client.ts';

const plain: Profile = { ...pulling, env: onDay };
const snippets: Profile = { ...plain, capabilities: withSnippets(pulling.capabilities) };

const top =
  '---\ntype: pdp\nlearner: Sam Lee\nrole: Job coach\norganisation: Northgate\naims:\n  - A1: More job starts\n  - Longer jobs\nstart: 2026-11-01\n---\n\n';
const skills =
  '## Skills audit\n\n| ID | Skill | Rating |\n| --- | --- | --- |\n| S1 | Profiling | 2 |\n| S2 | Brokerage | 3 |\n\n';
const begun = `${top}${skills}## Objectives\n\n### Lead three job-matching groups 👍🏽 for adults\n\n`;
const other = '\n\n### Write a guide for the team\n';

/** What is written, the words behind which help is asked for, the item that is taken, and what is there then. */
interface Case {
  readonly title: string;
  readonly text: string;
  readonly behind: string;
  readonly take: string;
  readonly written: string;
}

const cases: readonly Case[] = [
  {
    title: 'a field as an item of the list that the others are in',
    text: `${begun}- **Timescale:** 30 June 2027\n- **Su${other}`,
    behind: '- **Su',
    take: 'Success criteria',
    written: '\n- **Success criteria:** [How will you and others know it is done?]\n',
  },
  {
    title: 'a field as a bold label, apart from the line above',
    text: `${begun}**By when?** 30 June 2027\n**${other}`,
    behind: '2027\n**',
    take: 'Resources and support',
    written: '2027\n\n**Resources and support:** [What or whom do you need for it?]\n',
  },
  {
    title: 'a field as a sub-heading of the same rank',
    text: `${begun}#### By when?\n\nJune 2027\n\n#### ${other}`,
    behind: '2027\n\n#### ',
    take: 'Success criteria',
    written: '\n#### Success criteria\n\n[How will you and others know it is done?]\n',
  },
  {
    title: 'a field as a row of the objective’s table',
    text: `${top}## Objectives\n\n### Objective 1\n\n| Objective | Lead three groups 👍 |\n| --- | --- |\n| Timescale | June 2027 |\n| ${other}`,
    behind: '2027 |\n| ',
    take: 'Success criteria',
    written: '\n| Success criteria | [How will you and others know it is done?] |\n',
  },
  {
    title: 'a field nested in the item that states the objective',
    text: `${top}## Objectives\n\n- O1: Lead three groups 👍\n  - **Timescale:** June 2027\n  - \n- O2: Write a guide\n`,
    behind: 'June 2027\n  - ',
    take: 'Success criteria',
    written: '\n  - **Success criteria:** [How will you and others know it is done?]\n- O2',
  },
  {
    title: 'a field by the name that another objective gives it',
    text: `${begun}**How will I know?** Two reports\n\n### Write a guide\n\n**Time`,
    behind: '\n**Time',
    take: 'Timescale',
    written: '\n**Timescale:** [By when will it be done?]',
  },
  {
    title: 'an id of the self-assessment',
    text: `${begun}**Why:** S1 👍, `,
    behind: 'S1 👍, ',
    take: 'S2',
    written: '**Why:** S1 👍, S2',
  },
  {
    title: 'an objective in the action plan',
    text: `${begun}## Action plan\n\n| Objective | Activity |\n| --- | --- |\n| O1 | 👍 |\n| `,
    behind: '👍 |\n| ',
    take: 'O1',
    written: '\n| O1',
  },
  {
    title: 'an aim with its id, and the question how it is served',
    text: `${begun}**Link to organisational aims:** `,
    behind: 'aims:** ',
    take: 'A1',
    written: '**Link to organisational aims:** A1 – [How does it serve this aim?]',
  },
  {
    title: 'an aim without an id by its words',
    text: `${begun}**Link to organisational aims:** A1 and `,
    behind: 'A1 and ',
    take: 'Longer jobs',
    written: 'A1 and Longer jobs',
  },
  {
    title: 'a standard by its title',
    text: `${begun}**Standards:** reflective sup`,
    behind: 'reflective sup',
    take: 'SKA SE08',
    written: '**Standards:** SKA SE08',
  },
  {
    title: 'a standard anywhere, once its code is begun',
    text: `${begun}👍 I work to CDIC`,
    behind: '👍 I work to CDIC',
    take: 'CDICRD02',
    written: '👍 I work to CDICRD02',
  },
  {
    title: 'the day that a phrase means, in the style of the plan',
    text: `${begun}**Timescale:** by the end of next m${other}\n**Timescale:** 5 Jun 2027\n`,
    behind: 'end of next m',
    take: 'end of next month',
    written: '**Timescale:** by 31 Dec 2026\n',
  },
  {
    title: 'the day that a phrase means within a sentence',
    text: `${top}## Objectives\n\n### Lead three groups 👍 within six w\n\n**Review:** 30/06/2027\n`,
    behind: 'within six w',
    take: 'in six weeks',
    written: '### Lead three groups 👍 by 04/01/2027\n',
  },
  {
    title: 'a day where one is asked for',
    text: `${begun}**Timescale:** ${other}`,
    behind: '**Timescale:** ',
    take: 'end of this year',
    written: '**Timescale:** 31 December 2026\n',
  },
  {
    title: 'an observable verb in place of a vague one, which stays as its purpose',
    text: `${top}## Objectives\n\n### 👍 Improve my case notes\n`,
    behind: 'Improve ',
    take: 'Deliver',
    written: '### 👍 Deliver [what exactly?] to improve my case notes\n',
  },
  {
    title: 'an observable verb as soon as a vague one is written',
    text: `${top}## Objectives\n\n### Understand \n`,
    behind: 'Understand ',
    take: 'Explain',
    written: '### Explain [what exactly?] to understand \n',
  },
  {
    title: 'the next stage of the model in use, with its question',
    text: `${top}## Reflection\n\nI have used Gibbs (1988). 👍\n\n### Description\n\nI spoke.\n### Fe\n`,
    behind: '### Fe',
    take: 'Feelings',
    written: 'I spoke.\n\n### Feelings\n\n[What did you think and feel, then and afterwards?]\n',
  },
  {
    title: 'the first stage of the model that the top of the plan names',
    text: `---\ntype: pdp\nreflective-model: driscoll\n---\n\n## Reflection\n\n`,
    behind: '## Reflection\n\n',
    take: 'So what?',
    written: '## Reflection\n\n### So what?\n\n[',
  },
];

describe('completion', () => {
  it('is there when a sign is typed that asks for it', () =>
    withServer(plain, async (editor) => {
      const plan = editor.open(`${begun}- **Timescale:** June 2027\n- `);
      assert.ok((await plan.completions('2027\n- ', ' ')).length > 5);
    }));

  for (const [name, eol] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`writes what was taken, and leaves the rest: ${name}`, () =>
      withServer(plain, async (editor) => {
        for (const { title, text, behind, take, written } of cases) {
          const within = (words: string) => words.replaceAll('\n', eol);
          const plan = editor.open(within(text));
          const items = await plan.completions(within(behind));
          const item = items.find(({ label }) => label === take);
          assert.ok(item, `${title}: ${items.map(({ label }) => label).join(', ')}`);
          plan.accept(item);
          assert.ok(plan.text.includes(within(written)), `${title}: ${plan.text.slice(-200)}`);
          plan.close();
        }
      }));
  }

  it('offers only the fields that are not there yet', () =>
    withServer(plain, async (editor) => {
      const fields = '- **Timescale:** June 2027\n- **Relevance:** my role and A1\n- **Review:** monthly';
      const plan = editor.open(`${begun}${fields}\n- `);
      const labels = (await plan.completions('monthly\n- ')).map(({ label }) => label);
      assert.deepEqual(labels.slice(0, 2), ['Success criteria', 'What I will do']);
      for (const there of ['Timescale', 'Link to role', 'How and when will this be reviewed'])
        assert.ok(!labels.includes(there), there);
    }));

  it('gives prompts as tab stops to an editor that has them', () =>
    withServer(snippets, async (editor) => {
      const plan = editor.open(`${begun}- `);
      const [first] = await plan.completions('adults\n\n- ');
      assert.equal(first?.insertTextFormat, 2);
      assert.ok(first.textEdit?.newText.includes('${1:[How will you and others know it is done?]}'));
    }));

  it('says what a standard is, and which suite it is from', () =>
    withServer(plain, async (editor) => {
      const plan = editor.open(`${begun}**Standards:** `);
      const item = (await plan.completions('**Standards:** ')).find(({ label }) => label === 'SKA SE08');
      assert.match(item?.detail ?? '', /reflective supported employment/);
      assert.deepEqual(item?.documentation, { kind: 'markdown', value: 'Supported Employment (2017)' });
    }));

  it('is silent in prose, in code, in a quotation, while a line is indented, and where the file is no plan', () =>
    withServer(plain, async (editor) => {
      const plan = editor.open(
        `${begun}I like my work a lot \n\n\`\`\`\n- \n\`\`\`\n\n> ### Improve my notes\n>\n> - \n\n## Notes\n\n  `,
      );
      assert.deepEqual(await plan.completions('work a lot ', ' '), []);
      assert.deepEqual(await plan.completions('```\n- ', ' '), []);
      assert.deepEqual(await plan.completions('>\n> - ', ' '), []);
      assert.deepEqual(await plan.completions('## Notes\n\n  ', ' '), []);
      const letter = editor.open('# Dear reader\n\n## Objectives\n\n### Improve \n', '/letter.md');
      assert.deepEqual(await letter.completions('Improve ', ' '), []);
      assert.deepEqual(await letter.completions('Dear'), []);
    }));
});

function withSnippets(capabilities: ClientCapabilities = {}): ClientCapabilities {
  const completion = { completionItem: { snippetSupport: true } };
  return { ...capabilities, textDocument: { ...capabilities.textDocument, completion } };
}
