import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContactBook } from '../../../../src/contacts/book/contact-book.ts';
import type { Contact } from '../../../../src/contacts/contact.ts';
import {
  planImport,
  type ImportPlan,
  type PlanContext,
  type PlannedBook,
} from '../../../../src/contacts/import/import-plan.ts';
import type { ImportRecord } from '../../../../src/contacts/import/import-record.ts';
import type { ImportRow } from '../../../../src/contacts/import/import-row.ts';
import { oddName, phoneNumber } from '../exported-people.ts';
import { plannedSends } from '../planned-sends.ts';
import { finish } from '../../../support/finish.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const owner = {
  id: 99n,
  firstName: 'Alex',
  lastName: 'Rivers',
  usernames: ['alex'],
  phone: '+447700900100',
};

function plan(
  records: readonly Partial<ImportRecord>[],
  contacts: readonly Partial<Contact>[] = [],
): ImportPlan {
  return planFor(recordsOf(records), plannedContacts(contacts));
}

function recordsOf(records: readonly Partial<ImportRecord>[]): readonly ImportRecord[] {
  return records.map((record, index) => ({ index, firstName: '', lastName: '', ...record }));
}

/** Of two with one id, the last counts, as in a book. */
function plannedContacts(contacts: readonly Partial<Contact>[]): readonly Contact[] {
  const all = contacts.map((facts, at) => sampleContact({ id: BigInt(at + 1), ...facts }));
  return [...new Map(all.map((contact) => [contact.id, contact])).values()];
}

function planFor(
  records: readonly ImportRecord[],
  contacts: readonly Contact[],
  facts: Partial<PlanContext> = {},
): ImportPlan {
  const book = finish(ContactBook.from(contacts));
  return finish(planImport(records, { contacts: book, owner, country: 'GB', ...facts }));
}

function told({ rows }: ImportPlan): readonly string[] {
  return rows.map((row) => {
    const why = row.kind === 'unusable' ? row.reason : row.kind === 'duplicate' ? row.of : '';
    return [row.key, row.kind, why, row.name, row.phone].filter((part) => part !== '').join(' | ');
  });
}

test('numbers that only the numbering plan of a country separates have their own rows', () => {
  expect(told(plan([{ firstName: 'Zoe', phones: ['07700900123 - 02079460958'] }]))).toEqual([
    '0.0 | new | Zoe | +44 7700 900123',
    '0.1 | new | Zoe | +44 20 7946 0958',
  ]);
});

test('every number of a record is a row with the name of the record', () => {
  const planned = plan([
    { firstName: ' Zoe ', lastName: 'Mil\nler', phones: ['07700 900123', '+49 30 1234567'] },
  ]);
  expect(told(planned)).toEqual([
    '0.0 | new | Zoe Mil ler | +44 7700 900123',
    '0.1 | new | Zoe Mil ler | +49 30 1234567',
  ]);
  expect(plannedSends(planned)).toEqual({
    cards: [
      { phone: '+447700900123', firstName: 'Zoe', lastName: 'Mil ler' },
      { phone: '+49301234567', firstName: 'Zoe', lastName: 'Mil ler' },
    ],
    accounts: [],
  });
});

test('a number that was tried before has its own kind, unless a contact has it now', () => {
  const records = [
    { index: 0, firstName: 'Zoe', lastName: '', phones: ['+447700900123'] },
    { index: 1, firstName: 'Ben', lastName: '', phones: ['+447700900124'] },
  ];
  const contacts = [sampleContact({ firstName: 'Ben', lastName: '', phone: '+447700900124' })];
  const tried = new Set(['+447700900123', '+447700900124']);
  const planned = planFor(records, contacts, { tried });
  expect(told(planned)).toEqual([
    '0.0 | tried | Zoe | +44 7700 900123',
    '1.0 | already | Ben | +44 7700 900124',
  ]);
});

test('a number that a record has twice is sent once, and the counts add up', () => {
  const phones = ['+447700900123', 'tel:+44-7700-900-123', '07700 900123'];
  expect(told(plan([{ firstName: 'Zoe', phones }]))).toEqual([
    '0.0 | new | Zoe | +44 7700 900123',
    '0.1 | duplicate | 0.0 | Zoe | +44 7700 900123',
    '0.2 | duplicate | 0.0 | Zoe | +44 7700 900123',
  ]);
});

