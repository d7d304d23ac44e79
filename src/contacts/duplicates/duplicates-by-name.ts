import { fullName } from '../contact.ts';
import type { DuplicateEntry } from './duplicate-entry.ts';
import { isLongUnseen, isSeenRecently } from '../long-unseen.ts';
import { nameKey, type NameKey } from './name-key.ts';
import { groupBySharedKeys } from './group-by-shared-keys.ts';
import { filterInSteps, visitInSteps, type Steps } from '../steps.ts';

/** Names that many contact lists use for different people. */
const genericNames: ReadonlySet<string> = new Set(
  'mom mum mama mami mother dad daddy papa papi father home work office boss doctor taxi test'.split(
    ' ',
  ),
);

interface Named {
  readonly entry: DuplicateEntry;
  readonly key: NameKey;
}

interface NameGroup {
  readonly reason: 'name' | 'moved' | 'apart' | 'first_name';
  readonly members: readonly DuplicateEntry[];
}

/**
 * Groups entries by name. `moved`: one account is deleted or long unseen, and another one is in use.
 * `apart`: a saved number has the name of a contact who hides their number. `first_name`: two contacts have
 * the same single word as their name, and no other contact has that word.
 *
 * @param contactsWithWord counts contacts with this word in their names, also those that are not in `entries`
 */
export function* groupByName(
  entries: readonly DuplicateEntry[],
  now: Date,
  contactsWithWord: (word: string) => number,
): Steps<readonly NameGroup[]> {
  const named: Named[] = [];
  yield* visitInSteps(entries, (entry) => {
    const key = nameKeyOf(entry);
    if (key) named.push({ entry, key });
  });
  const complete = yield* filterInSteps(named, ({ key }) => key.complete);
  const groups: NameGroup[] = [];
  const alike = yield* groupBySharedKeys(complete, yield* createKeys(complete));
  yield* visitInSteps(alike, (group) => {
    const members = group.map(({ entry }) => entry);
    const reason = reasonOf(members, now);
    if (reason === 'apart') return void groups.push({ reason, members });
    // A saved number with the same name is another number of that contact, not a duplicate.
    const contacts = members.filter(({ kind }) => kind === 'contact');
    if (contacts.length > 1) groups.push({ reason, members: contacts });
  });
  for (const members of yield* groupByFirstName(named, contactsWithWord)) {
    groups.push({ reason: 'first_name', members });
  }
  return groups;
}

/** Looser keys count only when one of the names is in another script. */
function* createKeys(named: readonly Named[]): Steps<(one: Named) => readonly string[]> {
  const foreign = new Set<string>();
  const abjad = new Set<string>();
  /** By consonants, the one loose spelling in other scripts; undefined if there are several. */
  const spelling = new Map<string, string | undefined>();
  yield* visitInSteps(named, ({ key }) => {
    if (key.foreign) foreign.add(key.loose);
    if (key.abjad) return void abjad.add(key.consonants);
    const isOther = spelling.has(key.consonants) && spelling.get(key.consonants) !== key.loose;
    spelling.set(key.consonants, isOther ? undefined : key.loose);
  });
  // محمد can be Mohamed or Mohammad: with both in the list, consonants do not show which it is.
  const isUnambiguous = (consonants: string): boolean =>
    consonants !== '' && abjad.has(consonants) && spelling.get(consonants) !== undefined;
  return ({ key }) => [
    `exact ${key.exact}`,
    ...(foreign.has(key.loose) ? [`loose ${key.loose}`] : []),
    ...(isUnambiguous(key.consonants) ? [`consonants ${key.consonants}`] : []),
  ];
}

function reasonOf(members: readonly DuplicateEntry[], now: Date): 'name' | 'moved' | 'apart' {
  const contacts = members.flatMap((one) => (one.kind === 'contact' ? one.contact : []));
  if (contacts.length === 1 && contacts.every(({ phone }) => phone === undefined)) return 'apart';
  const isOneUnused = contacts.some(
    ({ kind, lastSeen }) => kind === 'deleted' || isLongUnseen(lastSeen, now),
  );
  const isOneUsed = contacts.some(
    ({ kind, lastSeen }) => kind === 'person' && isSeenRecently(lastSeen, now),
  );
  return isOneUnused && isOneUsed ? 'moved' : 'name';
}

function* groupByFirstName(
  named: readonly Named[],
  contactsWithWord: (word: string) => number,
): Steps<readonly (readonly DuplicateEntry[])[]> {
  const singleWord = yield* filterInSteps(
    named,
    ({ entry, key }) =>
      entry.kind === 'contact' &&
      !key.complete &&
      key.exact.length > 2 &&
      !genericNames.has(key.exact) &&
      contactsWithWord(key.exact) === 2,
  );
  const groups = yield* groupBySharedKeys(singleWord, ({ key }) => [key.exact]);
  return groups.map((group) => group.map(({ entry }) => entry));
}

/** Undefined for names without a letter, and for bots, which different people may call alike. */
export function nameKeyOf(entry: DuplicateEntry): NameKey | undefined {
  const isBot = entry.kind === 'contact' && entry.contact.kind === 'bot';
  return isBot ? undefined : nameKey(fullName(entry));
}
