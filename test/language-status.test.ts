import assert from 'node:assert/strict';
import { languageStatus, type Situation } from '../client/calm/language-status.ts';
import { readProjectFile } from './helpers.ts';
import { untranslated } from './translate.ts';

const running: Situation = { server: 'running', document: 'plan', isPaused: false };

const cases: readonly { situation: Partial<Situation>; says: RegExp; command?: string }[] = [
  { situation: {}, says: /^Checks this plan$/, command: 'pdp.pause' },
  { situation: { server: 'starting' }, says: /^Starting/, command: 'pdp.pause' },
  { situation: { isPaused: true }, says: /^Paused$/, command: 'pdp.resume' },
  { situation: { server: 'failed' }, says: /could not be started/, command: 'workbench.action.reloadWindow' },
  { situation: { document: 'no plan' }, says: /not a plan/, command: 'pdp.makePlan' },
  { situation: { document: 'no plan', isPaused: true }, says: /not a plan/, command: 'pdp.makePlan' },
  { situation: { document: 'not editable' }, says: /view of a text/ },
  { situation: { document: 'too large', server: 'none' }, says: /too large/ },
];

/** In letters: what has room in the widest hover of VS Code, beside the name of the extension. */
const widest = 60;

describe('the language status', () => {
  const commands = (JSON.parse(readProjectFile('package.json')) as Manifest).contributes.commands;

  for (const { situation, says, command } of cases) {
    it(`says “${says.source}” for ${JSON.stringify(situation)}, and what can be done`, () => {
      const status = languageStatus({ ...running, ...situation }, untranslated);
      assert.match(status.text, says);
      assert.ok(status.detail);
      assert.equal(status.command?.command, command);
      const shown = `${status.text}${status.detail}${status.command?.title ?? ''}`;
      assert.ok(shown.length <= widest, `${shown.length} letters`);
      const isOurs = command?.startsWith('pdp.') ?? false;
      assert.equal(isOurs && !commands.some((one) => one.command === command), false, 'the command is there');
    });
  }

  it('is busy while the checks start, and asks for attention only where they could not', () => {
    assert.ok(languageStatus({ ...running, server: 'starting' }, untranslated).isBusy);
    assert.ok(!languageStatus(running, untranslated).isBusy);
    assert.ok(languageStatus({ ...running, server: 'failed' }, untranslated).needsAttention);
    assert.ok(!languageStatus({ ...running, isPaused: true }, untranslated).needsAttention);
  });
});

interface Manifest {
  contributes: { commands: { command: string }[] };
}
