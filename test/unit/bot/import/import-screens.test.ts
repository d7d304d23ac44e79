import { expect, test } from 'vitest';
import type { ImportRowView, ImportRun } from '../../../../src/accounts/roster.ts';
import {
  askedColumns,
  chosenRoles,
  decodeRoles,
  encodeRoles,
  hasReachColumn,
} from '../../../../src/bot/import/column-roles.ts';
import { columnsScreen } from '../../../../src/bot/import/import-columns-screen.ts';
import { writeLedger } from '../../../../src/bot/import/import-ledger.ts';
import { firstKind, previewScreen } from '../../../../src/bot/import/import-preview-screen.ts';
import { progressScreen } from '../../../../src/bot/import/import-progress-screen.ts';
import { resultScreen } from '../../../../src/bot/import/import-result-screen.ts';
import { zeroCounts } from '../../../../src/contacts/zero-counts.ts';
import { extraKinds } from '../../../../src/contacts/record/card-record.ts';
import type { Screen } from '../../../../src/bot/kit/blocks.ts';
import { english, rendered } from '../../../support/english.ts';

const id = '11111111-2222-4333-8444-555555555555';
const none = {
  new: 0,
  unclear: 0,
  by_id: 0,
  rename: 0,
  block: 0,
  tried: 0,
  already: 0,
  duplicate: 0,
  unusable: 0,
};
const untold = {
  pending: 0,
  added: 0,
  renamed: 0,
  blocked: 0,
  already: 0,
  kept: 0,
  not_found: 0,
  deferred: 0,
  declined: 0,
  failed: 0,
  left: 0,
};

const planned: ImportRun = {
  id,
  restored: undefined,
  account: {
    id: 'a',
    personId: 1n,
    owner: {
      id: 1n,
      firstName: 'Alex',
      lastName: 'Rivers',
      usernames: [],
      phone: '+447700900100',
    },
    current: true,
    signedIn: true,
    pairedAt: new Date(0),
  },
  name: 'contacts.vcf',
  state: 'planned',
  purpose: 'add',
  files: [],
  reading: 'likelier',
  facts: undefined,
  behind: false,
  country: 'GB',
  counts: { ...none, new: 12, rename: 2, unusable: 1 },
  on: { new: 12, unclear: 0, by_id: 0, rename: 0, block: 0, tried: 0 },
  outcomes: untold,
  startedAt: undefined,
  wait: undefined,
  problem: undefined,
  messageId: undefined,
};

const zoe: ImportRowView = {
  position: 0,
  kind: 'new',
  name: 'Zoe Miller',
  phone: '+44 7700 900123',
  on: true,
  oldName: undefined,
  reason: undefined,
  sameAs: undefined,
  outcome: undefined,
  importers: 0,
  until: undefined,
};

function page(...rows: readonly ImportRowView[]) {
  return { rows, page: 0, pages: 1 };
}

function textOf(screen: Screen): string {
  return rendered(screen).text;
}

function labelsOf(screen: Screen): string[] {
  return rendered(screen)
    .keyboard.flat()
    .map(({ text }) => text);
}

test('a preview says what would happen, and that nothing has yet', () => {
  const screen = previewScreen({ run: planned, kind: 'new', shown: page(zoe) });
  expect(textOf(screen)).toBe(
    'Import into the contacts of Alex Rivers\n' +
      'contacts.vcf · 14 numbers read. Nothing’s sent yet.\n' +
      'No country code? I’ll use United Kingdom (+44).\n' +
      'Contacts saved under another name keep yours, unless you switch them on.\n' +
      '\n12 new: all of them\n2 under another name: keep their names\n1 can’t be imported: nothing to do\n' +
      '\nNew\n☑ 1. Zoe Miller · +44 7700 900123',
  );
  expect(labelsOf(screen)).toEqual([
    '12 new',
    'None',
    '2 under another name',
    'All',
    '1 can’t be imported',
    '☑ 1',
    'Import 12',
    'Change country',
    'Cancel',
  ]);
});

