import { expect, test } from 'vitest';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { LiveButtons } from '../../../../src/bot/kit/live-buttons.ts';

const undo = (id: string) => ({ text: 'Undo', callback_data: actions.undo.data(id) });
const home = { text: 'Home', callback_data: actions.run.data('start') };
const link = { text: 'Open', url: 'https://t.me/zoe' };

test('LiveButtons: a matter that is over leaves the other buttons, and no empty row', () => {
  const live = new LiveButtons();
  live.keep({ chat: 1, messageId: 1 }, [[undo('a'), home], [undo('a')], [link]]);
  live.keep({ chat: 1, messageId: 2 }, [[undo('b')]]);
  live.keep({ chat: 2, messageId: 1 }, [[undo('a')]]);
  expect(live.end(1, 'undo a')).toEqual([{ chat: 1, messageId: 1, keyboard: [[home], [link]] }]);
  expect(live.end(1, 'undo a')).toEqual([]);
  expect(live.end(2, 'undo a')).toEqual([{ chat: 2, messageId: 1, keyboard: [] }]);
  expect(live.end(1, 'saved b')).toEqual([]);
  expect(live.end(1, 'undo b')).toHaveLength(1);
});

test('LiveButtons: a message that is edited has the buttons it was edited to', () => {
  const live = new LiveButtons();
  live.keep({ chat: 1, messageId: 1 }, [[undo('a')]]);
  live.keep({ chat: 1, messageId: 1 }, [[home]]);
  expect(live.end(1, 'undo a')).toEqual([]);
});

test('LiveButtons forgets the message that was shown first, when there are more than a thousand', () => {
  const live = new LiveButtons();
  for (let messageId = 1; messageId <= 1000; messageId++)
    live.keep({ chat: 1, messageId }, [[undo('a')]]);
  // Shown again, and so the latest.
  live.keep({ chat: 1, messageId: 1 }, [[undo('a')]]);
  live.keep({ chat: 1, messageId: 1001 }, [[undo('a')]]);
  const ended = live.end(1, 'undo a').map(({ messageId }) => messageId);
  expect(ended).toHaveLength(1000);
  expect(ended).toEqual(expect.arrayContaining([1, 1001]));
});
