import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageLanguage } from '../../../src/bot/account/page-texts.ts';
import { loadLocales } from '../../../src/bot/kit/locale.ts';
import { pairingPage } from '../../../src/web/pairing-page.ts';
import { eventually } from '../../support/eventually.ts';
import { fewLocales } from '../../support/locales.ts';
import { max, openMemoryApp, type MemoryApp } from '../../support/memory/memory-app.ts';
import { loginCode } from '../../support/memory/memory-telegram.ts';

const locales = loadLocales();

type Page = Awaited<ReturnType<typeof pairingPage>>;

let app: MemoryApp;
let page: Page;

beforeAll(async () => {
  app = await openMemoryApp();
  app.telegram.addAccount(max, [], { password: 'sesame' });
  page = await pairingPage({
    pages: app.roster.pairing.pages,
    botName: () => '@roster_bot',
    language: (accepted) => ({
      ...pageLanguage(locales, accepted),
      say: ({ kind }) => `say ${kind}`,
    }),
  });
});

afterAll(() => app[Symbol.asyncDispose]());

const newToken = (): Promise<string> => app.roster.pairing.pages.newToken(max.id);

async function post(path: string, token: string, body: unknown = {}) {
  const response = await page.request(path, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'X-Pairing-Browser': 'a-browser-of-the-test' },
    body: JSON.stringify(body),
  });
  return { status: response.status, state: await response.json() };
}

test.each([
  ['/pair', 'text/html; charset=utf-8'],
  ['/pair/page.css', 'text/css; charset=utf-8'],
  ['/pair/page.js', 'text/javascript; charset=utf-8'],
])('%s is served with the policy of a page', async (path, type) => {
  const response = await page.request(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe(type);
  expect(response.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; /);
  expect(await response.text()).not.toBe('');
});

test('a request without a valid token gets 410', async () => {
  for (const token of ['', 'x'.repeat(19), 'x'.repeat(43)]) {
    expect(await post('/pair/qr', token)).toMatchObject({ status: 410, state: { error: 'gone' } });
  }
});

test('a request with another body gets 400', async () => {
  const token = await newToken();
  for (const [path, body] of [
    ['/pair/phone', {}],
    ['/pair/phone', { phone: '1'.repeat(41) }],
    ['/pair/code', { code: '1'.repeat(17) }],
    ['/pair/password', { password: 'x'.repeat(1025) }],
    ['/pair/watch', { after: 'x'.repeat(65) }],
  ] as const) {
    expect(await post(path, token, body)).toMatchObject({ status: 400, state: { error: 'input' } });
  }
});

test('a newer request ends one that waits, which gets 409', async () => {
  const token = await newToken();
  const { state } = await post('/pair/watch', token, { after: '' });
  const older = post('/pair/watch', token, { after: state.version });
  await eventually('the older one waits', () => app.clock.sleeping.includes(2_000), true);
  const newer = post('/pair/watch', token, { after: state.version });
  expect(await older).toEqual({ status: 409, state: { error: 'elsewhere' } });
  await post('/pair/phone', token, { phone: max.phone });
  expect((await newer).status).toBe(200);
});

test('an account is paired by number, code and password', async () => {
  const token = await newToken();
  const asked = await post('/pair/phone', token, { phone: max.phone });
  expect(asked.state).toMatchObject({ kind: 'code', phone: max.phone, via: 'app', length: 5 });
  expect((await post('/pair/code', token, { code: '99999' })).state).toMatchObject({
    kind: 'code',
    problem: 'say code_wrong',
  });
  // As a Persian keyboard writes it.
  const persian = loginCode.replace(/\d/g, (digit) => String.fromCodePoint(0x06f0 + Number(digit)));
  const code = `${persian.slice(0, 2)} ${persian.slice(2)}`;
  expect((await post('/pair/code', token, { code })).state).toMatchObject({ kind: 'password' });
  expect((await post('/pair/password', token, { password: 'other' })).state).toMatchObject({
    kind: 'password',
    problem: 'say password_wrong',
  });
  expect((await post('/pair/password', token, { password: 'sesame' })).state).toMatchObject({
    kind: 'paired',
    name: 'Max',
  });
});

test('a QR code is a picture that changes the version', async () => {
  const token = await newToken();
  const before = (await post('/pair/watch', token, { after: '' })).state;
  expect(before).toMatchObject({ kind: 'choose' });
  const { state } = await post('/pair/qr', token);
  expect(state).toMatchObject({
    kind: 'qr',
    picture: expect.stringMatching(/^data:image\/png;base64,/),
  });
  expect(state.version).not.toBe(before.version);
});

test('watching waits for a change of the state', async () => {
  const token = await newToken();
  const { version } = (await post('/pair/watch', token, { after: '' })).state;
  const watching = post('/pair/watch', token, { after: version });
  await new Promise(setImmediate);
  await app.roster.pairing.cancel(max.id);
  expect((await watching).state).toMatchObject({ kind: 'ended' });
});

test('watching answers after 25 seconds without a change', async () => {
  const token = await newToken();
  const { version } = (await post('/pair/watch', token, { after: '' })).state;
  let isAnswered = false;
  const watching = post('/pair/watch', token, { after: version }).then((answer) => {
    isAnswered = true;
    return answer;
  });
  await new Promise(setImmediate);
  await app.clock.advance(24_999);
  expect(isAnswered).toBe(false);
  await app.clock.advance(1);
  expect((await watching).state).toMatchObject({ kind: 'choose', version });
});

test('the page and its script have a text in every place, and no markup is left', async () => {
  const html = await (await page.request('/pair')).text();
  expect(html).toContain('<html lang="en" dir="ltr">');
  expect(html).not.toMatch(/\{\{|\}\}/);
  expect(html).toContain(
    '<bdi data-text="person"></bdi> will see the contacts of this account in the chat',
  );
  expect(html).toContain('data-length="It has {length} digits."');
});

test('a browser that prefers a language that is not there gets its next one, or English', async () => {
  const few = fewLocales({
    en: textsIn('en'),
    de: textsIn('en').replace('Pair your Telegram account', 'Telegram-Konto verbinden'),
  });
  const languageOf = (accepted: string | undefined): string => pageLanguage(few, accepted).tag;
  expect(languageOf(undefined)).toBe('en');
  expect(languageOf('xx, de-AT;q=0.8, en;q=0.7')).toBe('de');
  expect(languageOf('de;q=0.5,en-GB')).toBe('en');
  expect(languageOf('de;q=0')).toBe('en');
  expect(languageOf('xx')).toBe('en');
  expect(pageLanguage(few, 'de').texts()['title']).toBe('Telegram-Konto verbinden');
});

function textsIn(language: string): string {
  const file = `../../../src/bot/locales/${language}/pairing-page.ftl`;
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
