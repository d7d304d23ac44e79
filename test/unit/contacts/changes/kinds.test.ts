import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PrivacyRule } from '../../../../src/contacts/ports/account-settings.ts';
import type { Card } from '../../../../src/contacts/card.ts';
import type { Contact, User } from '../../../../src/contacts/contact.ts';
import type { ChangeContext, NoInverse } from '../../../../src/contacts/changes/change-kind.ts';
import {
  inverseOf,
  outcomeOf,
  type Change,
  type ChangeRequest,
  type StateOf,
} from '../../../../src/contacts/changes/kinds.ts';

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
function act(world: World, command: Command): { world: World; change: Change } | undefined {
  const { contact, blocked } = world;
  switch (command.do) {
    case 'save':
    case 'import': {
      const before = contact ?? stranger;
      const set = { firstName: command.name, lastName: '' };
      const after: Contact = { ...before, ...set, contact: true };
      if (contact?.firstName === command.name) return undefined;
      const card = { ...set, phone: '+12025550101' };
      const change: Change =
        command.do === 'import'
          ? { kind: 'import', card, before: contact, after, savedCount: 3 }
          : {
              kind: contact ? 'rename' : 'add',
              before,
              after: undefined,
              ...set,
              showPhone: false,
            };
      return { world: { ...world, contact: after }, change };
    }
    case 'remove':
    case 'remove_phone': {
      if (!contact) return undefined;
      const card = { phone: '+12025550101', firstName: contact.firstName, lastName: '' };
      const change: Change =
        command.do === 'remove'
          ? { kind: 'remove', before: contact, after: undefined }
          : {
              kind: 'remove_phone',
              phone: card.phone,
              card,
              before: contact,
              after: undefined,
              savedCount: 3,
            };
      return { world: { ...world, contact: undefined }, change };
    }
    case 'block':
    case 'unblock': {
      if (blocked === (command.do === 'block')) return undefined;
      return {
        world: { ...world, blocked: !blocked },
        change: { kind: command.do, before: stranger, after: undefined },
      };
    }
    case 'friend': {
      if (!contact || contact.closeFriend === command.on) return undefined;
      const after = { ...contact, closeFriend: command.on };
      const change: Change = {
        kind: 'close_friends',
        before: contact,
        after,
        on: command.on,
      };
      return { world: { ...world, contact: after }, change };
    }
  }
}

/** Applies a request as the account does. */
function take(world: World, inverse: ChangeRequest | NoInverse): World {
  if (typeof inverse === 'string') return world;
  switch (inverse.kind) {
    case 'add':
      return { ...world, contact: { ...inverse.user, contact: true } };
    case 'rename':
      return { ...world, contact: { ...inverse.user, firstName: inverse.name.firstName } };
    case 'remove':
    case 'remove_phone':
      return { ...world, contact: undefined };
    case 'import': {
      const { firstName } = inverse.card;
      const was = world.contact ?? inverse.owner ?? stranger;
      return { ...world, contact: { ...was, firstName, contact: true } };
    }
    case 'block':
    case 'unblock':
      return { ...world, blocked: inverse.kind === 'block' };
    case 'close_friends':
      return { ...world, contact: { ...inverse.user, closeFriend: inverse.on } };
    default:
      return world;
  }
}

const rule: PrivacyRule = {
  audience: 'contacts',
  always: [stranger],
  never: [],
  alwaysChats: [5n],
  neverChats: [],
  alwaysCloseFriends: false,
  alwaysPremium: false,
  neverContacts: false,
  bots: undefined,
};

function stateOf({ contact, blocked, saved }: World): StateOf<Change['kind']> & {
  readonly savedCount: number;
} {
  return {
    contacts: new Map(contact ? [[contact.id, contact]] : []),
    holderOf: (phone: string) => (contact?.phone === phone ? contact : undefined),
    savedCount: 3,
    savedBefore: () => saved,
    hiddenGone: undefined,
    blocked,
    rule,
    announces: true,
    bar: {
      reportSpam: false,
      addContact: false,
      blockContact: false,
      shareContact: true,
      needsPhoneException: false,
    },
  };
}

function wayBack(
  change: Change,
  world: World,
  happened: ChangeContext['happened'] = 'yes',
): ChangeRequest | NoInverse {
  return inverseOf(change, stateOf(world), { madeAt: at, happened });
}

const seen = ({ contact, blocked }: World) => ({
  name: contact?.firstName,
  friend: contact?.closeFriend,
  blocked,
});

test('whatever was done, taking it all back latest first leaves what was there', () => {
  fc.assert(
    fc.property(worlds, fc.array(commands, { maxLength: 12 }), (start, list) => {
      const changes: Change[] = [];
      let world = start;
      for (const command of list) {
        const done = act(world, command);
        if (!done) continue;
        changes.push(done.change);
        world = done.world;
      }
      for (const change of changes.toReversed()) {
        const way = wayBack(change, world);
        expect(['changed', 'impossible']).not.toContain(way);
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
      const back = take(done.world, wayBack(done.change, done.world, happened));
      expect(wayBack(done.change, back, happened)).toBe('nothing');
      expect(wayBack(done.change, start, 'no')).toBe('nothing');
    }),
  );
});

test('what happened shows: done after it, not done before', () => {
  fc.assert(
    fc.property(worlds, commands, (start, command) => {
      const done = act(start, command);
      if (!done) return;
      expect(outcomeOf(done.change, stateOf(done.world))).toBe('done');
      expect(outcomeOf(done.change, stateOf(start))).toBe('failed');
    }),
  );
});

test('a name that somebody gave since is kept', () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom('save', 'import'), name, (start, how, given) => {
      const done = act(start, { do: how, name: given });
      if (!done) return;
      const contact: Contact = { ...stranger, firstName: 'On the phone', contact: true };
      expect(wayBack(done.change, { ...done.world, contact })).toBe('changed');
    }),
  );
});

describe('a number', () => {
  const card = { phone: '+12025550199', firstName: 'Nobody', lastName: '' };
  const empty: World = { contact: undefined, blocked: false, saved: undefined };

  const imported = { kind: 'import', card, before: undefined, after: undefined } as const;
  const cleared = { kind: 'reset_saved', savedCount: 3 } as const;

  test('without a user goes from the saved list, or gets the name it had there', () => {
    const change = { ...imported, savedCount: undefined };
    expect(wayBack(change, empty)).toEqual({ kind: 'remove_phone', card });
    const saved = { ...card, firstName: 'Old' };
    expect(wayBack(change, { ...empty, saved })).toMatchObject({ kind: 'import', card: saved });
  });

  test('comes back under the name its holder has now', () => {
    const contact: Contact = { ...stranger, phone: card.phone, firstName: 'Ben', contact: true };
    const way = wayBack({ ...cleared, card }, { ...empty, contact });
    expect(way).toMatchObject({ kind: 'import', card: { ...card, firstName: 'Ben' } });
  });

  test('of a saved list that was never read does not come back', () => {
    expect(wayBack({ ...cleared, card: undefined }, empty)).toBe('impossible');
    const share = { kind: 'share', before: stranger, after: undefined } as const;
    expect(wayBack(share, empty)).toBe('impossible');
  });
});
