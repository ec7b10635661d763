/**
 * An address that may stand in a document that is handed in: it leads to the web or starts a letter. Anything that could run something (`javascript:`,
 * `command:`), reach into a machine (`file:`, `vscode:`) or be found only beside the plan is undefined.
 */
export function safeLink(address: string): string | undefined {
  try {
    const { protocol, href } = new URL(address);
    return schemes.has(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

const schemes = new Set(['http:', 'https:', 'mailto:']);
