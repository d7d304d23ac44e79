import { expect } from 'vitest';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import { accessHash } from '../../../sandbox/world/access-hash.ts';
import type { OfficialApp } from '../../../sandbox/world/official-app.ts';
import type { NewPerson } from '../../../sandbox/world/person.ts';
import type { World } from '../../../sandbox/world/world.ts';
import type { AddressBook } from '../../../src/contacts/ports/address-book.ts';
import type { UserRef } from '../../../src/contacts/contact.ts';
import type { Telegram } from '../../../src/contacts/ports/sign-in.ts';
import { connectTelegram, type TelegramSettings } from '../../../src/telegram/telegram.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { announceSilences } from '../../support/silent-answers.ts';

export const phone = '+491701234567';

export interface Harness extends AsyncDisposable {
  readonly sandbox: Sandbox;
  /** The clock of the sandbox and of the client. */
  readonly clock: ManualClock;
  readonly telegram: Telegram & AsyncDisposable;
  readonly me: OfficialApp;
  /** The log output of the client. */
  readonly logged: () => string;
  connect(settings?: Partial<TelegramSettings>): Telegram & AsyncDisposable;
}

/** A sandbox with one person (at data center 2; sessions start at 4), and a client for it. */
export async function startHarness(
  populate: (world: World) => void = () => {},
  person: Partial<NewPerson> = {},
): Promise<Harness> {
  const clock = new ManualClock();
  const open = new AsyncDisposableStack();
  const sandbox = open.use(await startSandbox({ now: () => clock.now(), populate }));
  announceSilences(sandbox.wire, clock);
  open.defer(() => expect(sandbox.wire.errors).toEqual([]));
  const { id } = sandbox.world.addPerson({
    firstName: 'Max',
    lastName: 'Muster',
    phone,
    ...person,
  });
  const lines: string[] = [];
  const log = (fields: object, message: string): void =>
    void lines.push(`${message} ${JSON.stringify(fields)}`);
  const connect = (settings: Partial<TelegramSettings> = {}): ReturnType<Harness['connect']> =>
    open.use(
      connectTelegram({
        apiId: 12345,
        apiHash: 'hash',
        dcs: sandbox.wire.dcs,
        publicKeyPem: sandbox.wire.publicKeyPem,
        device: { model: 'Roster on a test', system: 'Node', app: '0.1.0' },
        clock,
        log: { debug: log, info: log, warn: log },
        ...settings,
      }),
    );
  return {
    sandbox,
    clock,
    telegram: connect(),
    me: sandbox.world.app(id),
    logged: () => lines.join('\n'),
    connect,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** The reference with which the person's account addresses a user. */
export function refTo({ me }: Harness, id: bigint): UserRef {
  return { id, accessHash: accessHash(me.id, id) };
}

/** The newest login code in the person's service chat. */
export function codeIn(app: OfficialApp): string {
  const texts = app.serviceChat().map(({ text }) => /^Login code: (\d+)/.exec(text)?.[1]);
  const code = texts.findLast((one) => one !== undefined);
  if (!code) throw new Error('The service chat has no login code.');
  return code;
}

/**
 * Signs in by code and returns the session. Starts at the data center of the account: migrating there
 * makes a second key, which would double the time of most tests here.
 */
export async function pair(harness: Harness): Promise<string> {
  const nearest = harness.sandbox.wire.dcs.toSorted((a, b) => a.id - b.id);
  await using telegram = harness.connect({ dcs: nearest });
  await using signIn = await telegram.startSignIn();
  await signIn.requestCode(phone);
  const step = await signIn.enterCode(codeIn(harness.me));
  if (step.kind !== 'signed_in') throw new Error('The account needs a password.');
  return step.session;
}

export interface OpenHarness extends Harness {
  readonly book: AddressBook;
  readonly session: string;
}

/** A harness with an open address book. */
export async function startOpenHarness(populate?: (world: World) => void): Promise<OpenHarness> {
  const started = await startHarness(populate);
  try {
    const session = await pair(started);
    return { ...started, session, book: await started.telegram.openAddressBook(session) };
  } catch (error) {
    await started[Symbol.asyncDispose]();
    throw error;
  }
}
