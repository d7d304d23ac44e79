import { notOwnReason } from '../labels/number-labels.ts';
import type { Country } from '../phone.ts';
import { type PersonLines, groupLines, kindOf } from './group-lines.ts';
import type { LineContext } from './line-reader.ts';
import { splitPeople } from './split-people.ts';
import { isOtherService } from './text-handles.ts';
import { type TextLine, bareLine, readTextLine, withColons, writtenLabel } from './text-line.ts';
import { labelRole } from './text-words.ts';
import { type WrittenLine, writtenLines } from './written-lines.ts';

/** Longer blocks without a blank line are read in parts. */
const maxBlock = 200;
/** After this many blank lines, a person without lines is yielded, so that a caller can pause. */
const maxBlank = 10_000;

export interface FoundPerson {
  /** The first line about the person, from 1. */
  readonly line: number;
  /** Empty for a run of blank lines. */
  readonly lines: PersonLines;
}

/** Finds the people in a text, in order. Yields undefined after every line, so that a caller can pause. */
export function* findPeople(
  text: string,
  home: Country | undefined,
): Generator<FoundPerson | undefined> {
  const blocks = new BlockReader(home);
  let blank = 0;
  for (const written of writtenLines(text)) {
    const bare = bareLine(written.text);
    if (/[\p{L}\p{N}\p{S}]/u.test(bare)) {
      blank = 0;
      yield* blocks.add(written, bare);
      yield undefined;
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
  /** A person whose number may follow after a blank line. */
  #open: PersonLines | undefined;
  #above = new PrecedingLines();
  #isOtherService = false;
  /** A label on a line of its own, whose value follows. */
  #label: string | undefined;
  #notOwnLabel: string | undefined;

  constructor(home: Country | undefined) {
    this.#home = home;
  }

  *add(written: WrittenLine, bare: string): Generator<FoundPerson> {
    const label = standaloneLabel(bare, { isPersonAbove: this.#above.describesPerson });
    if (label !== undefined) {
      yield* this.#endLabel(written.line);
      if (labelRole(label, { isPersonAbove: true }) === 'not_own') this.#notOwnLabel = label;
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
    this.#notOwnLabel = undefined;
    const block = this.#block;
    this.#block = [];
    yield* this.#people(block);
    this.#above = new PrecedingLines(this.#open);
  }

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
    const text = withColons(written, this.#above);
    let context: LineContext = {
      home: this.#home,
      isOtherService: this.#isOtherService,
      isPersonAbove: this.#above.describesPerson,
      notOwnLabel: this.#notOwnLabel,
    };
    let read = readTextLine(text, line, context);
    if (context.isOtherService && (kindOf(read) === 'name' || read.phones.length > 0)) {
      // A heading with a service covers lines with handles only.
      context = { ...context, isOtherService: false };
      this.#isOtherService = false;
      read = readTextLine(text, line, context);
    }
    this.#updateContext(read);
    const lines = splitPeople(read, context);
    const [first = read, ...others] = lines;
    if (cutOff === '') return lines;
    const cut = { text: cutOff.slice(0, maxShown), reason: 'too_long', field: '' } as const;
    return [{ ...first, leftOut: [...first.leftOut, cut] }, ...others];
  }

  /** Remembers what a line says about the lines below it. */
  #updateContext(line: TextLine): void {
    const { role, phones, leftOut, text } = line;
    const numbers = phones.length + leftOut.length > 0;
    if (role === 'not_own' && !numbers) this.#notOwnLabel ??= text.split(/[:：=]/)[0];
    else if (numbers || role === 'whole' || role === 'first') this.#notOwnLabel = undefined;
    if (isOtherService(text)) this.#isOtherService = true;
  }

  /** A label without a value below belongs to the number above, or is an ordinary line. */
  *#endLabel(line: number): Generator<FoundPerson> {
    const label = this.#label;
    if (label === undefined) return;
    this.#label = undefined;
    // Some apps show the label below the number.
    const last = this.#block.at(-1);
    const text = last && kindOf(last) === 'numbers' ? `${label}:` : label;
    for (const one of this.#read(text, { line, text: label, cutOff: '' })) this.#push(one);
    if (this.#block.length >= maxBlock) yield* this.#cut();
  }

  /** Splits a block that is too long before its last person. */
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

/** Long enough to recognize text that was left out. */
const maxShown = 100;

/** Whether a line after a blank line is a number of the person before it. */
function continuesPerson(person: PersonLines, line: TextLine): boolean {
  const kind = kindOf(line);
  if (kind === 'aside') return line.role !== undefined;
  if (kind !== 'numbers') return false;
  const [first] = person;
  const numbers = person.filter((one) => kindOf(one) === 'numbers');
  if (first === undefined || person.some((one) => kindOf(one) === 'both')) return false;
  if (numbers.length > 0) {
    const isForm = first.role !== undefined || numbers.every(({ role }) => role === 'phone');
    return isForm && line.role !== undefined;
  }
  const names = person.filter((one) => kindOf(one) === 'name');
  return names.length === 1 && person.length === 1 && !/[:：]$/.test(first.text);
}

function toFoundPerson(lines: PersonLines): FoundPerson {
  return { line: lines[0]?.line ?? 1, lines };
}

/** The label on a line that has nothing else; its value is on the next line. */
function standaloneLabel(
  text: string,
  context: { readonly isPersonAbove: boolean },
): string | undefined {
  if (text.length > 40) return undefined;
  const colon = writtenLabel.exec(text)?.[2] === '';
  const label = (colon ? text : `${text}:`).replace(/[\s:：=]+$/u, '');
  if (!/\p{L}/u.test(label) || /[:：=@\p{Nd}]/u.test(label)) return undefined;
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

/** Facts in the lines above about the person to whom the next line may belong. */
class PrecedingLines {
  #isLabelled = false;
  #hasName = false;
  #hasNumbers = false;

  /** `before`: a person who is still open, as in forms with blank lines between the fields. */
  constructor(before: PersonLines = []) {
    this.#isLabelled = before.some(isLabelledName);
  }

  add(line: TextLine): void {
    const kind = kindOf(line);
    this.#isLabelled ||= isLabelledName(line);
    this.#hasName ||= kind === 'name';
    this.#hasNumbers ||= kind === 'numbers';
  }

  get hasName(): boolean {
    return this.#isLabelled || this.#hasName;
  }

  /** Whether a labelled name, or a name and a number, stand above. */
  get describesPerson(): boolean {
    return this.#isLabelled || (this.#hasName && this.#hasNumbers);
  }
}

function isLabelledName({ role }: TextLine): boolean {
  return role === 'whole' || role === 'first' || role === 'last';
}
