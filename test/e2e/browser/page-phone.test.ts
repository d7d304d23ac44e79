import { InputFile } from 'grammy';
import { Api } from 'telegram';
import QRCode from 'qrcode';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectTelegram } from '../../../src/telegram/telegram.ts';
import { systemClock } from '../../../src/runtime/clock.ts';
import { connectGram } from '../../integration/sandbox/clients/gram-client.ts';
import { signInGram } from '../../integration/sandbox/clients/gram-sign-in.ts';
import { eventually } from '../../support/eventually.ts';
import { poorContrasts } from './contrast.ts';
import { bubble, startHarness, visitorId, zoeId, type Harness } from './page-harness.ts';

let harness: Harness;
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Another program that signs in to the visitor's account. */
function client(): ReturnType<typeof connectTelegram> {
  return connectTelegram({
    apiId: 17349,
    apiHash: '0123456789abcdef0123456789abcdef',
    dcs: harness.sandbox.wire.dcs,
    publicKeyPem: harness.sandbox.wire.publicKeyPem,
    device: { model: 'Test device', system: 'Test', app: '1' },
    clock: systemClock,
    log: quiet,
  });
}

beforeAll(async () => {
  harness = await startHarness(() => {});
  harness.chat.start();
});

afterAll(async () => {
  expect(harness.errors).toEqual([]);
  await harness[Symbol.asyncDispose]();
});

async function openTab(page: Page, name: string): Promise<void> {
  const opener = page.getByRole('button', { name: 'Your phone', exact: true });
  if (await opener.isVisible()) await opener.click();
  await page.getByRole('tab', { name }).click();
}

test('a login code arrives on the phone, where a press copies it', async () => {
  const page = await harness.open({ size: 'phone' });
  await using telegram = client();
  await using signIn = await telegram.startSignIn();
  await signIn.requestCode('+442079460001');
  // As on a real phone, it is announced above whatever is open.
  await page.getByRole('status').getByRole('button', { name: 'Show' }).click();
  const code = page.getByRole('tabpanel', { name: 'Telegram' }).locator('.code').last();
  await code.click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^\d{5}$/);
  expect(await signIn.enterCode(copied)).toMatchObject({ kind: 'signed_in' });
  await page.getByRole('tab', { name: 'Devices' }).click();
  await page.getByText('Test device', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'End', exact: true }).first().click();
  await page.getByRole('button', { name: 'End session' }).click();
  await page.getByText('No device besides this phone').waitFor();
});

test('a request to export the data waits for the tap on Allow', async () => {
  const page = await harness.open();
  await using other = await connectGram(harness.sandbox.wire);
  await signInGram(other, harness.phone, '+442079460001');
  const takeout = new Api.account.InitTakeoutSession({ contacts: true });
  await expect(other.invoke(takeout)).rejects.toThrow(/TAKEOUT_INIT_DELAY/);
  const allow = page.getByRole('button', { name: 'Allow' });
  await allow.click();
  await allow.waitFor({ state: 'detached' });
  expect(await other.invoke(takeout)).toBeInstanceOf(Api.account.Takeout);
});

test('a login code in the chat is scanned with the phone', async () => {
  const page = await harness.open();
  await using telegram = client();
  await using signIn = await telegram.startSignIn();
  const enough = new AbortController();
  const step = signIn.signInByQr(({ link }) => {
    void QRCode.toBuffer(link).then((png) =>
      harness.bot.api.sendPhoto(Number(visitorId), new InputFile(png), { caption: 'Scan me' }),
    );
  }, enough.signal);
  await bubble(page, 'Scan me').getByRole('button', { name: 'Scan with your phone' }).click();
  await page.getByRole('status').getByText('Scanned.').waitFor();
  expect(await step).toMatchObject({ kind: 'signed_in', owner: { id: visitorId } });
  await bubble(page, 'Scan me').getByRole('button', { name: 'Scan with your phone' }).click();
  await page.locator('.toast.error', { hasText: 'login code' }).waitFor();
});

test('a login code that is shown elsewhere is scanned from its picture', async () => {
  const page = await harness.open({ size: 'phone' });
  await using telegram = client();
  await using signIn = await telegram.startSignIn();
  const shown = Promise.withResolvers<string>();
  const step = signIn.signInByQr(({ link }) => shown.resolve(link), new AbortController().signal);
  const buffer = await QRCode.toBuffer(await shown.promise);
  await openTab(page, 'Devices');
  await page.getByRole('button', { name: 'Scan a login code' }).click();
  const field = page.getByLabel('Picture of the code');
  await field.setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer });
  await page.getByRole('status').getByText('Scanned.').waitFor();
  expect(await step).toMatchObject({ kind: 'signed_in' });
});

