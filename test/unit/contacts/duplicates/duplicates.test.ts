import { finish } from '../../../support/finish.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contact } from '../../../../src/contacts/contact.ts';
import { openBookEntries } from '../../../../src/contacts/duplicates/book-entries.ts';
import {
  contactEntry,
  contactKey,
  savedNumberEntry,
} from '../../../../src/contacts/duplicates/duplicate-entry.ts';
import {
  differentEntries,
  findDuplicates,
  type DifferentEntries,
  type DuplicateGroup,
} from '../../../../src/contacts/duplicates/duplicates.ts';
import { bookOf } from '../../../support/read-list.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const now = new Date('2026-06-01T12:00:00Z');
const yesterday = { kind: 'offline', at: new Date('2026-05-31T12:00:00Z') } as const;
const longAgo = { kind: 'offline', at: new Date('2024-05-31T12:00:00Z') } as const;

interface Given {
  readonly contacts: readonly Contact[];
  readonly saved?: Readonly<Record<string, string>>;
  readonly former?: ReadonlyMap<bigint, { firstName: string; lastName: string }>;
  readonly different?: DifferentEntries;
}

function find({ contacts, saved = {}, former = new Map(), different = new Map() }: Given) {
  const numbers = Object.entries(saved).map(([phone, name]) => ({
    phone,
    ...split(name),
    savedAt: now,
  }));
  const source = { owner: { id: 1n, phone: undefined }, formerNames: former };
  const entries = finish(
    openBookEntries({ contacts: bookOf(contacts), saved: numbers, ...source }),
  );
  return finish(findDuplicates(entries, { home: 'DE', now, different }));
}

function split(name: string): { firstName: string; lastName: string } {
  const [firstName = '', ...rest] = name.split(' ');
  return { firstName, lastName: rest.join(' ') };
}

let lastId = 100n;
function called(name: string, facts: Partial<Contact> = {}): Contact {
  lastId += 1n;
  return sampleContact({ id: lastId, ...split(name), lastSeen: yesterday, ...facts });
}

/** The reason and the members of each group. */
function said(groups: readonly DuplicateGroup[]): string[] {
  return groups.map(
    ({ reason, members }) =>
      `${reason}: ${members.map((one) => `${one.firstName} ${one.lastName}`.trim()).join(', ')}`,
  );
}

function namesThatAreOne(a: string, b: string): boolean {
  return find({ contacts: [called(a), called(b)] }).some(({ reason }) => reason === 'name');
}

test.each([
  ['Zoe Miller', 'ZOE MILLER'],
  ['Zoe Miller', 'Miller Zoe'],
  ['Zoe Miller', '🌸 Zoë Miller ✨'],
  ['Zoe Miller', 'Zoe “Miller”'],
  ['Jack O’Neill (plumber)', "Jack O'Neill"],
  ['𝓩𝓸𝓮 𝓜𝓲𝓵𝓵𝓮𝓻', 'Zoe Miller'],
  ['Александр Щербаков', 'Alexander Sherbakov'],
  ['Юлия Иванова', 'Julia Ivanova'],
  ['Дмитрий Соколов', 'Dmitriy Sokolov'],
  ['Ζωή Παππά', 'Zoi Pappa'],
  ['محمد علي', 'Mohamed Ali'],
  ['王小明', 'Wang Xiaoming'],
  ['Jörg Müller', 'Joerg Mueller'],
  ['Łukasz Wiśniewski', 'Lukasz Wisniewski'],
])('%s and %s are the same name', (a, b) => {
  expect(namesThatAreOne(a, b)).toBe(true);
});

test.each([
  ['Zoe Miller', 'Zoe Mills'],
  ['Jan Meyer', 'Ian Meier'],
  ['Mohamed Ali', 'Mahmoud Ali'],
  ['Alex', 'Alex Rivers'],
  ['Mom', 'Mom'],
  ['李', '王'],
  ['🌸', '✨'],
])('%s and %s are different names', (a, b) => {
  expect(namesThatAreOne(a, b)).toBe(false);
});

