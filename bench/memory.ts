import { setTimeout } from 'node:timers/promises';
import { Chat } from '../test/e2e/chat.ts';
import { openFleet, type Fleet } from './fleet.ts';
import { measureGramClients } from './gram-clients.ts';
import type { Row } from './row.ts';
import { personId } from './stored-accounts.ts';

const [idle, open] = [200, 100];
const patienceMs = 60_000;
/** V8 gives memory back a while after it was collected. */
const restMs = 25_000;

interface Held {
  /** In MB. */
  readonly heap: number;
  readonly resident: number;
}

/** The memory of an idle account, and of open books, in a process of its own. */
export async function measure(): Promise<readonly Row[]> {
  // The first accounts have the code compiled that all of them run.
  const half = await measureAccounts({ accounts: idle });
  const all = await measureAccounts({ accounts: 2 * idle });
  const gram = await measureGramClients(idle);
  const small = await measureAccounts({ accounts: open, isAsking: true });
  const large = await measureAccounts({ accounts: open, bookSize: 2_000, isAsking: true });
  return [
    {
      work: 'heap of an idle account',
      unit: 'KB',
      own: ((all.heap - half.heap) * 1000) / idle,
      peer: { name: 'a client of GramJS', value: gram },
      goal: { ratio: 1.2 },
    },
    {
      work: '100 open books of 2,000',
      unit: 'MB',
      own: large.resident - small.resident,
      peer: { name: 'with books of 20', value: small.resident },
      goal: { value: 60 },
    },
  ];
}

async function measureAccounts({
  accounts,
  bookSize,
  isAsking = false,
}: {
  readonly accounts: number;
  readonly bookSize?: number;
  /** Whether each person looks at their contacts, which opens their book. */
  readonly isAsking?: boolean;
}): Promise<Held> {
  await using fleet = await openFleet(accounts, 1, bookSize);
  await fleet.start();
  await fleet.opened(accounts);
  if (isAsking) await askEach(fleet, accounts);
  // The first question has the garbage collected.
  await fleet.memories();
  await setTimeout(restMs);
  const [held] = await fleet.memories();
  if (!held) throw new Error('No process was started');
  return held;
}

async function askEach({ sandbox }: Fleet, accounts: number): Promise<void> {
  for (let at = 0; at < accounts; at += 1) {
    const chat = new Chat(sandbox.botApi.chat(personId(at)), patienceMs);
    chat.say('/contacts');
    await chat.shows(/Contacts of Person/);
  }
}
