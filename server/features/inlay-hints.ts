import type { InlayHint } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Objective } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { text } from '../messages/index.ts';
import type { SmartLetter, State } from '../checklist-shape.ts';
import type { SmartProfile } from '../smart/profile.ts';
import { offsetRange } from './convert.ts';
import type { Feature } from './feature.ts';

/**
 * SMART at a glance: behind each objective's line what is not found in it yet, in words. A hint and no code lens, since a lens takes a line of
 * its own: whenever one came or went, all that is below would jump while somebody writes there.
 */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register({ connection, workspace, client }) {
    connection.languages.inlayHint.on(async ({ textDocument, range }) => {
      const { smartHints } = await workspace.currentSettings;
      const { document, analysis } = await workspace.open(textDocument.uri);
      if (!smartHints || !document || !analysis) return [];
      const { start, end } = offsetRange(document, range);
      return analysis.plan.objectives
        .filter(({ statement }) => start <= statement.range.end && statement.range.end <= end)
        .map((objective) => hintFor(document, objective, analysis.smart(objective)));
    });
    if (!client.workspace?.inlayHint?.refreshSupport) return;
    workspace.onRefresh(() => void connection.languages.inlayHint.refresh());
  },
};

function hintFor(document: TextDocument, { statement }: Objective, profile: SmartProfile): InlayHint {
  const { line } = document.positionAt(statement.range.end);
  const written = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  const position = { line, character: written.trimEnd().length };
  return { position, label: saidOf(profile), tooltip: reasonsOf(profile), paddingLeft: true };
}

// VS Code shows the first 43 characters, so what is said of the letters comes before them.
const saidOf = remember((profile: SmartProfile): string => {
  const said = (['missing', 'partly'] as const).flatMap((state) => {
    const letters = lettersOf(profile).filter((letter) => profile[letter].state === state);
    return letters.length ? [text(`glance.${state}`, { letters: listed(letters.map(nameOf)) })] : [];
  });
  return said.length ? text('glance.other', { said: said.join('; ') }) : text('glance.met');
});

const reasonsOf = remember((profile: SmartProfile): string =>
  lettersOf(profile)
    .map((letter) => {
      const { state, reason } = profile[letter];
      return text('glance.reason', { letter: text(`checklist.${letter}`), state: stateName(state), reason });
    })
    .join('\n'),
);

function lettersOf(profile: SmartProfile): SmartLetter[] {
  return Object.keys(profile) as SmartLetter[];
}

function nameOf(letter: SmartLetter): string {
  return text(`glance.${letter}`);
}

function stateName(state: State): string {
  return text(`checklist.${state}`).toLowerCase();
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? text('glance.and', { first: names.slice(0, -1).join(', '), last }) : last;
}
