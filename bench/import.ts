import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Person } from '../sandbox/world/person.ts';
import { Chat } from '../test/e2e/chat.ts';
import { codeFrom } from '../test/integration/sandbox/clients/gram-sign-in.ts';
import { startBotProcess } from './bot-process.ts';
import { median } from './median.ts';
import { pairInChat } from './pair-in-chat.ts';
import type { GramOrder } from './gram-process.ts';

// Measures how long it takes to import a file, against a bare loop of contacts.importContacts over GramJS.
const count = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 3);
/** Contacts that each account has already. */
const known = Number(process.argv[4] ?? 0);
/** Longer than any step takes. */
const patienceMs = 60_000;
/** How long the bot waits for more files. */
const burstMs = 2_000;

// Each round has a new account for both, because an account may import only so many numbers at once.
const owners: Person[] = [];
const peers: Person[] = [];
const ownerIds = Array.from({ length: rounds + 1 }, (_, at) => 7_100_000_001n + BigInt(at));
const privacy = { phone_number: 'everybody' } as const;
const phoneOf = (at: number): string => `+4477${String(10_000_000 + at)}`;
await using roster = await startBotProcess('roster-process.ts', ownerIds, (world) => {
  for (const [at, id] of ownerIds.entries()) {
    owners.push(world.addPerson({ id, firstName: 'Owner', phone: `+1202555${1000 + at}` }));
    peers.push(world.addPerson({ firstName: 'Peer', phone: `+1202555${5000 + at}` }));
  }
  // Every second number has an account.
  for (let at = 0; at < count; at += 2) {
    world.addPerson({ firstName: 'Person', phone: phoneOf(at), privacy });
  }
  for (let at = 0; at < known; at += 1) {
    const person = world.addPerson({ firstName: 'Known', phone: phoneOf(5_000_000 + at), privacy });
    for (const { id } of [...owners, ...peers]) world.app(id).add(person.id, 'Known', '', false);
  }
});
const { world, wire, botApi } = roster.sandbox;
const cards = Array.from({ length: count }, (_, at) => [phoneOf(at), `Name ${at}`] as const);
const lines = ['Name,Phone', ...cards.map(([phone, name]) => `${name},${phone}`)];
const file = Buffer.from(lines.join('\n'));

const gram = fork(fileURLToPath(new URL('gram-process.ts', import.meta.url)), {
  serialization: 'advanced',
});
gram.send({ dcs: wire.dcs, publicKeyPem: wire.publicKeyPem });
await once(gram, 'message');
async function order<T>(what: GramOrder): Promise<T> {
  gram.send(what);
  const [answer] = (await once(gram, 'message')) as [T];
  return answer;
}

interface Figures {
  readonly preview: number;
  readonly import: number;
  readonly cpu: number;
  readonly undo: number;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function measureRoster({ id }: Person): Promise<Figures> {
  const chat = new Chat(botApi.chat(id), patienceMs);
  await pairInChat(chat, roster.sandbox);
  chat.say('/contacts');
  await chat.shows(/contacts/i);
  const preview = await time(() => {
    chat.does(() => chat.raw.sendFile({ name: 'people.csv', mime: 'text/csv', bytes: file }));
    return chat.shows(/numbers were read/);
  });
  await chat.press(/^Import /);
  await chat.shows(/^Are these/);
  await roster.usage();
  const imported = await time(async () => {
    await chat.press(/^Yes, import/);
    await chat.shows(/^Imported into/);
  });
  const { cpu } = await roster.usage();
  requireContacts(id, known + count / 2);
  return { preview: preview - burstMs, import: imported, cpu, undo: await measureUndo(chat) };
}

/** Deletes all contacts, and measures how long it takes to undo that. */
async function measureUndo(chat: Chat): Promise<number> {
  chat.say('/contacts');
  await chat.shows(/^Contacts of/);
  for (const label of [/^Select$/, /^Select all/, /^Delete .*…$/, /^Delete these/]) {
    await chat.press(label);
  }
  await chat.shows(/^Deleted/);
  await chat.press(/^Undo$/);
  await chat.shows(/^Take this back/);
  return time(async () => {
    await chat.press(/^Yes, take it back$/);
    await chat.shows(/^Taken back/);
  });
}

async function measureGram({ id, phone = '' }: Person): Promise<Figures> {
  await order({ do: 'sign_in', phone });
  gram.send(codeFrom(world.app(id)));
  await once(gram, 'message');
  let cpu = 0;
  const imported = await time(async () => {
    ({ cpuMs: cpu } = await order<{ readonly cpuMs: number }>({ do: 'import', cards }));
  });
  requireContacts(id, known + count / 2);
  return { preview: 0, import: imported, cpu, undo: 0 };
}

function requireContacts(id: bigint, expected: number): void {
  const { length } = world.app(id).book().contacts;
  if (length !== expected) throw new Error(`There are ${length} contacts, not ${expected}`);
}

const figures = { Roster: [] as Figures[], GramJS: [] as Figures[] };
for (const [round, owner] of owners.entries()) {
  const peer = peers[round];
  if (!peer) break;
  const measured = { Roster: await measureRoster(owner), GramJS: await measureGram(peer) };
  if (round === 0) continue;
  figures.Roster.push(measured.Roster);
  figures.GramJS.push(measured.GramJS);
}
gram.send({ do: 'stop' } satisfies GramOrder);
await once(gram, 'exit');

console.log(`Importing ${count} numbers, half of them with an account, next to ${known} contacts;`);
console.log(
  `medians of ${rounds} alternating rounds, in ms. cpu is without Postgres. undo is that of`,
);
console.log(`deleting all contacts.`);
console.log('client   preview   import      cpu     undo');
for (const [name, all] of Object.entries(figures)) {
  const cells = (['preview', 'import', 'cpu', 'undo'] as const).map((column) =>
    median(all.map(({ [column]: ms }) => ms))
      .toFixed(0)
      .padStart(8),
  );
  console.log(name.padEnd(8), ...cells);
}
const ratios = figures.Roster.map((own, at) => own.import / (figures.GramJS[at]?.import ?? 0));
console.log(`import: ${median(ratios).toFixed(1)} times as long`);