test('an Arabic name that fits two different names is in no group', () => {
  const contacts = [called('محمد علي'), called('Mohamed Ali'), called('Mahmid Ali')];
  expect(find({ contacts })).toEqual([]);
});

test('a first name alone counts only when exactly exactly two contacts have it', () => {
  expect(said(find({ contacts: [called('Xenia'), called('xenia 🌻')] }))).toEqual([
    'first_name: Xenia, xenia 🌻',
  ]);
  expect(find({ contacts: [called('Alex'), called('Alex'), called('Alex')] })).toEqual([]);
  expect(find({ contacts: [called('Alex'), called('Alex'), called('Alex Rivers')] })).toEqual([]);
  expect(find({ contacts: [called('Mom'), called('Mom')] })).toEqual([]);
});

test('numbers in different forms are equal', () => {
  const contacts = [
    called('Zoe Miller', { phone: '+491701234567' }),
    called('Ben', { phone: '+12025550102' }),
    called('+1 (202) 555-0102'),
  ];
  const groups = find({ contacts, saved: { '+01701234567': 'Zoe', '+12025550199': 'Taxi' } });
  expect(said(groups)).toEqual(['number: Zoe Miller, Zoe', 'number: Ben, +1 (202) 555-0102']);
  expect(groups.map(({ certain }) => certain)).toEqual([true, false]);
});

test('one number is certain only if nothing is lost with the other entry', () => {
  const isCertain = (given: Given): readonly boolean[] => find(given).map(({ certain }) => certain);
  const zoe = called('Zoe Miller', { phone: '+491701234567' });
  expect(isCertain({ contacts: [zoe], saved: { '+01701234567': 'Miller Zoe' } })).toEqual([true]);
  expect(isCertain({ contacts: [zoe], saved: { '+01701234567': '' } })).toEqual([true]);
  expect(isCertain({ contacts: [zoe], saved: { '+01701234567': 'Zoe Oak' } })).toEqual([false]);
  const numbers = { '+491701234567': 'Zoe', '+01701234567': 'Zoe' };
  expect(isCertain({ contacts: [], saved: numbers })).toEqual([true]);
  expect(isCertain({ contacts: [], saved: { ...numbers, '+01701234567': 'Mom' } })).toEqual([
    false,
  ]);
  // A second account.
  const other = called('Zoe Miller', { phone: undefined });
  const named = { ...other, firstName: '+49 170', lastName: '1234567' };
  expect(isCertain({ contacts: [zoe, named] })).toEqual([false]);
  const gone = { ...named, kind: 'deleted' } as const;
  expect(isCertain({ contacts: [gone], saved: { '+491701234567': 'Zoe' } })).toEqual([false]);
});

test('a number is certain only if both entries have it themselves, and it is read in one way', () => {
  const isCertain = (given: Given): readonly boolean[] => find(given).map(({ certain }) => certain);
  const hidden = called('+1 (202) 555-0102');
  expect(isCertain({ contacts: [hidden], saved: { '+12025550102': '' } })).toEqual([false]);
  const two = called('+49 30 1234567', { phone: '+491701234567' });
  expect(isCertain({ contacts: [two], saved: { '+49301234567': '' } })).toEqual([false]);
  // A number of France, which may be one of Germany without its country code.
  const german = called('Zoe Miller', { phone: '+4933123456789' });
  expect(isCertain({ contacts: [german], saved: { '+33123456789': 'Zoe' } })).toEqual([false]);
});

test('the saved number of a contact is not a duplicate', () => {
  const contacts = [called('Zoe Miller', { phone: '+491701234567' })];
  expect(find({ contacts, saved: { '+491701234567': 'Zoe Miller' } })).toEqual([]);
});

test('a number saved twice is a duplicate, also without a contact', () => {
  expect(
    said(find({ contacts: [], saved: { '+491701234567': 'A', '+01701234567': 'B' } })),
  ).toEqual(['number: B, A']);
});

