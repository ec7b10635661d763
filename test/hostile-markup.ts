/** Addresses that run something, reach into the machine or hide where they lead; as they stand in a link. */
export const hostileAddresses: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '&#106;avascript:alert(1)',
  'java&#9;script:alert(1)',
  'java&#10;script:alert(1)',
  'vbscript:msgbox(1)',
  'command:workbench.action.terminal.new',
  'vscode:extension/evil',
  'vscode-insiders://evil/run',
  'file:///etc/passwd',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'blob:https://evil.example/1',
  'ms-word:ofe|u|https://evil.example/x.docm',
  '//evil.example/x',
];

/** Markup that tries to run something, to reach out of the page, or to break out of the place it stands in. Each is a piece of Markdown or of a value. */
export const hostileMarkup: readonly string[] = [
  ...hostileAddresses.map((address) => `[click](${address})`),
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '<img src=x onerror="alert(1)">',
  '<img src="https://evil.example/pixel.png">',
  '<img srcset="https://evil.example/pixel.png 2x">',
  '![A picture](https://evil.example/pixel.png)',
  '![A picture](javascript:alert(1))',
  '![A picture][evil-picture]\n\n[evil-picture]: https://evil.example/pixel.png',
  '<svg onload=alert(1)></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>click</text></a></svg>',
  '<math><mi xlink:href="javascript:alert(1)">click</mi></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="https://evil.example/x.swf">',
  '<form action="https://evil.example/"><input name=q><button formaction="javascript:alert(1)">go</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video><source onerror=alert(1)></video>',
  '<body onload=alert(1)>',
  '<base href="https://evil.example/">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<style>@import "https://evil.example/x.css"; body { background: url(https://evil.example/y) }</style>',
  '<p style="background:url(https://evil.example/x)">styled</p>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<a href="javascript:alert(1)">click</a>',
  '[click](<java\tscript:alert(1)>)',
  '[click](\u0001javascript:alert(1))',
  '[click](\\\\evil.example\\share\\x.exe)',
  '[click][evil]\n\n[evil]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '[click](https://good.example/"onmouseover="alert(1))',
  '[click](https://good.example/ "x\\" onmouseover=alert(1)")',
  '`</code><script>alert(1)</script>`',
  '```html\n</pre><script>alert(1)</script>\n```',
  '{{constructor.constructor("alert(1)")()}}',
  '=HYPERLINK("https://evil.example","click")',
  '<w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText>',
];

/** The keys of the frontmatter that come to be seen. */
export const hostileFields: readonly string[] = ['learner', 'role', 'organisation', 'unit', 'declaration'];

/** A plan that has markup in fields of its frontmatter, another in each, in objectives and their fields, and in every kind of block. */
export function hostilePlan(fields: readonly string[], markup: readonly string[]): string {
  const lines = markup.map((one) => one.replace(/\s+/g, ' '));
  const keys = fields.map((field, index) => `${field}: ${JSON.stringify(lines[index % lines.length])}`);
  const blocks = markup.flatMap((one) => {
    const line = one.split('\n')[0] ?? '';
    const cell = line.replaceAll('|', '/');
    const table = `| ${cell} | B |\n| --- | --- |\n| ${cell} | c |`;
    return [`## ${line}`, one, `Words ${line}`, `- ${line}`, table, `> ${line}`, `[^1]: ${line}`];
  });
  const objectives = markup.map((one, index) => {
    // Escaped, it is no markup, and the very words reach whoever shows them.
    const line = (one.split('\n')[0] ?? '').replace(/[<>[\]&*_`!]/g, '\\$&');
    return `### Objective ${index + 1}: Lead ${line}\n\n**Timescale:** 30 June 2027 ${line}\n\n**Resources:** ${line}`;
  });
  return [
    ['---', 'type: pdp', ...keys, '---'].join('\n'),
    `# ${lines[0] ?? ''}`,
    'See.[^1]',
    '## Objectives',
    ...objectives,
    ...blocks,
  ].join('\n\n');
}
