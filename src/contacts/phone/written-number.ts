import { maxDigits } from './numbering.ts';

/** One number as it stands in a text. */
export interface WrittenNumber {
  /** A plus stands before it. */
  readonly plus: boolean;
  /** The digits between the marks, in order; never empty. */
  readonly groups: readonly string[];
  /** Where a zero stands in brackets behind the country code, as in `+44 (0)20`: a place in `groups`. */
  readonly bracketZero: number | undefined;
  /** Whether the first group stands in brackets. */
  readonly firstInBrackets: boolean;
  /** The group that follows a slash, a tilde as in `3456~7`, or a dash between numbers; else undefined. */
  readonly slash: number | undefined;
  /** A word stands before it, so that its first digit may be of that word: `Home 2 020 7946 0958`. */
  readonly named: boolean;
}

/** The fewest digits that make a number of the first ones met. */
const enough = 7;

const run = /(\(? ?\+[ (+.-]*)?\d(?:[ .()/'~_\\-]{0,5}\d)*/g;
/** Letters and signs that a person or a scan takes for a digit. */
const lookAlike = /^[oiszbqgdlозбі]{1,2}$/iu;
const lettersBefore = /\p{L}+$/u;
const lettersAfter = /^[ .()/'-]{0,3}(\p{L}+)(?=(\d)?)/u;
/** What is dialed after a pause, or an extension. */
const pause = /^[xpwtхвд转轉転]$/iu;

/** The first number of a plain text; undefined when a letter stands among its digits, or no digit. */
export function firstNumber(text: string): WrittenNumber | undefined {
  const runs = [...text.matchAll(run)].filter(({ 0: at, index }) => at !== '' && index >= 0);
  const chosen =
    runs.find(([one]) => digitsIn(one) >= enough) ??
    runs.toSorted((a, b) => digitsIn(b[0]) - digitsIn(a[0]))[0];
  if (!chosen) return undefined;
  const short = runs.find(({ 0: one, index }) => one.includes('+') && index < chosen.index);
  // What follows a country code alone is half a number, unless it has its own.
  if (short && !chosen[0].includes('+')) return writtenNumber(short[0]);
  const before = text.slice(0, chosen.index);
  const after = text.slice(chosen.index + chosen[0].length);
  return needsFullRead(before, after) ? undefined : writtenNumber(chosen[0], before);
}

/** `before`: what stands before the number. */
function writtenNumber(number: string, before = ''): WrittenNumber {
  const groups = number.match(/\d+/g) ?? ['0'];
  const zero = number.search(/(?<=\d[^\d]*)\( ?0 ?\)/);
  const slash = number.search(/(?<=\d[^\d]*)[/~]|(?<=(?:\d\D*){7}) - (?=(?:\D*\d){7})/);
  const groupsTo = (at: number): number => number.slice(0, at).match(/\d+/g)?.length ?? 0;
  return {
    plus: number.includes('+'),
    groups,
    bracketZero: zero < 0 ? undefined : groupsTo(zero),
    firstInBrackets:
      /^\d+ ?\)/.test(number.replace(/^[^\d]+/, '')) &&
      /\([ +]*$/.test(before + (/^[^\d]*/.exec(number)?.[0] ?? '')),
    slash: slash < 0 ? undefined : groupsTo(slash),
    named: /\p{L}/u.test(before),
  };
}

/** Digits with no marks between them. */
export function alone(digits: string): WrittenNumber {
  return writtenNumber(digits);
}

function digitsIn(text: string): number {
  return text.match(/\d/g)?.length ?? 0;
}

/** A letter for a digit would make another number of it, and so would what is dialed after a pause. */
function needsFullRead(before: string, after: string): boolean {
  const [left = ''] = lettersBefore.exec(before) ?? [];
  const [, right = '', digit] = lettersAfter.exec(after) ?? [];
  if (lookAlike.test(left)) return true;
  if (left !== '' && /\d$/.test(before.slice(0, -left.length))) return true;
  if (right === '') return false;
  const glued = /^\p{L}/u.test(after);
  if (digit === undefined) return glued && lookAlike.test(right);
  if (lookAlike.test(right)) return true;
  return glued && right.length === 1 && !pause.test(right);
}

/**
 * Parts of a number that may be all of it, the likeliest first. `surely`: those better than the whole
 * if they fit a plan. `perhaps`: those to try where the whole fits none.
 */
export function parts(
  written: WrittenNumber,
  which: 'surely' | 'perhaps',
): readonly WrittenNumber[] {
  const { groups, slash, named, plus, bracketZero, firstInBrackets } = written;
  const [first = '', second = ''] = groups;
  const isShort = !plus && groups.length > 1 && bracketZero === undefined && !first.startsWith('0');
  const behind = { ...written, groups: groups.slice(1), slash: undefined, firstInBrackets: false };
  if (which === 'surely') {
    // `030 1234567/68` are two numbers, `030/1234567` is one.
    const before = slash === undefined ? [] : [upTo(written, slash)];
    const isLabel = named && isShort && first.length <= 3 && second.startsWith('0');
    return isLabel ? [...before, behind] : before;
  }
  const whole = digitsOf(groups);
  const isCount =
    isShort &&
    first.length <= 2 &&
    whole - first.length >= 9 &&
    (!firstInBrackets || second.startsWith('0'));
  const halves =
    whole <= maxDigits
      ? []
      : groups
          .map((_, at) => at)
          .filter((at) => {
            const digits = digitsOf(groups.slice(0, at));
            return digits >= enough && digits <= maxDigits && whole - digits >= enough;
          });
  const [last = '', local = ''] = groups.toReversed();
  const hasExtension = groups.length > 2 && local.length >= enough && last.length < enough;
  const numbers = [...halves, ...(hasExtension ? [groups.length - 1] : [])]
    .toReversed()
    .map((at) => upTo(written, at));
  return isCount ? [behind, ...numbers] : numbers;
}

function upTo(written: WrittenNumber, end: number): WrittenNumber {
  const { bracketZero } = written;
  const kept = bracketZero !== undefined && bracketZero < end ? bracketZero : undefined;
  return { ...written, groups: written.groups.slice(0, end), slash: undefined, bracketZero: kept };
}

function digitsOf(groups: readonly string[]): number {
  return groups.reduce((sum, { length }) => sum + length, 0);
}
