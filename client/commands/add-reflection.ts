import { l10n, window, type QuickPickItem, type TextDocument } from 'vscode';
import { reflectionChoicesRequest, type ChecklistParams, type ReflectionChoices } from '../../server/protocol.ts';
import { insertEntry } from '../insert-entry.ts';
import { writeBeside } from '../write-beside.ts';
import { planInEditor } from '../plan-in-editor.ts';
import type { Command } from './command.ts';

/**
 * Asks for a model of reflection and for an objective, and adds the model's stages as questions: to the plan or, beside a plan that is saved, in
 * a file of their own.
 */
export const addReflection: Command = {
  id: 'pdp.addReflection',
  async run({ server }) {
    const editor = await planInEditor();
    if (!editor) return;
    const client = await server.running();
    if (!client) return server.explain();
    const params: ChecklistParams = { uri: editor.document.uri.toString() };
    const choices = await client.sendRequest<ReflectionChoices | null>(reflectionChoicesRequest, params);
    const model = choices && (await pickModel(choices));
    const about = model && (await pickObjective(choices));
    const place = about && (await pickPlace(editor.document));
    if (!place) return;
    const entry = { kind: 'reflection', model: model.id, ...about.link } as const;
    await (place.isApart ? writeBeside(client, editor.document, entry) : insertEntry(client, editor, entry));
  },
};

async function pickModel({ models }: ReflectionChoices) {
  const items = models.map(({ id, name, stages }) => ({ label: name, detail: stages, id }));
  return window.showQuickPick(items, {
    title: l10n.t('Add Reflection'),
    placeHolder: l10n.t('Which model will your reflection follow?'),
    matchOnDetail: true,
  });
}

async function pickObjective({ objectives }: ReflectionChoices) {
  const items: (QuickPickItem & { link: { objective?: string } })[] = [
    ...objectives.map(({ id, statement }) => ({ label: id, detail: statement, link: { objective: id } })),
    { label: l10n.t('No objective in particular'), link: {} },
  ];
  return window.showQuickPick(items, {
    title: l10n.t('Add Reflection'),
    placeHolder: l10n.t('Which objective is it about?'),
    matchOnDetail: true,
  });
}

/** A plan that was never saved has nothing beside it. */
async function pickPlace({ isUntitled }: TextDocument) {
  const inPlan = { label: l10n.t('In this plan'), isApart: false };
  if (isUntitled) return inPlan;
  const apart = l10n.t('In a file of its own');
  const items = [
    inPlan,
    { label: apart, detail: l10n.t('Beside your plan, where it counts once it is saved'), isApart: true },
  ];
  return window.showQuickPick(items, {
    title: l10n.t('Add Reflection'),
    placeHolder: l10n.t('Where will you write it?'),
  });
}
