import { findNumbers } from '../phone/find-numbers.ts';
import { type LineKind, kindOf } from './group-lines.ts';
import type { LineContext } from './line-reader.ts';
import { findHandles } from './text-handles.ts';
import { type TextLine, readTextLine } from './text-line.ts';
import { isNumberLabel } from './text-words.ts';

const marks = '[;；|，、]|,(?=\\s)|\\s(?:and|und|et|y|и|och|og)\\s(?=\\p{Lu})';
const numberBehind = '[^()\\p{Nd}+]{0,40}[+\\p{Nd}][\\p{Nd} -]{6}';
const separator = new RegExp(`${marks}|\\((?=[^\\P{L}\\p{Ll}]${numberBehind})`, 'u');
/** In a list in lower case, a word behind a bracket may be a name. Elsewhere, it labels the number behind it. */
const lowerCaseSeparator = new RegExp(`${marks}|\\((?=\\p{L}${numberBehind})`, 'u');

function isLowerCase(text: string): boolean {
  return /^\P{L}*\p{Ll}/u.test(text);
}

function separatorOf(text: string): RegExp {
  return isLowerCase(text) ? lowerCaseSeparator : separator;
}

/**
 * Splits a line about several people, each with a name beside the number, into a line for each. A line with
 * only handles has one person per handle. Any other line comes back unchanged.
 */
export function splitPeople(line: TextLine, context: LineContext): readonly TextLine[] {
  const { phones, usernames, text } = line;
  if (phones.length + usernames.length < 2) return [line];
  if (phones.length === 0 && line.name === '') {
    return usernames.map((username) => ({ ...line, usernames: [username] }));
  }
  const between = separatorOf(text);
  if (!between.test(text)) return splitAtEach(line, context);
  // `Zoe, +44 …, London; Bob, +44 …, Paris`: the commas are within a person.
  const parts = text.split(/[;；|]/).map((part) => readTextLine(part.trim(), line.line, context));
  if (parts.length > 1 && parts.every(isNamed)) return parts;
  const inTurn = joinInTurn(parts, line.line, context);
  if (inTurn) return inTurn;
  const pieces = text.split(between).map((piece) => readTextLine(piece.trim(), line.line, context));
  const pairs = joinInTurn(pieces, line.line, context);
  if (pairs) return pairs;
  const kinds = pieces.map((piece) => (isNumberLabel(piece.name) ? 'numbers' : kindOf(piece)));
  const places = placesBefore(pieces, kinds);
  if (kinds.filter((kind) => kind === 'both').length + places < 2) return [line];
  // A piece without a number belongs to the next person, one without a name to the previous person.
  const people = pieces.slice(0, places).map(({ text: place }) => [place]);
  let names: string[] = [];
  for (const [at, { text: piece }] of pieces.entries()) {
    if (at < places) continue;
    if (kinds[at] === 'both') {
      people.push([...names, piece]);
      names = [];
    } else if (kinds[at] === 'numbers' && people.length > 0) people.at(-1)?.push(piece);
    else names.push(piece);
  }
  if (names.length > 0) people.at(-1)?.push(...names);
  return people.flatMap((parts) => {
    const person = readTextLine(parts.join(', '), line.line, context);
    return parts.length === 1 ? splitAtEach(person, context) : person;
  });
}

/** How many places with a number stand before the first person: `Work 020 7946 0958, Zoe 07911 123456`. */
function placesBefore(pieces: readonly TextLine[], kinds: readonly LineKind[]): number {
  const first = kinds.indexOf('both');
  // With each name behind its number, the name at the end would be left over.
  if (first < 1 || kinds.at(-1) === 'name') return 0;
  return pieces.slice(0, first).every((piece) => kindOf(piece) === 'both') ? first : 0;
}

/** Splits `Zoe +44 … Bob +44 …` or `Zoe @zoe_m Bob @bob_s`, or the same with each name behind, without separators. */
function splitAtEach(line: TextLine, context: LineContext): readonly TextLine[] {
  const { text } = line;
  if (line.phones.length + line.usernames.length < 2) return [line];
  const numbers = line.phones.length > 0 ? findNumbers(text, context.home) : findHandles(text);
  const begins = numbers.map(({ at }) => at);
  const ends = numbers.map(({ at, text: number }) => at + number.length);
  for (const cuts of [ends.slice(0, -1), begins.slice(1)]) {
    const bounds = [0, ...cuts, text.length];
    const pieces = cuts.map((_, at) => text.slice(bounds[at], bounds[at + 1]));
    pieces.push(text.slice(bounds.at(-2)));
    const people = readEach(pieces, line.line, context);
    if (people) return people;
  }
  return [line];
}

/** The people that pieces of a line describe; undefined, at the first that describes none, else. */
function readEach(
  pieces: readonly string[],
  line: number,
  context: LineContext,
): readonly TextLine[] | undefined {
  const people: TextLine[] = [];
  for (const piece of pieces) {
    const bare = piece.replace(/^\s*(?:&|or|and|und|oder|ou|et|и|или|або|och|of|en)\s+/iu, '');
    const person = readTextLine(bare.trim(), line, context);
    people.push(person);
    if (!isOne(person) || !isNameOf(people[0], person.name)) return undefined;
  }
  return people;
}

function isNamed(part: TextLine): boolean {
  return kindOf(part) === 'both' && !isNumberLabel(part.name);
}

/** How many parts each person has in `Zoe; +44 …; Bob; +44 …`, or with each number before its name; 0 in others. */
function partsInTurn(parts: readonly TextLine[]): number {
  const [first = -1, second = -1] = parts.flatMap((part, at) => (isNumberAlone(part) ? at : []));
  const size = second - first;
  if (first < 0 || size < 2 || parts.length % size > 0) return 0;
  const name = parts[first === 0 ? 1 : 0];
  const isInTurn = parts.every((part, at) =>
    at % size === first
      ? isNumberAlone(part)
      : kindOf(part) === 'name' && isNameOf(name, part.name),
  );
  return isInTurn && (first === 0 || first === size - 1) ? size : 0;
}

function isNumberAlone(part: TextLine): boolean {
  return kindOf(part) === 'numbers' && part.role === undefined;
}

function joinInTurn(
  parts: readonly TextLine[],
  line: number,
  context: LineContext,
): readonly TextLine[] | undefined {
  const size = partsInTurn(parts);
  if (size === 0) return undefined;
  return parts.flatMap((_, at) => {
    const person = parts.slice(at, at + size).map(({ text }) => text);
    return at % size === 0 ? readTextLine(person.join(', '), line, context) : [];
  });
}

function isOne(person: TextLine): boolean {
  return kindOf(person) === 'both' && person.phones.length + person.usernames.length === 1;
}

/** A lower-case word labels a number, unless the first name is in lower case as well. */
function isNameOf(first: TextLine | undefined, name: string): boolean {
  // `(Z)` tells the numbers of Zoe and Bob apart.
  if (/^\P{L}*[A-Z]\P{L}*$/u.test(name)) return false;
  return !isNumberLabel(name) && (!isLowerCase(name) || isLowerCase(first?.name ?? ''));
}
