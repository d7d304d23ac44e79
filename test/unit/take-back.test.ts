import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/contacts/card.ts';
import type { Contact, User } from '../../src/contacts/contact.ts';
import type { Deed, PastChange } from '../../src/contacts/history/past-change.ts';
import { wayBack, type StateNow, type Way } from '../../src/contacts/history/take-back.ts';
import { whatHappened } from '../../src/contacts/history/what-happened.ts';

const at = new Date('2026-11-01T12:00:00Z');
const stranger: User = {
  id: 5n,
  accessHash: 50n,
  firstName: 'Zoe',
  lastName: '',
  usernames: [],
  phone: '+12025550101',
  lastSeen: { kind: 'hidden' },
  kind: 'person',
  premium: false,
  closeFriend: false,
  contact: false,
  mutual: false,
};

/** The world of one person: a contact under some name, or none. */
interface World {
  readonly contact: Contact | undefined;
  readonly blocked: boolean;
  readonly saved: Card | undefined;
}

const name = fc.constantFrom('Zoe', 'Mom', 'Z');
const worlds: fc.Arbitrary<World> = fc.record({
  contact: fc.option(
    fc
      .record({ firstName: name, closeFriend: fc.boolean() })
      .map((facts): Contact => ({ ...stranger, ...facts, contact: true })),
    { nil: undefined },
  ),
  blocked: fc.boolean(),
  saved: fc.constant(undefined),
});

type Command =
  | { readonly do: 'save'; readonly name: string }
  | { readonly do: 'import'; readonly name: string }
  | { readonly do: 'remove' | 'remove_phone' | 'block' | 'unblock' }
  | { readonly do: 'friend'; readonly on: boolean };

const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ do: fc.constantFrom('save', 'import'), name }),
  fc.record({ do: fc.constantFrom('remove', 'remove_phone', 'block', 'unblock') }),
  fc.record({ do: fc.constant('friend'), on: fc.boolean() }),
);

/** Does a command as the account does, and what is written down of it; undefined: nothing to do. */
function act(world: World, command: Command): { world: World; deed: Deed } | undefined {
  const { contact, blocked } = world;
  switch (command.do) {
    case 'save':
    case 'import': {
      const before = contact ?? stranger;
      const set = { firstName: command.name, lastName: '' };
      const after: Contact = { ...before, ...set, contact: true };
      if (contact?.firstName === command.name) return undefined;
      const card = { ...set, phone: '+12025550101' };
      const deed: Deed =
        command.do === 'import'
          ? { kind: 'import', card, before: contact, after }
          : { kind: contact ? 'rename' : 'add', before, set, showPhone: false };
      return { world: { ...world, contact: after }, deed };
    }
    case 'remove':
    case 'remove_phone': {
      if (!contact) return undefined;
      const card = { phone: '+12025550101', firstName: contact.firstName, lastName: '' };
      const deed: Deed =
        command.do === 'remove'
          ? { kind: 'remove', before: contact }
          : { kind: 'remove_phone', before: contact, card };
      return { world: { ...world, contact: undefined }, deed };
    }
    case 'block':
    case 'unblock': {
      if (blocked === (command.do === 'block')) return undefined;
      return { world: { ...world, blocked: !blocked }, deed: { kind: command.do, user: stranger } };
    }
    case 'friend': {
      if (!contact || contact.closeFriend === command.on) return undefined;
      const after = { ...contact, closeFriend: command.on };
      const deed: Deed = { kind: 'close_friend', user: contact, on: command.on };
      return { world: { ...world, contact: after }, deed };
    }
  }
}

/** Takes a step as the account does. */
function take(world: World, way: Way): World {
  switch (way.kind) {
    case 'add':
      return { ...world, contact: { ...way.user, contact: true } };
    case 'rename':
      return { ...world, contact: { ...way.user, firstName: way.to.firstName } };
    case 'remove':
      return { ...world, contact: undefined };
    case 'save_number': {
      const { firstName } = way.card;
      const was = world.contact ?? way.owner ?? stranger;
      return { ...world, contact: { ...was, firstName, contact: true } };
    }
    case 'remove_number':
      return { ...world, contact: undefined };
    case 'block':
    case 'unblock':
      return { ...world, blocked: way.kind === 'block' };
    case 'close_friend':
      return { ...world, contact: { ...way.user, closeFriend: way.on } };
    case 'privacy':
    case 'notices':
    case 'nothing':
    case 'changed':
    case 'impossible':
      return world;
  }
}

