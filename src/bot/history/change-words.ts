import type { ChangeRow } from '../../accounts/roster.ts';
import type { User } from '../../contacts/contact.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { displayName, reachOf } from '../kit/contact-words.ts';
import { problemWords } from '../kit/problem-words.ts';
import { bold, isolated, join, type Message, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { effectOf } from './effect.ts';

/** Whom or what a change is about. */
export function subjectOf(row: ChangeRow): string | Message {
  const user = userOf(row);
  if (user) return displayName(user);
  if (row.phone !== undefined) return formatPhone(row.phone);
  return say(`subject-${row.kind}`);
}

/** What a change did, as the line of a history. */
export function changeTitle(row: ChangeRow): Text {
  return say(`did-${effectOf(row)}`, argumentsOf(row));
}

/** What taking a change back brought back. */
export function undoneWords(row: ChangeRow): Text {
  return say(`undone-${effectOf(row)}`, argumentsOf(row));
}

/** One of many: whom it is about, what was done, and what came of that and of taking it back. */
export function changeLine(row: ChangeRow): Text {
  const user = userOf(row);
  const reach = user && reachOf(user);
  const subject = subjectOf(row);
  const said = [
    reach === subject ? undefined : reach,
    say(`change-${effectOf(row)}`, argumentsOf(row)),
    stateOf(row),
    row.takenBack && say(`taken-back-${row.takenBack}`),
  ].filter((words) => words !== undefined);
  return [bold(isolated(subject)), ' · ', join(said, ' · ')];
}

function stateOf({ state, problem }: ChangeRow): Text | undefined {
  if (state === 'done') return undefined;
  return problem === undefined
    ? say(`change-state-${state}`)
    : say('change-state-failed-why', { why: problemWords(problem) });
}

/** By the name in the contacts, where they are or were one: others see the name they gave themselves. */
function userOf({ before, after }: ChangeRow): User | undefined {
  return before?.contact === true && after?.contact !== true ? before : (after ?? before);
}

/** Formatted, for sentences of which each takes what it needs. */
function argumentsOf(row: ChangeRow) {
  const { before, after, phone, setting } = row;
  const isPrivacy = setting?.kind === 'privacy';
  return {
    name: bold(subjectOf(row)),
    old: bold(before ? displayName(before) : subjectOf(row)),
    new: bold(after ? displayName(after) : subjectOf(row)),
    phone: phone === undefined ? '' : formatPhone(phone),
    before: isPrivacy ? say(`audience-${setting.before}`) : '',
    after: isPrivacy ? say(`audience-${setting.after}`) : '',
  };
}
