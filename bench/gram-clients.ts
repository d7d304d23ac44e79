import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startSandbox } from '../sandbox/sandbox.ts';
import { signIn } from '../test/support/sign-in.ts';
import { addAccounts, personId } from './stored-accounts.ts';
import type { GramSessions } from './gram-clients-process.ts';

/** The heap of one of `count` idle clients of GramJS in a process that has as many already, in KB. */
export async function measureGramClients(count: number): Promise<number> {
  await using sandbox = await startSandbox({ populate: (world) => addAccounts(world, 2 * count) });
  const { dcs, publicKeyPem } = sandbox.wire;
  const sessions = await Promise.all(
    Array.from({ length: 2 * count }, (_, at) =>
      signIn(sandbox, sandbox.world.person(personId(at)), new Date()),
    ),
  );
  const child = fork(fileURLToPath(new URL('gram-clients-process.ts', import.meta.url)));
  child.send({ dcs, publicKeyPem, sessions } satisfies GramSessions);
  const [bytes] = (await once(child, 'message')) as [number];
  child.disconnect();
  await once(child, 'exit');
  return bytes / 1000 / count;
}
