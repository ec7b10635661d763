import words from '../lexicon/verbs.json' with { type: 'json' };

/** "leading", "completed", "written" → the bases they may come from; the word itself where it is a base. */
export function basesOf(word: string): string[] {
  const base = irregular[word];
  if (base) return [base];
  const stem = /^(.{2,})(?:ing|ed)$/.exec(word)?.[1];
  if (!stem) return [word];
  const single = /([b-df-hj-np-tv-z])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  return [stem, `${stem}e`, single, word];
}

/** "lead" → "leading", "carry out" → "carrying out". */
export function gerundOf(base: string): string {
  const [verb = '', ...rest] = base.split(' ');
  const doubled = /^(?:run|plan|cut|set|log|map|refer|submit|win|begin|get)$/i.test(verb)
    ? verb + verb.slice(-1)
    : verb;
  const stem = /[^e]e$/.test(doubled) ? doubled.slice(0, -1) : doubled;
  return [`${stem}ing`, ...rest].join(' ');
}

const irregular: Readonly<Record<string, string | undefined>> = words.irregular;
