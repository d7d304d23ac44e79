import { isOtherService } from './text-handles.ts';
import type { TextLine } from './text-line.ts';

/** The lines that are about one person. */
export type PersonLines = readonly TextLine[];

/** More numbers than this stand under a heading, not under a name. */
const maxNumbersUnderName = 5;

const closingPhrase =
  /^(?:(?:best|kind|warm|many)? ?(?:regards|wishes|thanks)|thanks|cheers|sincerely|yours \w+|mit freundlichen grüßen|viele grüße|liebe grüße|mfg|lg|cordialement|saludos|un saludo|с уважением|cordiali saluti|atenciosamente|groeten|pozdrawiam)[,.!]?$/iu;

/** What apps show beside a name. */
const shownByApps =
  /^(?:last seen .{0,40}|online|user ?name|был(?:а|\(а\))? .{0,40}|последний раз был.{0,40}|в сети|имя пользователя|zuletzt (?:gesehen|online) .{0,40}|benutzername|últ\. vez .{0,40}|nombre de usuario)$/iu;

export type LineKind = 'both' | 'name' | 'ways' | 'aside';

/** What of a person stands on a line: a name, ways to reach them, both, or something else of them. */
export function kindOf(line: TextLine): LineKind {
  const { role, name, phones, usernames, telegramIds, leftOut } = line;
  const ways = phones.length + usernames.length + telegramIds.length + leftOut.length > 0;
  // A name beside another person's number is not whom the entry is about.
  if (ways) return name === '' || role === 'not_own' ? 'ways' : 'both';
  if (
    isAside(role) ||
    closingPhrase.test(line.text) ||
    shownByApps.test(line.text) ||
    isOtherService(line.text)
  )
    return 'aside';
  return name === '' ? 'aside' : 'name';
}

function isAside(role: TextLine['role']): boolean {
  switch (role) {
    case 'email':
    case 'address':
    case 'birthday':
    case 'website':
    case 'other_account':
    case 'not_own':
    case 'phone':
    case 'username':
    case 'telegram_id':
      return true;
    default:
      return false;
  }
}

/** Parts the lines between two blank ones into people. No line is left out. */
export function groupLines(block: readonly TextLine[]): readonly PersonLines[] {
  const kinds = block.map(kindOf);
  if (isNumberAboveName(kinds)) {
    const people = groupByNameAbove(block.toReversed());
    return people.map((lines) => lines.toReversed()).toReversed();
  }
  return isSignature(block, kinds) ? [block] : groupByNameAbove(block);
}

/** A number, its name, and so on, to the end. */
function isNumberAboveName(kinds: readonly LineKind[]): boolean {
  const said = kinds.filter((kind) => kind !== 'aside');
  return (
    said.length >= 2 &&
    said.length % 2 === 0 &&
    said.every((kind, at) => kind === (at % 2 === 0 ? 'ways' : 'name'))
  );
}

/** Name, position and company above numbers and an address: the first line is whom they are of. */
function isSignature(block: readonly TextLine[], kinds: readonly LineKind[]): boolean {
  const first = kinds.indexOf('name');
  const from = kinds.indexOf('ways');
  const names = kinds.filter((kind) => kind === 'name').length;
  if (first < 0 || from < first || names < 2 || names > 4 || kinds.includes('both')) return false;
  if (kinds.slice(from).includes('name')) return false;
  const ways = block.filter((line) => kindOf(line) === 'ways');
  const labelled = ways.some(({ role }) => role !== undefined);
  const worded = ways.filter(({ text }) => /^\p{L}/u.test(text)).length > 1;
  return labelled || worded || block.some(({ extras }) => extras.length > 0);
}

function groupByNameAbove(block: readonly TextLine[]): readonly PersonLines[] {
  const people: TextLine[][] = [];
  let person = new PersonBuilder();
  const next = (): void => {
    if (person.lines.length > 0) people.push(person.lines);
    person = new PersonBuilder();
  };
  for (const [at, line] of block.entries()) {
    if (!person.takes(line, block, at)) next();
    person.add(line);
  }
  next();
  return people;
}

class PersonBuilder {
  readonly lines: TextLine[] = [];
  readonly #parts = new Set<TextLine['role']>();
  #named: 'above' | 'beside' | undefined;
  #hasWays = false;
  #labelled = false;

  takes(line: TextLine, block: readonly TextLine[], at: number): boolean {
    if (this.lines.length === 0) return true;
    switch (kindOf(line)) {
      case 'aside':
        return true;
      case 'both':
        if (line.role === 'phone' && this.#labelled) return true;
        return this.#named === undefined && !this.#hasWays;
      case 'name':
        return this.#takesName(line);
      case 'ways':
        if (this.#named === 'above') return this.#hasWays || !this.#isHeading(block, at);
        // Another number of whom the line above is about says of which kind it is.
        if (this.#named === 'beside') return line.role !== undefined || line.phones.length === 0;
        return !this.#hasWays;
    }
  }

  add(line: TextLine): void {
    this.lines.push(line);
    const kind = kindOf(line);
    if (kind === 'name' || kind === 'both') {
      this.#named ??= kind === 'name' ? 'above' : 'beside';
      this.#parts.add(line.role);
      this.#labelled ||= line.role !== undefined;
    }
    this.#hasWays ||= kind === 'ways' || kind === 'both';
  }

  /** In a form each part of a name has a line of its own, in any order. */
  #takesName({ role, text }: TextLine): boolean {
    if (this.#named === undefined) return !this.#hasWays;
    if (!this.#labelled) return false;
    if (role === undefined) return /^[^:]{1,40}:/.test(text);
    return role !== 'whole' && role !== 'first' && !this.#parts.has(role);
  }

  #isHeading(block: readonly TextLine[], from: number): boolean {
    let numbers = 0;
    let labelled = false;
    for (const line of block.slice(from)) {
      const kind = kindOf(line);
      if (kind === 'name' || kind === 'both') break;
      if (kind === 'ways') numbers++;
      labelled ||= line.role !== undefined;
    }
    const [first] = this.lines;
    const colon = first !== undefined && this.lines.length === 1 && /[:：]$/.test(first.text);
    return numbers > maxNumbersUnderName || (colon && numbers > 1 && !labelled);
  }
}
