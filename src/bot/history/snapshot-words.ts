import type { SnapshotRow } from '../../accounts/roster.ts';
import {
  changedFacts,
  type ChangedFact,
  type ContactPair,
  type KeptContact,
} from '../../contacts/book-difference.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { dayWords } from '../kit/birthday-words.ts';
import { join, time, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** What an import that restores it is called; names are plain, so the time is that of UTC. */
export function restoreName(takenAt: Date): Text {
  const day = dayWords({ day: takenAt.getUTCDate(), month: takenAt.getUTCMonth() + 1 });
  return say('restore-name', { day, time: takenAt.toISOString().slice(11, 16) });
}

/**
 * "412 contacts · +3 −1, 2 renamed · daily · the same until 2026-11-22 18:00". A change of many that met
 * the book as it was took no second one: it is this one that holds how it was before.
 */
export function snapshotFacts({ contactCount, delta, cause, ...at }: SnapshotRow): Text {
  const changes = delta ? deltaWords(delta) : say('snapshot-first');
  return join(
    [
      say('snapshot-contacts', { count: contactCount }),
      ...(changes === '' ? [] : [changes]),
      say(`snapshot-cause-${cause}`),
      ...(at.sameAt > at.takenAt ? [say('snapshot-still', { time: time(at.sameAt, 'Dt') })] : []),
    ],
    ' · ',
  );
}

function deltaWords(delta: NonNullable<SnapshotRow['delta']>): Text {
  const { came, left, renamed, changed } = delta;
  const counts = [...(came > 0 ? [`+${came}`] : []), ...(left > 0 ? [`−${left}`] : [])].join(' ');
  const said = [
    ...(counts === '' ? [] : [counts]),
    ...(renamed > 0 ? [say('snapshot-renamed', { count: renamed })] : []),
  ];
  if (said.length > 0) return join(said, ', ');
  return changed > 0 ? say('snapshot-details', { count: changed }) : '';
}

/** What is otherwise about somebody, beside the name. */
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
  }
}

function fromTo(fact: 'username' | 'phone', old: string, now: string): Text {
  if (old === '') return say(`fact-${fact}-new`, { new: now });
  return now === '' ? say(`fact-${fact}-gone`, { old }) : say(`fact-${fact}`, { old, new: now });
}

function usernamesOf({ usernames }: KeptContact): string {
  return usernames.map((name) => `@${name}`).join(' ');
}

function phoneOf({ phone }: KeptContact): string {
  return phone === undefined ? '' : formatPhone(phone);
}
