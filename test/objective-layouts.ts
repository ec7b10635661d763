/** An objective and what is said of it; what is undefined is not said. */
export interface Stated {
  readonly statement: string;
  readonly activity?: string | undefined;
  readonly resources?: string | undefined;
  readonly success?: string | undefined;
  readonly aims?: string | undefined;
  readonly timescale?: string | undefined;
}

type Part = Exclude<keyof Stated, 'statement'>;

/** How one objective is written, its number counted from one. */
type Writer = (stated: Stated, number: number) => string;

/** Every layout that an objective may have, by name: the same objectives as a plan in that layout. */
export const layouts: Readonly<Record<string, (all: readonly Stated[]) => string>> = {
  'a heading with prose and labels': inPart(
    (one) => `### ${one.statement}\n\n${labelled(one, (l, v) => `**${l}:** ${v}`, '\n\n')}`,
  ),
  'a heading with a list of labels': inPart(
    (one, n) => `### Objective ${n}: ${one.statement}\n\n${labelled(one, (l, v) => `- **${l}:** ${v}`)}`,
  ),
  'a row for each': (all) => `## Objectives\n\n${table(all)}`,
  'a row for each, without a heading': (all) => table(all),
  'a numbered list': inPart((one, n) => `${n}. ${one.statement}\n${labelled(one, (l, v) => `   - ${l}: ${v}`)}`),
  'a bulleted list with ids': inPart(
    (one, n) => `- **O${n}:** ${one.statement}\n${labelled(one, (l, v) => `  - *${l}:* ${v}`)}`,
  ),
  'a list with numbered labels': inPart(
    (one, n) => `* Objective ${n}: ${one.statement}\n\n${labelled(one, (l, v) => `  **${l}** – ${v}`, '\n\n')}`,
  ),
  'a flat list': inPart((one) => `- Objective: ${one.statement}\n${labelled(one, (l, v) => `- ${l}: ${v}`)}`, '\n'),
  'SMART items': inPart(
    (one, n) =>
      `### O${n} – ${one.statement}\n\n${smart(
        one,
        (w) => `**${w[0]}** – ${w}:`,
        (l, v) => `- ${l} ${v}`,
      )}`,
  ),
  'SMART items in a list': inPart(
    (one, n) =>
      `${n}. ${one.statement}\n${smart(
        one,
        (w) => `**${w[0]}**${w.slice(1)}:`,
        (l, v) => `   - ${l} ${v}`,
      )}`,
  ),
  'SMART lines': inPart(
    (one, n) =>
      `**Objective ${n}:** ${one.statement}\n${smart(
        one,
        (w) => `**${w[0]}:**`,
        (l, v) => `${l} ${v}`,
      )}`,
  ),
  'SMART paragraphs': inPart(
    (one) =>
      `### ${one.statement}\n\n${smart(
        one,
        (w) => `${w} (${w[0]}):`,
        (l, v) => `${l} ${v}`,
        '\n\n',
      )}`,
  ),
  'SMART sub-headings': inPart(
    (one) =>
      `### ${one.statement}\n\n${smart(
        one,
        (w) => `${w[0]} – ${w}`,
        (l, v) => `#### ${l}\n\n${v}`,
        '\n\n',
      )}`,
  ),
  'SMART values in sub-headings': inPart(
    (one) =>
      `### ${one.statement}\n\n${smart(
        one,
        (w) => `${w}:`,
        (l, v) => `#### ${l} ${v}`,
        '\n\n',
      )}`,
  ),
  'SMART alone': inPart(
    (one) =>
      `**Specific:** ${one.statement}\n\n${smart(
        one,
        (w) => `**${w}:**`,
        (l, v) => `${l} ${v}`,
        '\n\n',
      )}`,
  ),
  'a table of labels for each': inPart((one) => labelTable([['Objective', one.statement], ...pairs(one)])),
  'a table of labels without a heading': (all) =>
    each((one, n) => labelTable([[`Objective ${n}`, one.statement], ...pairs(one)]))(all),
  'a SMART table for each': inPart(
    (one, n) => `### Objective ${n}\n\n${labelTable([['S', one.statement], ...smartPairs(one)])}`,
  ),
  'a table of letters, questions and answers': inPart(
    (one) =>
      `| SMART | Question | My answer |\n| --- | --- | --- |\n${[['Specific', one.statement], ...pairs(one, smartWords)].map(([label, value]) => `| ${label} | What is it? | ${value} |`).join('\n')}`,
  ),
  'question headings': inPart(
    (one, n) =>
      `### Objective ${n}\n\n#### What do I want to achieve?\n\n${one.statement}\n\n${asked(one, (q, v) => `#### ${q}\n\n${v}`, '\n\n')}`,
  ),
  'question headings side by side': inPart(
    (one) =>
      `### What do I want to achieve?\n\n${one.statement}\n\n${asked(one, (q, v) => `### ${q}\n\n${v}`, '\n\n')}`,
  ),
  'questions in bold': inPart(
    (one, n) =>
      `### Goal ${n}\n\n**What do I want to achieve?**\n\n${one.statement}\n\n${asked(one, (q, v) => `**${q}**\n\n${v}`, '\n\n')}`,
  ),
  'plain questions': inPart((one) => `### ${one.statement}\n\n${asked(one, (q, v) => `${q} ${v}`)}`),
  'a column with two facts': (all) => table(all, { Timescale: 'Target dates for review and completion' }),
  'rows continued below': (all) =>
    `${header()}\n${all.map((one) => `${row(one, ['activity', 'resources'])}\n${row({ ...one, statement: '' }, ['success', 'aims', 'timescale'])}`).join('\n')}`,
  'labels on the lines of a cell': (all) =>
    `| No | SMART objective |\n| --- | --- |\n${all.map((one, at) => `| ${at + 1} | ${one.statement} <br>${labelled(one, (l, v) => `**${l}:** ${v}`, '<br>')} |`).join('\n')}`,
  'rows of an HTML table': (all) =>
    `<table>\n  <thead>${htmlRow('th', ['Objective', ...names.map(([, label]) => label)])}</thead>\n  <tbody>\n${all.map((one) => `    ${htmlRow('td', [`<b>${one.statement}</b>`, ...names.map(([part]) => one[part] ?? '')])}`).join('\n')}\n  </tbody>\n</table>`,
  'an HTML table of labels for each': inPart(
    (one, n) =>
      `<table border="1">\n${[[`Objective ${n}`, one.statement], ...pairs(one)].map(([label, value]) => `<tr>\n<th scope="row">${label}</th>\n<td>\n\n${value}\n\n</td>\n</tr>`).join('\n')}\n</table>`,
  ),
  'plain lines under a heading': inPart(
    (one, n) => `### Goal ${n}\n\nObjective: ${one.statement}\n${labelled(one, (l, v) => `${l}: ${v}`)}`,
  ),
  'plain lines one after the other': inPart(
    (one, n) => `Objective ${n}: ${one.statement}\n${labelled(one, (l, v) => `${l}: ${v}`)}`,
    '\n',
  ),
  'terms and definitions': inPart(
    (one, n) => `Goal ${n}\n: ${one.statement}\n\n${labelled(one, (l, v) => `${l}\n: ${v}`, '\n\n')}`,
  ),
  'bold lines without a part': (all) =>
    `# Personal development plan\n\nMy plan for the year.\n\n${each((one, n) => `**Objective ${n}: ${one.statement}**\n\n${labelled(one, (l, v) => `- ${l}: ${v}`)}`)(all)}`,
  'numbered headings without a part': (all) =>
    `# Personal development plan\n\n${each((one, n) => `## Objective ${n}: ${one.statement}\n\n${labelled(one, (l, v) => `${l}: ${v}`, '\n\n')}`)(all)}`,
};