test('a preview says how numbers without a country code were read, and what else is there', () => {
  const facts = {
    extras: { ...zeroCounts(extraKinds), note: 1, birthday: 3 },
    home: { count: 12, text: '07700 900123', phone: '+44 7700 900123' },
    plusAdded: {
      count: 1,
      text: '34612345678',
      phone: '+34 612 34 56 78',
      other: '+44 34 6123 4567',
    },
  };
  const run = { ...planned, facts, counts: { ...planned.counts, unclear: 1 } };
  const screen = previewScreen({ run, kind: 'new', shown: page(zoe) });
  const text = textOf(screen);
  expect(text).toContain(
    '12 numbers have no country code, so I used United Kingdom: 07700 900123 is +44 7700 900123.\n' +
      'One number has a country code and no +: 34612345678 is +34 612 34 56 78. ' +
      'It could also be +44 34 6123 4567.\n' +
      'Your contacts get 1 note.\n' +
      'Telegram has no place for the rest: 3 birthdays.\n',
  );
  expect(labelsOf(screen)).toEqual(
    expect.arrayContaining(['They’re United Kingdom numbers', 'Change country']),
  );
  const home = { ...facts.plusAdded, text: '3461234567' };
  const turned = previewScreen({
    run: { ...run, reading: 'home', facts: { ...facts, home, plusAdded: undefined } },
    kind: 'new',
    shown: page(zoe),
  });
  expect(labelsOf(turned)).toContain('They’re international numbers');
  expect(labelsOf(turned)).not.toContain('They’re United Kingdom numbers');
  const plain = { ...planned, facts: { ...facts, home: undefined, plusAdded: undefined } };
  const none = { ...plain, counts: { ...planned.counts, unusable: 0 } };
  const nothing = previewScreen({ run: none, kind: 'new', shown: page(zoe) });
  expect(textOf(nothing)).not.toMatch(/country/);
  expect(labelsOf(nothing)).not.toContain('Change country');
});

test.each<[Partial<ImportRowView> & Pick<ImportRowView, 'kind'>, string]>([
  [{ kind: 'rename', on: false, oldName: 'Z' }, '☐ 1. Zoe Miller · instead of Z'],
  [{ kind: 'duplicate', sameAs: 0 }, '1. Zoe Miller · +44 7700 900123 · as in row 1'],
  [
    { kind: 'unusable', phone: '12', reason: 'too_short' },
    '1. Zoe Miller · 12 · the number is too short',
  ],
  [{ kind: 'by_id', phone: '' }, '☑ 1. Zoe Miller · added without a number'],
  [
    { kind: 'by_id', phone: '', account: '@zoe_m', field: 'IMPP' },
    '☑ 1. Zoe Miller · @zoe_m, from IMPP',
  ],
  [
    { kind: 'unusable', phone: '+44 20 7946 0111', reason: 'machine', field: 'Work Fax', line: 12 },
    '1. Zoe Miller · +44 20 7946 0111 · it’s a fax, a pager or a modem · Work Fax, line 12',
  ],
  [
    { kind: 'unusable', phone: '1', reason: 'hidden', part: 'Friends', field: 'Phone', line: 12 },
    '1. Zoe Miller · 1 · it’s in a hidden row or column · Friends, Phone, line 12',
  ],
  [
    { kind: 'unusable', name: '', phone: 'inner.zip', reason: 'part_archive', entry: 3 },
    '1. inner.zip · it’s an archive, so unpack it and send it by itself',
  ],
  [
    { kind: 'unclear', other: '+49 7700 900123' },
    '☑ 1. Zoe Miller · +44 7700 900123, or +49 7700 900123',
  ],
  [
    { kind: 'unclear', on: false, oldName: 'Zoe Miller' },
    '☐ 1. Zoe Miller · +44 7700 900123; Zoe Miller has another number on Telegram',
  ],
])('each kind of row says what is special about it: %#', (row, words) => {
  const shown = page({ ...zoe, ...row });
  const text = textOf(previewScreen({ run: planned, kind: row.kind, shown }));
  expect(text.split('\n').at(-1)).toBe(words);
});

test('the sheets or files that were read are named, with their numbers of entries', () => {
  const names = ['Friends', 'Family', 'Work', 'Club'];
  const parts = { named: names.map((name, at) => ({ name, count: at + 1 })), count: 5 };
  const screen = (facts: ImportRun['facts']): string =>
    textOf(previewScreen({ run: { ...planned, facts }, kind: 'new', shown: page(zoe) }));
  const facts = { extras: zeroCounts(extraKinds), home: undefined, plusAdded: undefined };
  expect(screen({ ...facts, parts })).toMatch(
    /^From Friends \(1\), Family \(2\), Work \(3\), Club \(4\), 1 more\.$/m,
  );
  expect(screen(facts)).not.toMatch(/^From/m);
});

test('what has no usable number is not counted as one', () => {
  const run = { ...planned, counts: { ...none, new: 3, unusable: 2 } };
  expect(textOf(previewScreen({ run, kind: 'new', shown: page(zoe) }))).toMatch(/3 numbers read/);
});

