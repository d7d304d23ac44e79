import { Api } from 'telegram';
import { expect, test } from 'vitest';
import { readGramUpdate } from '../../../../src/telegram/connection/read-gram-update.ts';
import { toLong } from '../../../../src/telegram/tl/long.ts';

const update = new Api.UpdateUserStatus({
  userId: toLong(7n),
  status: new Api.UserStatusRecently({}),
});

test('readGramUpdate returns an update with the users that came with it', () => {
  const user = new Api.User({ id: toLong(7n) });
  const channel = new Api.ChatEmpty({ id: toLong(8n) });
  const received = Object.assign(Object.create(update) as typeof update, {
    _entities: new Map<string, unknown>([
      ['7', user],
      ['8', channel],
    ]),
  });
  expect(readGramUpdate(received)).toEqual({ update: received, users: [user] });
  expect(readGramUpdate(update)).toEqual({ update, users: [] });
});

test.each([undefined, null, 'text', 7, { state: 1 }])(
  'readGramUpdate ignores %s, a report on the connection',
  (report) => {
    expect(readGramUpdate(report)).toBeUndefined();
  },
);
