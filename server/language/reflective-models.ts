import list from '../lexicon/reflective-models.json' with { type: 'json' };
import { alternatives, findAll } from './match.ts';
import { jointed } from './joints.ts';

/** A model of reflection: what it is called, who is cited for it, and its stages with the question that each asks. */
export type ReflectiveModel = (typeof list)[number];

export const reflectiveModels: readonly ReflectiveModel[] = list;

/** An author of a model as a text names them: "Gibbs' …", "Rolfe et al. (2001)". */
export interface AuthorMention {
  readonly author: string;
  readonly start: number;
  /** Behind the name, its co-authors and its apostrophe. */
  readonly end: number;
  readonly year: { readonly text: string; readonly start: number; readonly end: number } | undefined;
}

/** Where a text names the author of a model of reflection, and not some colleague of that name. */
export function findAuthors(text: string): AuthorMention[] {
  return findAll(authors, text).flatMap(({ text: whole, groups, start, end }) => {
    const author = plainName(groups['author'] ?? '');
    const found = yearAfter.exec(text.slice(end, end + 100));
    const year = found?.groups?.['year'] ?? '';
    const at = end + (found?.[0].length ?? 0) - year.length;
    const before = text.slice(Math.max(0, start - 6), start);
    const isModel = commonNames.has(author)
      ? modelNext.test(text.slice(end, end + 30)) || isYearOf(author, year)
      : year !== '' || ofReflection.test(text);
    const isCoAuthor = commonNames.has(author) && /(?:and|&) $/.test(before);
    if (title.test(before) || isCoAuthor || !(isModel || whole.includes(' '))) return [];
    return [{ author, start, end, year: year ? { text: year, start: at, end: at + 4 } : undefined }];
  });
}

/** The models that a text on somebody's reflection names, by their authors or by a name such as CARL, in its order. */
export function modelsNamed(text: string): ReflectiveModel[] {
  const named = findAll(names, text).map((match) => match.text.toLowerCase());
  return reflectiveModels.filter((model) => allNames(model).some((name) => named.includes(name.toLowerCase())));
}

/** Whether an author's model has been cited with this year. */
export function isYearOf(author: string, year: string): boolean {
  return modelsOf(author).some(({ years, editions }) => [...years, ...editions].includes(Number(year)));
}

/** The models of an author: Johns has two. */
export function modelsOf(author: string): ReflectiveModel[] {
  return reflectiveModels.filter((model) => model.author.some((name) => plainName(name) === author));
}

/** An author's name as it is spelt: Schön, who is plainly Schon. */
export function spelling(author: string): string {
  return byAuthor.find((name) => plainName(name) === author) ?? author;
}

function allNames({ author, named }: ReflectiveModel): string[] {
  return [...author, ...named];
}

function plainName(name: string): string {
  return name.replace('ö', 'o');
}

const byAuthor = reflectiveModels.flatMap(({ author }) => author);
const together = String.raw`(?:, Freshwater,? (?:and|&) Jasper| et al\.?| (?:and|&) Murphy|, Keogh,? (?:and|&) Walker)?`;
const authors = jointed(
  new RegExp(`(?<![\\w-])(?<author>${alternatives([...new Set(byAuthor)])})${together}(?:['’]s?)?(?![\\w-])`, 'g'),
);
const names = new RegExp(`(?<![\\w-])(?:${alternatives(reflectiveModels.flatMap(allNames))})(?!\\w|-\\w)`, 'g');
/** "(1988)", ", 1988", ", G. (1988)", " reflective cycle (1988)". */
const yearAfter =
  /^(?:,? ?\(?|, [A-Z]\.[^()\d]{0,70} \(|[a-z ]{1,40} \([a-z ,]{0,20})(?<year>(?:19|20)\d{2})(?![\w/-])/i;
const title = /\b(?:Mr|Mrs|Ms|Miss|Dr)\.? $/;
/** Names that colleagues have as well. */
const commonNames = new Set(['Johns', 'Atkins', 'Jasper', 'Bain']);
const modelNext = /^ (?:ERA|model|cycle|framework|structured|reflective)\b/;
const ofReflection =
  /\b(?:models?|cycles?|reflect\w{0,8}|theor(?:y|ies)|frameworks?|lens(?:es)?|learning|stages?|experiential)\b/i;
