import { startSandbox } from '../sandbox/sandbox.ts';

/** What the benchmark is told first; then a login code for each `code` it asks for. */
export interface ServerDetails {
  readonly dcs: readonly { readonly id: number; readonly host: string; readonly port: number }[];
  readonly publicKeyPem: string;
  readonly phone: string;
}

// A process of its own: the time and the pauses of the servers must not count as a client's.
const contacts = Number(process.argv[2]);
const phone = '+447700900001';
let ownerId = 0n;
const sandbox = await startSandbox({
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
const hello: ServerDetails = {
  dcs: sandbox.wire.dcs,
  publicKeyPem: sandbox.wire.publicKeyPem,
  phone,
};
process.send?.(hello);
process.on('message', () => {
  const texts = sandbox.world.app(ownerId).serviceChat();
  const codes = texts.map(({ text }) => /\b\d{5}\b/.exec(text)?.[0]);
  process.send?.(codes.findLast((code) => code !== undefined) ?? '');
});
process.on('disconnect', () => void sandbox[Symbol.asyncDispose]().then(() => process.exit(0)));
