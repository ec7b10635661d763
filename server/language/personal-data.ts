import words from '../lexicon/personal-data.json' with { type: 'json' };
import { alternatives, findAll } from './match.ts';
import { jointed } from './joints.ts';

/** Something by which a person could be recognised, and where it stands in a text. */
export interface PersonalDatum {
  readonly kind: 'nino' | 'phone' | 'email' | 'postcode' | 'birth' | 'name';
  readonly start: number;
  readonly end: number;
}

/** What in a text tells who somebody is; the writer's own ("you can ring me on …") and what belongs to an office is left out. */
export function findPersonalData(text: string): PersonalDatum[] {
  const found = forms.flatMap(({ kind, form, cue, unless }) =>
    (cue.test(text) ? findAll(form, text) : []).flatMap((match): PersonalDatum[] => {
      const value = match.groups['value'] ?? match.text;
      const start = match.start + match.text.lastIndexOf(value);
      const before = text.slice(Math.max(0, match.start - 40), start);
      if (own.test(before) || unless(value, before)) return [];
      return [{ kind, start, end: start + value.length }];
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a label asks for a day of birth, and the text beside it gives one in full. */
export function isBirthDate(label: string, value: string): boolean {
  return birthLabel.test(label) && wholeDate.test(value);
}

const never = () => false;

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const days = String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months}),? (?:19|20)\d{2}|(?:${months}) \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}`;
const wholeDate = new RegExp(`^(?:${days})$`, 'i');
const birthLabel = /^(?:dob|d\.o\.b\.?|date of birth|born)\W{0,3}$/i;

/** A first and a last name, with whatever is common between and in them. */
const person = String.raw`[A-Z][a-z'’]{1,20}(?:-[A-Z][a-z]{1,20})? (?:O['’]|Mac|Mc)?[A-Z][a-z]{1,20}(?:-[A-Z][a-z]{1,20})?`;

interface Form {
  readonly kind: PersonalDatum['kind'];
  readonly form: RegExp;
  /** Without a match of this there is none of the form, which takes long to compile and to run. */
  readonly cue: RegExp;
  /** What makes it something else. */
  readonly unless: (value: string, before: string) => boolean;
}

const forms: readonly Form[] = [
  {
    kind: 'nino',
    cue: /\d/,
    // As HMRC gives them out: its own example, QQ 12 34 56 C, is none.
    form: /(?<![A-Za-z\d])(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Za-z\d])/g,
    unless: never,
  },
  {
    kind: 'phone',
    cue: /(?:\d\D{0,2}){11}/,
    form: /(?<![\w/.+-])(?:\+44 ?(?:\(0\) ?)?|\(?0)(?:7\d{3}\)?[ -]?\d{3}[ -]?\d{3}|2\d\)?[ -]?\d{4}[ -]?\d{4}|1\d1\)?[ -]?\d{3}[ -]?\d{4}|11\d\)?[ -]?\d{3}[ -]?\d{4}|1\d{3}\)?[ -]?\d{3}[ -]?\d{3})(?![\w/-]|\.\d)/g,
    unless: (_, before) =>
      /\b(?:ref(?:erence)?|isbn|issn|uln|order|invoice|account|case|version|no|number) ?(?:no\.?|number)?[:#]? ?$/i.test(
        before,
      ) && !/phone|mobile|tel|contact/i.test(before),
  },
  {
    kind: 'email',
    cue: /@/,
    form: /(?<![\w.+/@-])[\w+-](?:[\w.+-]{0,60}[\w+-])?@(?:[a-z\d-]{1,40}\.){1,4}[a-z]{2,12}(?![\w@-])/gi,
    unless: (value) =>
      mailboxes.has(value.split('@')[0]?.toLowerCase() ?? '') || /@example\.|\.(?:png|jpe?g|js|ts|md)$/i.test(value),
  },
  {
    kind: 'postcode',
    cue: /\d/,
    form: new RegExp(
      String.raw`(?<![\w/.&-])(?:${alternatives(words.postcodeAreas)})(?:[1-9]\d|\d|[1-9][A-HJKPSTUW]|[1-9][ABEHMNPRVWXY]) \d[ABD-HJLNP-UW-Z]{2}(?![\w/-])`,
      'g',
    ),
    unless: never,
  },
  {
    kind: 'birth',
    cue: /born|birth|dob|d\.o\.b/i,
    form: new RegExp(
      String.raw`\b(?:dob|d\.o\.b\.?|date of birth|born)(?:[:,–-]? | ?\()(?:(?:on|is|was) (?:the )?)?(?<value>${days})\b`,
      'gi',
    ),
    unless: (_, before) => /\bI (?:was|am) born/i.test(before),
  },
  {
    kind: 'name',
    cue: /[Mm]y|[Oo]ur|called|named/,
    form: jointed(
      new RegExp(
        String.raw`\b(?:[Mm]y|[Oo]ur|[Oo]ne of (?:my|our)|(?:a|A|the|The|another|this) (?=(?:${alternatives(words.people)})s? (?:called|named))) ?(?:first |new |last |long-term |youngest |oldest )?(?:${alternatives(words.people)})s?,? (?:called |named |is |was )?(?<value>${person})(?!\w| (?:Ltd|Limited|PLC|plc|LLP|Council|College|Trust|Group|Academy|School|University|Foundation|Services)\b)`,
        'g',
      ),
    ),
    unless: (value) => value.split(/[ -]/).some((word) => notNames.has(word.toLowerCase())),
  },
];

const own =
  /\b(?:my (?:own )?(?:work )?(?:e-?mail|phone|mobile|telephone|number|address|postcode|date of birth|dob)|(?:reach|contact|e-?mail|ring|call|phone|text) (?:me|us)\b)[^.;]{0,25}$/i;
const mailboxes = new Set(words.roleMailboxes);
const notNames = new Set(words.notNames);
