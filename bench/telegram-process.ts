import type { DataCenter } from '../sandbox/mtproto/wire.ts';
import { startSandbox } from '../sandbox/sandbox.ts';

/** `code` asks for the last login code; `rename` has another app of the owner rename a contact, and is answered, too. */
export type ServerOrder = 'code' | 'rename';

/** The first message to the benchmark. */
export interface ServerDetails {
  readonly dcs: readonly DataCenter[];
  readonly publicKeyPem: string;
  readonly phone: string;
}

// The servers have their own process, so that their time and pauses do not count for a client.
const contacts = Number(process.argv[2]);
const phone = '+447700900001';
let ownerId = 0n;
const sandbox = await startSandbox({
  // GramJS and mtcute fail with 1 of 256 key exchanges otherwise.
  avoidLeadingZeros: true,
  populate: (world) => {
    ownerId = world.addPerson({ firstName: 'Owner', phone, homeDc: 4 }).id;
    const app = world.app(ownerId);
    for (let at = 0; at < contacts; at += 1) {
      const name = { firstName: `First ${at}`, lastName: `Last ${at}` };
      const number = `+4477${String(10_000_000 + at)}`;
      const person = world.addPerson({ ...name, phone: number, username: `user_${at}` });
      app.add(person.id, name.firstName, name.lastName, false);
    }
  },
});
const details: ServerDetails = {
  dcs: sandbox.wire.dcs,
  publicKeyPem: sandbox.wire.publicKeyPem,
  phone,
};
process.send?.(details);
let renames = 0;
process.on('message', (order: ServerOrder) => {
  if (order === 'rename') {
    renames += 1;
    const app = sandbox.world.app(ownerId);
    const [contact] = app.book().contacts;
    if (contact) app.add(contact.id, `Renamed ${renames}`, '', false);
    return void process.send?.('renamed');
  }
  const texts = sandbox.world.app(ownerId).serviceChat();
  const codes = texts.map(({ text }) => /\b\d{5}\b/.exec(text)?.[0]);
  process.send?.(codes.findLast((code) => code !== undefined) ?? '');
});
process.on('disconnect', () => void sandbox[Symbol.asyncDispose]().then(() => process.exit(0)));
