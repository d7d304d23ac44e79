import type { Country } from '../phone.ts';
import { isOtherService } from './text-handles.ts';
import type { LineContext } from './line-reader.ts';
import { PrecedingLines } from './preceding-lines.ts';
import { bareLine, readTextLine, withColons, writtenLabel, type TextLine } from './text-line.ts';
import { writtenLines, type WrittenLine } from './written-lines.ts';
import { kindOf, groupLines, type PersonLines } from './group-lines.ts';
import { splitPeople } from './split-people.ts';
import { notOwnReason } from '../labels/number-labels.ts';
import { labelRole } from './text-words.ts';

/** Longer stretches without a blank line are read in parts. */
const maxBlock = 200;
/** So many blank lines are a piece without people: a caller can pause at it. */
const maxBlank = 10_000;

/** A person in a text, with the line where they begin. */
export interface FoundPerson {
  readonly line: number;
  /** Empty for a stretch of blank lines. */
  readonly lines: PersonLines;
}

/** Everybody in a text, in its order. */
export function* findPeople(text: string, home: Country | undefined): Generator<FoundPerson> {
  const blocks = new BlockReader(home);
  let blank = 0;
  for (const written of writtenLines(text)) {
    const bare = bareLine(written.text);
    if (/[\p{L}\p{N}\p{S}]/u.test(bare)) {
      blank = 0;
      yield* blocks.add(written, bare);
    } else {
      blank++;
      yield* blank === 1 ? blocks.endBlock() : blocks.end();
      if (blank % maxBlank === 0) yield { line: written.line, lines: [] };
    }
  }
  yield* blocks.endBlock();
  yield* blocks.end();
}

class BlockReader {
  readonly #home: Country | undefined;
  #block: TextLine[] = [];
  /** A person whose number may stand behind a blank line. */
  #open: PersonLines | undefined;
  #above = new PrecedingLines();
  #otherService = false;
  /** A label that has a line of its own. */
  #label: string | undefined;
  #notOwn: string | undefined;

  constructor(home: Country | undefined) {
    this.#home = home;
  }