test('a new account with the former name of a deleted one counts as moved', () => {
  const gone = called('', { kind: 'deleted', lastSeen: { kind: 'hidden' } });
  const contacts = [gone, called('Zoe Miller'), called('Ben Oak', { lastSeen: longAgo })];
  const former = new Map([[gone.id, { firstName: 'Zoë', lastName: 'Miller' }]]);
  expect(said(find({ contacts, former }))).toEqual(['moved: Zoë Miller, Zoe Miller']);
  expect(find({ contacts })).toEqual([]);
  expect(said(find({ contacts: [...contacts, called('Ben Oak')] }))).toEqual([
    'moved: Ben Oak, Ben Oak',
  ]);
  const hidden = called('Ben Oak', { lastSeen: { kind: 'hidden' } });
  expect(said(find({ contacts: [...contacts, hidden] }))).toEqual(['name: Ben Oak, Ben Oak']);
});

test('a saved number is grouped with a contact of its name only when the contact hides the number', () => {
  const saved = { '+12025550199': 'zoe miller' };
  expect(said(find({ contacts: [called('Zoe Miller')], saved }))).toEqual([
    'apart: Zoe Miller, zoe miller',
  ]);
  expect(find({ contacts: [called('Zoe Miller', { phone: '+12025550101' })], saved })).toEqual([]);
});

test('more than eight entries with one name or number are not one person', () => {
  const many = Array.from({ length: 9 }, () => called('Test Account'));
  expect(find({ contacts: many })).toEqual([]);
  expect(find({ contacts: many.slice(1) })).toHaveLength(1);
  const numbers = Array.from({ length: 8 }, (_, at) => [`+1202555010${at}`, 'Zoe Miller'] as const);
  const zoe = called('Zoe Miller');
  expect(find({ contacts: [zoe], saved: Object.fromEntries(numbers) })).toEqual([]);
  expect(find({ contacts: [zoe], saved: Object.fromEntries(numbers.slice(1)) })).toHaveLength(1);
  const numbered = Array.from({ length: 9 }, () => called('+1 202 555 0103'));
  expect(find({ contacts: numbered })).toEqual([]);
  expect(find({ contacts: numbered.slice(1) })).toHaveLength(1);
});

test('bots are never duplicates', () => {
  const bot = called('Weather Demo', { kind: 'bot' });
  expect(find({ contacts: [bot, called('Weather Demo')] })).toEqual([]);
});

test('a member marked as different leaves the group, and the others stay', () => {
  const [a, b, c] = [called('Zoe Miller'), called('Zoe Miller'), called('Zoe Miller')];
  const keys = [a, b, c].map(({ id }) => contactKey(id));
  const not = (...pairs: (readonly [number, number])[]): DifferentEntries =>
    differentEntries(pairs.map(([x, y]) => [keys[x] ?? '', keys[y] ?? '']));
  const left = find({ contacts: [a, b, c], different: not([0, 2], [2, 1]) });
  expect(left.map(({ members }) => members.map(({ key }) => key))).toEqual([keys.slice(0, 2)]);
  const none = find({ contacts: [a, b, c], different: not([0, 1], [2, 0], [1, 2]) });
  expect(none).toEqual([]);
});

const word = fc.constantFrom('Zoe', 'Ben', 'Мария', 'Alex', 'Miller', 'Oak', '王', 'Łukasz', '');
const anybody = fc.record({
  firstName: word,
  lastName: word,
  kind: fc.constantFrom('person', 'person', 'bot', 'deleted'),
  phone: fc.option(fc.constantFrom('+491701234567', '+12025550101', '+12025550102'), {
    nil: undefined,
  }),
  lastSeen: fc.constantFrom(yesterday, longAgo, { kind: 'hidden' } as const),
});
const people = fc
  .array(anybody, { maxLength: 24 })
  .map((list) => list.map((one, at) => sampleContact({ ...one, id: BigInt(at + 1) })));
const savedNumbers = fc.dictionary(
  fc.constantFrom('+491701234567', '+01701234567', '+12025550199'),
  fc.constantFrom('Zoe Miller', 'Ben', ''),
);

test('groups have at least two members, and an entry is in one group per reason', () => {
  fc.assert(
    fc.property(people, savedNumbers, (contacts, saved) => {
      const groups = find({ contacts, saved });
      for (const { reason, members } of groups) {
        expect(members.length).toBeGreaterThan(1);
        const alike = groups.filter((one) => one.reason === reason);
        const keys = alike.flatMap((one) => one.members.map(({ key }) => key));
        expect(new Set(keys).size).toBe(keys.length);
      }
    }),
  );
});

