import { expect, test } from 'vitest';
import type { LoginQr } from '../../../src/contacts/ports/sign-in.ts';
import { startHarness } from './telegram-harness.ts';
import { eventually } from '../../support/eventually.ts';

const forever = new AbortController().signal;

test('a scanned code signs in at the data center of the account', async () => {
  await using harness = await startHarness();
  await using signIn = await harness.telegram.startSignIn();
  const step = await signIn.signInByQr((qr) => harness.me.scanLogin(qr.link), forever);
  expect(step).toMatchObject({ kind: 'signed_in', owner: { id: harness.me.id } });
  if (step.kind !== 'signed_in') return;
  await using book = await harness.telegram.openAddressBook(step.session);
  expect(book.owner.id).toBe(harness.me.id);
});

test('a code is replaced before it expires, and the new one works', async () => {
  await using harness = await startHarness();
  await using signIn = await harness.telegram.startSignIn();
  const shown: { readonly qr: LoginQr; readonly at: Date }[] = [];
  const step = signIn.signInByQr((qr) => shown.push({ qr, at: harness.clock.now() }), forever);
  for (const codes of [1, 2, 3]) {
    await eventually('the codes are shown', () => expect(shown).toHaveLength(codes));
    if (codes < 3) await harness.clock.advance(26_000);
  }
  const links = shown.map(({ qr }) => qr.link);
  expect(new Set(links).size).toBe(3);
  for (const [index, { at }] of shown.slice(1).entries()) {
    expect(at.getTime()).toBeLessThan(shown[index]?.qr.expires.getTime() ?? 0);
  }
  harness.me.scanLogin(links.at(-1) ?? '');
  expect(await step).toMatchObject({ kind: 'signed_in' });
});

test('a scan for an account with a password asks for it', async () => {
  await using harness = await startHarness();
  harness.me.setPassword('correct horse', 'battery');
  await using signIn = await harness.telegram.startSignIn();
  const step = await signIn.signInByQr((qr) => harness.me.scanLogin(qr.link), forever);
  expect(step).toEqual({ kind: 'password', hint: 'battery' });
  expect(await signIn.enterPassword('correct horse')).toMatchObject({ kind: 'signed_in' });
});

test('a scan during an outage is detected when the connection is restored', async () => {
  await using harness = await startHarness();
  await using signIn = await harness.telegram.startSignIn();
  const shown = Promise.withResolvers<string>();
  const step = signIn.signInByQr((qr) => shown.resolve(qr.link), forever);
  const link = await shown.promise;
  harness.sandbox.wire.setDown(true);
  harness.me.scanLogin(link);
  harness.sandbox.wire.setDown(false);
  expect(await step).toMatchObject({ kind: 'signed_in' });
});

test('a QR sign-in can be aborted, and the sign-in stays usable', async () => {
  await using harness = await startHarness();
  await using signIn = await harness.telegram.startSignIn();
  const given = new AbortController();
  const step = signIn.signInByQr(() => given.abort(new Error('enough')), given.signal);
  await expect(step).rejects.toThrow('enough');
  const again = await signIn.signInByQr((qr) => harness.me.scanLogin(qr.link), forever);
  expect(again).toMatchObject({ kind: 'signed_in' });
});

test('closing the sign-in ends the QR sign-in', async () => {
  await using harness = await startHarness();
  await using signIn = await harness.telegram.startSignIn();
  const step = signIn.signInByQr(() => void signIn[Symbol.asyncDispose](), forever);
  await expect(step).rejects.toMatchObject({ reason: { kind: 'unreachable' } });
});
