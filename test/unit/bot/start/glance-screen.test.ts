import { describe, expect, test } from 'vitest';
import type { Account, Glance } from '../../../../src/accounts/roster.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { glanceScreen } from '../../../../src/bot/start/glance.ts';
import { drawn, type Drawn } from '../../../support/drawn.ts';

const account = { id: 'a1' } as Account;

function show(counts: Partial<Glance>, more: readonly string[] = []): Drawn {
  const none = { contacts: 0, deleted: 0, doubles: 0, nameless: 0, oneSided: 0, saved: 0 };
  const all = { ...none, birthdays: undefined, ...counts };
  return drawn(glanceScreen('Max', account, all, more));
}

describe('glanceScreen', () => {
  test('has a button for each count', () => {
    const { text, data, labels } = show(
      { contacts: 9, deleted: 1, doubles: 2, nameless: 3, oneSided: 4, saved: 5, birthdays: 6 },
      ['More.'],
    );
    expect(text.split('\n').at(-1)).toBe('More.');
    expect(labels).toHaveLength(4);
    expect(data).toEqual([
      actions.contacts.data('a1'),
      actions.cleanUp.data('a1', 'deleted'),
      actions.duplicates.data('a1'),
      actions.cleanUp.data('a1', 'nameless'),
      actions.contactsOnly.data('a1', 'one_sided'),
      actions.run.data('birthdays'),
      actions.run.data('saved'),
    ]);
  });

  test('has none for what there is none of', () => {
    expect(show({}).data).toEqual([]);
    expect(show({ saved: 1 }).data).toEqual([actions.run.data('saved')]);
  });

  test('leads to birthdays, and counts those that are near', () => {
    const label = (birthdays: number | undefined) => show({ contacts: 1, birthdays }).labels.at(-1);
    expect(label(undefined)).toBe(label(0));
    expect(label(1)).not.toBe(label(0));
    expect(show({ contacts: 1 }).data).toEqual([
      actions.contacts.data('a1'),
      actions.run.data('birthdays'),
    ]);
  });

  test('says what to look at, or that there is nobody', () => {
    const [some, none] = [show({ contacts: 1 }).text, show({}).text];
    expect(some.split('\n').at(-1)).not.toBe(none.split('\n').at(-1));
    expect(show({ saved: 1 }).text.split('\n')).toHaveLength(none.split('\n').length + 1);
  });
});
