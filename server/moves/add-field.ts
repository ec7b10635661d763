import { objectiveAt } from '../help/cursor.ts';
import { lackingFields } from '../help/lacking-fields.ts';
import { text } from '../messages/index.ts';
import { fieldForm, isQuoted } from '../rules/field-form.ts';
import type { Move } from './move.ts';

/** A field that the objective at the cursor does not have yet, with its question, as its other fields are laid out. */
export default {
  id: 'add-field',
  at(cursor) {
    const { plan } = cursor;
    const objective = objectiveAt(cursor);
    const form = objective && !isQuoted(plan, objective) ? fieldForm(plan, objective) : undefined;
    if (!objective || !form) return [];
    return lackingFields(plan, objective.fields).map(({ rule, label }) => {
      const written = plan.eol + (form.isApart ? plan.eol : '') + form.write(label, text(`${rule}.prompt`));
      const title = text('move.add-field', { label, id: objective.id });
      return { title, edits: [{ range: { start: form.at, end: form.at }, text: written }] };
    });
  },
} satisfies Move;
