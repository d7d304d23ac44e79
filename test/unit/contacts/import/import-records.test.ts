import { expect, test } from 'vitest';
import { collectRecords } from '../../../../src/accounts/imports/source-records.ts';
import { ImportRecords, maxNumbers } from '../../../../src/contacts/import/import-records.ts';
import { CardDraft } from '../../../../src/contacts/record/card-draft.ts';
import type { CardRecord } from '../../../../src/contacts/record/card-record.ts';
import { inTurns } from '../../../../src/runtime/in-turns.ts';

/** An endless sequence of cards; `read` counts those that were consumed. */
class Endless implements Iterable<CardRecord> {
  read = 0;
  readonly #phones: readonly string[];

  constructor(phones: readonly string[]) {
    this.#phones = phones;
  }

  *[Symbol.iterator](): Generator<CardRecord> {
    for (;;) {
      const draft = new CardDraft();
      draft.addName('whole', 'Zoe');
      for (const phone of this.#phones) draft.addPhone(phone);
      yield draft.finish(this.read++);
    }
  }
}

test.each([
  [['+442079460958'], maxNumbers + 1],
  [['+442079460958', '+442079460959', 'x', 'y'], maxNumbers / 4 + 1],
])('reading stops at the first number that is too many: %j each', async (phones, read) => {
  const cards = new Endless(phones);
  expect(await collectRecords(cards)).toBeUndefined();
  expect(cards.read).toBe(read);
});

test('records without numbers count, and as many as allowed are taken in order', () => {
  const records = new ImportRecords();
  const person = { firstName: 'Zoe', lastName: '' };
  for (let at = 0; at < maxNumbers; at++) expect(records.add(person)).toBe(true);
  expect(records.add(person)).toBe(false);
  expect(records.all).toHaveLength(maxNumbers);
  expect(records.all.at(-1)).toEqual({ ...person, index: maxNumbers - 1 });
});

test('other work runs while many items are processed', async () => {
  let turns = 0;
  const others = setInterval(() => (turns += 1));
  for await (const card of inTurns(new Endless([]))) {
    if (turns > 2) break;
    expect(card.index).toBeLessThan(10_000_000);
  }
  clearInterval(others);
  expect(turns).toBeGreaterThan(2);
});
