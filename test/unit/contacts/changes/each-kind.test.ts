import { describe, expect, test } from 'vitest';
import type { PrivacyRule } from '../../../../src/contacts/ports/account-settings.ts';
import type { ChangeContext } from '../../../../src/contacts/changes/change-kind.ts';
import {
  aboutOf,
  changeKinds,
  effectOf,
  inverseOf,
  kindsWith,
  outcomeOf,
  readChange,
  recordOf,
  subjectsOf,
  traitsOf,
  type Change,
} from '../../../../src/contacts/changes/kinds.ts';
import { isUnaddressable, type User } from '../../../../src/contacts/contact.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const context: ChangeContext = { madeAt: new Date('2026-11-01T12:00:00Z'), happened: 'yes' };
const phone = '+12025550101';
const zoe = sampleContact({ id: 5n, firstName: 'Zoe', phone });
const stranger: User = { ...zoe, contact: false };
const card = { phone, firstName: 'Z', lastName: '' };

/** The state of an account with these contacts. */
function withContacts(...contacts: readonly (typeof zoe)[]) {
  return {
    contacts: new Map(contacts.map((one) => [one.id, one])),
    holderOf: (number: string) => contacts.find((one) => one.phone === number),
    savedCount: 3,
    savedBefore: () => undefined,
    hiddenGone: undefined,
  };
}
const empty = withContacts();

const rule: PrivacyRule = {
  audience: 'contacts',
  always: [],
  never: [],
  alwaysChats: [],
  neverChats: [],
  alwaysCloseFriends: false,
  alwaysPremium: false,
  neverContacts: false,
  bots: undefined,
};

describe('every kind', () => {
  const users = { before: zoe, after: zoe };
  const examples: { readonly [K in Change['kind']]: Extract<Change, { readonly kind: K }> } = {
    add: { kind: 'add', ...users, firstName: 'Zoe', lastName: '', showPhone: true },
    rename: { kind: 'rename', ...users, firstName: 'Zoe', lastName: '', showPhone: false },
    import: { kind: 'import', ...users, card, savedCount: 7 },
    remove: { kind: 'remove', ...users },
    remove_phone: { kind: 'remove_phone', ...users, phone: card.phone, card, savedCount: 7 },
    reset_saved: { kind: 'reset_saved', card, savedCount: 7 },
    block: { kind: 'block', ...users },
    unblock: { kind: 'unblock', ...users },
    close_friends: { kind: 'close_friends', ...users, on: true },
    privacy: {
      kind: 'privacy',
      key: 'phone_number',
      from: rule,
      to: { ...rule, never: [zoe] },
    },
    sign_up_notices: { kind: 'sign_up_notices', from: true, to: false },
    share: { kind: 'share', ...users },
    close_chat: { kind: 'close_chat', ...users },
    note: { kind: 'note', ...users, from: null, to: 'v1' },
    labels: { kind: 'labels', ...users, from: 'v1', to: null },
  };

  test.each(Object.values(examples))('$kind reads what it recorded, through JSON', (change) => {
    const { payload, before, after } = recordOf(change);
    const stored = JSON.parse(JSON.stringify(payload)) as object;
    expect(readChange(change.kind, { payload: stored, before, after })).toEqual(change);
  });

  test('has an example here, and subjects', () => {
    expect(Object.keys(examples).toSorted()).toEqual(Object.keys(changeKinds).toSorted());
    for (const change of Object.values(examples)) {
      expect(subjectsOf(change)).not.toEqual([]);
    }
  });
});

