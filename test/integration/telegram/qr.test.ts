import { expect, test } from 'vitest';
import type { LoginQr } from '../../../src/contacts/sign-in.ts';
import { stage } from './telegram-harness.ts';
import { eventually } from '../../support/eventually.ts';

const forever = new AbortController().signal;

test('a scanned code signs in at the data center of the account', async () => {
  await using there = await stage();
  await using signIn = await there.telegram.signIn();
  const step = await signIn.byQr((qr) => there.me.scanLogin(qr.link), forever);
  expect(step).toMatchObject({ kind: 'signed_in', owner: { id: there.me.id } });
  if (step.kind !== 'signed_in') return;
  await using book = await there.telegram.open(step.session);
  expect(book.owner.id).toBe(there.me.id);
});

test('a code is replaced before it expires, and the new one works', async () => {
  await using there = await stage();
  await using signIn = await there.telegram.signIn();
  const shown: { readonly qr: LoginQr; readonly at: Date }[] = [];
  const step = signIn.byQr((qr) => shown.push({ qr, at: there.clock.now() }), forever);
  for (const codes of [1, 2, 3]) {
    await eventually('the codes are shown', () => expect(shown).toHaveLength(codes));
    if (codes < 3) await there.clock.advance(26_000);
  }
  const links = shown.map(({ qr }) => qr.link);
  expect(new Set(links).size).toBe(3);
  for (const [index, { at }] of shown.slice(1).entries()) {
    expect(at.getTime()).toBeLessThan(shown[index]?.qr.expires.getTime() ?? 0);
  }
  there.me.scanLogin(links.at(-1) ?? '');
  expect(await step).toMatchObject({ kind: 'signed_in' });
});

test('a scan for an account with a password asks for it', async () => {
  await using there = await stage();
  there.me.setPassword('correct horse', 'battery');
  await using signIn = await there.telegram.signIn();
  const step = await signIn.byQr((qr) => there.me.scanLogin(qr.link), forever);
  expect(step).toEqual({ kind: 'password', hint: 'battery' });
  expect(await signIn.enterPassword('correct horse')).toMatchObject({ kind: 'signed_in' });
});

test('a scan during an outage is detected when the connection is restored', async () => {
  await using there = await stage();
  await using signIn = await there.telegram.signIn();
  const shown = Promise.withResolvers<string>();
  const step = signIn.byQr((qr) => shown.resolve(qr.link), forever);
  const link = await shown.promise;
  there.sandbox.wire.setDown(true);
  there.me.scanLogin(link);
  there.sandbox.wire.setDown(false);
  expect(await step).toMatchObject({ kind: 'signed_in' });
});

test('a QR sign-in can be aborted, and the sign-in stays usable', async () => {
  await using there = await stage();
  await using signIn = await there.telegram.signIn();
  const given = new AbortController();
  const step = signIn.byQr(() => given.abort(new Error('enough')), given.signal);
  await expect(step).rejects.toThrow('enough');
  const again = await signIn.byQr((qr) => there.me.scanLogin(qr.link), forever);
  expect(again).toMatchObject({ kind: 'signed_in' });
});

test('closing the sign-in ends the QR sign-in', async () => {
  await using there = await stage();
  await using signIn = await there.telegram.signIn();
  const step = signIn.byQr(() => void signIn[Symbol.asyncDispose](), forever);
  await expect(step).rejects.toMatchObject({ reason: { kind: 'unreachable' } });
});
