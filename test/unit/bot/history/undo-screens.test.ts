import { expect, test } from 'vitest';
import type { ChangeRow, Operation, Roster, UndoRun } from '../../../../src/accounts/roster.ts';
import { operationScreen } from '../../../../src/bot/history/operation-screen.ts';
import { undoProgressScreen } from '../../../../src/bot/history/undo-progress.ts';
import { undoResult } from '../../../../src/bot/history/undo-result.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import type { Screen } from '../../../../src/bot/kit/blocks.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { plain, rendered } from '../../../support/english.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const owner = { id: 1n, firstName: 'Max', lastName: '', usernames: [], phone: '+12025550101' };
const account = { id: 'a1', personId: 1n, owner, signedIn: true };
const view = { id: 'aB3dE5gH7jK9', page: 2 };
const none = { undone: 0, nothing: 0, changed: 0, impossible: 0, failed: 0, pending: 0 };
const zoe = sampleContact({ id: 5n, firstName: 'Zoe' });

/** The fields that the screens read. */
function undoRun(counts: Partial<UndoRun['counts']>, facts: object = {}): UndoRun {
  const run = { id: 'undo', operationId: 'op', account, state: 'done' };
  return { ...run, counts: { ...none, ...counts }, ...facts } as unknown as UndoRun;
}

function operationOf(facts: Partial<Operation> = {}): Operation {
  const counts = { written: 0, done: 5, failed: 0, unknown: 0 };
  const times = { id: 'op', at: new Date(0), kind: 'remove', size: 5, file: '', mergedInto: '' };
  const rest = { account, counts, losses: [], undoable: true };
  return { ...times, ...rest, ...facts } as unknown as Operation;
}

function changeRow(facts: Partial<ChangeRow> = {}): ChangeRow {
  const row = { id: 'c', effect: 'removed', kind: 'remove', state: 'done', before: zoe };
  return { ...row, after: undefined, undoOutcome: 'failed', ...facts } as unknown as ChangeRow;
}

interface Known {
  readonly operations?: readonly Operation[];
  readonly left?: readonly ChangeRow[];
  readonly imports?: readonly object[];
}

function rosterWith({ operations = [], left = [], imports = [] }: Known): Roster {
  return {
    history: {
      find: async (_: bigint, id: string) => operations.find((one) => one.id === id),
      changes: async () => ({ rows: left, page: 0, pages: 2, total: left.length }),
    },
    accounts: { book: () => ({ contact: async () => undefined }) },
    imports: { underWay: async () => imports },
  } as unknown as Roster;
}

/** The text, and what the buttons do. */
function shown(screen: Screen): { readonly text: string; readonly data: readonly string[] } {
  const { text, keyboard } = rendered(screen);
  const data = keyboard.flat().flatMap((one) => ('callback_data' in one ? one.callback_data : []));
  return { text, data };
}

function operation(facts: Partial<Operation>, isUndo = false) {
  const one = operationOf(facts);
  const titled = { operation: one, title: 'Title', first: 'Title', isUndo };
  const changes = { rows: [changeRow()], page: 0, pages: 1, total: 1 };
  return shown(operationScreen(titled, changes, view));
}

const undoButton = actions.undo.data('op');
const historyButton = actions.history.data(view.id, view.page);

test('operationScreen offers an undo while there is something to revert', () => {
  expect(operation({}).data).toEqual([undoButton, historyButton]);
  expect(operation({ undoable: false }).data).toEqual([historyButton]);
  const words = (isUndo: boolean) =>
    rendered(
      operationScreen(
        { operation: operationOf(), title: 'T', first: 'T', isUndo },
        { rows: [], page: 0, pages: 1, total: 0 },
        view,
      ),
    ).keyboard[0]?.[0]?.text;
  expect(words(false)).not.toBe(words(true));
});

