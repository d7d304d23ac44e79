import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Long } from '@mtcute/node';
import { Bot } from 'grammy';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { readBotFault, readFault } from '../../../sandbox/read-fault.ts';
import { readOptions, usage, UsageError } from '../../../sandbox/read-options.ts';
import { eventually } from '../../support/eventually.ts';
import { connectMtcute, type MtcuteClient } from './clients/mtcute-client.ts';
import { askMtcuteCode } from './clients/mtcute-sign-in.ts';

const addresses = z.object({
  dcs: z.array(z.object({ id: z.number(), host: z.string(), port: z.number() })),
  publicKeyPem: z.string(),
  botApiRoot: z.string(),
  botToken: z.string(),
  page: z.string(),
  loginCode: z.string(),
  accounts: z.array(z.object({ phone: z.string(), homeDc: z.number(), hasPassword: z.boolean() })),
});

type Addresses = z.output<typeof addresses>;

const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === '::1'),
);

let running: ChildProcess | undefined;

afterEach(async () => {
  if (!running || running.exitCode !== null) return;
  const exited = once(running, 'exit');
  running.kill('SIGTERM');
  await exited;
});

async function start(...options: string[]): Promise<Addresses> {
  const args = ['sandbox/main.ts', '--json', '--avoid-leading-zeros', ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  running = child;
  return firstLine(child);
}

/** The lines that the sandbox prints once clients can connect. */
async function firstLine({ stdout }: { readonly stdout: Readable }): Promise<Addresses> {
  for await (const line of createInterface(stdout)) return addresses.parse(JSON.parse(line));
  throw new Error('The sandbox printed nothing.');
}

/** Signs a client in to an account of data center 2 that has no password. */
async function signIn(client: MtcuteClient, sandbox: Addresses): Promise<void> {
  const [account] = sandbox.accounts.filter(
    ({ homeDc, hasPassword }) => homeDc === 2 && !hasPassword,
  );
  const phoneNumber = account?.phone ?? '';
  const { phoneCodeHash } = await askMtcuteCode(client, phoneNumber);
  const phoneCode = sandbox.loginCode;
  await client.notifyLoggedIn(
    await client.call({ _: 'auth.signIn', phoneNumber, phoneCodeHash, phoneCode }),
  );
}

test('started alone it prints what clients need, and makes the faults it is told', async () => {
  const fault = 'contacts.getContactIDs=420:FLOOD_WAIT_99';
  const botFault = 'getMe=429:Too Many Requests: retry after 7:7';
  const sandbox = await start('--code', '54321', '--fault', fault, '--bot-fault', botFault);
  expect(sandbox.loginCode).toBe('54321');
  await using client = await connectMtcute(sandbox);
  await signIn(client, sandbox);
  expect(await client.call({ _: 'contacts.getStatuses' })).not.toEqual([]);
  await expect(client.call({ _: 'contacts.getContactIDs', hash: Long.ZERO })).rejects.toThrow('99');
  const bot = new Bot(sandbox.botToken, { client: { apiRoot: sandbox.botApiRoot } });
  await expect(bot.api.getMe()).rejects.toMatchObject({ parameters: { retry_after: 7 } });
  expect(await bot.api.getMe()).toMatchObject({ username: 'roster_bot' });
  expect((await fetch(sandbox.page)).status).toBe(200);
});

test.each([
  [['--fault', 'contacts.getNothing=silence'], 'Telegram has no method "contacts.getNothing".'],
  [['--fault', 'contacts.getContacts'], '"contacts.getContacts" is not METHOD=FAULT.'],
  [['--fault', 'contacts.getContacts=x'], 'has neither CODE:TEXT nor silence nor drop.'],
  [['--fault', 'contacts.getContacts=silence*0'], 'has neither CODE:TEXT nor silence nor drop.'],
  [['--bot-fault', 'sendMessage=1:b'], 'has neither CODE:TEXT nor silence nor drop.'],
  [['--dcs', 'x'], '--dcs takes different numbers'],
  [['--dcs', '2,2'], '--dcs takes different numbers'],
  [['--code', 'abc'], '--code takes five or six digits, not "abc".'],
  [['--page-port', '99999'], '--page-port takes a number from 0 to 65535, not "99999".'],
  [['--bot-api-port', '-1'], 'argument is ambiguous'],
  [['--token', 'foo'], '--token takes the id of the bot, a colon and a secret, not "foo".'],
  [['--host', 'nowhere'], '--host takes an IP address, not "nowhere".'],
  [['--takeout-delay', 'soon'], '--takeout-delay takes a number of seconds, not "soon".'],
  [['--color'], "Unknown option '--color'."],
  [['more'], "Unexpected argument 'more'."],
  [['--json=yes'], 'does not take an argument'],
])('the command line %j is refused with one sentence', (args, sentence) => {
  const refused = (): unknown => readOptions(args);
  expect(refused).toThrow(UsageError);
  expect(refused).toThrow(sentence);
  expect(refused).toThrow(/^[^\n]+\.$/);
});

test.each([
  [['--dcs', '1,2'], '--dcs leaves out 4, where accounts live.'],
  [['--bot-fault', 'getNothing=silence'], 'the sandbox has no method "getNothing".'],
])('started with %j it prints a sentence and the usage', async (args, sentence) => {
  const child = spawn(process.execPath, ['sandbox/main.ts', ...args], { stdio: 'pipe' });
  const [printed, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(printed).toContain(`${sentence}\n\n${usage}`);
  expect(code).toBe(2);
});

test.skipIf(process.platform === 'win32')('it ends when npm is stopped', async () => {
  const npm = spawn('npm', ['run', '-s', 'sandbox', '--', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const sandbox = await firstLine(npm);
  const isReachable = (): Promise<boolean> =>
    fetch(sandbox.page).then(
      () => true,
      () => false,
    );
  expect(await isReachable()).toBe(true);
  npm.kill('SIGTERM');
  await eventually('the servers are gone', isReachable, false);
});

test.skipIf(!hasIpv6)(
  'addresses of IPv6 are in brackets, and takeouts can be allowed at once',
  async () => {
    const sandbox = await start('--host', '::1', '--dcs', '2,4', '--takeout-delay', '0');
    expect(sandbox.page).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect(sandbox.botApiRoot).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await fetch(sandbox.page)).status).toBe(200);
    await using client = await connectMtcute(sandbox);
    const { dcOptions } = await client.call({ _: 'help.getConfig' });
    expect(dcOptions).toContainEqual(expect.objectContaining({ ipv6: true, ipAddress: '::1' }));
    await signIn(client, sandbox);
    expect(await client.call({ _: 'account.initTakeoutSession', contacts: true })).toMatchObject({
      _: 'account.takeout',
    });
  },
);

test.each([
  ['a=420:FLOOD_WAIT_3*2', { kind: 'error', error: { code: 420, text: 'FLOOD_WAIT_3' } }, 2],
  ['*=silence', { kind: 'silence' }, 1],
  ['a=drop-before', { kind: 'drop', when: 'before' }, 1],
  ['a=drop-after*3', { kind: 'drop', when: 'after' }, 3],
])('the rule %s is read', (rule, fault, times) => {
  expect(readFault(rule)).toEqual({ method: rule.split('=')[0], fault, times });
});

test('a rule that names no fault is refused', () => {
  expect(() => readFault('contacts.getContacts')).toThrow('is not METHOD=FAULT');
  expect(() => readFault('a=b')).toThrow('neither');
  expect(() => readBotFault('a=12:b')).toThrow('neither');
});
