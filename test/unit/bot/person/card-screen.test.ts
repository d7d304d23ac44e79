import { expect, test } from 'vitest';
import { noAnnotation } from '../../../../src/contacts/annotation.ts';
import type { OpenView } from '../../../../src/bot/kit/open-view.ts';
import type { CardFacts } from '../../../../src/bot/person/card-facts.ts';
import { cardScreen, notAContactScreen } from '../../../../src/bot/person/card-screen.ts';
import type { Contact } from '../../../../src/contacts/contact.ts';
import type { FailureReason } from '../../../../src/contacts/telegram-error.ts';
import { rendered } from '../../../support/english.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const now = new Date('2026-11-22T14:00:00Z');
const owner = { id: 1n };
const account = { id: '11111111-1111-4111-8111-111111111111', owner };
const opened = { account, viewId: 'v', view: { apart: true } } as unknown as OpenView;
const bar = {
  reportSpam: false,
  addContact: false,
  blockContact: false,
  shareContact: false,
  needsPhoneException: false,
};

type Profile = Partial<Extract<CardFacts, { kind: 'fresh' }>>;

function card(user: Partial<Contact>, profile: Profile = {}): string {
  const facts: CardFacts = {
    kind: 'fresh',
    user: sampleContact({ id: 5n, firstName: 'Zoe', ...user }),
    blocked: false,
    bar,
    about: '',
    birthday: undefined,
    commonChats: 0,
    annotation: noAnnotation,
    lostMutualAt: undefined,
    ...profile,
  };
  return rendered(cardScreen(facts, opened, now)).text;
}

function storedCard(why: FailureReason, asOf = new Date('2026-11-22T13:00:00Z')): string {
  const user = sampleContact({ id: 5n, firstName: 'Zoe' });
  const own = { annotation: noAnnotation, lostMutualAt: undefined };
  return rendered(cardScreen({ kind: 'stored', user, asOf, why, ...own }, opened, now)).text;
}

test('a card says everything that Telegram tells', () => {
  expect(
    card(
      {
        lastName: 'Miller',
        usernames: ['zoe_m', 'zoe'],
        phone: '+12025550101',
        lastSeen: { kind: 'offline', at: new Date('2026-11-22T13:30:00Z') },
        mutual: true,
        closeFriend: true,
        premium: true,
        marks: ['verified'],
      },
      {
        about: 'Sings',
        birthday: { day: 1, month: 2, year: 1990 },
        commonChats: 2,
        blocked: true,
      },
    ),
  ).toMatchInlineSnapshot(`
    "Zoe Miller
    ✓ Verified by Telegram

    @zoe_m, @zoe
    +1 202 555 0101
    Last seen 2026-11-22 13:30 UTC
    About: Sings
    Birthday: 1 February 1990, 36 years old
    2 groups in common
    ⇄ Has you as a contact too · Close friend · Premium · Blocked by you
    Telegram id 5"
  `);
});

test('a card without facts is short', () => {
  expect(card({})).toMatchInlineSnapshot(`
    "Zoe

    Number hidden from you
    Last seen a long time ago, or hidden from you
    Doesn’t have you as a contact
    Telegram id 5"
  `);
  expect(card({}, { commonChats: 1 })).toContain('One group in common');
  expect(card({}, { birthday: { day: 1, month: 2, year: undefined } })).toMatch(
    /\nBirthday: 1 February\n/,
  );
});

test.each([
  [{ kind: 'bot' }, /\nA bot\n/],
  [{ kind: 'deleted' }, /\nThis account is deleted\.\n/],
  [{ lastSeen: { kind: 'online', until: new Date(now.getTime() + 1) } }, /\nonline\n/i],
  [{ lastSeen: { kind: 'recently', byMe: false } }, /\nLast seen recently\n(?!\()/],
  [{ lastSeen: { kind: 'recently', byMe: true } }, /\nLast seen recently\n\(Telegram hides/],
  [{ lastSeen: { kind: 'hidden' } }, /\nLast seen a long time ago, or hidden from you\n/],
] as const)('what a card says of %j', (user, words) => {
  expect(card(user)).toMatch(words);
});

test('only people are said to hide their number, or not to have the account as a contact', () => {
  for (const kind of ['bot', 'deleted'] as const) {
    expect(card({ kind })).not.toMatch(/Number hidden|Doesn’t have you/);
  }
  expect(card({ mutual: true })).toContain('⇄ Has you as a contact too');
  expect(card({ mutual: true })).not.toContain('Doesn’t have you');
});

test('the own account is called so, and has no actions', () => {
  expect(card({ id: owner.id })).toMatchInlineSnapshot(`
    "Zoe

    Number hidden from you
    Last seen a long time ago, or hidden from you
    This is your own account
    Telegram id 1"
  `);
});

test('a stored card says of when it is and why', () => {
  expect(storedCard({ kind: 'unreachable' })).toMatchInlineSnapshot(`
    "Zoe

    Number hidden from you
    Last seen a long time ago, or hidden from you
    Doesn’t have you as a contact
    Telegram id 5

    This is as of 2026-11-22 13:00 UTC. I couldn’t reach Telegram just now to update it."
  `);
  expect(storedCard({ kind: 'user_unknown' })).toMatchInlineSnapshot(`
    "Zoe

    Number hidden from you
    Last seen a long time ago, or hidden from you
    Doesn’t have you as a contact
    Telegram id 5

    Telegram shows your account nothing more about them."
  `);
  const ahead = new Date('2026-11-22T15:00:00Z');
  expect(storedCard({ kind: 'unreachable' }, ahead)).toContain('as of 2026-11-22 14:00 UTC');
});

test('a user who is no contact is led to their card', () => {
  const { text, keyboard } = rendered(notAContactScreen('v', 5n));
  expect(text).toBe('They’re not in your contacts.');
  expect(keyboard.flat().map((one) => one.text)).toEqual(['Open card']);
});

test('a card shows the note and the labels', () => {
  const annotation = { note: 'met in Rome', labels: ['New York', 'climbing'] };
  const text = card({}, { annotation });
  expect(text).toContain('met in Rome');
  expect(text).toContain('#New_York #climbing');
});
