import plan from '../../snippets/plan.json' with { type: 'json' };
import { newPlanRequest, schemeListRequest, type NewPlanParams, type SchemeName } from '../protocol.ts';
import { usualFirst, usualScheme } from '../scheme-files.ts';
import type { Feature } from './feature.ts';

/** Our own requests: what a new plan starts with, which is the snippet `pdp-plan` with what is known filled in; and the schemes it may follow. */
export const newPlan: Feature = {
  capabilities: () => ({}),
  register({ connection, workspace }) {
    connection.onRequest(newPlanRequest, (params: NewPlanParams) => filledIn(params));
    connection.onRequest(schemeListRequest, (): SchemeName[] =>
      usualFirst(workspace.schemes).map(({ id, title }) => ({ id, title })),
    );
  },
};

/** What is not known keeps its prompt. The scheme is named where it is not the usual one. */
function filledIn({ start, scheme, ...answers }: NewPlanParams): string {
  const body = plan['Personal development plan'].body
    .join('\n')
    .replace(/^(learner|role|organisation): ".*"$/gm, (line, key: 'learner' | 'role' | 'organisation') => {
      const answer = answers[key]?.trim();
      return answer ? `${key}: "${quoted(answer)}"` : line;
    });
  const named = scheme && scheme !== usualScheme?.id && /^[\w-]{1,100}$/.test(scheme) ? `scheme: ${scheme}\n` : '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(start) ? start : '';
  return body.replace(/^start: .*\n/m, () => `start: ${day}\n${named}`);
}

/** As it stands between double quotes in YAML, and there in a snippet. */
function quoted(answer: string): string {
  const yaml = JSON.stringify(answer).slice(1, -1);
  return yaml.replace(/[\\$}]/g, (sign) => `\\${sign}`);
}
