import { type Country, fitsNumberingPlan, readPhone } from '../phone.ts';
import type { CardRecord } from '../record/card-record.ts';
import { type Steps, runAtOnce } from '../steps.ts';
import { readInSteps } from './pasted-text.ts';

/** The first lines represent the rest of a file. */
const maxLines = 2000;
const maxNameWords = 7;
const maxNameLength = 80;

/** Times, amounts, IP addresses, keys and output of programs, which names do not contain. */
const notInNames =
  /\p{Nd}{1,2}:\p{Nd}{2}|(?<![.\p{Nd}])\p{Nd}+[.,]\p{Nd}{2}(?![.\p{Nd}])|(?:\p{Nd}{1,3}\.){3}\p{Nd}{1,3}|[{}[\]<>;=\\^$%]|\p{L}\/\w+\/|\b[\da-f]{12,}\b|\b[A-Z]{2}\p{Nd}{2}\b|:\/\/|^\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}|€|£|\b(?:EUR|USD|GBP|RUB|null|true|false|IBAN|BIC|SWIFT)\b/u;
/** The end of a sentence or clause. */
const sentence = /\p{Ll}{4,}[.!?…]+$|[,;]$|\p{Ll}{4,}[.!?] \p{L}{2,}/u;
/** Words of sentences that do not occur in names. */
const wordOfSentence =
  /(?<!\p{L})(?:call|me|my|at|is|the|this|please|or|to|for|you|your|we|it|was|will|code|order|invoice|so|on|etc|usw|ruf|mich|meine|ist|bitte|oder|der|das|llama|mi|es|por|o|appelle|mon|est|ou|позвони|звони|мой|это|или|на|код)(?!\p{L})/iu;
/** Written with a plus, brackets or blanks, or with a trunk zero. */
const writtenAsNumber = /[+(]|^\P{Nd}*[0٠۰]|\p{Nd}[ \u00A0./-]\p{Nd}/u;

/** How much of a text is about people. Lines without letters and digits do not count. */
export interface PeopleCount {
  /** People with a number or handle, and a plausible name. */
  readonly people: number;
  /** How many of them have a plausible phone number. */
  readonly withNumber: number;
  readonly lines: number;
  /** Lines about these people. */
  readonly peopleLines: number;
  readonly startsWithPerson: boolean;
}

/** Where a text is from. A chat message is more likely a sentence than a list of people. */
export type TextOrigin = 'file' | 'chat';

/** Counts the people in a text, by plausible names and numbers. */
export function* countPeople(
  text: string,
  home: Country | undefined,
  where: TextOrigin,
): Steps<PeopleCount> {
  const lines = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).slice(0, maxLines);
  const isFilled = (at: number): boolean => /[\p{L}\p{N}]/u.test(lines[at] ?? '');
  const filled = lines.flatMap((_, at) => (isFilled(at) ? at : []));
  const records: CardRecord[] = [];
  for (const record of readInSteps(text, home)) {
    if (record) records.push(record);
    yield;
  }
  const peopleLines = new Set<number>();
  let count = 0;
  let withNumber = 0;
  for (const [at, record] of records.entries()) {
    const from = (record.line ?? 1) - 1;
    if (from >= maxLines) break;
    yield;
    const kind = recordKind(record, home, where);
    if (!kind) continue;
    count++;
    if (kind === 'numbered') withNumber++;
    const to = Math.max(from + 1, (records[at + 1]?.line ?? lines.length + 1) - 1);
    for (let line = from; line < Math.min(to, maxLines); line++) {
      if (isFilled(line)) peopleLines.add(line);
    }
  }
  const [first = -1] = filled;
  return {
    people: count,
    withNumber: withNumber,
    lines: filled.length,
    peopleLines: peopleLines.size,
    startsWithPerson: peopleLines.has(first),
  };
}

/** Whether most lines of a text file are about people. */
export function looksLikePeople(text: string, home: Country | undefined): boolean {
  const { people, lines, peopleLines } = runAtOnce(countPeople(text, home, 'file'));
  return people > 0 && peopleLines * 2 >= lines;
}

/** Whether a record is a plausible person with a number, or with another way to be found; else undefined. */
function recordKind(
  record: CardRecord,
  home: Country | undefined,
  where: TextOrigin,
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
  // Amounts and dates have fewer digits.
  const isLong = text.replace(/\P{Nd}/gu, '').length >= 10;
  if (read.kind !== 'phone') {
    const isElsewhere = read.reason === 'needs_country' || read.reason === 'no_plan';
    return isElsewhere && (isLong || writtenAsNumber.test(text));
  }
  return isLong || writtenAsNumber.test(text) || read.countryFrom !== 'plus_added';
}

/** A message of digits may be anything, so the number must have its plus or fit the plan at home. */
function isCertainNumber(text: string, home: Country | undefined): boolean {
  const read = readPhone(text, home);
  if (read.kind !== 'phone' || read.countryFrom === 'plus_added') return false;
  return text.includes('+') || fitsNumberingPlan(read.e164);
}
