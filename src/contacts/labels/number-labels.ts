import { RecentResults } from '../phone/recent-results.ts';
import { foldHeader, maxHeader, phrasePattern } from './fold-header.ts';
import {
  callWords,
  factWords,
  factsAfter,
  factsBefore,
  machineWords,
  neutralWords,
  otherPersonWords,
} from './number-label-words.ts';
import { hasPhoneWord } from './phone-words.ts';

const neutral = new RegExp(phrasePattern(neutralWords), 'gu');
const machine = phrasePattern(machineWords);
const otherPerson = phrasePattern(otherPersonWords);
const call = phrasePattern(callWords);
const fact = phrasePattern(factWords);
const factAfterPattern = new RegExp(`${phrasePattern(factsAfter).source}(?: \\p{Nd}+)?$`, 'u');
const factBeforePattern = new RegExp(`^${phrasePattern(factsBefore).source}`, 'u');

/**
 * The usual types of numbers in vCards. Compiling the patterns takes 40 ms and 3 MB, which files with no other
 * types do not need.
 */
const usualTypes = /^(?:(?:TEL|CELL|HOME|WORK|VOICE|PREF|MAIN|MOBILE|IPHONE)(?: |$))*$/i;

/** Why a number is not the person's own; see `LeftOutReason`. */
export type NotOwnReason = 'machine' | 'other_person' | 'about_phone';

/** Files repeat a few labels for many numbers. */
const recentReasons = new RecentResults<NotOwnReason | 'own'>();

/**
 * Why a number under this label is not the person's own; undefined if it is. Serves headers of tables, keys of
 * JSON, types of vCards and custom labels.
 *
 * @example
 * notOwnReason('Work Fax'); // 'machine'
 * notOwnReason('Mobile'); // undefined
 */
export function notOwnReason(label: string): NotOwnReason | undefined {
  const start = label.slice(0, maxHeader);
  const reason = recentReasons.get(start, () => reasonOf(start) ?? 'own');
  return reason === 'own' ? undefined : reason;
}

function reasonOf(label: string): NotOwnReason | undefined {
  if (usualTypes.test(label)) return undefined;
  const folded = foldHeader(label).replaceAll(neutral, ' ').trim();
  if (machine.test(folded)) return 'machine';
  if (call.test(folded)) return 'about_phone';
  if (otherPerson.test(folded)) return 'other_person';
  return isAboutPhone(folded) ? 'about_phone' : undefined;
}

/** Whether a label is a fact about a phone: `Phone model`, but not `Verified phone`. */
function isAboutPhone(folded: string): boolean {
  if (fact.test(folded)) return true;
  const rest = folded.replace(factAfterPattern, '').trim();
  if (rest !== folded && hasPhoneWord(rest)) return true;
  return factBeforePattern.test(folded) && hasPhoneWord(folded.replace(factBeforePattern, ''));
}