test('the order of the contacts does not matter', () => {
  const shuffled = people.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, savedNumbers, ([one, other], saved) => {
      const backwards = Object.fromEntries(Object.entries(saved).toReversed());
      expect(find({ contacts: other, saved: backwards })).toEqual(find({ contacts: one, saved }));
    }),
  );
});

test('a copy with a decorated name is in a group', () => {
  const letters = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿЀ-ӿ]{2,12}$/u);
  const mark = fc.constantFrom(' ✨', ' 🌻🌈', ' (work)', '!', ' ♥️', ' …');
  fc.assert(
    fc.property(letters, letters, mark, fc.boolean(), people, (first, last, sign, loud, others) => {
      const original = sampleContact({ id: 9_001n, firstName: first, lastName: last });
      const copy = sampleContact({
        id: 9_002n,
        firstName: last,
        lastName: `${loud ? first.toUpperCase().toLowerCase() : first}${sign}`,
      });
      const group = find({ contacts: [...others, original, copy] }).find(({ members }) =>
        members.some(({ key }) => key === contactKey(original.id)),
      );
      expect(group?.members.map(({ key }) => key)).toContain(contactKey(copy.id));
    }),
  );
});

test('four times as many entries are read about four times as often', () => {
  /** How often an entry is read; comparing pairs would make this grow with the square of the entries. */
  const look = (size: number): number => {
    const contacts = Array.from({ length: size }, (_, at) =>
      sampleContact({
        id: BigInt(at + 1),
        firstName: at % 3 === 0 ? `Мария${at % 5000}` : `Zoë${at}`,
        lastName: `Müller${at % 700}`,
        phone: `+1202${String(5_000_000 + at)}`,
      }),
    );
    const numbers = contacts.map(({ phone = '', firstName }) => {
      return { phone: phone.replace('+1', '+'), ...split(firstName), savedAt: now };
    });
    let reads = 0;
    const made = [...contacts.map((one) => contactEntry(one)), ...numbers.map(savedNumberEntry)];
    const entries = made.map(
      (entry) =>
        new Proxy(entry, {
          get: (of, name): unknown => {
            reads += 1;
            return Reflect.get(of, name);
          },
        }),
    );
    finish(findDuplicates(entries, { home: 'DE', now, different: new Map() }));
    return reads;
  };
  const [small, large] = [look(2_500), look(10_000)];
  expect(small).toBeGreaterThan(0);
  expect(large).toBeLessThan(small * 5);
});

test('entries of which most have one name are read linearly often, with pauses', () => {
  const contacts = [called('No Name'), ...Array.from({ length: 20 }, () => called('Zoe Miller'))];
  /** How often the key of an entry is read, and at most without a pause. */
  const look = (size: number): { readonly reads: number; readonly most: number } => {
    let [reads, sincePause, most] = [0, 0, 0];
    const numbers = Array.from({ length: size }, (_, at) => ({
      phone: `+1202${String(5_000_000 + at)}`,
      ...split('No Name'),
      savedAt: now,
    }));
    const made = [...contacts.map((one) => contactEntry(one)), ...numbers.map(savedNumberEntry)];
    const entries = made.map(
      (entry) =>
        new Proxy(entry, {
          get: (of, name): unknown => {
            if (name === 'key') sincePause += 1;
            return Reflect.get(of, name);
          },
        }),
    );
    const steps = findDuplicates(entries, { home: 'DE', now, different: new Map() });
    for (let step = steps.next(); ; step = steps.next()) {
      reads += sincePause;
      most = Math.max(most, sincePause);
      sincePause = 0;
      if (!step.done) continue;
      expect(step.value).toEqual([]);
      return { reads, most };
    }
  };
  const [small, large] = [look(500), look(5_000)];
  expect(large.reads).toBeLessThan(small.reads * 12);
  expect(large.most).toBeLessThan(500);
});
