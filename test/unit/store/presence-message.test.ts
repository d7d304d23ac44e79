import { expect, test } from 'vitest';
import { everyone, formatMessage, readMessage } from '../../../src/store/presence-message.ts';

const message = { receiver: 'b', sender: 'a', kind: 'message', text: 'person:5' } as const;

test('readMessage reads what formatMessage wrote to this process or to all', () => {
  expect(readMessage(formatMessage(message), 'b')).toEqual(message);
  const hello = { receiver: everyone, sender: 'a', kind: 'hello', text: '' } as const;
  expect(readMessage(formatMessage(hello), 'b')).toEqual(hello);
  const here = { ...message, kind: 'here', text: '' } as const;
  expect(readMessage(formatMessage(here), 'b')).toEqual(here);
});

test('readMessage ignores messages of this process, to others and of unknown kinds', () => {
  const toAll = formatMessage({ ...message, receiver: everyone });
  expect(readMessage(toAll, 'a')).toBeUndefined();
  expect(readMessage(formatMessage(message), 'c')).toBeUndefined();
  expect(readMessage('b a nonsense', 'b')).toBeUndefined();
});
