import { runToEnd } from '../run-to-end.ts';
import { isPlanned, readPhone, type Country } from '../phone.ts';
import type { CardRecord } from '../record/card-record.ts';
import { readPastedText } from './pasted-text.ts';

/** More lines than this are no other than the first. */
const maxLines = 2000;
const maxNameWords = 7;
const maxNameLength = 80;

/** A time, an amount, an address of the network, a key, or what programs write: no name has them. */
const notInNames =
  /\d{1,2}:\d{2}|(?<![.\d])\d+[.,]\d{2}(?![.\d])|(?:\d{1,3}\.){3}\d{1,3}|[{}[\]<>;=\\^$%]|\p{L}\/\w+\/|\b[\da-f]{12,}\b|\b[A-Z]{2}\d{2}\b|:\/\/|^\d{4}-\d{2}-\d{2}|€|£|\b(?:EUR|USD|GBP|RUB|null|true|false|IBAN|BIC|SWIFT)\b/u;
/** A sentence goes on, or ends. */
const sentence = /\p{Ll}{4,}[.!?…]+$|[,;]$|\p{Ll}{4,}[.!?] \p{L}{2,}/u;
/** Words of which sentences are made, and names are not. */
const wordOfSentence =
  /(?<!\p{L})(?:call|me|my|at|is|the|this|please|or|to|for|you|your|we|it|was|will|code|order|invoice|so|on|etc|usw|ruf|mich|meine|ist|bitte|oder|der|das|llama|mi|es|por|o|appelle|mon|est|ou|позвони|звони|мой|это|или|на|код)(?!\p{L})/iu;
/** Written with a plus, brackets or blanks, or as it is dialled at home. */
const writtenAsNumber = /[+(]|^\D*0|\d[ \u00A0./-]\d/;

/** How much of a text is people; all in lines that have anything on them. */
export interface PeopleSeen {
  /** With a number or a handle, and a name no longer than names are. */
  readonly people: number;
  /** Of these, those with a number that can be called. */
  readonly numbered: number;
  readonly lines: number;
  /** Lines that belong to these people. */
  readonly theirs: number;
  readonly firstIsTheirs: boolean;
}

/** `chat`: a message, which is more likely a sentence than a list. */
export type Surrounding = 'file' | 'chat';

/** Counts the people of a text whose numbers are in some numbering plan, or look like it. */
export function seePeople(text: string, home: Country | undefined, where: Surrounding): PeopleSeen {
  return runToEnd(countPeopleInTurns(text, home, where));
}

function* countPeopleInTurns(
  text: string,
  home: Country | undefined,
  where: Surrounding,
): Generator<void, PeopleSeen> {
  const written = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).slice(0, maxLines);
  const isFilled = (at: number): boolean => /[\p{L}\p{N}]/u.test(written[at] ?? '');
  const filled = written.flatMap((_, at) => (isFilled(at) ? at : []));
  const records: CardRecord[] = [];
  for (const record of readPastedText(text, home)) {
    records.push(record);
    yield;
  }
  const theirs = new Set<number>();
  let people = 0;
  let numbered = 0;
  for (const [at, record] of records.entries()) {
    const from = (record.line ?? 1) - 1;
    if (from >= maxLines) break;
    const seen = recordKind(record, home, where);
    yield;
    if (!seen) continue;
    people++;
    if (seen === 'numbered') numbered++;
    const to = Math.max(from + 1, (records[at + 1]?.line ?? written.length + 1) - 1);
    for (let one = from; one < Math.min(to, maxLines); one++) if (isFilled(one)) theirs.add(one);
  }
  const [first = -1] = filled;
  const counts = { people, numbered, lines: filled.length, theirs: theirs.size };
  return { ...counts, firstIsTheirs: theirs.has(first) };
}

/** Whether a file of text is a list of people, in turns: most of its lines are theirs. */
export function* looksLikePeople(
  text: string,
  home: Country | undefined,
): Generator<void, boolean> {
  const { people, lines, theirs } = yield* countPeopleInTurns(text, home, 'file');
  return people > 0 && theirs * 2 >= lines;
}

function recordKind(
  record: CardRecord,
  home: Country | undefined,
  where: Surrounding,
): 'numbered' | 'other' | undefined {
  const { phones, username, telegramId, leftOut } = record;
  const name = `${record.firstName} ${record.lastName}`.trim();
  if (!isName(name) || (where === 'chat' && wordOfSentence.test(name))) return undefined;
  const isNumber = (phone: string): boolean =>
    where === 'chat' && name === '' ? isCertainNumber(phone, home) : isLikelyNumber(phone, home);
  if (phones.some(isNumber)) return 'numbered';
  if (username !== undefined || telegramId !== undefined) return 'other';
  const left = leftOut.some(({ reason }) => reason === 'machine' || reason === 'other_person');
  return left ? 'other' : undefined;
}

function isName(name: string): boolean {
  if (name.length > maxNameLength || name.split(/\s+/).length > maxNameWords) return false;
  return !notInNames.test(name) && !sentence.test(name);
}

function isLikelyNumber(text: string, home: Country | undefined): boolean {
  const read = readPhone(text, home);
  // So many digits are no amount and no day.
  const isLong = text.replace(/\P{Nd}/gu, '').length >= 10;
  if (read.kind !== 'phone') {
    const isElsewhere = read.reason === 'needs_country' || read.reason === 'no_plan';
    return isElsewhere && (isLong || writtenAsNumber.test(text));
  }
  return isLong || writtenAsNumber.test(text) || read.countryFrom !== 'plus_added';
}

/** Digits alone may be anything: only a number at home, or one with its plus, is a person's. */
function isCertainNumber(text: string, home: Country | undefined): boolean {
  const read = readPhone(text, home);
  if (read.kind !== 'phone' || read.countryFrom === 'plus_added') return false;
  return text.includes('+') || isPlanned(read.e164);
}