/** What stands after the objectives must stay what it is. */
const closing = '\n\n## Reviews\n\nNone yet.\n';

const names = [
  ['activity', 'Learning activity'],
  ['resources', 'Resources'],
  ['success', 'Success criteria'],
  ['aims', 'Link to aims'],
  ['timescale', 'Timescale'],
] as const;

const questions: Readonly<Record<Part, string>> = {
  activity: 'What will I do to achieve this?',
  resources: 'What resources or support will I need?',
  success: 'How will I know I’ve succeeded?',
  aims: 'Link to organisational aims?',
  timescale: 'By when?',
};

const smartWords: Readonly<Record<Part, string>> = {
  activity: 'Actions',
  resources: 'Achievable',
  success: 'Measurable',
  aims: 'Relevant',
  timescale: 'Time-bound',
};

function inPart(write: Writer, between = '\n\n') {
  return (all: readonly Stated[]) => `# My PDP\n\n## My objectives\n\n${each(write, between)(all)}${closing}`;
}

function each(write: Writer, between = '\n\n') {
  return (all: readonly Stated[]) => all.map((one, at) => write(one, at + 1).trimEnd()).join(between);
}

function pairs(one: Stated, labels: Readonly<Partial<Record<Part, string>>> = {}): [string, string, Part][] {
  return names.flatMap(([part, label]) => (one[part] === undefined ? [] : [[labels[part] ?? label, one[part], part]]));
}

function smartPairs(one: Stated): [string, string][] {
  return pairs(one, smartWords).map(([word, value, part]) => [part === 'activity' ? word : word.charAt(0), value]);
}

function labelled(one: Stated, write: (label: string, value: string) => string, between = '\n'): string {
  return pairs(one)
    .map(([label, value]) => write(label, value))
    .join(between);
}

function asked(one: Stated, write: (question: string, value: string) => string, between = '\n'): string {
  return pairs(one, questions)
    .map(([question, value]) => write(question, value))
    .join(between);
}

/** The activity has no letter, so its label is the plain one. */
function smart(
  one: Stated,
  label: (word: string) => string,
  write: (label: string, value: string) => string,
  between = '\n',
) {
  return pairs(one, smartWords)
    .map(([word, value, part]) => write(part === 'activity' ? 'Actions:' : label(word), value))
    .join(between);
}

function header(labels: Readonly<Record<string, string>> = {}): string {
  const cells = ['Objective', ...names.map(([, label]) => labels[label] ?? label)];
  return `| ${cells.join(' | ')} |\n|${cells.map(() => ' --- |').join('')}`;
}

function row(one: Stated, parts: readonly Part[] = names.map(([part]) => part)): string {
  return `| ${[one.statement, ...names.map(([part]) => (parts.includes(part) ? (one[part] ?? '') : ''))].join(' | ')} |`;
}

function table(all: readonly Stated[], labels: Readonly<Record<string, string>> = {}): string {
  return `${header(labels)}\n${all.map((one) => row(one)).join('\n')}`;
}

function labelTable(rows: readonly (readonly string[])[]): string {
  return rows.map(([label, value], at) => `| ${label} | ${value} |${at ? '' : '\n| --- | --- |'}`).join('\n');
}

function htmlRow(tag: string, cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<${tag} class="c">${cell}</${tag}>`).join('')}</tr>`;
}
