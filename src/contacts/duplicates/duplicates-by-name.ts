import { fullName } from '../contact.ts';
import type { DuplicateEntry } from './duplicate-entry.ts';
import { isLongUnseen, isSeenLately } from '../long-unseen.ts';
import { nameKey, type NameKey } from './name-key.ts';
import { thoseThatShareKeys } from './share-keys.ts';

/** More of one name are no accounts of one person: somebody named many alike. */
const most = 8;

/** What many people are called in many books. */
const generic: ReadonlySet<string> = new Set(
  'mom mum mama mami mother dad daddy papa papi father home work office boss doctor taxi test'.split(
    ' ',
  ),
);

interface Named {
  readonly entry: DuplicateEntry;
  readonly key: NameKey;
}

interface SameName {
  readonly reason: 'name' | 'moved' | 'apart' | 'first_name';
  readonly members: readonly DuplicateEntry[];
}

/**
 * Entries of one name. `moved`: one account is deleted or not seen any more, another is. `apart`: a
 * number saved under the name of a contact who hides theirs. `first_name`: two contacts who are called
 * by one word, and the only ones with that word.
 */
export function sameNames(entries: readonly DuplicateEntry[], now: Date): readonly SameName[] {
  const named = entries.flatMap((entry): readonly Named[] => {
    const key = isBot(entry) ? undefined : nameKey(fullName(entry));
    return key ? [{ entry, key }] : [];
  });
  const whole = named.filter(({ key }) => key.complete);
  const groups = thoseThatShareKeys(whole, keysAmong(whole)).flatMap(
    (group): readonly SameName[] => {
      const members = group.map(({ entry }) => entry);
      const reason = reasonOf(members, now);
      if (reason === 'apart') return [{ reason, members }];
      // A number without an account that is saved under the same name is their other number.
      const contacts = members.filter(({ kind }) => kind === 'contact');
      return contacts.length > 1 && contacts.length <= most ? [{ reason, members: contacts }] : [];
    },
  );
  return [
    ...groups,
    ...sameFirstNames(named).map((members) => ({ reason: 'first_name' as const, members })),
  ];
}

/** Looser keys count only where a script had to be read in another. */
function keysAmong(named: readonly Named[]): (one: Named) => readonly string[] {
  const byLoose = Map.groupBy(named, ({ key }) => key.loose);
  const byBones = Map.groupBy(named, ({ key }) => key.bones);
  return ({ key }) => {
    const keys = [`exact ${key.exact}`];
    if (byLoose.get(key.loose)?.some((other) => other.key.foreign)) keys.push(`loose ${key.loose}`);
    if (key.bones !== '' && areOne(byBones.get(key.bones) ?? [])) keys.push(`bones ${key.bones}`);
    return keys;
  };
}

/** Mohamed and Mohammad share their consonants with محمد, and with each other: then nobody can tell. */
function areOne(named: readonly Named[]): boolean {
  const others = new Set(named.filter(({ key }) => !key.abjad).map(({ key }) => key.loose));
  return others.size === 1 && named.some(({ key }) => key.abjad);
}

function reasonOf(members: readonly DuplicateEntry[], now: Date): 'name' | 'moved' | 'apart' {
  const contacts = members.flatMap((one) => (one.kind === 'contact' ? one.contact : []));
  if (contacts.length === 1 && contacts.every(({ phone }) => phone === undefined)) return 'apart';
  const gone = contacts.some(
    ({ kind, lastSeen }) => kind === 'deleted' || isLongUnseen(lastSeen, now),
  );
  const here = contacts.some(
    ({ kind, lastSeen }) => kind === 'person' && isSeenLately(lastSeen, now),
  );
  return gone && here ? 'moved' : 'name';
}

function sameFirstNames(named: readonly Named[]): readonly (readonly DuplicateEntry[])[] {
  const contacts = named.filter(({ entry }) => entry.kind === 'contact');
  const bearers = new Map<string, number>();
  for (const { key } of contacts) {
    for (const word of new Set(key.words)) bearers.set(word, (bearers.get(word) ?? 0) + 1);
  }
  const alone = contacts.filter(
    ({ key }) =>
      !key.complete &&
      key.exact.length > 2 &&
      !generic.has(key.exact) &&
      bearers.get(key.exact) === 2,
  );
  const groups = thoseThatShareKeys(alone, ({ key }) => [key.exact]);
  return groups.map((group) => group.map(({ entry }) => entry));
}

function isBot(entry: DuplicateEntry): boolean {
  return entry.kind === 'contact' && entry.contact.kind === 'bot';
}
