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
      [...stored].flatMap(([key, { matters }]) => {
        const [owner, messageId] = key.split(' ');
        return owner === String(personId) && matters.includes(matter) ? Number(messageId) : [];
      }),
    read: async ({ personId, messageId }, matter) => {
      const key = keyOf(personId, messageId);
      const read = stored.get(key);
      if (!read?.matters.includes(matter)) return undefined;
      return {
        keyboard: read.keyboard,
        replace: async (matters, keyboard) => {
          if (stored.get(key) !== read) return false;
          if (matters.length === 0) stored.delete(key);
          else stored.set(key, { matters, keyboard });
          return true;
        },
      };
    },
  } satisfies ConstructorParameters<typeof LiveButtons>[0];
  const log = { warn: (_: object, line: string) => void warnings.push(line) };
  const live = new LiveButtons(store, log);
  const keep = (
    personId: bigint,
    messageId: number,
    keyboard: Keyboard,
    before: Keyboard | 'none' | 'unknown' = 'none',
  ): Promise<void> => live.keep({ personId, messageId }, keyboard, before);
  /** What messages show in the order in which they were edited. `meanwhile`: what happens during the first edit. */
  const end = async (
    personId: bigint,
    matter: Parameters<typeof live.end>[1],
    meanwhile = async (): Promise<void> => {},
  ): Promise<readonly { messageId: number; keyboard: Keyboard }[]> => {
    const shown: { messageId: number; keyboard: Keyboard }[] = [];
    const show = async (messageId: number, left: Keyboard): Promise<void> => {
      shown.push({ messageId, keyboard: left });
      if (shown.length === 1) await meanwhile();
    };
    await live.end(personId, matter, { show, inTurn: (_, edit) => edit() });
    return shown;
  };
  return { live, keep, end, store, warnings };
}

test('LiveButtons: a matter that is over leaves the other buttons, and no empty row', async () => {
  const { end, keep } = setUp();
  await keep(1n, 1, [[undo('a'), home], [undo('a')], [link]]);
  await keep(1n, 2, [[undo('b')]]);
  await keep(2n, 1, [[undo('a')]]);
  expect(await end(1n, 'undo a')).toEqual([{ messageId: 1, keyboard: [[home], [link]] }]);
  expect(await end(2n, 'undo a')).toEqual([{ messageId: 1, keyboard: [] }]);
  expect(await end(1n, 'saved b')).toEqual([]);
  expect(await end(1n, 'undo b')).toHaveLength(1);
  expect(await end(1n, 'undo b')).toEqual([]);
});

test('LiveButtons: of two matters that end at once, neither brings back the buttons of the other', async () => {
  const { end, keep } = setUp();
  await keep(1n, 1, [[undo('a')], [undo('b')], [home]]);
  const shown = await end(1n, 'undo a', async () => void (await end(1n, 'undo b')));
  expect(shown.at(-1)).toEqual({ messageId: 1, keyboard: [[home]] });
});

test('LiveButtons: the message whose button was pressed is left out', async () => {
  const { live, keep } = setUp();
  await keep(1n, 1, [[undo('a')]]);
  const show = vi.fn();
  await live.end(1n, 'undo a', { show, inTurn: (_, edit) => edit(), except: 1 });
  expect(show).not.toHaveBeenCalled();
});

test('LiveButtons: a message that is edited has the buttons it was edited to', async () => {
  const { end, keep } = setUp();
  await keep(1n, 1, [[undo('a')]]);
  await keep(1n, 1, [[home]], [[undo('a')]]);
  expect(await end(1n, 'undo a')).toEqual([]);
  await keep(1n, 1, [[undo('a')]]);
  await keep(1n, 1, [[home]], 'unknown');
  expect(await end(1n, 'undo a')).toEqual([]);
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
  const { end, keep } = setUp();
  await keep(1n, 1, [[{ text: 'It', callback_data: data }], [home]]);
  expect(await end(1n, matter)).toEqual([{ messageId: 1, keyboard: [[home]] }]);
});

test('LiveButtons: the button that asks for saved numbers stays', async () => {
  const { end, keep } = setUp();
  await keep(1n, 1, [[{ text: 'Ask', callback_data: actions.readSaved.data('a', 'ask') }]]);
  expect(await end(1n, 'saved a')).toEqual([]);
});
