import { isDetail, isTownBetween } from './detail-line.ts';
import { isOtherService } from './text-handles.ts';
import type { TextLine } from './text-line.ts';

/** The lines about one person. */
export type PersonLines = readonly TextLine[];

/** More numbers than this belong to a heading, not to a name. */
const maxNumbersUnderName = 5;

const closingPhrase =
  /^(?:(?:best|kind|warm|many)? ?(?:regards|wishes|thanks)|thanks|cheers|sincerely|yours \w+|mit freundlichen grüßen|viele grüße|liebe grüße|mfg|lg|cordialement|saludos|un saludo|с уважением|cordiali saluti|atenciosamente|groeten|pozdrawiam)[,.!]?$/iu;

/** Texts that apps show below a name, which are copied with it. */
const shownByApps =
  /^(?:last seen .{0,40}|online|user ?name|был(?:а|\(а\))? .{0,40}|последний раз был.{0,40}|в сети|имя пользователя|zuletzt (?:gesehen|online) .{0,40}|benutzername|últ\. vez .{0,40}|nombre de usuario)$/iu;

export type LineKind = 'both' | 'name' | 'numbers' | 'aside';

/** The content of a line: a name, numbers (or usernames or ids), both, or something else about the person. */
export function kindOf(line: TextLine): LineKind {
  const { role, name, phones, usernames, telegramIds, leftOut } = line;
  const hasNumbers = phones.length + usernames.length + telegramIds.length + leftOut.length > 0;
  // A name beside another person's number is the other person's.
  if (hasNumbers) return name === '' || role === 'not_own' ? 'numbers' : 'both';
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

/** Groups the lines between two blank lines by person. Keeps every line. */
export function groupLines(block: readonly TextLine[]): readonly PersonLines[] {
  const kinds = block.map(kindOf);
  if (isNumberAboveName(block)) {
    const people = groupByNameAbove(block.toReversed());
    return people.map((lines) => lines.toReversed()).toReversed();
  }
  return isSignature(block, kinds) ? [block] : groupByNameAbove(block);
}

/** Whether numbers and names alternate, beginning with a number. */
function isNumberAboveName(block: readonly TextLine[]): boolean {
  const relevant = block.flatMap((line) => {
    const kind = kindOf(line);
    return kind === 'aside' || (kind === 'name' && isDetail(line.text)) ? [] : kind;
  });
  return (
    relevant.length >= 2 &&
    relevant.length % 2 === 0 &&
    relevant.every((kind, at) => kind === (at % 2 === 0 ? 'numbers' : 'name'))
  );
}

/** Whether a block is a signature: name, position and company above numbers and an address. */
function isSignature(block: readonly TextLine[], kinds: readonly LineKind[]): boolean {
  const first = kinds.indexOf('name');
  const from = kinds.indexOf('numbers');
  const names = kinds.filter((kind) => kind === 'name').length;
  if (first < 0 || from < first || names < 2 || names > 4 || kinds.includes('both')) return false;
  if (kinds.slice(from).includes('name')) return false;
  const ways = block.filter((line) => kindOf(line) === 'numbers');
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
  readonly #nameRoles = new Set<TextLine['role']>();
  #namePosition: 'above' | 'beside' | undefined;
  #hasNumbers = false;
  #isLabelled = false;

  takes(line: TextLine, block: readonly TextLine[], at: number): boolean {
    if (this.lines.length === 0) return true;
    switch (kindOf(line)) {
      case 'aside':
        return true;
      case 'both':
        if (line.role === 'phone' && this.#isLabelled) return true;
        return this.#namePosition === undefined && !this.#hasNumbers;
      case 'name':
        return this.#takesDetail(line, block, at) || this.#takesName(line);
      case 'numbers':
        if (this.#namePosition === 'above') return this.#hasNumbers || !this.#isHeading(block, at);
        // Another number of the person above has a label.
        if (this.#namePosition === 'beside')
          return line.role !== undefined || line.phones.length === 0;
        return !this.#hasNumbers;
    }
  }

  add(line: TextLine): void {
    this.lines.push(line);
    const kind = kindOf(line);
    if (kind === 'name' || kind === 'both') {
      this.#namePosition ??= kind === 'name' ? 'above' : 'beside';
      this.#nameRoles.add(line.role);
      this.#isLabelled ||= line.role !== undefined;
    }
    this.#hasNumbers ||= kind === 'numbers' || kind === 'both';
  }

  /** In a form, each part of a name has its own line, in any order. */
  #takesName({ role, text }: TextLine): boolean {
    if (this.#namePosition === undefined) return !this.#hasNumbers;
    if (!this.#isLabelled) return false;
    if (role === undefined) return /^[^:]{1,40}:/.test(text);
    return role !== 'whole' && role !== 'first' && !this.#nameRoles.has(role);
  }

  /** An address or a date between a name and its numbers, or after them, is about that person. */
  #takesDetail({ text }: TextLine, block: readonly TextLine[], from: number): boolean {
    if (this.#namePosition === undefined) return false;
    const [above, below] = [this.lines.at(-1), block[from + 1]];
    if (above && below && isTownBetween(above.text, below.text)) return true;
    // Right above numbers of another person, it is the heading of those.
    const isHeading = this.#hasNumbers && below && kindOf(below) === 'numbers';
    return isDetail(text) && !isHeading;
  }

  #isHeading(block: readonly TextLine[], from: number): boolean {
    let numbers = 0;
    let labelled = false;
    for (const line of block.slice(from)) {
      const kind = kindOf(line);
      if (kind === 'name' || kind === 'both') break;
      if (kind === 'numbers') numbers++;
      labelled ||= line.role !== undefined;
    }
    const [first] = this.lines;
    const colon = first !== undefined && this.lines.length === 1 && /[:：]$/.test(first.text);
    return numbers > maxNumbersUnderName || (colon && numbers > 1 && !labelled);
  }
}
