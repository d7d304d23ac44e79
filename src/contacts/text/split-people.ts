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
  if (areInTurn(parts)) return joinPairs(parts, line.line, context);
  const pieces = text.split(between).map((piece) => readTextLine(piece.trim(), line.line, context));
  if (areInTurn(pieces)) return joinPairs(pieces, line.line, context);
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
    const person = readTextLine(piece.trim(), line, context);
    people.push(person);
    if (!isOne(person) || !isNameOf(people[0], person.name)) return undefined;
  }
  return people;
}

function isNamed(part: TextLine): boolean {
  return kindOf(part) === 'both' && !isNumberLabel(part.name);
}

/** `Zoe; +44 …; Bob; +44 …`, or each number before its name. */
function areInTurn(parts: readonly TextLine[]): boolean {
  const [one] = parts;
  if (!one || parts.length < 4 || parts.length % 2 > 0) return false;
  const nameAt = kindOf(one) === 'name' ? 0 : 1;
  return parts.every((part, at) =>
    at % 2 === nameAt
      ? kindOf(part) === 'name' && isNameOf(parts[nameAt], part.name)
      : isNumberAlone(part),
  );
}

function isNumberAlone(part: TextLine): boolean {
  return kindOf(part) === 'numbers' && part.role === undefined;
}

function joinPairs(
  parts: readonly TextLine[],
  line: number,
  context: LineContext,
): readonly TextLine[] {
  return parts.flatMap(({ text }, at) =>
    at % 2 === 0 ? readTextLine(`${text}, ${parts[at + 1]?.text ?? ''}`, line, context) : [],
  );
}

function isOne(person: TextLine): boolean {
  return kindOf(person) === 'both' && person.phones.length + person.usernames.length === 1;
}

/** A lower-case word labels a number, unless the first name is in lower case as well. */
function isNameOf(first: TextLine | undefined, name: string): boolean {
  return !isNumberLabel(name) && (!isLowerCase(name) || isLowerCase(first?.name ?? ''));
}
