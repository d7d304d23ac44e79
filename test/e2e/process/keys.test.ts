import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { createDatabase } from '../../support/database.ts';
import { storeAccount } from '../../support/store-account.ts';
import { sealSession } from '../../../src/accounts/sessions/sealed-session.ts';
import { findSession, replaceSession } from '../../../src/store/accounts.ts';
import { connect } from '../../../src/store/database.ts';
import { makeHome, run } from './program.ts';

test('`npm run keys` seals with the first key and says which key can go', async () => {
  await using stack = new AsyncDisposableStack();
  const sandbox = stack.use(await startSandbox());
  const home = stack.use(await makeHome(sandbox));
  const { url } = stack.use(await createDatabase());
  const database = stack.use(connect(url));
  const account = await storeAccount(database, 42n, new Date());
  const stored = await findSession(database, account.id);
  if (!stored) throw new Error('There is no session.');
  const old = { id: 'old', key: randomBytes(32) };
  const { id, personId, owner } = account;
  const sealed = sealSession([old], 'session', { id, personId, telegramId: owner.id });
  await replaceSession(database, id, stored.sealed, sealed);

  const keys = (...given: readonly { readonly id: string; readonly key: Buffer }[]): string =>
    given.map((one) => `${one.id}:${one.key.toString('base64')}`).join(',');
  const present = { id: 'present', key: randomBytes(32) };
  const env = { ...home.env, DATABASE_URL: url };
  {
    await using program = run('keys.ts', { ...env, SESSION_KEYS: keys(present) });
    await program.prints(/Key "old": needed for sessions \(1\)\. It is missing/);
    expect(await program.ended).toBe(0);
  }
  await using program = run('keys.ts', { ...env, SESSION_KEYS: keys(present, old) });
  await program.prints(/Sealed 1 rows with the key "present"/);
  await program.prints(
    /Key "present": needed for sessions \(1\)\.\nKey "old": needed for nothing; you/,
  );
  expect(await program.ended).toBe(0);
  expect(program.printed()).not.toContain(old.key.toString('base64'));
});
