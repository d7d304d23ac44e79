import { expect, test } from 'vitest';
import { SourceSummary } from '../../../../src/contacts/import/source-facts.ts';

type Phone = Parameters<SourceSummary['addReading']>[1];
const phone = (facts: Partial<Phone>): Phone =>
  ({ kind: 'phone', formatted: '+44 20 1', countryFrom: 'home', ...facts }) as Phone;

test('SourceSummary counts readings by the source of the country, with the first as example', () => {
  const summary = new SourceSummary();
  summary.addReading(' 020 1 ', phone({}));
  summary.addReading('020 2', phone({ formatted: '+44 20 2' }));
  summary.addReading('44 20 3', phone({ countryFrom: 'plus_added', formatted: '+44 20 3' }));
  summary.addReading('+44 20 4', phone({ countryFrom: 'text' as Phone['countryFrom'] }));
  const { home, plusAdded } = summary.facts();
  expect(home).toMatchObject({ count: 2, text: '020 1', phone: '+44 20 1' });
  expect(plusAdded).toMatchObject({ count: 1, text: '44 20 3' });
});

test('SourceSummary prefers a number with two readings as example', () => {
  const summary = new SourceSummary();
  const other = { formatted: '+1 2' } as NonNullable<Phone['other']>;
  summary.addReading('1', phone({}));
  summary.addReading('2', phone({ other }));
  summary.addReading('3', phone({ other }));
  expect(summary.facts().home).toMatchObject({ count: 3, text: '2', other: '+1 2' });
});

test('SourceSummary counts the records with each kind of data that is left out', () => {
  const summary = new SourceSummary();
  summary.addRecord({});
  summary.addRecord({ extras: { notes: [], labels: [], kinds: ['note', 'label'] } });
  summary.addRecord({ extras: { notes: [], labels: [], kinds: ['note'] } });
  expect(summary.facts().extras).toMatchObject({ note: 2, label: 1 });
  expect(summary.facts()).not.toHaveProperty('parts');
});

test('SourceSummary counts the records of each sheet or file, and names the first ones', () => {
  const summary = new SourceSummary();
  for (const part of ['A', 'B', 'A', 'C', 'D', 'E', 'F']) summary.addRecord({ part });
  summary.addRecord({});
  expect(summary.facts().parts).toEqual({
    named: [
      { name: 'A', count: 2 },
      { name: 'B', count: 1 },
      { name: 'C', count: 1 },
      { name: 'D', count: 1 },
    ],
    count: 6,
  });
});
