/** What an XML text consists of, in its order. An element that is empty is opened and closed. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (const [piece, inside] of xml.matchAll(/<([^<>]*)>|[^<]+/g)) {
    if (inside === undefined) yield { kind: 'text', text: unescaped(piece) };
    else if (inside.startsWith('/')) yield { kind: 'close', name: inside.slice(1).trim() };
    else if (!inside.startsWith('?') && !inside.startsWith('!')) {
      const name = /^[^\s/]+/.exec(inside)?.[0] ?? '';
      yield { kind: 'open', name, attributes: inside.slice(name.length) };
      if (inside.endsWith('/')) yield { kind: 'close', name };
    }
  }
}

export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** The value of an attribute; undefined where the element has none of that name. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = attributes.split(`${name}="`, 2)[1];
  return found === undefined ? undefined : unescaped(found.slice(0, Math.max(0, found.indexOf('"'))));
}

/** How deep elements stand in one another at most. */
export function depthOf(xml: string): number {
  let [depth, deepest] = [0, 0];
  for (const { kind } of xmlTokens(xml)) {
    if (kind === 'open') deepest = Math.max(deepest, (depth += 1));
    else if (kind === 'close') depth -= 1;
  }
  return deepest;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
