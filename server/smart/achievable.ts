import { text } from '../messages/index.ts';
import { verdict, type Judge } from './judge.ts';
import { labelled, supportOf } from './links.ts';

/** A: what makes it possible is stated (resources, support, who agreed it); whether that is true is not ours to say. */
export const judgeAchievable: Judge = (objective) => {
  const support = supportOf(objective);
  if (support.length) return verdict('met', text('smart.achievable.met'), support);
  const activities = labelled(objective, 'activity');
  if (activities.length) return verdict('partly', text('smart.achievable.activity'), activities);
  return verdict('missing', text('smart.achievable.missing'));
};
