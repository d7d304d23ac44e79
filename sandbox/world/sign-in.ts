import { randomBytes } from 'node:crypto';
import type { KeyState } from '../mtproto/rpc.ts';
import { unixTime } from '../server/unix-time.ts';
import type { TokenAcceptance } from './login-tokens.ts';
import { notify } from './messages.ts';
import { deviceLine, newLoginText, writtenCodeText } from './notices.ts';
import type { Person } from './person.ts';
import type { EndReason, Session } from './sessions.ts';
import { updatesFor } from './updates.ts';
import type { WorldState } from './world-state.ts';

/** Signs a key in and notifies the account's other devices. */
export function signIn(world: WorldState, person: Person, key: KeyState): Session {
  const now = world.now();
  const session = world.sessions.open(person, key, now);
  const update = {
    _: 'updateNewAuthorization',
    unconfirmed: true,
    hash: session.hash,
    date: unixTime(now),
    device: deviceLine(key),
    location: 'Nowhere',
  };
  world.push({
    to: 'account',
    userId: person.id,
    updates: updatesFor(person, [update], [], now),
    exceptKey: key.keyId,
  });
  notify(world, person, newLoginText(person, key, now));
  return session;
}

export function signOut(world: WorldState, session: Session, reason: EndReason): void {
  world.sessions.close(session, reason);
  world.changed();
}

/** Signs the official app out. Its owner signs in on the phone again at once. */
export function renewOfficialDevice(world: WorldState, person: Person): void {
  person.officialDevice = { hash: randomBytes(8).readBigInt64LE(), since: world.now() };
  world.changed();
}

/** Accepts the token of a login QR code and notifies the key that made it. */
export function acceptLogin(world: WorldState, person: Person, bytes: Buffer): TokenAcceptance {
  const acceptance = world.loginTokens.accept(bytes, person, world.now());
  if (acceptance.kind === 'accepted') {
    const update = { _: 'updateLoginToken' };
    const updates = { _: 'updateShort', update, date: unixTime(world.now()) };
    world.push({ to: 'key', keyId: acceptance.token.key.keyId, updates });
  }
  return acceptance;
}

/** Invalidates a login code that an account wrote in a chat. */
export function invalidateWrittenCode(world: WorldState, writer: Person, text: string): void {
  if (writer.phone && world.codes.invalidateWritten(writer.phone, text)) {
    notify(world, writer, writtenCodeText());
  }
}
