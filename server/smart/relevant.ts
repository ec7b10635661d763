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
  if (aims.length) return verdict('partly', text('smart.relevant.aimsOnly'), aims);
  if (role.length) return verdict('partly', text('smart.relevant.roleOnly'), role);
  const near = labelled(objective, 'standards', 'origin', 'need');
  if (near.length) return verdict('partly', text('smart.relevant.near'), near);
  return verdict('missing', text('smart.relevant.missing'));
};
