import { Long, type tl } from '@mtcute/node';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.ts';
import { accessHash } from '../../../../sandbox/world/access-hash.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import type { MtcuteClient } from '../clients/mtcute-client.ts';
import { mtcuteOf } from '../clients/mtcute-sign-in.ts';

/** An account with a client over the wire, and a clock that stands still. */
export interface ChatAccount extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly clock: ManualClock;
  readonly alex: Person;
  readonly client: MtcuteClient;
  /** Adds a person with this name. */
  readonly person: (firstName: string) => Person;
  readonly inputPeer: (person: Person) => tl.RawInputPeerUser;
}

export async function startChatAccount(): Promise<ChatAccount> {
  const clock = new ManualClock(new Date('2026-11-22T12:00:00Z'));
  const sandbox = await startSandbox({ now: () => clock.now(), avoidLeadingZeros: true });
  let digits = 1000;
  const person: ChatAccount['person'] = (firstName) =>
    sandbox.world.addPerson({ firstName, phone: `+1202555${digits++}` });
  const alex = person('Alex');
  const client = await mtcuteOf(sandbox, alex);
  return {
    sandbox,
    clock,
    alex,
    client,
    person,
    inputPeer: ({ id }) => ({
      _: 'inputPeerUser',
      userId: Number(id),
      accessHash: Long.fromString(accessHash(alex.id, id).toString()),
    }),
    [Symbol.asyncDispose]: async () => {
      await client[Symbol.asyncDispose]();
      await sandbox[Symbol.asyncDispose]();
    },
  };
}
