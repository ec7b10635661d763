import { isMap, isPair, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Written, WrittenMap, WrittenPair } from './written.ts';

/** Reads any frontmatter as YAML; aliases are not resolved, so none can make it slow. Never throws. */
export function readYaml(source: string): WrittenMap {
  const document = parseDocument(source, { logLevel: 'silent', prettyErrors: false });
  return {
    pairs: isMap(document.contents) ? pairsIn(document.contents) : [],
    faults: document.errors.map(({ pos, code }) => ({ range: pos, reason: code })),
  };
}

function pairsIn(map: YAMLMap): WrittenPair[] {
  return map.items.flatMap((pair: Pair) => {
    const key = pair.key;
    if (!isPair(pair) || !isScalar(key) || !key.range) return [];
    const range = [key.range[0], key.range[1]] as const;
    return [{ key: { text: String(key.value), range }, value: written(pair.value as Node | null) }];
  });
}

function written(node: Node | null): Written | undefined {
  if (!node?.range) return undefined;
  const range = [node.range[0], node.range[1]] as const;
  if (isSeq(node)) return { range, items: node.items.flatMap((item) => written(item as Node | null) ?? []) };
  if (isMap(node)) return { range, pairs: pairsIn(node) };
  return isScalar(node) && typeof node.value === 'string' ? { range, words: node.value } : { range };
}
