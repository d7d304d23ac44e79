import { expect, test } from 'vitest';
import { changedAt, ShownMessages } from '../../../../src/bot/kit/shown-messages.ts';

const place = { chat: 1, messageId: 5 };

test('a message has the content it was last shown with, unless it was edited elsewhere since', () => {
  const shown = new ShownMessages();
  expect(shown.has(place, { text: 'a' }, { at: 100 })).toBe(false);
  shown.keep(place, { text: 'a' }, { at: 100 });
  expect(shown.has(place, { text: 'a' }, { at: 100 })).toBe(true);
  expect(shown.has(place, { text: 'b' }, { at: 100 })).toBe(false);
  expect(shown.has(place, { text: 'a' }, { at: 101 })).toBe(false);
  expect(shown.has({ ...place, chat: 2 }, { text: 'a' }, { at: 100 })).toBe(false);
  shown.keep(place, { text: 'b' }, { at: 101 });
  expect(shown.has(place, { text: 'a' }, { at: 101 })).toBe(false);
});

test('the messages that were shown longest ago are forgotten', () => {
  const shown = new ShownMessages();
  shown.keep(place, { text: 'a' }, { at: 100 });
  for (let messageId = 6; messageId < 10_006; messageId += 1) {
    shown.keep({ chat: 1, messageId }, { text: 'a' }, { at: 100 });
  }
  expect(shown.has(place, { text: 'a' }, { at: 100 })).toBe(false);
  expect(shown.has({ chat: 1, messageId: 6 }, { text: 'a' }, { at: 100 })).toBe(true);
});

test('a message changed when it was edited, or else when it was sent', () => {
  expect(changedAt({ date: 100 })).toBe(100);
  expect(changedAt({ date: 100, edit_date: 200 })).toBe(200);
});
