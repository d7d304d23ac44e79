import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { DataCenter } from '../sandbox/mtproto/wire.ts';
import { connectGram } from '../test/integration/sandbox/clients/gram-client.ts';

/** The first message. The answer is by how many bytes the heap grew with all sessions but the first. */
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
const [first = '', ...others] = sessions;
const clients = [await connectGram(servers, { session: first })];
await clients[0]?.getMe();
const before = await heapUsed();
for (const session of others) {
  const client = await connectGram(servers, { session });
  await client.getMe();
  clients.push(client);
}
process.send?.((await heapUsed()) - before);
