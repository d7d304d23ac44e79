import { expect, test } from 'vitest';
import {
  type Account,
  type ChangeRow,
  type History,
  type Operation,
  type UndoRun,
} from '../../../../src/accounts/roster.ts';
import { historyScreen } from '../../../../src/bot/history/history-screen.ts';
import { changeLine, changeTitle, undoneWords } from '../../../../src/bot/history/change-words.ts';
import { stateWords } from '../../../../src/bot/history/operation-state.ts';
import { loadTitle } from '../../../../src/bot/history/operation-title.ts';
import { refusalWords, undoCounts } from '../../../../src/bot/history/undo-words.ts';
import { sampleContact } from '../../../support/sample-contact.ts';
import { effectOf, readChange } from '../../../../src/contacts/changes/kinds.ts';
import { plain, rendered } from '../../../support/english.ts';

const account: Account = {
  id: '11111111-1111-4111-8111-111111111111',
  personId: 7n,
  owner: { id: 7n, firstName: 'Alex', lastName: 'Rivers', usernames: [], phone: '+442079460001' },
  signedIn: true,
  current: true,
  pairedAt: new Date('2026-11-01T00:00:00Z'),
};
const at = new Date('2026-11-22T14:05:00Z');
const zoe = sampleContact({ id: 1n, firstName: 'Zoe', phone: '+12025550101' });
const none = { written: 0, done: 0, failed: 0, unknown: 0 };

const rule = { always: [], never: [], alwaysChats: [], neverChats: [] };
const audiences = {
  key: 'phone_number',
  from: { ...rule, audience: 'nobody' },
  to: { ...rule, audience: 'contacts' },
};

/** The data a kind recorded, as far as its effect depends on it. */
function payloadOf({ kind, after }: Partial<ChangeRow>): object {
  if (kind === 'close_friends') return { on: after?.closeFriend };
  if (kind === 'sign_up_notices') return { from: false, to: true };
  if (kind === 'privacy') return audiences;
  return kind === 'import'
    ? { card: { phone: '+12025550101', firstName: 'Zoe', lastName: '' } }
    : {};
}

function change(facts: Partial<ChangeRow>): ChangeRow {
  const { kind = 'rename', before, after, state = 'done' } = facts;
  const data = readChange(kind, { payload: payloadOf({ kind, after }), before, after });
  const happened = state === 'done' ? 'yes' : 'maybe';
  return {
    id: 'c',
    kind,
    state,
    effect: effectOf(data, { madeAt: at, happened }),
    before,
    after,
    name: '',
    phone: undefined,
    audience: undefined,
    undoOutcome: undefined,
    problem: undefined,
    ...facts,
  };
}

function operation(facts: Partial<Operation>): Operation {
  const { counts = { ...none, done: 12 } } = facts;
  return {
    id: 'o',
    account,
    kind: 'remove',
    at,
    counts,
    size: counts.written + counts.done + counts.failed + counts.unknown,
    mergedInto: '',
    about: [],
    only: undefined,
    file: '',
    restored: undefined,
    undoes: undefined,
    undo: undefined,
    redo: undefined,
    undoable: true,
    losses: [],
    ...facts,
  };
}

function undoRun(facts: Partial<UndoRun>, counts: Partial<UndoRun['counts']> = {}): UndoRun {
  return {
    id: 'u',
    account,
    operationId: 'o',
    state: 'done',
    counts: { undone: 0, nothing: 0, changed: 0, impossible: 0, failed: 0, pending: 0, ...counts },
    wait: undefined,
    problem: undefined,
    messageId: undefined,
    startedAt: at,
    endedAt: at,
    ...facts,
  };
}

/** The history of nothing but these. */
async function titleOf(one: Operation, ...others: readonly Operation[]): Promise<string> {
  const history: Pick<History, 'find'> = {
    find: (_, id) => Promise.resolve(others.find((other) => other.id === id)),
  };
  return plain((await loadTitle(history, one)).title);
}

const stranger = { ...zoe, contact: false };