test('a picture that is no login code has nothing to scan', async () => {
  const page = await harness.open();
  const png = await QRCode.toBuffer('https://example.com');
  await harness.bot.api.sendPhoto(Number(visitorId), new InputFile(png), {
    caption: 'Just a site',
  });
  const message = bubble(page, 'Just a site');
  await message.getByRole('img').waitFor();
  expect(await message.getByRole('button', { name: 'Scan' }).count()).toBe(0);
});

test('the address book is shown as it changes', async () => {
  const page = await harness.open();
  await openTab(page, 'Contacts');
  const contacts = page.getByRole('tabpanel', { name: 'Contacts' });
  await contacts.getByText('No contacts here.').waitFor();
  harness.phone.add(zoeId, 'Zoe', 'from the choir', false);
  await contacts.getByRole('button', { name: 'Zoe from the choir' }).waitFor();
  harness.sandbox.world.app(zoeId).add(visitorId, 'Alex', '', true);
  await contacts.getByText('mutual').waitFor();
  await contacts.getByRole('button', { name: 'Zoe from the choir' }).click();
  await page.getByRole('menuitem', { name: 'Remove from contacts' }).click();
  await contacts.getByText('No contacts here.').waitFor();
  expect(harness.phone.book().contacts).toEqual([]);
  harness.sandbox.world.app(zoeId).remove(visitorId);
});

test('others act by the hand of the visitor', async () => {
  const page = await harness.open({ size: 'phone' });
  await openTab(page, 'People');
  const people = page.getByRole('tabpanel', { name: 'People' });
  await people.getByText('Zoe Miller').click();
  await people.getByRole('button', { name: 'Let Zoe add you', exact: true }).click();
  await people.getByText('has you').waitFor();
  expect(harness.sandbox.world.app(zoeId).book().contacts).toMatchObject([{ id: visitorId }]);
  await people.getByRole('button', { name: 'Let Zoe go online' }).click();
  await people.getByRole('button', { name: 'Let Zoe go offline' }).waitFor();
  expect(harness.sandbox.world.person(zoeId).presence.kind).toBe('online');
  await people.getByRole('button', { name: 'Rename Zoe' }).click();
  await page.getByLabel('Last name').fill('Miller-Jones');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await people.getByText('Zoe Miller-Jones').waitFor();
  harness.sandbox.world.app(zoeId).rename('Zoe', 'Miller');
});

test('a refusal is shown in its own words', async () => {
  const page = await harness.open();
  await openTab(page, 'Devices');
  await page.getByRole('button', { name: 'Number' }).click();
  await page.getByLabel('New number').fill('+14155550107');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('status').getByText('This number has an account already.').waitFor();
});

test('on a phone it slides over the chat, takes the focus, and gives it back', async () => {
  const page = await harness.open({ size: 'phone' });
  const opener = page.getByRole('button', { name: 'Your phone', exact: true });
  await opener.press('Enter');
  expect(await page.getByRole('tab', { name: 'Telegram' }).evaluate(isFocused)).toBe(true);
  await page.keyboard.press('ArrowRight');
  await page.getByRole('searchbox', { name: 'Search contacts' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('tab').first().waitFor({ state: 'hidden' });
  expect(await opener.evaluate(isFocused)).toBe(true);
});

test.each(['light', 'dark'] as const)('every text can be read: %s', async (scheme) => {
  const page = await harness.open({ scheme });
  for (const name of ['Telegram', 'Contacts', 'Devices', 'People']) {
    await openTab(page, name);
    if (name === 'People') await page.locator('.person summary').first().click();
    expect(await page.evaluate(poorContrasts), name).toEqual([]);
  }
});

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

test('someone whose number the visitor saved joins Telegram, which announces it', async () => {
  const page = await harness.open({ size: 'phone' });
  const known = harness.sandbox.world.people.size;
  await openTab(page, 'People');
  await page.getByRole('button', { name: /join Telegram$/ }).click();
  await eventually('there is one more person', () => harness.sandbox.world.people.size, known + 1);
  const joined = [...harness.sandbox.world.people.values()].at(-1);
  const { saved } = harness.sandbox.world.app(visitorId).book();
  expect(saved.map(({ phone }) => phone)).toContain(joined?.phone);
  await page.close();
});