describe('add', () => {
  const change = {
    kind: 'add',
    before: stranger,
    after: zoe,
    firstName: 'Zoe',
    lastName: '',
    showPhone: false,
  } as const;

  test('is reverted by removing the contact who still has the name', () => {
    expect(inverseOf(change, withContacts(zoe), context)).toEqual({ kind: 'remove', user: zoe });
    const renamed = withContacts({ ...zoe, firstName: 'Zora' });
    expect(inverseOf(change, renamed, context)).toBe('changed');
    expect(inverseOf(change, empty, context)).toBe('nothing');
  });

  test('was done when the user is a contact', () => {
    expect(outcomeOf(change, withContacts(zoe))).toBe('done');
    expect(outcomeOf(change, empty)).toBe('failed');
  });

  test('concerns the user and the number', () => {
    expect(subjectsOf(change)).toEqual(['5', phone]);
    expect(aboutOf(change)).toEqual([{ firstName: 'Zoe', lastName: '' }]);
  });

  test.each([
    ['added', stranger, zoe],
    ['removed', zoe, stranger],
    ['renamed', zoe, { ...zoe, firstName: 'Z' }],
    ['there', zoe, zoe],
    ['renamed', zoe, undefined],
  ] as const)('has the effect %s', (effect, before, after) => {
    expect(effectOf({ ...change, before, after }, context)).toBe(effect);
  });
});

describe('rename', () => {
  const name = { firstName: 'Z', lastName: '' };
  const renamed = { ...zoe, ...name };
  const change = {
    kind: 'rename',
    before: zoe,
    after: undefined,
    ...name,
    showPhone: false,
  } as const;

  test('is reverted by the former name, unless the contact has a third one', () => {
    expect(inverseOf(change, withContacts(renamed), context)).toEqual({
      kind: 'rename',
      user: renamed,
      name: { firstName: 'Zoe', lastName: '' },
    });
    expect(inverseOf(change, withContacts(zoe), context)).toBe('nothing');
    const third = withContacts({ ...zoe, firstName: 'Zora' });
    expect(inverseOf(change, third, context)).toBe('changed');
    expect(inverseOf(change, empty, context)).toBe('changed');
  });

  test('is unclear when the contact has a third name or is gone', () => {
    expect(outcomeOf(change, withContacts(renamed))).toBe('done');
    expect(outcomeOf(change, withContacts(zoe))).toBe('failed');
    expect(outcomeOf(change, withContacts({ ...zoe, firstName: 'Zora' }))).toBeUndefined();
    expect(outcomeOf(change, empty)).toBeUndefined();
  });
});

describe('import', () => {
  const change = {
    kind: 'import',
    card,
    before: undefined,
    after: undefined,
    savedCount: 2,
  } as const;

  test('was done when the holder has the name of the card, or the saved list grew', () => {
    expect(outcomeOf(change, withContacts({ ...zoe, firstName: 'Z' }))).toBe('done');
    expect(outcomeOf(change, withContacts(zoe))).toBe('failed');
    expect(outcomeOf(change, empty)).toBe('done');
    expect(outcomeOf({ ...change, savedCount: 3 }, empty)).toBe('failed');
    expect(outcomeOf({ ...change, before: zoe }, empty)).toBeUndefined();
  });

  test('of a new contact is reverted by removing the contact', () => {
    const after = { ...zoe, firstName: 'Z' };
    const done = { ...change, after };
    expect(inverseOf(done, withContacts(after), context)).toEqual({ kind: 'remove', user: after });
    expect(inverseOf(done, empty, context)).toBe('nothing');
  });

  test('under the name that the contact had needs no inverse', () => {
    const done = { ...change, before: zoe, after: zoe };
    expect(inverseOf(done, withContacts(zoe), context)).toBe('nothing');
  });

  test('has the effect not_found only when it was done and no user has the number', () => {
    expect(effectOf(change, context)).toBe('not_found');
    expect(effectOf(change, { ...context, happened: 'maybe' })).toBe('added');
    expect(effectOf({ ...change, after: zoe }, context)).toBe('added');
    expect(effectOf({ ...change, before: zoe }, context)).toBe('renamed');
    expect(effectOf({ ...change, before: stranger }, context)).toBe('not_found');
  });

  test('concerns the number and the user who has it', () => {
    expect(subjectsOf(change)).toEqual([phone]);
    expect(subjectsOf({ ...change, before: { ...zoe, id: 6n }, after: zoe })).toEqual([phone, '5']);
    expect(aboutOf(change)).toEqual([card]);
  });
});