function stateOf({ contact, blocked, saved }: World): StateNow {
  return {
    contacts: new Map(contact ? [[contact.id, contact]] : []),
    holderOf: (phone) => (contact?.phone === phone ? contact : undefined),
    savedBefore: () => saved,
    blocked,
  };
}

function pastOf(deed: Deed, happened: PastChange['happened'] = 'yes'): PastChange {
  return { id: 'x', happened, madeAt: at, savedCount: undefined, deed };
}

const seen = ({ contact, blocked }: World) => ({
  name: contact?.firstName,
  friend: contact?.closeFriend,
  blocked,
});

test('whatever was done, taking it all back latest first leaves what was there', () => {
  fc.assert(
    fc.property(worlds, fc.array(commands, { maxLength: 12 }), (start, list) => {
      const deeds: Deed[] = [];
      let world = start;
      for (const command of list) {
        const done = act(world, command);
        if (!done) continue;
        deeds.push(done.deed);
        world = done.world;
      }
      for (const deed of deeds.toReversed()) {
        const way = wayBack(pastOf(deed), stateOf(world));
        expect(['changed', 'impossible']).not.toContain(way.kind);
        world = take(world, way);
      }
      expect(seen(world)).toEqual(seen(start));
    }),
    { numRuns: 1_000 },
  );
});

test('a change that was taken back is as before, and what never happened is left alone', () => {
  fc.assert(
    fc.property(worlds, commands, fc.constantFrom('yes', 'maybe'), (start, command, happened) => {
      const done = act(start, command);
      if (!done) return;
      const change = pastOf(done.deed, happened);
      const back = take(done.world, wayBack(change, stateOf(done.world)));
      expect(wayBack(change, stateOf(back)).kind).toBe('nothing');
      expect(wayBack(pastOf(done.deed, 'no'), stateOf(start)).kind).toBe('nothing');
    }),
  );
});

test('what happened shows: done after it, not done before', () => {
  fc.assert(
    fc.property(worlds, commands, (start, command) => {
      const done = act(start, command);
      if (!done) return;
      const change = { ...pastOf(done.deed, 'maybe'), savedCount: 3 };
      const evidence = (world: World, savedCount: number) => ({ ...stateOf(world), savedCount });
      expect(whatHappened(change, evidence(done.world, 3))).toBe('done');
      expect(whatHappened(change, evidence(start, 3))).toBe('failed');
    }),
  );
});

test('a name that somebody gave since is kept', () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom('save', 'import'), name, (start, how, given) => {
      const done = act(start, { do: how, name: given });
      if (!done) return;
      const contact: Contact = { ...stranger, firstName: 'On the phone', contact: true };
      expect(wayBack(pastOf(done.deed), stateOf({ ...done.world, contact })).kind).toBe('changed');
    }),
  );
});

describe('a number', () => {
  const card = { phone: '+12025550199', firstName: 'Nobody', lastName: '' };
  const empty: World = { contact: undefined, blocked: false, saved: undefined };

  test('that nobody has goes from the saved list, or gets the name it had there', () => {
    const deed: Deed = { kind: 'import', card, before: undefined, after: undefined };
    expect(wayBack(pastOf(deed), stateOf(empty))).toEqual({ kind: 'remove_number', card });
    const saved = { ...card, firstName: 'Old' };
    const way = wayBack(pastOf(deed), stateOf({ ...empty, saved }));
    expect(way).toMatchObject({ kind: 'save_number', card: saved });
  });

  test('comes back under the name its holder has now', () => {
    const contact: Contact = { ...stranger, phone: card.phone, firstName: 'Ben', contact: true };
    const way = wayBack(pastOf({ kind: 'reset_saved', card }), stateOf({ ...empty, contact }));
    expect(way).toMatchObject({ kind: 'save_number', card: { ...card, firstName: 'Ben' } });
  });

  test('of a list that nobody read does not come back', () => {
    const lost = wayBack(pastOf({ kind: 'reset_saved', card: undefined }), stateOf(empty));
    expect(lost.kind).toBe('impossible');
    const shared = wayBack(pastOf({ kind: 'share', user: stranger }), stateOf(empty));
    expect(shared.kind).toBe('impossible');
  });
});
