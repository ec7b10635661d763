import { sourceRange } from '../document/prose.ts';
import { findStandards } from '../language/standards.ts';
import { stated } from '../smart/judge.ts';
import type { EvidenceKind } from './evidence.ts';

/** Standards and frameworks that are named: in the frontmatter or anywhere in the text. */
export default {
  id: 'standards-named',
  find({ frontmatter, prose }) {
    const listed = (frontmatter.values['standards'] ?? []).filter(({ text }) => findStandards(text).length > 0);
    const inText = prose.flatMap((one) =>
      findStandards(stated(one)).map(({ start, end }) => sourceRange(one, start, end)),
    );
    return { found: [...listed.map(({ range }) => range), ...inText] };
  },
} satisfies EvidenceKind;