describe('remove', () => {
  const change = { kind: 'remove', before: zoe, after: undefined } as const;

  test('is reverted by adding the user, unless the account was deleted', () => {
    expect(inverseOf(change, empty, context)).toEqual({ kind: 'add', user: zoe });
    const deleted = { ...change, before: { ...zoe, kind: 'deleted' } } as const;
    expect(inverseOf(deleted, empty, context)).toBe('impossible');
  });

  test('of a close friend is reverted until the user is a close friend again', () => {
    const friend = { ...change, before: { ...zoe, closeFriend: true } };
    expect(inverseOf(friend, withContacts(zoe), context)).toEqual({
      kind: 'close_friends',
      user: zoe,
      on: true,
    });
    const again = withContacts({ ...zoe, closeFriend: true });
    expect(inverseOf(friend, again, context)).toBe('nothing');
    expect(inverseOf(change, withContacts(zoe), context)).toBe('nothing');
  });

  test('stays when the user was added under another name', () => {
    const state = withContacts({ ...zoe, firstName: 'Zora' });
    expect(inverseOf(change, state, context)).toBe('changed');
  });

  test('was done when the user is no contact', () => {
    expect(outcomeOf(change, empty)).toBe('done');
    expect(outcomeOf(change, withContacts(zoe))).toBe('failed');
  });
});

describe('remove_phone', () => {
  const change = {
    kind: 'remove_phone',
    phone,
    card,
    before: undefined,
    after: undefined,
    savedCount: 4,
  } as const;

  test('was done when its contact is gone', () => {
    expect(outcomeOf({ ...change, before: zoe }, empty)).toBe('done');
    expect(outcomeOf({ ...change, before: zoe }, withContacts(zoe))).toBe('failed');
  });

  test('was done when the saved list is shorter or a contact who hides a number is gone', () => {
    expect(outcomeOf(change, empty)).toBe('done');
    const same = { ...change, savedCount: 3 };
    expect(outcomeOf(same, empty)).toBeUndefined();
    expect(outcomeOf(same, { ...empty, hiddenGone: [zoe] })).toBe('done');
    expect(outcomeOf(same, { ...empty, hiddenGone: [] })).toBe('failed');
  });

  test('is reverted by importing the number, which a card is needed for', () => {
    expect(inverseOf(change, empty, context)).toEqual({ kind: 'import', card, owner: undefined });
    expect(inverseOf({ ...change, card: undefined }, empty, context)).toBe('impossible');
  });

  test('is reverted under the name of its contact where no card is known', () => {
    const withoutCard = { ...change, card: undefined, before: zoe };
    expect(inverseOf(withoutCard, empty, context)).toEqual({
      kind: 'import',
      card: { ...card, firstName: 'Zoe' },
      owner: zoe,
    });
    const nameless = { ...zoe, firstName: '' };
    expect(inverseOf({ ...withoutCard, before: nameless }, empty, context)).toBe('impossible');
  });

  test('concerns the number and its contact', () => {
    expect(subjectsOf({ ...change, before: zoe })).toEqual([phone, '5']);
    expect(subjectsOf({ ...change, card: undefined })).toEqual([phone]);
  });
});

describe('reset_saved', () => {
  const change = { kind: 'reset_saved', card, savedCount: 3 } as const;

  test('was done when the saved list is empty or shorter', () => {
    expect(outcomeOf(change, { ...empty, savedCount: 0 })).toBe('done');
    expect(outcomeOf(change, { ...empty, savedCount: 2 })).toBe('done');
    expect(outcomeOf(change, empty)).toBe('failed');
    expect(outcomeOf(change, { ...empty, savedCount: 4 })).toBeUndefined();
  });

  test('is reverted by importing the number', () => {
    expect(inverseOf(change, empty, context)).toEqual({
      kind: 'import',
      card,
      owner: undefined,
      savedOnly: true,
    });
    expect(subjectsOf(change)).toEqual([phone]);
    expect(subjectsOf({ ...change, card: undefined })).toEqual([]);
  });
});

