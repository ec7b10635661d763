import { importWordRequest, type ImportWordParams } from '../protocol.ts';
import type { Feature } from './feature.ts';

/** Our own request: the plan that a Word document becomes, where the server can read files. */
export const importWord: Feature = {
  capabilities: () => ({}),
  register({ connection, importWordFile }) {
    connection.onRequest(importWordRequest, ({ path }: ImportWordParams) => importWordFile?.(path) ?? null);
  },
};
