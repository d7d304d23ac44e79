import { expect, test } from 'vitest';
import { planImport } from '../../src/contacts/import-plan.ts';
import {
  defaultSelection,
  selectedRows,
  switchGroup,
  switchRow,
  type ImportSelection,
  type SendableRow,
} from '../../src/contacts/import-selection.ts';
import { sampleContact } from './sample-contact.ts';

const file = [
  { phones: ['+447700900123'], firstName: 'New A' },
  { phones: ['+447700900124'], firstName: 'New B' },
  { phones: ['+447700900125'], firstName: 'Other C' },
  { phones: ['+447700900126'], firstName: 'Other D' },
  { telegramId: 7n, firstName: 'Known' },
  { phones: ['nothing'], firstName: 'Nobody' },
];
const plan = planImport(
  file.map((record, index) => ({ index, lastName: '', ...record })),
  {
    contacts: [
      sampleContact({ id: 1n, firstName: 'C', phone: '+447700900125' }),
      sampleContact({ id: 2n, firstName: 'D', phone: '+447700900126' }),
    ],
    owner: { id: 9n, firstName: 'Me', lastName: '', usernames: [], phone: '+447700900100' },
    country: 'GB',
  },
);

function names(selection: ImportSelection): readonly string[] {
  return selectedRows(plan, selection).map(({ name }) => name);
}

function rowOf(name: string): SendableRow {
  const [row] = plan.rows.filter((one) => one.name === name);
  if (!row || !('send' in row)) throw new Error(name);
  return row;
}

test('names in the book are kept unless somebody says otherwise', () => {
  expect(names(defaultSelection)).toEqual(['New A', 'New B', 'Known']);
});

test('a row is switched on its own, and back', () => {
  const renamed = switchRow(defaultSelection, rowOf('Other D'));
  expect(names(renamed)).toEqual(['New A', 'New B', 'Other D', 'Known']);
  const without = switchRow(renamed, rowOf('New A'));
  expect(names(without)).toEqual(['New B', 'Other D', 'Known']);
  expect(switchRow(switchRow(without, rowOf('New A')), rowOf('Other D'))).toEqual(defaultSelection);
});

test('a group is switched with the rows that were switched one by one', () => {
  const one = switchRow(switchRow(defaultSelection, rowOf('Other D')), rowOf('New A'));
  const renames = switchGroup(one, plan, 'rename', true);
  expect(names(renames)).toEqual(['New B', 'Other C', 'Other D', 'Known']);
  expect(names(switchGroup(renames, plan, 'rename', false))).toEqual(['New B', 'Known']);
  expect(names(switchGroup(renames, plan, 'new', true))).toContain('New A');
  expect(names(switchGroup(one, plan, 'new', false))).toEqual(['Other D', 'Known']);
});

test('a selection survives JSON', () => {
  const selection = switchRow(defaultSelection, rowOf('Other C'));
  const kept: unknown = JSON.parse(JSON.stringify(selection));
  expect(kept).toEqual(selection);
});

test('a selection of rows that are no longer there selects nothing more', () => {
  expect(names({ groups: [], flipped: ['77.1', '5.0'] })).toEqual([]);
});