describe.each([
  ['block', 'unblock', true, 'blocked'],
  ['unblock', 'block', false, 'unblocked'],
] as const)('%s', (kind, opposite, blocks, effect) => {
  const change = { kind, before: stranger, after: undefined };

  test(`is reverted by ${opposite} unless that was done already`, () => {
    expect(inverseOf(change, { blocked: blocks }, context)).toEqual({
      kind: opposite,
      user: stranger,
    });
    expect(inverseOf(change, { blocked: !blocks }, context)).toBe('nothing');
    expect(inverseOf(change, { blocked: undefined }, context)).toMatchObject({ kind: opposite });
  });

  test('is unclear when the account cannot address the user', () => {
    expect(outcomeOf(change, { blocked: blocks })).toBe('done');
    expect(outcomeOf(change, { blocked: !blocks })).toBe('failed');
    expect(outcomeOf(change, { blocked: undefined })).toBeUndefined();
  });

  test('concerns the user', () => {
    expect(subjectsOf(change)).toEqual(['5']);
    expect(effectOf(change, context)).toBe(effect);
  });
});

describe('close_friends', () => {
  const change = { kind: 'close_friends', before: zoe, after: undefined, on: true } as const;
  const friend = { ...zoe, closeFriend: true };

  test('is reverted for a contact', () => {
    expect(inverseOf(change, withContacts(friend), context)).toEqual({
      kind: 'close_friends',
      user: friend,
      on: false,
    });
    expect(inverseOf(change, withContacts(zoe), context)).toBe('nothing');
    expect(inverseOf({ ...change, on: false }, withContacts(zoe), context)).toMatchObject({
      on: true,
    });
  });

  test('of a former contact cannot be reverted, and only a former close friend is missed', () => {
    expect(inverseOf(change, empty, context)).toBe('nothing');
    expect(inverseOf({ ...change, on: false }, empty, context)).toBe('changed');
    expect(outcomeOf(change, empty)).toBeUndefined();
  });

  test('has an effect on the contact, or on the list as a whole', () => {
    expect(effectOf({ ...change, after: friend }, context)).toBe('friend');
    const off = { ...change, after: zoe, on: false };
    expect(effectOf(off, context)).toBe('no_friend');
    expect(effectOf(change, context)).toBe('friends');
  });
});

describe('privacy', () => {
  const from = rule;
  const to: PrivacyRule = { ...from, audience: 'nobody' };
  const other: PrivacyRule = { ...from, audience: 'everybody' };
  const change = { kind: 'privacy', key: 'phone_number', from, to } as const;

  test('is reverted while the rule is the one that was set', () => {
    expect(inverseOf(change, { rule: to }, context)).toEqual({
      kind: 'privacy',
      key: 'phone_number',
      from: to,
      to: from,
    });
    expect(inverseOf(change, { rule: from }, context)).toBe('nothing');
    expect(inverseOf(change, { rule: other }, context)).toBe('changed');
  });

  test('was done when the rule is the new one', () => {
    expect(outcomeOf(change, { rule: to })).toBe('done');
    expect(outcomeOf(change, { rule: from })).toBe('failed');
    expect(outcomeOf(change, { rule: other })).toBeUndefined();
  });

  test.each([
    ['sees', 'phone_number', to],
    ['finds', 'added_by_phone', to],
    ['sees_exceptions', 'phone_number', { ...from, never: [zoe] }],
    ['finds_exceptions', 'added_by_phone', { ...from, never: [zoe] }],
  ] as const)('has the effect %s', (effect, key, now) => {
    const set = { ...change, key, to: now };
    expect(effectOf(set, context)).toBe(effect);
    expect(subjectsOf(set)).toEqual([key]);
  });

  test('has exceptions that cannot be put back: users without an access hash', () => {
    expect(isUnaddressable({ ...zoe, accessHash: 0n })).toBe(true);
    expect(isUnaddressable(zoe)).toBe(false);
  });
});

