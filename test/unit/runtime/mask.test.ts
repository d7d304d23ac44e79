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
  ["+44'7700'900123", '[digits]'],
  ['+44:7700;900|123', '[digits]'],
  ['+44x7700X900*123', '[digits]'],
  ['+4477009\n00123', '[digits]'],
  ['["77009","00123"]', '["[digits]"]'],
  ['session 1BAAOMTQ5LjE1NC4xNjcu/TEBu0Jz+Rk3q/Vw8xYtPz5aB', 'session [token]'],
  ['GET /bot123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K/getMe', 'GET /bot[token]/getMe'],
  [
    `BUTTON_URL_INVALID https://x.example/pair#${token}`,
    'BUTTON_URL_INVALID https://x.example/[link]',
  ],
  [`tg://login?token=${token}`, 'tg://login/[link]'],
  ['open t.me/roster_bot?start=invite-abcdef now', 'open t.me/[link] now'],
  ['(zoe.telegram.me/+447700900123)', '(zoe.telegram.me/[link]'],
  [`https://t.me/roster_bot?start=claim-${token}`, 'https://t.me/[link]'],
  ['postgres://roster:hunter2@db.example:5432/app', 'postgres://db.example:5432/[link]'],
  [`claim-${token}`, '[token]'],
  ['postgres://u:0b1f6f0a-6c3e-4d0e-9f43-5d0d5a0c9e11@db/app', 'postgres://db/[link]'],
  ['failed\nparams: 0b1f6f0a-6c3e-4d0e-9f43-5d0d5a0c9e11,Peter,Miller', 'failed'],
  ['"Peter Pan" is not valid JSON', '[text] is not valid JSON'],
  ['Cannot convert Peter Pan to a BigInt', 'Cannot convert [text] to a BigInt'],
  ['Failed to parse URL from peter.pan/x', 'Failed to parse URL from [text]'],
  ['connect ECONNREFUSED 127.0.0.1:54321', 'connect ECONNREFUSED 127.0.0.1:54321'],
  ['at dist/index.js:12345:67', 'at dist/index.js:12345:67'],
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

test('a long number costs no more for each of its digits than a short one', () => {
  const before = performance.now();
  expect(maskText('1'.repeat(50_000))).toBe('[token]');
  expect(performance.now() - before).toBeLessThan(2000);
});

test('fields with secrets are censored at any depth, and strings masked', () => {
  expect(
    maskValue({
      account: '0b1f6f0a-6c3e-4d0e-9f43-5d0d5a0c9e11',
      update: 123456789,
      seen: 447700900123,
      person: 7001n,
      deep: { list: [{ firstName: 'Zoe', info: '+447700900123' }], code: '12345' },
      reason: { kind: 'refused', name: 'CHAT_ADMIN_REQUIRED' },
      owner: { name: 'Zoe Miller' },
    }),
  ).toEqual({
    account: '0b1f6f0a-6c3e-4d0e-9f43-5d0d5a0c9e11',
    update: 123456789,
    seen: '[digits]',
    person: '7001',
    deep: { list: [{ firstName: '[secret]', info: '[digits]' }], code: '[secret]' },
    reason: { kind: 'refused', name: 'CHAT_ADMIN_REQUIRED' },
    owner: { name: '[secret]' },
  });
});

test.each([
  ['contact', 'label', 'labels', 'note', 'about', 'bio', 'fullName', 'displayName', 'full_name'],
  ['phoneCode', 'phone_code', 'PhoneCode', 'phoneNumber', 'phone-number', 'loginCode', 'code'],
  ['apiHash', 'api_hash', 'API_HASH', 'botToken', 'BOT_TOKEN', 'accessToken', 'sessionKey'],
  ['username', 'userName', 'Username', 'searchWords', 'pairingLink', 'callbackQuery'],
])('fields of a kind are secret however they are written: %s, ...', (...names) => {
  for (const name of names) expect(maskValue({ [name]: 'x1' })).toEqual({ [name]: '[secret]' });
});

test('fields about secrets are shown', () => {
  const counts = { sessions: 12, contacts: 450, tokenCount: 3, codeLength: 5, phoneKind: 'mobile' };
  const others = {
    account: 'a',
    context: 'a',
    statusCode: 404,
    errorCode: 'EPIPE',
    work: 'import',
  };
  expect(maskValue({ ...counts, ...others })).toEqual({ ...counts, ...others });
});

test.each([
  'Peter Pan',
  'Peter',
  '{"name": "Peter Pan", "note": "Peter Pan lives in Neverland"}}',
  '{"a": "lives", "b": Peter Pan, "c": "in Neverland, and so does Wendy"}',
  '["lives in Neverland with all the others", Peter Pan]',
  '"lives in\\nNeverland", Peter Pan',
  '{"a": "say \\"Peter Pan"" }',
])('the input that JSON.parse quotes is masked: %s', (input) => {
  let failure: unknown;
  try {
    JSON.parse(input);
  } catch (error) {
    failure = error;
  }
  expect(failure).toBeInstanceOf(SyntaxError);
  expect(JSON.stringify(maskValue({ err: failure }))).not.toMatch(/Pete|Pan|Never|Wend/);
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
  for (const message of [
    'invalid input syntax for type bigint: "Peter Pan"',
    'invalid input syntax for type json: "{"name": "Peter Pan"}"',
    'value "Peter Pan" is out of range for type integer',
  ]) {
    const error = new Error(message);
    error.name = 'PostgresError';
    expect(JSON.stringify(maskValue(error))).not.toContain('Pan');
  }
  const error = new Error('column "nickname" does not exist');
  error.name = 'PostgresError';
  expect(maskValue(error)).toMatchObject({ message: 'column "nickname" does not exist' });
});

test('maskValue shows numbers below ten digits, and values up to six levels deep', () => {
  expect(maskValue([9_999_999_999, 10_000_000_000, -10_000_000_000])).toEqual([
    9_999_999_999,
    '[digits]',
    '[digits]',
  ]);
  expect(maskValue([[[[[[1]]]]]])).toEqual([[[[[[1]]]]]]);
  expect(maskValue([[[[[[[1]]]]]]])).toEqual([[[[[['[secret]']]]]]]);
});
