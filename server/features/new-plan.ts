import plan from '../../snippets/plan.json' with { type: 'json' };
import { newPlanRequest, type NewPlanParams } from '../protocol.ts';
import type { Feature } from './feature.ts';

/** Our own request: what a new plan starts with, which is the snippet `pdp-plan` with the day filled in. */
export const newPlan: Feature = {
  capabilities: () => ({}),
  register({ connection }) {
    connection.onRequest(newPlanRequest, ({ today }: NewPlanParams) => {
      const body = plan['Personal development plan'].body.join('\n');
      return body.replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', /^\d{4}-\d{2}-\d{2}$/.test(today) ? today : '');
    });
  },
};