test.each([
  [
    change({ before: zoe, after: { ...zoe, firstName: 'Zoë', lastName: 'Miller' } }),
    'Renamed Zoe to Zoë Miller',
    'Zoë Miller is called Zoe again.',
  ],
  [
    change({ kind: 'add', before: stranger, after: zoe }),
    'Added Zoe',
    'Zoe is out of your contacts again.',
  ],
  [
    change({ kind: 'import', after: zoe, phone: '+12025550101' }),
    'Added Zoe',
    'Zoe is out of your contacts again.',
  ],
  [
    change({ kind: 'import', phone: '+12025550101' }),
    'Saved +1 202 555 0101: not found or private',
    '+1 202 555 0101 is out of the saved numbers again.',
  ],
  [
    change({ kind: 'import', name: 'Zoe', phone: '+12025550101' }),
    'Saved Zoe (+1 202 555 0101): not found or private',
    'Zoe (+1 202 555 0101) is out of the saved numbers again.',
  ],
  [
    change({ kind: 'import', before: zoe, after: zoe }),
    'Added Zoe (already there)',
    'Zoe is as before.',
  ],
  [
    change({ kind: 'import', before: zoe, after: { ...zoe, firstName: 'Z' } }),
    'Renamed Zoe to Z',
    'Z is called Zoe again.',
  ],
  [
    change({ kind: 'remove', before: zoe, after: stranger }),
    'Deleted Zoe',
    'Zoe is in your contacts again.',
  ],
  [
    change({ kind: 'remove_phone', phone: '+12025550101' }),
    'Deleted the number of +1 202 555 0101',
    '+1 202 555 0101 is saved again.',
  ],
  [change({ kind: 'reset_saved' }), 'Cleared the saved numbers', 'The saved numbers are back.'],
  [change({ kind: 'block', before: zoe, after: zoe }), 'Blocked Zoe', 'Zoe is unblocked again.'],
  [change({ kind: 'unblock', before: zoe, after: zoe }), 'Unblocked Zoe', 'Zoe is blocked again.'],
  [
    change({ kind: 'close_friends', before: zoe, after: { ...zoe, closeFriend: true } }),
    'Made Zoe a close friend',
    'Zoe is no longer a close friend.',
  ],
  [
    change({ kind: 'close_friends', before: zoe, after: zoe }),
    'Took Zoe off the close friends',
    'Zoe is a close friend again.',
  ],
  [
    change({
      kind: 'privacy',
      audience: { from: 'nobody', to: 'contacts' },
    }),
    'Set who sees the number: My contacts',
    'People who can see your number, as before: Nobody.',
  ],
  [
    change({
      kind: 'sign_up_notices',
    }),
    'Turned on “contact joined”',
    'Telegram stays silent again when a contact joins.',
  ],
])('one change is told by what it did, and so is the way back: %#', (row, did, undone) => {
  expect(plain(changeTitle(row))).toBe(did);
  expect(plain(undoneWords(row))).toBe(undone);
});

test('many changes are counted, a file has its name', async () => {
  expect(await titleOf(operation({}))).toBe('Deleted 12 contacts');
  const imported = operation({
    kind: 'import',
    counts: { ...none, done: 2000 },
    file: 'contacts.vcf',
  });
  expect(await titleOf(imported)).toBe('Imported contacts.vcf: 2,000 numbers');
  const at = new Date('2026-11-21T08:30:00Z');
  const from = { source: 'snapshot', at } as const;
  const restored = { ...imported, size: 3, file: '', restored: from };
  expect(await titleOf(operation(restored))).toBe(
    'Restored 3 contacts from the snapshot of 2026-11-21 08:30 UTC',
  );
  const merged = operation({ kind: 'merge', size: 1, mergedInto: 'Zoe Miller' });
  expect(await titleOf(merged)).toBe('Merged a duplicate into Zoe Miller');
  const several = operation({ kind: 'merge', size: 7 });
  expect(await titleOf(several)).toBe('Merged duplicates: 7 deleted');
});

