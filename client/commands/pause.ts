import type { Command } from './command.ts';

/** Shows no findings and hints until {@link resume}, or until the window is opened anew. */
export const pause: Command = {
  id: 'pdp.pause',
  run: async ({ calm }) => calm.pause(true),
};

/** Shows again whatever is found. */
export const resume: Command = {
  id: 'pdp.resume',
  run: async ({ calm }) => calm.pause(false),
};
