import { expect, test } from 'vitest';
import { createLog } from '../../../src/runtime/log.ts';
import { readableLog } from '../../../src/terminal/readable-log.ts';

function written(work: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  work(
    createLog(
      'info',
      readableLog((line) => (text += line)),
    ),
  );
  return text.replaceAll(/^\d\d:\d\d:\d\d /gm, '');
}

test('a line is a sentence with its level, its error and its fields', () => {
  expect(
    written((log) => {
      log.info({}, 'Polling works again');
      log.warn({ err: new Error('connect ECONNREFUSED') }, 'Telegram does not answer');
      log.error({ needed: ['old for sessions (1)'] }, 'Keys are missing');
    }),
  ).toBe(
    [
      'Polling works again',
      'Warning: Telegram does not answer (connect ECONNREFUSED)',
      'Error: Keys are missing (needed ["old for sessions (1)"])',
      '',
    ].join('\n'),
  );
});

test('what is masked in JSON is masked here too', () => {
  expect(written((log) => log.warn({ phone: '+447700900123' }, 'no user has +447700900123'))).toBe(
    'Warning: no user has [digits] (phone "[secret]")\n',
  );
});