test('an undo is called by the operation that it reverted, and a redo by the operation itself', async () => {
  const deleted = operation({ id: 'a' });
  const back = operation({ id: 'b', kind: 'add', undoes: 'a' });
  const again = operation({ id: 'c', kind: 'remove', undoes: 'b' });
  expect(await titleOf(back, deleted)).toBe('Undone: Deleted 12 contacts');
  expect(await titleOf(again, back, deleted)).toBe('Redone: Deleted 12 contacts');
  // The operation it reverted is too old to be kept.
  expect(await titleOf(back)).toBe('Added 12 contacts');
});

test('a line of a list has the contact, the change, its outcome and its undo', () => {
  const row = change({ kind: 'remove', before: zoe, after: stranger, undoOutcome: 'changed' });
  expect(plain(changeLine(row))).toBe('Zoe · +1 202 555 0101 · deleted · changed since, and kept');
  const unanswered = change({
    before: { ...zoe, phone: undefined },
    after: undefined,
    state: 'unknown',
  });
  expect(plain(changeLine(unanswered))).toBe('Zoe · Zoe → Zoe · not sure if it’s done');
  const saved = change({ kind: 'import', name: 'Zoe', phone: '+12025550101' });
  expect(plain(changeLine(saved))).toBe('Zoe · +1 202 555 0101 · saved; not found or private');
  const refused = change({ before: zoe, kind: 'remove', state: 'failed', problem: 'restricted' });
  expect(plain(changeLine(refused))).toBe(
    'Zoe · +1 202 555 0101 · deleted · failed: Telegram restricts this account',
  );
});

test('the state is said where it is not simply done', () => {
  const said = (facts: Partial<Operation>): string | undefined => {
    const words = stateWords(operation(facts));
    return words && plain(words);
  };
  expect(said({})).toBeUndefined();
  expect(said({ counts: { ...none, written: 1 } })).toBe('being done');
  expect(said({ counts: { ...none, failed: 1 } })).toBe('failed, nothing changed');
  expect(said({ counts: { ...none, done: 2, failed: 1 } })).toBe('1 failed');
  expect(said({ counts: { ...none, unknown: 1 } })).toBe('not sure if it’s done');
  expect(said({ undo: undoRun({ state: 'waiting' }, { pending: 3 }) })).toBe('being undone');
  expect(said({ undo: undoRun({}, { undone: 2, nothing: 1 }) })).toBe('undone');
  expect(said({ undo: undoRun({}, { undone: 2, changed: 1 }) })).toBe('partly undone');
  expect(said({ undo: undoRun({}, { impossible: 1 }) })).toBe('not undone');
});

test('outcomes are counted without empty ones', () => {
  expect(
    plain(undoCounts(undoRun({}, { undone: 30, changed: 1, impossible: 2 }), { isRedo: false })),
  ).toBe('30 undone · 1 changed since, and kept · 2 without a way back');
  expect(plain(undoCounts(undoRun({}, { pending: 3 }), { isRedo: false }))).toBe('');
});

test('each refusal has a sentence, and an undo of before its time', () => {
  const run = undoRun({});
  expect(plain(refusalWords('done_already', run))).toMatch(
    /^That was already undone, 2026-11-22 14:05 UTC\./,
  );
  expect(plain(refusalWords('under_way', undoRun({ state: 'running' })))).toMatch(
    /being undone already/,
  );
  expect(plain(refusalWords('unknown', undefined))).toMatch(/no longer in the history/);
  expect(plain(refusalWords('impossible', undefined))).toMatch(/^That can’t be undone/);
  expect(plain(refusalWords('under_way', undefined))).toMatch(/still running/);
});

test('an empty history explains itself, and an empty search says what to try', () => {
  const empty = { rows: [], page: 0, pages: 1, total: 0 };
  const said = (words: string): string =>
    rendered(historyScreen({ page: empty, owner: account.owner, words, viewId: 'v' })).text;
  expect(said('')).toMatch(/No changes yet/);
  expect(said('zoe')).toMatch(/Search: zoe\nNo change matches/);
});
