import { characterOf } from '../document/character-reference.ts';

/** The paragraphs that a reader of a stretch of HTML would see, without its tags, comments and scripts; one pass from left to right. */
export function htmlText(html: string): string[] {
  let seen = '';
  let isComment = false;
  let hiding: string | undefined;
  for (const [piece, closing, name] of html.matchAll(token)) {
    if (piece === '<!--' || piece === '-->') isComment = piece === '<!--';
    else if (isComment || /^<[!?]/.test(piece)) continue;
    else if (name) {
      const tag = name.toLowerCase();
      if (hiding === undefined) seen += tag === 'br' ? '\n' : blocks.has(tag) ? '\n\n' : '';
      if (!closing && hidden.has(tag)) hiding ??= tag;
      else if (closing && tag === hiding) hiding = undefined;
    } else if (hiding === undefined) seen += characterOf(piece) ?? piece.replace(/\s+/g, ' ');
  }
  return seen.split('\n\n').flatMap((paragraph) => paragraph.trim() || []);
}

/** A tag, a declaration, a character reference, one end of a comment, or text; what begins none of them is text too. */
const token =
  /<!--|-->|<[!?][^<>]*>|<(\/?)([a-z]+\d?)(?:[^<>a-z\d][^<>]*)?>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|[^<&-]+|[<&-]/gi;

const hidden = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'textarea',
]);
const blocks = new Set(
  'address article aside blockquote dd details div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
