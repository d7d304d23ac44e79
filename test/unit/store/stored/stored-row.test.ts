import { expect, test } from 'vitest';
import { fromStoredSend, toStoredSend } from '../../../../src/store/stored/stored-row.ts';

const name = { firstName: 'Zoe', lastName: '' };

test.each([
  { by: 'phone', card: { phone: '+12025550101', ...name } },
  { by: 'account', account: { telegramId: 2n ** 60n + 1n, username: undefined, ...name } },
  { by: 'account', account: { telegramId: undefined, username: 'zoe', ...name } },
] as const)('fromStoredSend reads what toStoredSend wrote, through JSON', (send) => {
  const stored = JSON.parse(JSON.stringify(toStoredSend(send))) as ReturnType<typeof toStoredSend>;
  expect(fromStoredSend(stored)).toEqual(send);
});
