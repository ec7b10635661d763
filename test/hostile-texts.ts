/** Texts that defeat a parser, keep it busy for seconds or overflow its stack, each with the exit status that `pdp check` owes it. */
export const hostileTexts: readonly HostileText[] = [
  ...answeredWith(
    { status: 1, isLeft: true },
    {
      'emphasis that never closes': plan('*a_ '.repeat(8_000)),
      'emphasis within emphasis': plan(`${'**'.repeat(4_000)}a${'**'.repeat(4_000)}`),
      'emphasis of two kinds': plan('a**b_c* '.repeat(8_000)),
      quotations: plan('> '.repeat(8_000)),
      'a quotation without marks': plan(`> a\n${'a\n'.repeat(8_000)}`),
      'nested lists': plan(numbered(500, (level) => `${'  '.repeat(level)}- a`)),
      'deeply nested lists': plan(numbered(2_000, (level) => `${'  '.repeat(level)}- a`)),
      'a long table': plan(`| a | b |\n|--|--|\n${'| c | d |\n'.repeat(8_000)}`),
      'a wide table': plan(`|${' a |'.repeat(8_000)}\n|${'--|'.repeat(8_000)}\n`),
      footnotes: plan(`${numbered(8_000, (n) => `[^${n}]`)}\n\n${numbered(8_000, (n) => `[^${n}]: a\n`)}`),
      'link references': plan(`${numbered(8_000, (n) => `[a][${n}]\n`)}\n\n${numbered(8_000, (n) => `[${n}]: #`)}`),
      definitions: plan(numbered(300_000, (n) => `[${n}]: a\n`)),
      'open brackets': plan('['.repeat(50_000)),
      backticks: plan(numbered(800, (n) => '`'.repeat(n + 1))),
      'open HTML': plan('<div>'.repeat(100_000)),
      'an open comment': plan(`<!--${'a\n'.repeat(400_000)}`),
      'an open fence': plan(`\`\`\`\n${'a\n'.repeat(500_000)}`),
      'one line': plan('words and words '.repeat(300_000)),
      'ten megabytes of one line': plan('words and words '.repeat(625_000)),
      headings: plan('# A\n'.repeat(50_000)),
      'old line ends': plan('a b\n\n'.repeat(200_000)).replaceAll('\n', '\r'),
      'lone surrogates': plan('\uD800'.repeat(300_000)),
      'frontmatter that never closes': `---\ntype: pdp\n${'key: value\n'.repeat(8_000)}`,
      'long frontmatter': `---\ntype: pdp\n${numbered(100_000, (n) => `key${n}: value`)}\n---\n`,
      'deep frontmatter': `---\ntype: pdp\nkey: ${'['.repeat(5_000)}\n---\n`,
    },
  ),
  ...answeredWith(
    { status: 1, isLeft: false },
    {
      'a YAML alias bomb': `---\ntype: pdp\n${numbered(9, bomb)}\n---\n`,
      'YAML keys of JavaScript': '---\ntype: pdp\n__proto__: { aims: [A] }\nconstructor: x\ntoString: y\n---\n',
      'a table of HTML in pieces': plan(`<table>${'<tr><td>a</td></tr>\n\n'.repeat(20_000)}`),
      'many objectives': plan(
        `## Objectives\n\n${numbered(4_000, (n) => `### Improve thing ${n}\n\nTimescale: by June\n`)}`,
      ),
      'many tables': plan(numbered(3_000, (n) => `| Objective | By when |\n|--|--|\n| Improve ${n} | soon |\n`)),
      'an objective of commas': plan(`## Objectives\n\n### Lead ${'a, '.repeat(33_000)}`),
      'an objective of dates': plan(`## Objectives\n\n### Lead ${'30 June 2027 '.repeat(7_000)}`),
    },
  ),
  { name: 'binary noise', content: noise(3_000_000), status: 2 },
  { name: 'zero bytes', content: '\0'.repeat(1_000_000), status: 2 },
];

export interface HostileText {
  readonly name: string;
  readonly content: string | Buffer;
  /** 1 where something is found or left unchecked, 2 for what is no text. */
  readonly status: 1 | 2;
  /** Whether something is left unchecked, which must be said. */
  readonly isLeft?: boolean;
}

/** What a weak plan looks like around a hostile text. */
function plan(text: string): string {
  return `---\ntype: pdp\nlearner: A\nrole: B\n---\n\n${text}\n\n## Objectives\n\n### Improve my confidence\n`;
}

function answeredWith(rest: Omit<HostileText, 'name' | 'content'>, texts: Record<string, string>): HostileText[] {
  return Object.entries(texts).map(([name, content]) => ({ name, content, ...rest }));
}

function numbered(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

/** Each list holds nine times the one before: a thousand million words, if somebody spells them out. */
function bomb(level: number): string {
  return `key${level}: &a${level} [${Array<string>(9)
    .fill(level ? `*a${level - 1}` : 'x')
    .join(', ')}]`;
}

/** The same on every run. */
function noise(length: number): Buffer {
  let state = 1;
  return Buffer.from(Uint8Array.from({ length }, () => (state = (state * 16_807) % 2_147_483_647) & 255));
}