test('where nothing would change there is nothing to press', () => {
  const run = {
    ...planned,
    counts: { ...none, already: 3 },
    on: { new: 0, unclear: 0, by_id: 0, rename: 0, block: 0, tried: 0 },
  };
  const screen = previewScreen({ run, kind: firstKind(run), shown: page() });
  expect(textOf(screen)).toMatch(/The same file again changes nothing\./);
  expect(labelsOf(screen)).toEqual(['3 already there', 'Change country', 'Cancel']);
});

test('the data of every button fits, however large the file', () => {
  const shown = {
    rows: [{ ...zoe, kind: 'rename', position: 199_999 }],
    page: 19_999,
    pages: 20_000,
  };
  const run = { ...planned, counts: { ...planned.counts, rename: 200_000 } };
  expect(() =>
    previewScreen({
      run,
      kind: 'rename',
      // One row is enough to draw its buttons.
      shown: shown as Parameters<typeof previewScreen>[0]['shown'],
    }),
  ).not.toThrow();
});

const running: ImportRun = {
  ...planned,
  state: 'running',
  startedAt: new Date(0),
  outcomes: { ...untold, pending: 900, added: 60, not_found: 40, left: 7 },
};

test('how far an import is stands in a bar, with the time that is left', () => {
  const screen = progressScreen(running, 5 * 60_000);
  expect(textOf(screen)).toBe(
    'Importing into the contacts of Alex Rivers\ncontacts.vcf\n' +
      '██░░░░░░░░░░░░░░░░░░ 100 of 1,000\n' +
      '60 added · 40 not found or private · 7 left out\nAbout 5 minutes left',
  );
  expect(labelsOf(screen)).toEqual(['Pause', 'Cancel']);
  expect(textOf(progressScreen(running, undefined))).not.toMatch(/left$/m);
});

test.each([
  [
    'flood',
    /Pausing, so that Telegram doesn’t limit the account\. I’ll go on by myself, 2026-11-22 15:00 UTC/,
  ],
  ['deferred', /Telegram wants the rest of the numbers later\. .* 15:00 UTC/],
  ['trouble', /Telegram isn’t answering right now\. .* 15:00 UTC\./],
] as const)('what is waited for is said: %s', (why, words) => {
  const wait = { until: new Date('2026-11-22T15:00:00Z'), why };
  expect(textOf(progressScreen({ ...running, state: 'waiting', wait }, 1))).toMatch(words);
});

test('a paused import can go on', () => {
  const screen = progressScreen({ ...running, state: 'paused' }, undefined);
  expect(textOf(screen)).toMatch(/paused\n[^]*I’ll send nothing until you resume\.$/);
  expect(labelsOf(screen)).toEqual(['Resume', 'Cancel']);
});

test('the end counts every outcome', () => {
  const run: ImportRun = {
    ...planned,
    state: 'done',
    startedAt: new Date(0),
    counts: { ...none, new: 12, already: 4, duplicate: 1 },
    outcomes: { ...untold, added: 8, not_found: 3, failed: 1 },
  };
  const shown = page(
    { ...zoe, outcome: 'added' },
    { ...zoe, position: 1, outcome: 'not_found', importers: 2 },
    { ...zoe, position: 2, outcome: 'failed', problem: 'restricted' },
    { ...zoe, position: 3, kind: 'unusable', reason: 'no_phone', phone: '' },
  );
  const screen = resultScreen(run, shown);
  expect(textOf(screen)).toMatch(
    /^Imported into .*\ncontacts\.vcf\n8 added · 3 not found or private · 1 failed · 4 there before · 1 more than once\n/,
  );
  expect(textOf(screen)).toContain(
    '1. Zoe Miller · +44 7700 900123 · added\n' +
      '2. Zoe Miller · +44 7700 900123 · not found or private; 2 other people have this number saved\n' +
      '3. Zoe Miller · +44 7700 900123 · failed: Telegram restricts this account\n' +
      '4. Zoe Miller · can’t be imported · there’s no number in the card',
  );
  expect(textOf(screen)).toMatch(/Telegram doesn’t say if there’s no account/);
  expect(textOf(screen)).not.toMatch(/changes nothing/);
  expect(labelsOf(screen)).toEqual(['Undo', 'All rows as CSV', 'Open contacts']);
});

