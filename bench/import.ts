import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { Person } from '../sandbox/world/person.ts';
import { Chat } from '../test/e2e/chat.ts';
import { codeFrom } from '../test/integration/sandbox/clients/gram-sign-in.ts';
import { startBotProcess, type BotProcess } from './bot-process.ts';
import { Figures } from './figures.ts';
import { pairInChat } from './pair-in-chat.ts';
import type { GramOrder } from './gram-process.ts';
import type { Row } from './row.ts';

const count = 10_000;
const rounds = 3;
/** Longer than any step takes. */
const patienceMs = 60_000;
/** How long the bot waits for more files. */
const burstMs = 2_000;

// Each round has a new account for both, because an account may import only so many numbers at once.
const ownerIds = Array.from({ length: rounds + 1 }, (_, at) => 7_100_000_001n + BigInt(at));
const privacy = { phone_number: 'everybody' } as const;
const phoneOf = (at: number): string => `+4477${String(10_000_000 + at)}`;
const cards = Array.from({ length: count }, (_, at) => [phoneOf(at), `Name ${at}`] as const);

/** How long it takes to import a file, against a bare loop of contacts.importContacts over GramJS. */
export async function measure(): Promise<readonly Row[]> {
  const owners: Person[] = [];
  const peers: Person[] = [];
  await using roster = await startBotProcess('roster-process.ts', ownerIds, (world) => {
    for (const [at, id] of ownerIds.entries()) {
      owners.push(world.addPerson({ id, firstName: 'Owner', phone: `+1202555${1000 + at}` }));
      peers.push(world.addPerson({ firstName: 'Peer', phone: `+1202555${5000 + at}` }));
    }
    // Every second number has an account.
    for (let at = 0; at < count; at += 2) {
      world.addPerson({ firstName: 'Person', phone: phoneOf(at), privacy });
    }
  });
  await using gram = await startGram(roster);
  const figures = new Figures<'preview' | 'import' | 'undo'>();
  for (const [round, owner] of owners.entries()) {
    const peer = peers[round];
    if (!peer) break;
    const ours = await measureRoster(owner, roster);
    const theirs = { preview: Number.NaN, import: await gram.import(peer), undo: Number.NaN };
    // The first round warms up.
    if (round === 0) continue;
    figures.add('Roster', ours);
    figures.add('GramJS', theirs);
  }
  const bare = { name: 'a loop of GramJS that imports', value: figures.of('GramJS', 'import') };
  const row = (work: string, kind: 'preview' | 'import' | 'undo', goal: Row['goal']): Row => ({
    work,
    unit: 'ms',
    own: figures.of('Roster', kind),
    peer: bare,
    goal,
  });
  return [
    row('import of 10,000 numbers', 'import', { ratio: 1.5 }),
    row('preview of 10,000 numbers', 'preview', { value: 1000 }),
    row('undo of 5,000 deletions', 'undo', { value: 60_000 }),
  ];
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function measureRoster({ id }: Person, { sandbox }: BotProcess) {
  const chat = new Chat(sandbox.botApi.chat(id), patienceMs);
  await pairInChat(chat, sandbox);
  chat.say('/contacts');
  await chat.shows(/contacts/i);
  const lines = ['Name,Phone', ...cards.map(([phone, name]) => `${name},${phone}`)];
  const file = Buffer.from(lines.join('\n'));
  const preview = await time(() => {
    chat.does(() => chat.raw.sendFile({ name: 'people.csv', mime: 'text/csv', bytes: file }));
    return chat.shows(/\d+ numbers read/);
  });
  await chat.press(/^Import /);
  await chat.shows(/^Are these/);
  const imported = await time(async () => {
    await chat.press(/^Yes, import/);
    await chat.shows(/^Imported into/);
  });
  requireContacts(sandbox, id);
  return { preview: preview - burstMs, import: imported, undo: await measureUndo(chat) };
}

/** Deletes all contacts, and measures how long it takes to undo that. */
async function measureUndo(chat: Chat): Promise<number> {
  chat.say('/contacts');
  await chat.shows(/^Contacts of/);
  for (const label of [/^Select$/, /^Select all/, /^Delete .*…$/, /^Delete these/]) {
    await chat.press(label);
  }
  await chat.shows(/^Deleted/);
  return time(async () => {
    await chat.press(/^Undo$/);
    await chat.shows(/^Undone/);
  });
}

/** A client of GramJS without a program around it, in a process of its own. */
async function startGram({ sandbox }: BotProcess) {
  const { world, wire } = sandbox;
  const child = fork(fileURLToPath(new URL('gram-process.ts', import.meta.url)), {
    serialization: 'advanced',
  });
  const answer = () => once(child, 'message');
  child.send({ dcs: wire.dcs, publicKeyPem: wire.publicKeyPem });
  await answer();
  const order = async (what: GramOrder): Promise<void> => {
    child.send(what);
    await answer();
  };
  return {
    async import({ id, phone = '' }: Person): Promise<number> {
      await order({ do: 'sign_in', phone });
      child.send(codeFrom(world.app(id)));
      await answer();
      const took = await time(() => order({ do: 'import', cards }));
      requireContacts(sandbox, id);
      return took;
    },
    async [Symbol.asyncDispose](): Promise<void> {
      child.send({ do: 'stop' } satisfies GramOrder);
      await once(child, 'exit');
    },
  };
}

function requireContacts({ world }: Sandbox, id: bigint): void {
  const { length } = world.app(id).book().contacts;
  if (length !== count / 2) throw new Error(`There are ${length} contacts, not ${count / 2}`);
}