test('unusable numbers are rows with the reason', () => {
  const planned = plan([
    { firstName: 'A', phones: ['call me', '12', '+447700900123456789', '+1', '+999123456789'] },
    { firstName: 'B', phones: [] },
    { firstName: ' ' },
    { firstName: 'Me', phones: ['+44 7700 900100'] },
    { firstName: 'Me', telegramId: 99n },
    { firstName: 'Me', username: 'Alex' },
  ]);
  expect(told(planned)).toEqual([
    '0.0 | unusable | no_digits | A | call me',
    '0.1 | unusable | too_short | A | 12',
    '0.2 | unusable | too_long | A | +447700900123456789',
    '0.3 | unusable | too_short | A | +1',
    '0.4 | unusable | unknown_code | A | +999123456789',
    '1 | unusable | no_phone | B',
    '2 | unusable | empty',
    '3.0 | unusable | own | Me | +44 7700 900100',
    '4 | unusable | own | Me',
    '5 | unusable | own | Me',
  ]);
  expect(planned.counts).toEqual({
    new: 0,
    unclear: 0,
    by_id: 0,
    rename: 0,
    block: 0,
    tried: 0,
    already: 0,
    duplicate: 0,
    unusable: 10,
  });
});

test('without a country a number needs its country code', () => {
  const record = { index: 0, firstName: 'A', lastName: '', phones: ['07700900123'] };
  const { rows } = planFor([record], [], { country: undefined });
  expect(rows).toMatchObject([{ kind: 'unusable', reason: 'needs_country', phone: '07700900123' }]);
});

test('another split of a name is another name only where names are exact', () => {
  const contact = sampleContact({ id: 1n, firstName: 'Zoe Miller', phone: '+447700900123' });
  const record = { index: 0, firstName: 'Zoe', lastName: 'Miller', phones: ['+447700900123'] };
  const kinds = (context: { readonly exactNames?: boolean }) =>
    planFor([record], [contact], context).rows.map(({ kind }) => kind);
  expect(kinds({})).toEqual(['already']);
  expect(kinds({ exactNames: true })).toEqual(['rename']);
});

test('existing contacts are already there or would be renamed', () => {
  const planned = plan(
    [
      { firstName: 'Zoe', lastName: 'Miller', phones: ['07700 900123'] },
      { firstName: 'Zoe Miller', phones: ['07700 900124'] },
      { phones: ['07700 900125'] },
      { firstName: 'Bob', phones: ['07700 900126'] },
    ],
    [
      { firstName: 'Zoe', lastName: 'Miller', phone: '+447700900123' },
      { firstName: 'Zoe', lastName: 'Miller', phone: '+447700900124' },
      { firstName: 'Ann', phone: '+447700900125' },
      { firstName: 'Robert', lastName: 'B', phone: '+447700900126' },
    ],
  );
  expect(planned.rows.map(({ kind }) => kind)).toEqual(['already', 'already', 'already', 'rename']);
  expect(planned.rows[3]).toMatchObject({
    name: 'Bob',
    contact: { firstName: 'Robert', lastName: 'B' },
  });
  expect(plannedSends(planned)).toEqual({ cards: [], accounts: [] });
});

test('later rows with the same number are duplicates of the first', () => {
  const planned = plan([
    { firstName: 'Zoe', phones: ['07700 900123'] },
    { firstName: 'Miller', phones: ['07700 900124', '+447700900123'] },
    { firstName: 'Z.', phones: ['00447700900123'] },
  ]);
  expect(told(planned)).toEqual([
    '0.0 | new | Zoe | +44 7700 900123',
    '1.0 | new | Miller | +44 7700 900124',
    '1.1 | duplicate | 0.0 | Miller | +44 7700 900123',
    '2.0 | duplicate | 0.0 | Z. | +44 7700 900123',
  ]);
});

