import { describe, expect, test } from 'vitest';
import {
  lostNames,
  mayPass,
  type ImportAnswers,
} from '../../../../src/accounts/changes/keep-names.ts';
import { byId } from '../../../../src/accounts/cache/merge-updates.ts';
import { TelegramError } from '../../../../src/contacts/telegram-error.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

describe('lostNames', () => {
  const card = { phone: '+12025550101', firstName: 'Z', lastName: '' };
  const zoe = sampleContact({ id: 1n, firstName: 'Zoe' });
  const sent: ImportAnswers = {
    answers: [{ kind: 'found', id: 1n }],
    users: [{ ...zoe, firstName: 'Z' }],
  };
  const facts = {
    cards: [card],
    sent,
    contacts: byId([zoe]),
    latest: byId([zoe]),
    renames: new Set<string>(),
  };

  test('has the name that an import replaced', () => {
    expect(lostNames(facts)).toEqual([{ phone: card.phone, before: zoe }]);
  });

  test('has the name that the person gave since the import was planned', () => {
    const latest = byId([{ ...zoe, firstName: 'Zora' }]);
    expect(lostNames({ ...facts, latest })).toMatchObject([{ before: { firstName: 'Zora' } }]);
  });

  test('leaves out contacts that are renamed on purpose', () => {
    expect(lostNames({ ...facts, renames: new Set([card.phone]) })).toEqual([]);
  });

  test.each([
    ['a new contact', { contacts: byId([]), latest: byId([]) }],
    ['a contact whose name did not change', { sent: { ...sent, users: [zoe] } }],
    [
      'a contact without a name',
      {
        contacts: byId([{ ...zoe, firstName: '' }]),
        latest: byId([{ ...zoe, firstName: '' }]),
      },
    ],
    ['a number that was not found', { sent: { ...sent, answers: [{ kind: 'retry' } as const] } }],
  ])('leaves out %s', (_, other) => {
    expect(lostNames({ ...facts, ...other })).toEqual([]);
  });
});

test('mayPass is true for a failure that goes away by itself', () => {
  expect(mayPass(new TelegramError({ kind: 'flood', until: new Date() }))).toBe(true);
  expect(mayPass(new TelegramError({ kind: 'unreachable' }))).toBe(true);
  expect(mayPass(new TelegramError({ kind: 'restricted' }))).toBe(false);
});
