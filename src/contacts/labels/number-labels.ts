import { foldHeader, phrasesOf } from './fold-header.ts';
import {
  callWords,
  factsBefore,
  factsBehind,
  factWords,
  machineWords,
  neutralWords,
  otherPersonWords,
} from './number-label-words.ts';
import { saysPhone } from './phone-words.ts';

const neutral = new RegExp(phrasesOf(neutralWords), 'gu');
const machine = phrasesOf(machineWords);
const otherPerson = phrasesOf(otherPersonWords);
const call = phrasesOf(callWords);
const fact = phrasesOf(factWords);
const factBehind = new RegExp(`${phrasesOf(factsBehind).source}(?: \\p{Nd}+)?$`, 'u');
const factBefore = new RegExp(`^${phrasesOf(factsBefore).source}`, 'u');

/** The reasons that a label can give. */
export type NotOwn = 'machine' | 'other_person' | 'about_phone';

/** A file has few labels and many numbers. */
const known = new Map<string, NotOwn | undefined>();
const maxKnown = 1024;
const longest = 100;

/**
 * Why a number under this label is not the person's own; undefined when it is. One list for headers of
 * tables, keys of JSON, types of vCards and labels of Google and Apple.
 */
export function notOwnNumber(label: string): NotOwn | undefined {
  if (label.length > longest) return reasonOf(label);
  if (!known.has(label)) {
    if (known.size >= maxKnown) known.clear();
    known.set(label, reasonOf(label));
  }
  return known.get(label);
}

function reasonOf(label: string): NotOwn | undefined {
  const folded = foldHeader(label).replaceAll(neutral, ' ').trim();
  if (machine.test(folded)) return 'machine';
  if (call.test(folded)) return 'about_phone';
  if (otherPerson.test(folded)) return 'other_person';
  return isAboutPhone(folded) ? 'about_phone' : undefined;
}

/** A fact beside the word for a phone: `Phone model`, but not `Verified phone`. */
function isAboutPhone(folded: string): boolean {
  if (fact.test(folded)) return true;
  const rest = folded.replace(factBehind, '').trim();
  if (rest !== folded && saysPhone(rest)) return true;
  return factBefore.test(folded) && saysPhone(folded.replace(factBefore, ''));
}
