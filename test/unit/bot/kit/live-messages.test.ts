import { expect, test, vi } from 'vitest';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { LiveButtons, type Keyboard } from '../../../../src/bot/kit/live-buttons.ts';

const undo = (id: string) => ({ text: 'Undo', callback_data: actions.undo.data(id) });
const home = { text: 'Home', callback_data: actions.run.data('start') };
const link = { text: 'Open', url: 'https://t.me/zoe' };

function setUp() {
  const stored = new Map<string, { matters: readonly string[]; keyboard: unknown }>();
  const warnings: string[] = [];
  const keyOf = (personId: bigint, messageId: number): string => `${personId} ${messageId}`;
  const store = {
    keep: vi.fn(async (of, matters, keyboard) => {
      stored.set(keyOf(of.personId, of.messageId), { matters, keyboard });
    }),
    forget: vi.fn(async ({ personId, messageId }) => {
      stored.delete(keyOf(personId, messageId));
    }),
    find: async (personId, matter) =>
      [...stored].flatMap(([key, { matters, keyboard }]) => {
        const [owner, messageId] = key.split(' ');
        const isTheirs = owner === String(personId) && matters.includes(matter);
        return isTheirs ? { messageId: Number(messageId), keyboard } : [];
      }),
  } satisfies ConstructorParameters<typeof LiveButtons>[0];
  const log = { warn: (_: object, line: string) => void warnings.push(line) };
  const live = new LiveButtons(store, log);
  const keep = (
    personId: bigint,
    messageId: number,
    keyboard: Keyboard,
    before: Keyboard | 'none' | 'unknown' = 'none',
  ): Promise<void> => live.keep({ personId, messageId }, keyboard, before);
  return { live, keep, store, warnings };
}

test('LiveButtons: a matter that is over leaves the other buttons, and no empty row', async () => {
  const { live, keep } = setUp();
  await keep(1n, 1, [[undo('a'), home], [undo('a')], [link]]);
  await keep(1n, 2, [[undo('b')]]);
  await keep(2n, 1, [[undo('a')]]);
  expect(await live.end(1n, 'undo a')).toEqual([{ messageId: 1, keyboard: [[home], [link]] }]);
  expect(await live.end(2n, 'undo a')).toEqual([{ messageId: 1, keyboard: [] }]);
  expect(await live.end(1n, 'saved b')).toEqual([]);
  expect(await live.end(1n, 'undo b')).toHaveLength(1);
});

test('LiveButtons: a message that is edited has the buttons it was edited to', async () => {
  const { live, keep } = setUp();
  await keep(1n, 1, [[undo('a')]]);
  await keep(1n, 1, [[home]], [[undo('a')]]);
  expect(await live.end(1n, 'undo a')).toEqual([]);
  await keep(1n, 1, [[undo('a')]]);
  await keep(1n, 1, [[home]], 'unknown');
  expect(await live.end(1n, 'undo a')).toEqual([]);
});

test('LiveButtons asks the database nothing about messages without such buttons', async () => {
  const { keep, store } = setUp();
  await keep(1n, 1, [[home]]);
  await keep(1n, 1, [[link]], [[home]]);
  expect(store.keep).not.toHaveBeenCalled();
  expect(store.forget).not.toHaveBeenCalled();
});

test('LiveButtons: a message is shown although its buttons cannot be stored', async () => {
  const { keep, store, warnings } = setUp();
  store.keep.mockRejectedValueOnce(new Error('The database is away.'));
  await keep(1n, 1, [[undo('a')]]);
  expect(warnings).toEqual(['Storing the buttons of a message failed']);
});

test.for([
  ['undo a', actions.undo.data('a')],
  ['saved a', actions.readSaved.data('a', 'allowed')],
  ['saved a', actions.stopSaved.data('a')],
  ['undoing a', actions.undoStop.data('a')],
  ['import a', actions.importPause.data('a')],
  ['import a', actions.importResume.data('a')],
  ['import a', actions.importCancel.data('a')],
  ['import a', actions.importDiscard.data('a')],
  ['import a', actions.importRun.data('a', 'ask')],
] as const)('LiveButtons: %s ends the button %s', async ([matter, data]) => {
  const { live, keep } = setUp();
  await keep(1n, 1, [[{ text: 'It', callback_data: data }], [home]]);
  expect(await live.end(1n, matter)).toEqual([{ messageId: 1, keyboard: [[home]] }]);
});

test('LiveButtons: the button that asks for saved numbers stays', async () => {
  const { live, keep } = setUp();
  await keep(1n, 1, [[{ text: 'Ask', callback_data: actions.readSaved.data('a', 'ask') }]]);
  expect(await live.end(1n, 'saved a')).toEqual([]);
});