test('an account is added when a record has no usable number', () => {
  const planned = plan(
    [
      { firstName: 'Zoe', telegramId: 7n, username: 'zoe' },
      { firstName: 'Ann', username: 'ann', phones: ['no number'] },
      { telegramId: 8n },
      { firstName: 'Zoe', telegramId: 7n },
      { firstName: 'Zoe', username: 'ZOE' },
      { firstName: 'Bob', telegramId: 5n },
      { firstName: 'Robert', telegramId: 6n },
      { firstName: 'Carl', phones: ['07700 900123'], telegramId: 9n },
      { firstName: 'Carl', telegramId: 9n },
    ],
    [
      { id: 5n, firstName: 'Bob' },
      { id: 6n, firstName: 'Bob' },
    ],
  );
  expect(told(planned)).toEqual([
    '0 | by_id | Zoe',
    '1.0 | unusable | no_digits | Ann | no number',
    '1 | by_id | Ann',
    '2 | by_id',
    '3 | duplicate | 0 | Zoe',
    '4 | duplicate | 0 | Zoe',
    '5 | already | Bob',
    '6 | rename | Robert',
    '7.0 | new | Carl | +44 7700 900123',
    '8 | duplicate | 7.0 | Carl',
  ]);
  expect(plannedSends(planned, ['by_id', 'rename'])).toEqual({
    cards: [],
    accounts: [
      { telegramId: 7n, username: 'zoe', firstName: 'Zoe', lastName: '' },
      { telegramId: undefined, username: 'ann', firstName: 'Ann', lastName: '' },
      { telegramId: 8n, username: undefined, firstName: '', lastName: '' },
      { telegramId: 6n, username: undefined, firstName: 'Robert', lastName: '' },
    ],
  });
});

test('a contact who hides the number is recognized by the id in the record', () => {
  const hidden = { id: 7n, firstName: 'Zoe' };
  const record = { firstName: 'Zoe', telegramId: 7n, phones: ['07700 900123'] };
  expect(plan([record], [hidden]).counts).toMatchObject({ already: 1, new: 0 });
  const elsewhere = { ...hidden, phone: '+447700900124' };
  expect(plan([record], [elsewhere]).counts).toMatchObject({ unclear: 1, new: 0 });
  const twoPhones = { ...record, phones: [...record.phones, '07700 900125'] };
  expect(plan([twoPhones], [hidden]).counts).toMatchObject({ already: 0, new: 2 });
});

test('a card without a name gets its number as the name', () => {
  const { cards } = plannedSends(plan([{ phones: ['07700 900123'] }]));
  expect(cards).toEqual([{ phone: '+447700900123', firstName: '+44 7700 900123', lastName: '' }]);
});

const numbers = fc.oneof(
  phoneNumber,
  fc.constantFrom('07700900123', '+447700900123', '+447700900100', 'call me', '', '12', '+0'),
);
const records = fc.array(
  fc.record({
    firstName: oddName,
    lastName: oddName,
    phones: fc.array(numbers, { maxLength: 4 }),
    telegramId: fc.option(fc.bigInt({ min: 1n, max: 6n }), { nil: undefined }),
    username: fc.option(fc.constantFrom('zoe', 'Zoe', 'ann'), { nil: undefined }),
  }),
  { maxLength: 12 },
);
const contact = fc.record({
  id: fc.bigInt({ min: 1n, max: 6n }),
  firstName: oddName,
  phone: fc.option(fc.constantFrom('+447700900123', '+447700900124'), { nil: undefined }),
  usernames: fc.subarray(['Zoe', 'zoe_m']),
});
const contacts = fc.array(contact, { maxLength: 4 });

