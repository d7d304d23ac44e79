import { expect, test } from 'vitest';
import { maskText, maskValue } from '../../../src/runtime/mask.ts';

const token = 'q1W2e3R4t5Y6u7I8o9P0a1S2d3F4g5H6j7K8l9Z0x1C';

test.each([
  ['no user has +44 7700 900123', 'no user has [digits]'],
  ['رقم ٠٧٧٠٠٩٠٠١٢٣ هنا', 'رقم [digits] هنا'],
  ['०७७००९००१२३', '[digits]'],
  ['(020) 7946-0123 rang', '([digits] rang'],
  ['+49_170_123·4567', '[digits]'],
  ['49,170,1234567', '[digits]'],
  ['+1–202‑555—0100', '[digits]'],
  ['+1\t202 555\u200b01\u206600', '[digits]'],
  ['session 1BAAOMTQ5LjE1NC4xNjcu/TEBu0Jz+Rk3q/Vw8xYtPz5aB', 'session [token]'],
  ['GET /bot123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K/getMe', 'GET /bot[token]/getMe'],
  [
    `BUTTON_URL_INVALID https://x.example/pair#${token}`,
    'BUTTON_URL_INVALID https://x.example/[link]',
  ],
  [`tg://login?token=${token}`, 'tg://login/[link]'],
  [`https://t.me/roster_bot?start=claim-${token}`, 'https://t.me/[link]'],
  ['postgres://roster:hunter2@db.example:5432/app', 'postgres://db.example:5432/[link]'],
  [`claim-${token}`, '[token]'],
  ['postgres://u:0b1f6f0a-6c3e-4d0e-9f43-5d0d5a0c9e11@db/app', 'postgres://db/[link]'],
  ['failed\nparams: 0b1f6f0a-6c3e-4d0e-9f43-5d0d5a0c9e11,Peter,Miller', 'failed'],
  ['waited 3600 s, 12 of 450 rows', 'waited 3600 s, 12 of 450 rows'],
  ['at file:///srv/src/app.ts:12:3', 'at file:///srv/src/app.ts:12:3'],
  [
    'at /srv/roster/node_modules/telegram/client/TelegramClient.js:12:3',
    'at /srv/roster/node_modules/telegram/client/TelegramClient.js:12:3',
  ],
  [
    'account 0b1f6f0a-6c3e-4d0e-9f43-5d0d5a0c9e11 hangs',
    'account 0b1f6f0a-6c3e-4d0e-9f43-5d0d5a0c9e11 hangs',
  ],
])('%s', (text, masked) => {
  expect(maskText(text)).toBe(masked);
});

test('fields with secrets are censored at any depth, and strings masked', () => {
  expect(
    maskValue({
      account: '0b1f6f0a-6c3e-4d0e-9f43-5d0d5a0c9e11',
      update: 123456789,
      seen: 447700900123,
      person: 7001n,
      deep: { list: [{ firstName: 'Zoe', note: '+447700900123' }], code: '12345' },
      reason: { kind: 'refused', name: 'CHAT_ADMIN_REQUIRED' },
      owner: { name: 'Zoe Miller' },
    }),
  ).toEqual({
    account: '0b1f6f0a-6c3e-4d0e-9f43-5d0d5a0c9e11',
    update: 123456789,
    seen: '[digits]',
    person: '7001',
    deep: { list: [{ firstName: '[secret]', note: '[digits]' }], code: '[secret]' },
    reason: { kind: 'refused', name: 'CHAT_ADMIN_REQUIRED' },
    owner: { name: '[secret]' },
  });
});

test('names of fields are masked too, and methods are not called', () => {
  const counts = { '+447700900123': 1, toJSON: () => 'Zoe Miller' };
  expect(JSON.stringify(maskValue({ counts }))).toBe(
    '{"counts":{"[digits]":1,"toJSON":"[function]"}}',
  );
});

test('an error keeps its type, message and causes, and loses everything else', () => {
  const error = Object.assign(new Error('outer', { cause: new Error('for 447700900123') }), {
    request: { password: 'granite' },
  });
  const masked = maskValue({ err: error });
  expect(masked).toMatchObject({
    err: { type: 'Error', message: 'outer', cause: { message: 'for [digits]' } },
  });
  expect(JSON.stringify(masked)).not.toContain('granite');
});

test('values that Postgres quotes are masked', () => {
  const error = new Error('invalid input syntax for type bigint: "Peter Pan"');
  error.name = 'PostgresError';
  expect(JSON.stringify(maskValue(error))).not.toContain('Peter');
});
