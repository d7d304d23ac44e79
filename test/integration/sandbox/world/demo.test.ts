import { expect, test } from 'vitest';
import { userAsSeenBy } from '../../../../sandbox/world/as-seen-by.ts';
import { populate, type DemoCast } from '../../../../sandbox/demo/populate.ts';
import { peerSettings } from '../../../../sandbox/world/peer-settings.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { statusAsSeenBy } from '../../../../sandbox/world/status-as-seen-by.ts';
import { WorldUnderTest } from './world-caller.ts';

function demo(): { readonly under: WorldUnderTest; readonly cast: DemoCast } {
  const under = new WorldUnderTest();
  return { under, cast: populate(under.world) };
}

function contactsOf({ under, cast }: ReturnType<typeof demo>): Person[] {
  return under.world
    .app(cast.you.id)
    .book()
    .contacts.map(({ id }) => under.world.person(id));
}

test('the cast is the same every time', () => {
  const views = [demo(), demo()].map((one) =>
    contactsOf(one).map((person) => userAsSeenBy(one.cast.you, person, one.under.world.now())),
  );
  expect(views[0]).toEqual(views[1]);
});

test('the book shows every kind of last seen, bots, deleted accounts and hidden numbers', () => {
  const one = demo();
  const contacts = contactsOf(one);
  const seen = contacts.map((person) =>
    statusAsSeenBy(one.cast.you, person, one.under.world.now()),
  );
  expect(new Set(seen.map(({ _ }) => _))).toEqual(
    new Set(
      ['Empty', 'Online', 'Offline', 'Recently', 'LastWeek', 'LastMonth'].map(
        (kind) => `userStatus${kind}`,
      ),
    ),
  );
  const users = contacts.map((person) => userAsSeenBy(one.cast.you, person, one.under.world.now()));
  expect(users.filter((user) => user.bot === true).length).toBeGreaterThan(1);
  expect(users.filter((user) => user.deleted === true).length).toBeGreaterThan(1);
  expect(users.filter((user) => user.mutual_contact === true).length).toBeGreaterThan(3);
  expect(users.filter((user) => !user.phone && !user.bot && !user.deleted)).toHaveLength(3);
});

test('a stranger waits for the number of Alex, and Zoe can ask for it', () => {
  const one = demo();
  const { you, zoe } = one.cast;
  const waiting = contactsOf(one).filter((other) => peerSettings(you, other).share_contact);
  expect(waiting.map(({ firstName }) => firstName)).toContain('Mina');
  expect(waiting).not.toContain(zoe);
  one.under.world.app(zoe.id).add(you.id, 'Alex', '', false);
  expect(peerSettings(you, zoe)).toMatchObject({ share_contact: true });
});

test('strangers are found by number or username, some by username only', () => {
  const { under, cast } = demo();
  const strangers = [...under.world.people.values()].filter(
    (person) =>
      person.kind === 'person' && !cast.you.contacts.has(person.id) && person !== cast.you,
  );
  expect(strangers.length).toBeGreaterThan(19);
  const hidden = strangers.filter(
    ({ phone }) => !under.world.index.foundByPhone(cast.you, phone ?? ''),
  );
  expect(hidden).toHaveLength(2);
  expect(hidden.every(({ username }) => username !== undefined)).toBe(true);
});