describe('sign_up_notices', () => {
  const change = { kind: 'sign_up_notices', from: true, to: false } as const;

  test('is reverted while the setting is the one that was set', () => {
    const kind = 'sign_up_notices';
    expect(inverseOf(change, { announces: false }, context)).toEqual({ kind, on: true });
    expect(inverseOf(change, { announces: true }, context)).toBe('nothing');
    expect(outcomeOf(change, { announces: false })).toBe('done');
    expect(outcomeOf(change, { announces: true })).toBe('failed');
  });

  test('has the effect of turning the notices on or off', () => {
    expect(effectOf(change, context)).toBe('notices_off');
    expect(effectOf({ ...change, to: true }, context)).toBe('notices_on');
  });
});

test('share was done when Telegram no longer offers to share the number', () => {
  const change = { kind: 'share', before: zoe, after: undefined } as const;
  const bar = {
    reportSpam: false,
    addContact: false,
    blockContact: false,
    shareContact: true,
    needsPhoneException: false,
  };
  expect(outcomeOf(change, { bar })).toBe('failed');
  expect(outcomeOf(change, { bar: { ...bar, shareContact: false } })).toBe('done');
  expect(subjectsOf(change)).toEqual(['5']);
});

test('no kind has an inverse for a change that did not happen', () => {
  const change = { kind: 'remove', before: zoe, after: undefined } as const;
  expect(inverseOf(change, empty, { ...context, happened: 'no' })).toBe('nothing');
});

test('kindsWith lists the kinds with a trait', () => {
  expect(kindsWith('removesContact').toSorted()).toEqual(['remove', 'remove_phone']);
  expect(kindsWith('needsCard').toSorted()).toEqual(['remove_phone', 'reset_saved']);
  expect(kindsWith('sharesNumber')).toEqual(['share']);
  expect(kindsWith('addsUserBack')).toEqual(['remove']);
  const irreversible = Object.keys(changeKinds).filter(
    (kind) => !kindsWith('reversible').includes(kind as 'add'),
  );
  expect(irreversible.toSorted()).toEqual(['close_chat', 'share']);
  expect(traitsOf('share').reversible).toBe(false);
});

describe('note', () => {
  const change = { kind: 'note', before: zoe, after: zoe, from: 'v1', to: 'v2' } as const;

  test('is reverted by its former version, unless a third one is there', () => {
    const request = { kind: 'note', user: zoe, to: 'v1' };
    expect(inverseOf(change, { version: 'v2' }, context)).toEqual(request);
    expect(inverseOf(change, { version: 'v1' }, context)).toBe('nothing');
    expect(inverseOf(change, { version: 'v3' }, context)).toBe('changed');
    expect(inverseOf({ ...change, from: null }, { version: 'v2' }, context)).toMatchObject({
      to: null,
    });
  });

  test('was done when its version is there', () => {
    expect(outcomeOf(change, { version: 'v2' })).toBe('done');
    expect(outcomeOf(change, { version: 'v1' })).toBe('failed');
    expect(outcomeOf(change, { version: null })).toBeUndefined();
  });

  test('is independent of the labels and of other changes of the user', () => {
    expect(subjectsOf(change)).toEqual(['note 5']);
    expect(subjectsOf({ ...change, kind: 'labels' })).toEqual(['labels 5']);
  });

  test('has an effect of its own where nothing is left', () => {
    expect(effectOf(change, context)).toBe('noted');
    expect(effectOf({ ...change, to: null }, context)).toBe('note_removed');
    expect(effectOf({ ...change, kind: 'labels' }, context)).toBe('labeled');
    expect(effectOf({ ...change, kind: 'labels', to: null }, context)).toBe('labels_removed');
  });
});

describe('close_chat', () => {
  const change = { kind: 'close_chat', before: zoe, after: undefined } as const;

  test('was done when the chat is empty, and is unclear once something was written', () => {
    expect(outcomeOf(change, { chat: { kind: 'empty' } })).toBe('done');
    expect(outcomeOf(change, { chat: { kind: 'joined', noticeId: 1 } })).toBe('failed');
    expect(outcomeOf(change, { chat: { kind: 'used' } })).toBeUndefined();
  });

  test('cannot be reverted', () => {
    expect(inverseOf(change, { chat: { kind: 'empty' } }, context)).toBe('impossible');
  });
});
