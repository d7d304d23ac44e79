import { maxDigits } from './numbering.ts';

/** One number as written in a text. */
export interface WrittenNumber {
  readonly hasPlus: boolean;
  /** The digits between separators, in order; never empty. */
  readonly groups: readonly string[];
  /** The index in `groups` of a bracketed zero after the country code, as in `+44 (0)20`. */
  readonly bracketedZeroGroup: number | undefined;
  readonly isFirstInBrackets: boolean;
  /** The index of the group after a slash, a tilde as in `3456~7`, or a dash between two numbers. */
  readonly slashGroup: number | undefined;
  /** A word precedes the number, so the first digit may belong to the word: `Home 2 020 7946 0958`. */
  readonly hasWordBefore: boolean;
}

/** The first run with this many digits is the number; shorter runs are mostly dates, floors and ages. */
const minUsualDigits = 7;

/** Fewer digits before a slash are the beginning of a number: `030 1234/5678`. */
const minWithArea = 9;

const run = /(\(? ?\+[ (+.-]*)?\d(?:[ .()/'~_\\-]{0,5}\d)*/g;
/** Letters that people and scanners confuse with digits. */
const lookAlike = /^[oiszbqgdlозбі]{1,2}$/iu;
const lettersBefore = /\p{L}+$/u;
const lettersAfter = /^[ .()/'-]{0,3}(\p{L}+)(?=(\d)?)/u;
/** A letter that marks a pause or an extension. */
const pause = /^[xpwtхвд转轉転]$/iu;

/** Finds the first number of a normalized text; undefined without digits or with a letter among them. */
export function firstNumber(text: string): WrittenNumber | undefined {
  const runs = [...text.matchAll(run)].filter(({ 0: at, index }) => at !== '' && index >= 0);
  const chosen =
    runs.find(([one]) => digitsIn(one) >= minUsualDigits) ??
    runs.toSorted((a, b) => digitsIn(b[0]) - digitsIn(a[0]))[0];
  if (!chosen) return undefined;
  const short = runs.find(({ 0: one, index }) => one.includes('+') && index < chosen.index);
  // Digits after a lone country code are half a number, unless they have their own code.
  if (short && !chosen[0].includes('+')) return writtenNumber(short[0]);
  const before = text.slice(0, chosen.index);
  const after = text.slice(chosen.index + chosen[0].length);
  return isAmbiguousBesideLetters(before, after) ? undefined : writtenNumber(chosen[0], before);
}

/** `before`: the text before the number. */
function writtenNumber(number: string, before = ''): WrittenNumber {
  const groups = number.match(/\d+/g) ?? ['0'];
  const zero = number.search(/(?<=\d[^\d]*)\( ?0 ?\)/);
  const slash = number.search(/(?<=\d[^\d]*)[/~]|(?<=(?:\d\D*){7}) - (?=(?:\D*\d){7})/);
  const groupsTo = (at: number): number => number.slice(0, at).match(/\d+/g)?.length ?? 0;
  return {
    hasPlus: number.includes('+'),
    groups,
    bracketedZeroGroup: zero < 0 ? undefined : groupsTo(zero),
    isFirstInBrackets:
      /^\d+ ?\)/.test(number.replace(/^[^\d]+/, '')) &&
      /\([ +]*$/.test(before + (/^[^\d]*/.exec(number)?.[0] ?? '')),
    slashGroup: slash < 0 ? undefined : groupsTo(slash),
    hasWordBefore: /\p{L}/u.test(before),
  };
}

export function ungrouped(digits: string): WrittenNumber {
  return writtenNumber(digits);
}

function digitsIn(text: string): number {
  return text.match(/\d/g)?.length ?? 0;
}

/** Reading a letter as a digit, or an extension as digits, would change the number. */
function isAmbiguousBesideLetters(before: string, after: string): boolean {
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
 * The parts of a number that may be the intended number, likeliest first. `surely`: parts that beat the
 * whole if they fit a numbering plan. `perhaps`: parts to try if the whole fits none.
 */
export function subNumbers(
  written: WrittenNumber,
  which: 'surely' | 'perhaps',
): readonly WrittenNumber[] {
  const { groups, slashGroup, hasWordBefore, hasPlus, bracketedZeroGroup, isFirstInBrackets } =
    written;
  const [first = '', second = ''] = groups;
  const isShort =
    !hasPlus && groups.length > 1 && bracketedZeroGroup === undefined && !first.startsWith('0');
  const withoutFirst = {
    ...written,
    groups: groups.slice(1),
    slashGroup: undefined,
    isFirstInBrackets: false,
  };
  const beforeSlash = slashGroup === undefined ? [] : [firstGroups(written, slashGroup)];
  const isAreaBefore = digitsOf(groups.slice(0, slashGroup)) >= minWithArea;
  if (which === 'surely') {
    // `030 1234567/68` are two numbers, `030/1234567` is one.
    const before = isAreaBefore ? beforeSlash : [];
    const isLabel = hasWordBefore && isShort && first.length <= 3 && second.startsWith('0');
    return isLabel ? [...before, withoutFirst] : before;
  }
  const whole = digitsOf(groups);
  const isCount =
    isShort &&
    first.length <= 2 &&
    whole - first.length >= 9 &&
    (!isFirstInBrackets || second.startsWith('0'));
  const halves =
    whole <= maxDigits
      ? []
      : groups
          .map((_, at) => at)
          .filter((at) => {
            const digits = digitsOf(groups.slice(0, at));
            return (
              digits >= minUsualDigits && digits <= maxDigits && whole - digits >= minUsualDigits
            );
          });
  const [last = '', local = ''] = groups.toReversed();
  const hasExtension =
    groups.length > 2 && local.length >= minUsualDigits && last.length < minUsualDigits;
  const numbers = [...halves, ...(hasExtension ? [groups.length - 1] : [])]
    .toReversed()
    .map((at) => firstGroups(written, at));
  return [...beforeSlash, ...(isCount ? [withoutFirst] : []), ...numbers];
}

function firstGroups(written: WrittenNumber, end: number): WrittenNumber {
  const { bracketedZeroGroup } = written;
  const kept =
    bracketedZeroGroup !== undefined && bracketedZeroGroup < end ? bracketedZeroGroup : undefined;
  return {
    ...written,
    groups: written.groups.slice(0, end),
    slashGroup: undefined,
    bracketedZeroGroup: kept,
  };
}

function digitsOf(groups: readonly string[]): number {
  return groups.reduce((sum, { length }) => sum + length, 0);
}
