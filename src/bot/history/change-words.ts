import type { ChangeRow } from '../../accounts/roster.ts';
import type { User } from '../../contacts/contact.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { displayName, reachOf, shortened } from '../kit/contact-words.ts';
import { problemWords } from '../kit/problem-words.ts';
import { bold, isolated, join, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** The contact, number or setting that a change is about. */
export function subjectOf(row: ChangeRow): Text {
  const user = userOf(row);
  if (user) return displayName(user);
  if (row.name !== '') return shortened(row.name);
  if (row.phone !== undefined) return formatPhone(row.phone);
  return say(`subject-${row.kind}`);
}

/** The effect of a change, as a line of the history. */
export function changeTitle(row: ChangeRow): Text {
  return say(`did-${row.effect}`, argumentsOf(row));
}

/** The effect of reverting a change. */
export function undoneWords(row: ChangeRow): Text {
  return say(`undone-${row.effect}`, argumentsOf(row));
}

/** A change among several: its subject, its effect, its outcome, and the outcome of its undo. */
export function changeLine(row: ChangeRow): Text {
  const user = userOf(row);
  const reach = user ? reachOf(user) : row.phone && formatPhone(row.phone);
  const subject = subjectOf(row);
  const said = [
    reach !== subject && reach,
    say(`change-${row.effect}`, argumentsOf(row)),
    stateOf(row),
    row.undoOutcome && say(`taken-back-${row.undoOutcome}`),
  ];
  return [bold(isolated(subject)), ' · ', join(said, ' · ')];
}

function stateOf({ state, problem }: ChangeRow): Text | undefined {
  if (state === 'done') return undefined;
  return problem === undefined
    ? say(`change-state-${state}`)
    : say('change-state-failed-why', { why: problemWords(problem) });
}

/** Prefers the name in the contacts to the name that the user has chosen. */
function userOf({ before, after }: ChangeRow): User | undefined {
  return before?.contact === true && after?.contact !== true ? before : (after ?? before);
}

/** The subject, with the number of one that Telegram knows only by it. */
function withNumber(row: ChangeRow): Text {
  const subject = bold(subjectOf(row));
  const isCard = !userOf(row) && row.name !== '' && row.phone !== undefined;
  return isCard ? [subject, ` (${formatPhone(row.phone)})`] : subject;
}

/** All arguments that the messages about changes use. */
function argumentsOf(row: ChangeRow) {
  const { before, after, phone, audience } = row;
  return {
    name: withNumber(row),
    old: bold(before ? displayName(before) : subjectOf(row)),
    new: bold(after ? displayName(after) : subjectOf(row)),
    phone: phone === undefined ? '' : formatPhone(phone),
    before: audience ? say(`audience-${audience.from}`) : '',
    after: audience ? say(`audience-${audience.to}`) : '',
  };
}
