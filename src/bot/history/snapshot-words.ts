import type { SnapshotRow } from '../../accounts/roster.ts';
import {
  changedFacts,
  type ChangedFact,
  type ContactPair,
  type SnapshotContact,
} from '../../contacts/book-difference.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { join, time, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/**
 * A line such as "412 contacts · +3 −1, 2 renamed · daily · the same until 2026-11-22 18:00". Large
 * operations take no new snapshot of an unchanged list, so this one shows the state before them.
 */
export function snapshotFacts({ contactCount, delta, cause, ...at }: SnapshotRow): Text {
  return join(
    [
      say('snapshot-contacts', { count: contactCount }),
      delta ? deltaWords(delta) : say('snapshot-first'),
      say(`snapshot-cause-${cause}`),
      at.sameAt > at.takenAt && say('snapshot-still', { time: time(at.sameAt, 'Dt') }),
    ],
    ' · ',
  );
}

function deltaWords(delta: NonNullable<SnapshotRow['delta']>): Text {
  const { came, left, renamed, changed } = delta;
  if (came + left + renamed === 0) {
    return changed > 0 ? say('snapshot-details', { count: changed }) : '';
  }
  const counts = join([came > 0 && `+${came}`, left > 0 && `−${left}`], ' ');
  return join([counts, renamed > 0 && say('snapshot-renamed', { count: renamed })], ', ');
}

/** The changed facts about a contact, apart from the name. */
export function factWords(pair: ContactPair): Text {
  return join(
    changedFacts(pair).map((fact) => factWord(fact, pair)),
    ', ',
  );
}

function factWord(fact: ChangedFact, { before, after }: ContactPair): Text {
  switch (fact) {
    case 'deleted':
      return say('fact-deleted');
    case 'username':
      return fromTo('username', usernamesOf(before), usernamesOf(after));
    case 'phone':
      return fromTo('phone', phoneOf(before), phoneOf(after));
    case 'mutual':
      return say(after.mutual ? 'fact-mutual-on' : 'fact-mutual-off');
    case 'close_friend':
      return say(after.closeFriend ? 'fact-close_friend-on' : 'fact-close_friend-off');
    case 'note':
    case 'labels':
      return say(`fact-${fact}`);
  }
}

function fromTo(fact: 'username' | 'phone', old: string, now: string): Text {
  if (old === '') return say(`fact-${fact}-new`, { new: now });
  return now === '' ? say(`fact-${fact}-gone`, { old }) : say(`fact-${fact}`, { old, new: now });
}

function usernamesOf({ usernames }: SnapshotContact): string {
  return usernames.map((name) => `@${name}`).join(' ');
}

function phoneOf({ phone }: SnapshotContact): string {
  return phone === undefined ? '' : formatPhone(phone);
}
