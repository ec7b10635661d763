import { text } from '../messages/index.ts';
import { verdict, type Judge } from './judge.ts';
import { labelled, linksToAims, linksToRole } from './links.ts';

/** R: a link is stated, to the role and to an aim of the organisation; one of the two is something of it. */
export const judgeRelevant: Judge = (objective, aimIds) => {
  const general = labelled(objective, 'relevance');
  const aims = linksToAims(objective, aimIds);
  const role = linksToRole(objective);
  if (general.length || (aims.length && role.length))
    return verdict('met', text('smart.relevant.met'), [...general, ...aims, ...role]);
  if (aims.length) return { ...verdict('partly', text('smart.relevant.aimsOnly'), aims), lacks: ['role'] };
  if (role.length) return { ...verdict('partly', text('smart.relevant.roleOnly'), role), lacks: ['aims'] };
  const near = labelled(objective, 'standards', 'origin', 'need');
  const lacks = ['role', 'aims'] as const;
  if (near.length) return { ...verdict('partly', text('smart.relevant.near'), near), lacks };
  return { ...verdict('missing', text('smart.relevant.missing')), lacks };
};
