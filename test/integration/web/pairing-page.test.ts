import QRCode from 'qrcode';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLog } from '../../../src/runtime/log.ts';
import { pageLanguage } from '../../../src/bot/account/page-texts.ts';
import { loadLocales } from '../../../src/bot/kit/locale.ts';
import { pairingPage } from '../../../src/web/pairing-page.ts';
import { startWebServer, type WebServer } from '../../../src/web/server.ts';
import {
  max,
  maxPhone,
  startAccountsHarness,
  type AccountsHarness,
  type Program,
} from '../accounts/accounts-harness.ts';
import { codeIn } from '../telegram/telegram-harness.ts';
import { eventually } from '../../support/eventually.ts';

let opened: AsyncDisposableStack;
let harness: AccountsHarness;
let program: Program;
let server: WebServer;
let token: string;

beforeEach(async () => {
  opened = new AsyncDisposableStack();
  harness = opened.use(await startAccountsHarness());
  program = opened.use(await harness.start());
  const { pairing, access } = program.roster;
  const { clock } = harness;
  const page = await pairingPage({
    pages: pairing.pages,
    botName: () => '@roster_bot',
    language: (accepted) => ({ ...pageLanguage(loadLocales(), accepted), say: String }),
  });
  server = opened.use(
    await startWebServer({
      host: '127.0.0.1',
      port: 0,
      isPublic: false,
      always: [],
      clock,
      log: createLog('silent'),
    }),
  );
  server.serve({ trusted: [], routes: [page] });
  await access.visit({ id: max, name: 'Mallory <b>', username: 'mallory' });
  token = await pairing.pages.newToken(max);
});

afterEach(() => opened.disposeAsync());

interface Asked {
  readonly path: string;
  readonly body?: object;
  readonly browser?: string;
  readonly with?: string;
}

async function post({ path, body = {}, browser = 'a'.repeat(32), ...rest }: Asked) {
  const answer = await fetch(`${server.url}/pair/${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${rest.with ?? token}`,
      ...(browser && { 'X-Pairing-Browser': browser }),
    },
    body: JSON.stringify(body),
  });
  return { status: answer.status, state: (await answer.json()) as Record<string, unknown> };
}

test('every state says for whom and for which bot the account is paired', async () => {
  const audience = { person: 'Mallory <b> (@mallory)', bot: '@roster_bot' };
  expect((await post({ path: 'watch', body: { after: '' } })).state).toMatchObject(audience);
  const asked = await post({ path: 'phone', body: { phone: maxPhone } });
  expect(asked.state).toMatchObject({ kind: 'code', ...audience });
});

test('the page may be shown with its own files only, and in no frame', async () => {
  const { headers } = await fetch(`${server.url}/pair`);
  const policy = headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(headers.get('X-Frame-Options')).toBe('DENY');
});

test('without a good token no body is read', async () => {
  const guess = await post({ path: 'password', body: { password: 'x' }, with: 'g'.repeat(43) });
  expect(guess).toEqual({ status: 410, state: { error: 'gone' } });
  const large = { password: 'x'.repeat(2_000_000) };
  const refused = post({ path: 'password', body: large, with: 'g'.repeat(43) });
  // The answer may be lost with the connection, which is closed before the body arrived.
  expect(await refused.then(({ status }) => status).catch(() => 410)).toBe(410);
  expect((await post({ path: 'watch', body: { after: 7 } })).status).toBe(400);
});

test('a browser that did not open the link first gets nothing, and ends nothing', async () => {
  expect((await post({ path: 'watch', body: { after: '' } })).status).toBe(200);
  const other = await post({ path: 'watch', body: { after: '' }, browser: 'b'.repeat(32) });
  expect(other).toEqual({ status: 410, state: { error: 'gone' } });
  expect((await post({ path: 'watch', body: { after: '' }, browser: '' })).status).toBe(410);
  expect((await post({ path: 'watch', body: { after: '' } })).status).toBe(200);
});

test('a picture is drawn once per code, however often it is asked for', async () => {
  const draw = vi.spyOn(QRCode, 'toDataURL');
  const shown = await Promise.all(Array.from({ length: 15 }, () => post({ path: 'qr' })));
  const last = shown.at(-1)?.state['version'];
  const again = await Promise.all(
    Array.from({ length: 15 }, () => post({ path: 'watch', body: { after: '' } })),
  );
  expect(new Set(again.map(({ state }) => state['picture'])).size).toBe(1);
  expect(last).toBeDefined();
  const codes = new Set(draw.mock.calls.map(([link]) => link));
  expect(draw.mock.calls.length).toBe(codes.size);
  draw.mockRestore();
});

test('a newer long poll ends the older one', async () => {
  const { state } = await post({ path: 'watch', body: { after: '' } });
  const body = { after: state['version'] };
  const older = post({ path: 'watch', body });
  await eventually('the older poll waits', () => harness.clock.sleeping.includes(2_000), true);
  const newer = post({ path: 'watch', body });
  expect(await older).toEqual({ status: 409, state: { error: 'elsewhere' } });
  await post({ path: 'phone', body: { phone: maxPhone } });
  expect((await newer).state).toMatchObject({ kind: 'code' });
});

test('an account of another person is paired after a confirmation, or signed out', async () => {
  const ann = harness.world.addPerson({ phone: '+12025550140', firstName: 'Ann' });
  const app = harness.world.app(ann.id);
  const signIn = async () => {
    token = await program.roster.pairing.pages.newToken(max);
    await post({ path: 'phone', body: { phone: ann.phone } });
    return (await post({ path: 'code', body: { code: codeIn(app) } })).state;
  };
  expect(await signIn()).toMatchObject({ kind: 'confirm', name: 'Ann' });
  expect((await post({ path: 'refuse' })).state).toMatchObject({ kind: 'ended' });
  expect(app.authorizations()).toEqual([]);
  expect(await program.roster.accounts.list(max)).toEqual([]);
  const asked = await signIn();
  expect((await post({ path: 'confirm' })).status).toBe(400);
  const body = { signIn: asked['signIn'] };
  expect((await post({ path: 'confirm', body })).state).toMatchObject({
    kind: 'paired',
    name: 'Ann',
  });
  expect(await program.roster.accounts.list(max)).toHaveLength(1);
});
