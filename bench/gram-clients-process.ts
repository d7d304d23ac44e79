import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { DataCenter } from '../sandbox/mtproto/wire.ts';
import { connectGram } from '../test/integration/sandbox/clients/gram-client.ts';

/** The first message. The answer is by how many bytes the heap grew with the second half of the sessions. */
export interface GramSessions {
  readonly dcs: readonly DataCenter[];
  readonly publicKeyPem: string;
  readonly sessions: readonly string[];
}

/** Until what connecting has left is done. */
const restMs = 3_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heapUsed = async (): Promise<number> => {
  await setTimeout(restMs);
  collect();
  return process.memoryUsage().heapUsed;
};

process.on('disconnect', () => process.exit(0));
const [{ sessions, ...servers }] = (await once(process, 'message')) as [GramSessions];
const clients: Awaited<ReturnType<typeof connectGram>>[] = [];
const openAll = async (some: readonly string[]): Promise<void> => {
  for (const session of some) {
    const client = await connectGram(servers, { session });
    await client.getMe();
    clients.push(client);
  }
};
await openAll(sessions.slice(0, sessions.length / 2));
const before = await heapUsed();
await openAll(sessions.slice(sessions.length / 2));
process.send?.((await heapUsed()) - before);