test('operationScreen lists losses only where an undo is possible', () => {
  const losses: Operation['losses'] = ['mutual'] as never;
  const title = plain(say('loss-before'));
  expect(operation({ losses }).text).toContain(title);
  expect(operation({ losses, undoable: false }).text).not.toContain(title);
});

test('operationScreen counts what an undo did, unless it was redone', () => {
  const undo = undoRun({ undone: 3 });
  const counted = plain(say('undo-count-undone', { count: 3 }));
  const redo = operationOf({ id: 'redo' });
  expect(operation({ undo, redo: undefined }).text).toContain(counted);
  expect(operation({ undo, redo }).text).not.toContain(counted);
  expect(operation({ undo, redo: undefined }, true).text).not.toContain(counted);
});

test('operationScreen says that a shared number cannot be taken back, once', () => {
  const never = plain(say('undo-never-share'));
  const share = { kind: 'share', undoable: false } as const;
  expect(operation({ ...share, undo: undefined }).text).toContain(never);
  expect(operation({ ...share, undo: undoRun({ undone: 1 }) }).text).not.toContain(never);
  expect(operation({ undoable: false, undo: undefined }).text).not.toContain(never);
});

async function result(run: UndoRun, known: Known = { operations: [operationOf()] }) {
  return shown(await undoResult(rosterWith(known), run));
}

const goOn = actions.undo.data('op');
const allHistory = actions.allHistory.data('a1');
const title = (key: 'did-take-back' | 'did-not-take-back' | 'did-again' | 'did-not-again') =>
  plain(say(key, { what: say('did-many-remove', { count: 5 }) }));

test.each([
  [{ undone: 1 }, 'did-take-back'],
  [{ nothing: 1 }, 'did-take-back'],
  [{ changed: 1 }, 'did-not-take-back'],
] as const)('undoResult of %o is titled %s', async (counts, key) => {
  expect((await result(undoRun(counts))).text).toContain(title(key));
});

test('undoResult of an undo says what was done again, and offers an undo of that', async () => {
  const first = operationOf({ id: 'first' });
  const operations = [operationOf({ undoes: 'first' }), first, operationOf({ id: 'undo' })];
  const { text, data } = await result(undoRun({ undone: 1 }), { operations });
  expect(text).toContain(title('did-again'));
  expect(text).toContain(plain(say('redo-count-undone', { count: 1 })));
  expect(data).toEqual([actions.undo.data('undo'), allHistory]);
  const failed = await result(undoRun({ failed: 1 }), { operations });
  expect(failed.text).toContain(title('did-not-again'));
});

test('undoResult offers to go on while changes are left, or failed', async () => {
  const next = async (counts: Partial<UndoRun['counts']>) => {
    const { data, text } = await result(undoRun(counts), { operations: [operationOf()], left: [] });
    return [data.includes(goOn), text !== ''];
  };
  expect(await next({ pending: 1 })).toEqual([true, true]);
  expect(await next({ failed: 1 })).toEqual([true, true]);
  expect(await next({ undone: 5, changed: 1 })).toEqual([false, true]);
  const words = async (counts: Partial<UndoRun['counts']>) => {
    const screen = await undoResult(rosterWith({ operations: [operationOf()] }), undoRun(counts));
    return rendered(screen)
      .keyboard.flat()
      .map(({ text }) => text);
  };
  expect(await words({ pending: 1 })).toContain(plain(say('button-undo-go-on')));
  expect(await words({ failed: 1 })).toContain(plain(say('button-undo-retry')));
});

test('undoResult offers a redo only if the undo itself can be reverted', async () => {
  const own = operationOf({ id: 'undo' });
  const data = async (undoable: boolean) => {
    const operations = [operationOf(), { ...own, undoable }];
    return (await result(undoRun({ undone: 1 }), { operations })).data;
  };
  expect(await data(true)).toEqual([actions.undo.data('undo'), allHistory]);
  expect(await data(false)).toEqual([allHistory]);
});