test('each row has one kind, and no number is sent twice', () => {
  fc.assert(
    fc.property(records, contacts, (people, book) => {
      const planned = plan(people, book);
      const { rows, counts } = planned;
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(rows.length);
      expect(rows.map(({ index }) => index)).toEqual(
        rows.map(({ index }) => index).toSorted((a, b) => a - b),
      );
      expect(new Set(rows.map(({ index }) => index)).size).toBe(people.length);
      const at = new Map(rows.map((row, place) => [row.key, place]));
      for (const [place, row] of rows.entries()) {
        if (row.kind === 'duplicate') expect(at.get(row.of)).toBeLessThan(place);
      }
      const { cards, accounts } = plannedSends(planned, ['new', 'by_id', 'rename']);
      expect(new Set(cards.map(({ phone }) => phone)).size).toBe(cards.length);
      expect(cards.map(({ phone }) => phone)).not.toContain(owner.phone);
      for (const { firstName, lastName } of cards) {
        expect(firstName).not.toBe('');
        expect(Array.from(firstName).length).toBeLessThan(65);
        expect(Array.from(lastName).length).toBeLessThan(65);
      }
      const ids = accounts.flatMap(({ telegramId }) => telegramId ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('only a rename row renames a contact, and never without a name', () => {
  fc.assert(
    fc.property(records, contacts, (people, book) => {
      const held = plannedContacts(book);
      for (const row of plan(people, book).rows) {
        if (!('send' in row) || row.kind === 'rename') {
          if (row.kind === 'rename') expect(row.name).not.toBe('');
          continue;
        }
        const { send } = row;
        const isHeld = held.some((contact) =>
          send.by === 'phone'
            ? contact.phone === send.card.phone
            : contact.id === send.account.telegramId,
        );
        expect(isHeld).toBe(false);
      }
    }),
  );
});

test('everything in a record is a row with its reason and place', () => {
  const leftOut = [
    { text: '+44 20 7946 0111', reason: 'machine', field: 'Work Fax' },
    { text: 'x', reason: 'unreadable', field: 'TEL' },
  ] as const;
  const { rows } = plan([
    { firstName: 'Zoe', line: 7, phones: ['07700 900123', '60777'], leftOut },
    { firstName: 'Ben', line: 8, leftOut: leftOut.slice(1) },
  ]);
  expect(rows).toMatchObject([
    { key: '0.0', kind: 'new', line: 7 },
    { key: '0.1', kind: 'unusable', phone: '60777', line: 7 },
    { key: '0.x0', kind: 'unusable', reason: 'machine', field: 'Work Fax', line: 7 },
    { key: '0.x1', kind: 'unusable', reason: 'unreadable', field: 'TEL', line: 7 },
    { key: '1.x0', kind: 'unusable', reason: 'unreadable', field: 'TEL', line: 8 },
  ]);
});

test('a name in one text is split, and a company is not', () => {
  const phones = ['07700 900123'];
  const named = (nameForm: 'whole' | 'organisation' | 'parts') =>
    plannedSends(plan([{ firstName: 'Zoe Miller', nameForm, phones }])).cards[0];
  expect(named('whole')).toMatchObject({ firstName: 'Zoe', lastName: 'Miller' });
  expect(named('organisation')).toMatchObject({ firstName: 'Zoe Miller', lastName: '' });
  expect(named('parts')).toMatchObject({ firstName: 'Zoe Miller', lastName: '' });
});

test('a record is matched to a contact by id, then by username, then by number', () => {
  const zoe = { id: 7n, firstName: 'Zoe', phone: '+447700900123', usernames: ['zoe'] };
  const ben = { id: 8n, firstName: 'Ben', phone: '+447700900124', usernames: ['ben'] };
  const kinds = (record: Partial<ImportRecord>) => plan([record], [zoe, ben]).rows;
  // A number other than that of the contact is not added without asking.
  const moved = { firstName: 'Zoe', telegramId: 7n, phones: ['07700 900125'] };
  expect(kinds(moved)).toMatchObject([{ kind: 'unclear', contact: { id: 7n } }]);
  // A number that another contact has now renames no contact.
  const taken = { firstName: 'Zoe', telegramId: 7n, phones: ['07700 900124'] };
  expect(kinds(taken)).toMatchObject([{ kind: 'already', contact: { id: 8n } }]);
  const byName = { firstName: 'Zoey', username: 'ZOE', phones: ['07700 900124'] };
  expect(kinds(byName)).toMatchObject([
    { kind: 'already', contact: { id: 8n } },
    { kind: 'rename', contact: { id: 7n }, send: { by: 'account' } },
  ]);
  // The UID of an export has the number that was changed in another program since.
  const uid = 'telegram-phone-447700900123';
  const changed = { firstName: 'Zoe', uid, phones: ['07700 900125'] };
  expect(kinds(changed)).toMatchObject([{ kind: 'unclear', contact: { id: 7n } }]);
  const byNumber = { firstName: 'Zoey', phones: ['07700 900123'] };
  expect(kinds(byNumber)).toMatchObject([{ kind: 'rename', contact: { id: 7n } }]);
});

test('the keys of the rows stay the same when the contacts change', () => {
  fc.assert(
    fc.property(records, contacts, (people, book) => {
      // A record of a contact with another number has an extra row for the contact.
      const keys = (rows: readonly ImportRow[]): readonly string[] =>
        rows.flatMap(({ key }) => (key.includes('.') ? key : []));
      expect(keys(plan(people, book).rows)).toEqual(keys(plan(people).rows));
    }),
  );
});

/** Finds contacts by looking at all of them. */
function plainBook(contacts: readonly Contact[]): PlannedBook {
  const first = (isWanted: (contact: Contact) => boolean) => contacts.find(isWanted);
  return {
    get: (id) => first((one) => one.id === id),
    findByPhone: ([phone]) => first((one) => one.phone === phone),
    *findByUsername(username) {
      yield;
      const wanted = username.toLowerCase();
      return first(({ usernames }) => usernames.some((name) => name.toLowerCase() === wanted));
    },
  };
}

test('a plan is the same as when all contacts are looked at for each number', () => {
  const unlike = fc.uniqueArray(contact, {
    maxLength: 4,
    comparator: (a, b) =>
      a.id === b.id ||
      (a.phone !== undefined && a.phone === b.phone) ||
      a.usernames.some((name) => b.usernames.includes(name)),
  });
  const uid = fc.constantFrom(undefined, 'telegram-phone-447700900123', 'of another program');
  fc.assert(
    fc.property(records, unlike, uid, (people, facts, uid) => {
      const book = plannedContacts(facts);
      const all = recordsOf(people).map((record) => ({ ...record, uid }));
      const plainly = planImport(all, { contacts: plainBook(book), owner, country: 'GB' });
      expect(planFor(all, book)).toEqual(finish(plainly));
    }),
  );
});

test('planning one person takes a few steps, however many contacts there are', () => {
  const people = Array.from({ length: 20_000 }, (_, at) =>
    sampleContact({ id: BigInt(at + 1), phone: `+4477${10_000_000 + at}`, usernames: [`u${at}`] }),
  );
  const book = finish(ContactBook.from(people));
  const stepsOf = (facts: Partial<ImportRecord>): number => {
    const steps = planImport(recordsOf([facts]), { contacts: book, owner, country: 'GB' });
    for (let taken = 1; ; taken++) if (steps.next().done) return taken;
  };
  expect(stepsOf({ firstName: 'Zoe', phones: ['+447710000007', '+447710000008'] })).toBeLessThan(9);
  expect(stepsOf({ firstName: 'Zoe', telegramId: 7n })).toBeLessThan(9);
  // The first username needs an index of all, in steps of a few hundred contacts.
  expect(stepsOf({ firstName: 'Zoe', username: 'u7' })).toBeGreaterThan(50);
  expect(stepsOf({ firstName: 'Zoe', username: 'U9' })).toBeLessThan(9);
});

test('planning 8,000 rows takes linear time', () => {
  const many = Array.from({ length: 8_000 }, (_, at) => ({
    index: at,
    firstName: `Person ${at}`,
    lastName: 'Miller',
    phones: [`+4477${String(10_000_000 + (at % 6_000))}`],
  }));
  const book = many
    .slice(0, 4_000)
    .map(({ index, firstName, phones: [phone] }) =>
      sampleContact({ id: BigInt(index + 1), firstName, phone }),
    );
  const planned = planFor(many, book);
  expect(planned.counts).toMatchObject({ rename: 4_000, new: 2_000, duplicate: 2_000 });
  expect(plannedSends(planned).cards).toHaveLength(2_000);
});
