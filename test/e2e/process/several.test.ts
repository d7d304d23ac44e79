import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import type { Person } from '../../../sandbox/world/person.ts';
import { freePort } from '../../support/free-port.ts';
import { createDatabase, inDatabase } from '../../support/database.ts';
import { alex, pageOf } from '../app-harness.ts';
import { Chat } from '../chat.ts';
import { textOf } from '../chat-text.ts';
import { eventually, makeHome, patienceMs, run, type Home, type Program } from './program.ts';

let opened: AsyncDisposableStack;
let sandbox: Sandbox;
let owner: Person;
let env: Home['env'];
let chat: Chat;
/** The process that polls. Starts take most of the time here, so the second test goes on with it. */
let first: Program;

beforeAll(async () => {
  opened = new AsyncDisposableStack();
  sandbox = opened.use(
    await startSandbox({
      populate: (world) => {
        owner = world.addPerson({ ...alex, homeDc: 2 });
        const zoe = world.addPerson({ firstName: 'Zoe', phone: '+447700900111' });
        world.app(owner.id).add(zoe.id, 'Zoe', 'Miller', false);
      },
    }),
  );
  const home = opened.use(await makeHome(sandbox));
  const { url } = opened.use(await createDatabase({ isReused: false }));
  // Without the question about tables, which would come below the first one.
  await inDatabase({ databaseUrl: url }, (sql) =>
    sql.unsafe('alter table people alter column asked_tables set default true'),
  );
  env = { ...home.env, DATABASE_URL: url, OWNERS: String(alex.id) };
  chat = new Chat(sandbox.botApi.chat(owner.id), patienceMs);
});

afterAll(() => opened.disposeAsync());

async function start(port = 0): Promise<Program> {
  const dcs = await sandbox.wire.openAddress();
  const MTPROTO_DC = dcs.map((dc) => `${dc.id}@${dc.host}:${dc.port}`).join(',');
  return opened.use(run('main.ts', { ...env, MTPROTO_DC, PORT: String(port) }));
}

const waits = /this one waits: polling for updates/;
const goesOn = /goes on with it: polling for updates/;

test('the page of a pairing whose process is killed says within seconds at another one that it is over', async () => {
  const ann = sandbox.world.addPerson({ firstName: 'Ann', phone: '+12025550140' });
  const ports = [await freePort(), await freePort()];
  const [one = '', other = ''] = ports.map((port) => `http://127.0.0.1:${port}`);
  first = await start(ports[0]);
  await eventually('the first one polls', async () => (await fetch(`${one}/readyz`)).ok, true);
  const second = await start(ports[1]);
  await second.prints(waits);

  chat.say('/pair');
  await chat.showsPicture();
  await chat.press(/Use phone number instead/);
  const link = textOf(await chat.shows(/\/pair#/));
  // The first request begins the attempt, in the second process.
  const anywhere = pageOf(link, [other, one]);
  expect(await anywhere('watch', { after: '' })).toMatchObject({ kind: 'choose' });
  const asked = (await anywhere('phone', { phone: ann.phone })) as Record<string, unknown>;
  expect(asked).toMatchObject({ kind: 'code' });
  const post = pageOf(link, [one]);
  const waiting = post('watch', { after: asked['version'] });
  second.kill('SIGKILL');
  await second.ended;
  // It would answer with the same state after 25 seconds.
  expect(await waiting).toMatchObject({ kind: 'ended' });
  await chat.shows(/^I restarted while you were pairing/);
  expect(await post('code', { code: '12345' })).toMatchObject({ kind: 'ended' });
}, 180_000);

test('of several processes one polls; another one goes on when it is killed, and when it is stopped', async () => {
  const answers = (): number => chat.raw.messages().filter(({ from }) => from === 'bot').length;
  /** By a book, for which Telegram is asked over the session of the account. */
  const isAnsweredOnce = async (): Promise<void> => {
    const before = answers();
    chat.say('/contacts');
    await chat.shows(/Zoe Miller/);
    await eventually('every update is confirmed', () => sandbox.botApi.pendingUpdates(), []);
    expect(answers()).toBe(before + 1);
  };

  chat.say('/pair');
  sandbox.world.app(owner.id).scanLogin(chat.readCode(await chat.showsPicture()));
  await chat.shows(/^Paired with /);
  chat.say('/contacts');
  await chat.shows(/Zoe Miller/);
  const second = await start();
  await second.prints(waits);
  await isAnsweredOnce();

  first.kill('SIGKILL');
  await first.ended;
  await isAnsweredOnce();
  await second.prints(goesOn);

  const third = await start();
  await third.prints(waits);
  second.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  await third.prints(goesOn);
  await isAnsweredOnce();

  expect([...sandbox.wire.duplicatedKeys]).toEqual([]);
  for (const one of [first, second, third]) expect(one.printed()).not.toMatch(/"level":[45]0/);
}, 180_000);