test('undoResult lists what was not reverted, by pages', async () => {
  const known = { operations: [operationOf()], left: [changeRow()] };
  const { text, data } = await result(undoRun({ undone: 1, changed: 1 }), known);
  expect(text).toContain('Zoe');
  expect(data).toContain(actions.undoLeft.data('op', 1));
  expect((await result(undoRun({ undone: 1 }), known)).text).not.toContain('Zoe');
});

test('undoResult says why an undo stopped, and what it does not bring back', async () => {
  const losses: Operation['losses'] = ['mutual'] as never;
  const known = { operations: [operationOf({ losses })] };
  const stopped = plain(say('undo-stopped'));
  const lost = plain(say('loss-after'));
  const done = await result(undoRun({ undone: 1 }), known);
  expect([done.text.includes(stopped), done.text.includes(lost)]).toEqual([false, true]);
  const early = await result(undoRun({ nothing: 1 }, { state: 'stopped' }), known);
  expect([early.text.includes(stopped), early.text.includes(lost)]).toEqual([true, false]);
  const signedOut = undoRun({ nothing: 1 }, { state: 'stopped', problem: 'signed_out' });
  expect((await result(signedOut, known)).text).toContain(plain(say('undo-stopped-signed_out')));
});

test('undoResult of one change is a sentence, and of a forgotten operation another one', async () => {
  const only = changeRow({ undoOutcome: 'undone' });
  const { text } = await result(undoRun({ undone: 1 }), { operations: [operationOf({ only })] });
  expect(text).toContain('Zoe');
  expect(text).not.toContain(title('did-take-back'));
  const forgotten = await result(undoRun({ undone: 1 }), {});
  expect(forgotten.text).toBe(plain(say('undo-forgotten')));
});

async function progress(run: UndoRun, known: Known = {}, leftMs?: number) {
  const roster = rosterWith({ operations: [operationOf()], ...known });
  return shown(await undoProgressScreen(roster, run, leftMs)).text;
}

test('undoProgressScreen says why an undo does not go on', async () => {
  const running = { state: 'running' };
  const heldUp = plain(say('undo-waits-import'));
  const imports = [{ account, state: 'running' }];
  expect(await progress(undoRun({ pending: 2 }, running), { imports })).toContain(heldUp);
  for (const others of [
    [{ account: { ...account, id: 'a2' }, state: 'running' }],
    [{ account, state: 'waiting' }],
    [],
  ]) {
    const text = await progress(undoRun({ pending: 2 }, running), { imports: others });
    expect(text).not.toContain(heldUp);
  }
  const begun = undoRun({ undone: 1, pending: 1 }, running);
  expect(await progress(begun, { imports })).not.toContain(heldUp);
  const away = { ...running, account: { ...account, signedIn: false } };
  const signedOut = plain(say('undo-waits-signed_out'));
  expect(await progress(undoRun({}, away), { imports })).toContain(signedOut);
  expect(await progress(undoRun({}, running), { imports })).not.toContain(signedOut);
});

test('undoProgressScreen names the time that an undo waits for', async () => {
  const wait = { until: new Date('2026-11-22T14:00:00Z'), why: 'flood' } as const;
  const [words = ''] = plain(say('import-waits-flood', { time: '#' })).split('#');
  expect(words).not.toBe('');
  expect(await progress(undoRun({}, { state: 'waiting', wait }))).toContain(words);
  expect(await progress(undoRun({}, { state: 'running', wait }))).not.toContain(words);
});

test('undoProgressScreen names the operation, if it is still kept', async () => {
  const what = say('did-many-remove', { count: 5 });
  expect(await progress(undoRun({}))).toContain(plain(say('undo-title', { what })));
  const forgotten = plain(say('undo-title', { what: say('undo-something') }));
  expect(await progress(undoRun({}), { operations: [] })).toContain(forgotten);
  const operations = [operationOf({ undoes: 'first' }), operationOf({ id: 'first' })];
  expect(await progress(undoRun({}), { operations })).toContain(
    plain(say('undo-title-again', { what })),
  );
});
