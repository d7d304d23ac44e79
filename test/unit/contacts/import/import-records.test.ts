import { expect, test } from 'vitest';
import { ImportRecords, maxNumbers } from '../../../../src/contacts/import/import-records.ts';

test.each([
  [['+442079460958'], maxNumbers + 1],
  [['+442079460958', '+442079460959', 'x', 'y'], maxNumbers / 4 + 1],
])('a record with the first number that is too many is left out: %j each', (phones, count) => {
  const records = new ImportRecords();
  const person = { firstName: 'Zoe', lastName: '', phones };
  for (let at = 1; at < count; at++) expect(records.add(person)).toBe(true);
  expect(records.add(person)).toBe(false);
});

test('records without numbers count, and as many as allowed are taken in order', () => {
  const records = new ImportRecords();
  const person = { firstName: 'Zoe', lastName: '' };
  for (let at = 0; at < maxNumbers; at++) expect(records.add(person)).toBe(true);
  expect(records.add(person)).toBe(false);
  expect(records.all).toHaveLength(maxNumbers);
  expect(records.all.at(-1)).toEqual({ ...person, index: maxNumbers - 1 });
});