test('the ledger is a table that no spreadsheet takes for formulas', async () => {
  const rows: ImportRowView[] = [
    { ...zoe, name: '=HYPERLINK("x")', outcome: 'added' },
    { ...zoe, position: 1, outcome: 'deferred', until: new Date('2026-11-22T15:00:00Z') },
    { ...zoe, position: 2, kind: 'unusable', phone: '=1+1', name: 'A, "B"', reason: 'too_short' },
    { ...zoe, position: 3, kind: 'duplicate', sameAs: 0 },
    { ...zoe, position: 4, outcome: 'not_found', importers: 12 },
  ];
  const pieces: Uint8Array[] = [];
  async function* ledger() {
    yield rows.slice(0, 1);
    yield rows.slice(1);
  }
  for await (const piece of writeLedger(ledger(), english)) pieces.push(piece);
  expect(Buffer.concat(pieces).toString()).toBe(
    '\uFEFFRow,Number,Name,Outcome,Reason,Time,Others who have it,Where\r\n' +
      `1,+44 7700 900123,"'=HYPERLINK(""x"")",added,,,,\r\n` +
      '2,+44 7700 900123,Zoe Miller,tried again later,,2026-11-22T15:00:00.000Z,,\r\n' +
      `3,'=1+1,"A, ""B""",can’t be imported,the number is too short,,,\r\n` +
      '4,+44 7700 900123,Zoe Miller,more than once,as in row 1,,,\r\n' +
      '5,+44 7700 900123,Zoe Miller,not found or private,not found or private; 12 other people have this number saved,,12,\r\n',
  );
});

const asked = {
  kind: 'columns_needed',
  importId: id,
  layout: { delimiter: ',', headerRows: 1, columns: ['whole', 'phone', 'username'] },
  headers: ['Wer', '', 'Kennung'],
  sample: [
    ['Zoe', '+447700900123', 'zoe'],
    ['Ben', '+447700900124', 'ben'],
  ],
} as const;

test('each column is asked about, with what it is taken for marked', () => {
  const screen = columnsScreen(asked, asked.layout.columns);
  expect(textOf(screen)).toContain(
    '\n\n1. Wer (such as Zoe): Name\n\n2. Column 2 (such as +447700900123): Number\n\n3. Kennung (such as zoe): Username',
  );
  const keys = rendered(screen)
    .keyboard.flat()
    .filter((key) => 'style' in key);
  expect(keys.map(({ text }) => text)).toEqual(['1. Name', 'Number', '3. Username', 'Continue']);
});

test('keys stand three in a row, and what cells rule out is not offered', () => {
  const rows = rendered(columnsScreen(asked, asked.layout.columns)).keyboard;
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['1. Name', 'First name', 'Last name'],
    ['Number', 'Nothing'],
    ['2. Name', 'First name', 'Last name'],
    ['Number', 'Nothing'],
    ['3. Username', 'Name', 'First name'],
    ['Last name', 'Number', 'Nothing'],
    ['Continue', 'Cancel'],
  ]);
  const codes = {
    ...asked,
    layout: { ...asked.layout, columns: ['first', 'country_code', 'phone'] },
    sample: [['Zoe', '+44', '7911123456']],
  } as const;
  const offered = rendered(columnsScreen(codes, codes.layout.columns)).keyboard;
  expect(offered.flat().map(({ text }) => text)).toEqual(
    expect.arrayContaining(['2. Name', 'Middle name', 'Country code']),
  );
});

test('of a wide table those in doubt are asked about, and the rest stays as it is', () => {
  const headers = Array.from({ length: 30 }, (_, at) => `Phone ${at + 1}`).with(20, 'Xyz');
  const columns = headers.map(() => 'phone' as const);
  const sample = [headers.map((_, at) => `+4479111234${at + 10}`)];
  const wide = { ...asked, headers, sample, layout: { ...asked.layout, columns } };
  const shown = askedColumns(wide);
  expect(shown).toHaveLength(12);
  expect(shown).toContain(20);
  const roles = encodeRoles(shown.map((at) => (at === 20 ? 'other' : 'phone')));
  expect(chosenRoles(wide, roles)).toEqual(columns.map((role, at) => (at === 20 ? 'other' : role)));
  // A button of an earlier program had more of the columns in it.
  expect(chosenRoles(wide, `${roles}xxxx`)).toBeUndefined();
  const keys = rendered(columnsScreen(wide, columns)).keyboard.flat();
  expect(keys.length).toBeLessThanOrEqual(100);
});

test('columns are kept in the buttons, as far as they fit', () => {
  expect(decodeRoles(encodeRoles(asked.layout.columns))).toEqual(asked.layout.columns);
  const many = Array.from({ length: 40 }, () => 'other' as const);
  const wide = { ...asked, layout: { ...asked.layout, columns: many } };
  expect(() => columnsScreen(wide, many)).not.toThrow();
  expect(hasReachColumn(['whole', 'other'])).toBe(false);
  expect(hasReachColumn(['whole', 'username'])).toBe(true);
});
