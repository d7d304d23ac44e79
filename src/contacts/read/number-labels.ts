import { foldText } from '../fold.ts';
import type { LeftOutReason } from './card-record.ts';

const machine = /\b(?:fax|pager|beeper|telex|modem|tty|tdd|isdn)\b/;
const otherPerson = /\b(?:assistant|secretary|spouse|emergency|parent)\b/;

/**
 * Why a number under this label is not the person's own; undefined when it is. One list for headers of
 * tables, types of vCards and labels of Google and Apple.
 */
export function notOwnNumber(label: string): LeftOutReason | undefined {
  const folded = foldText(label).replace(/[\p{P}\p{S}\s]+/gu, ' ');
  if (machine.test(folded)) return 'machine';
  return otherPerson.test(folded) ? 'other_person' : undefined;
}
