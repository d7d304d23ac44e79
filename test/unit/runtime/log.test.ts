import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const log = fileURLToPath(new URL('../../../src/runtime/log.ts', import.meta.url));

/** The lines that the program prints when it runs `code` with `log` at hand. */
function printed(code: string): string {
  const script = `import { createLog } from ${JSON.stringify(log)};
    const log = createLog('debug'); ${code}`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
}

test('numbers and tokens that a library quotes in its errors are masked', () => {
  const text = printed(`
    log.warn({ err: new Error('no user has +44 7700 900123') }, 'one');
    log.warn({ err: new Error('GET /bot123456:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc/getMe') }, 'two');
    log.warn({ err: new Error('outer', { cause: new Error('447700900123') }) }, 'three');
    const failed = new Error('Failed query: select 1 where x = $1\\nparams: Zoe Miller,447700900123');
    log.warn({ err: failed }, 'four');`);
  expect(text).toContain('no user has [digits]');
  expect(text).not.toMatch(/7700|AAEhBO|Zoe/);
  expect(text.trim().split('\n')).toHaveLength(4);
});

test('fields that should never have been logged are not', () => {
  const text = printed(`
    log.info({ phone: '+447700900123', session: 'abc', attempt: { code: '12345' } }, 'oops');`);
  expect(text).not.toMatch(/7700|abc|12345/);
});