  *add(written: WrittenLine, bare: string): Generator<FoundPerson> {
    const label = standaloneLabel(bare, { relative: this.#above.describesPerson });
    if (label !== undefined) {
      yield* this.#endLabel(written.line);
      if (labelRole(label, { relative: true }) === 'not_own') this.#notOwn = label;
      this.#label = label;
      return;
    }
    const text = this.#label === undefined ? bare : `${this.#label}: ${bare}`;
    this.#label = undefined;
    for (const line of this.#read(text, written)) this.#push(line);
    if (this.#block.length >= maxBlock) yield* this.#cut();
  }

  *endBlock(): Generator<FoundPerson> {
    yield* this.#endLabel(this.#block.at(-1)?.line ?? 1);
    this.#notOwn = undefined;
    const block = this.#block;
    this.#block = [];
    yield* this.#people(block);
    this.#above = new PrecedingLines(this.#open);
  }

  /** What was open stays as it is. */
  *end(): Generator<FoundPerson> {
    const open = this.#open;
    this.#open = undefined;
    if (this.#block.length === 0) this.#above = new PrecedingLines();
    if (open) yield toFoundPerson(open);
  }

  #push(line: TextLine): void {
    this.#block.push(line);
    this.#above.add(line);
  }

  #read(written: string, { line, cutOff }: WrittenLine): readonly TextLine[] {
    const text = withColons(written, { named: this.#above.hasName });
    let context: LineContext = {
      home: this.#home,
      isOtherService: this.#otherService,
      isPersonAbove: this.#above.describesPerson,
      notOwnLabel: this.#notOwn,
    };
    let read = readTextLine(text, line, context);
    if (context.isOtherService && (kindOf(read) === 'name' || read.phones.length > 0)) {
      // Only handles stand under the name of their service.
      context = { ...context, isOtherService: false };
      this.#otherService = false;
      read = readTextLine(text, line, context);
    }
    this.#handleBookEvent(read);
    const lines = splitPeople(read, context);
    const [first = read, ...others] = lines;
    if (cutOff === '') return lines;
    const cut = { text: cutOff.slice(0, maxShown), reason: 'too_long', field: '' } as const;
    return [{ ...first, leftOut: [...first.leftOut, cut] }, ...others];
  }

  /** Notes what a line says of those below it. */
  #handleBookEvent(line: TextLine): void {
    const { role, phones, leftOut, text } = line;
    const numbers = phones.length + leftOut.length > 0;
    if (role === 'not_own' && !numbers) this.#notOwn ??= text.split(/[:：=]/)[0];
    else if (numbers || role === 'whole' || role === 'first') this.#notOwn = undefined;
    if (isOtherService(text)) this.#otherService = true;
  }

  /** A label with nothing below it is of the number above it, or else a line as any other. */
  *#endLabel(line: number): Generator<FoundPerson> {
    const label = this.#label;
    if (label === undefined) return;
    this.#label = undefined;
    // Apps show it below the number, too.
    const last = this.#block.at(-1);
    const text = last && kindOf(last) === 'ways' ? `${label}:` : label;
    for (const one of this.#read(text, { line, text: label, cutOff: '' })) this.#push(one);
    if (this.#block.length >= maxBlock) yield* this.#cut();
  }

  /** Ends a block that is too long, where a person begins. */
  *#cut(): Generator<FoundPerson> {
    const people = groupLines(this.#block);
    this.#block = people.length > 1 ? [...(people.at(-1) ?? [])] : [];
    for (const person of people.length > 1 ? people.slice(0, -1) : people) {
      yield* this.end();
      yield toFoundPerson(person);
    }
  }

  *#people(block: readonly TextLine[]): Generator<FoundPerson> {
    if (block.length === 0) return;
    const [first] = block;
    if (this.#open && block.length === 1 && first && continuesPerson(this.#open, first)) {
      this.#open = [...this.#open, first];
      return;
    }
    for (const person of groupLines(block)) {
      yield* this.end();
      this.#open = person;
    }
  }
}

/** As much of what is left out as a person needs to find it again. */
const maxShown = 100;

/** Whether a line behind a blank one is a number of whom the lines before it name. */
function continuesPerson(person: PersonLines, line: TextLine): boolean {
  const kind = kindOf(line);
  if (kind === 'aside') return line.role !== undefined;
  if (kind !== 'ways') return false;
  const [first] = person;
  const ways = person.filter((one) => kindOf(one) === 'ways');
  if (first === undefined || person.some((one) => kindOf(one) === 'both')) return false;
  if (ways.length > 0) {
    const isForm = first.role !== undefined || ways.every(({ role }) => role === 'phone');
    return isForm && line.role !== undefined;
  }
  const names = person.filter((one) => kindOf(one) === 'name');
  return names.length === 1 && person.length === 1 && !/[:：]$/.test(first.text);
}

function toFoundPerson(lines: PersonLines): FoundPerson {
  return { line: lines[0]?.line ?? 1, lines };
}

/** A line that is a label and nothing else: what it is of stands below it. */
function standaloneLabel(
  text: string,
  context: { readonly relative: boolean },
): string | undefined {
  if (text.length > 40) return undefined;
  const colon = writtenLabel.exec(text)?.[2] === '';
  const label = (colon ? text : `${text}:`).replace(/[\s:：=]+$/u, '');
  if (!/\p{L}/u.test(label) || /[:：=@\d]/u.test(label)) return undefined;
  if (notOwnReason(label) === 'machine' && label.split(/\s+/).length <= 2) return label;
  switch (labelRole(label, context)) {
    case 'other':
    case 'organisation':
    case 'nickname':
    case 'other_account':
      return undefined;
    case 'username':
    case 'telegram_id':
    case 'not_own':
      return colon ? label : undefined;
    default:
      return label;
  }
}
