import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Config } from '../src/config.ts';

/** So coarse that measuring costs little, also for many minutes. */
const resolutionMs = 20;

/** The program in a process of its own, measured by `serveMeasured`, once it is ready. */
export async function startRoster(config: Config): Promise<ChildProcess> {
  const program = fileURLToPath(new URL('roster-process.ts', import.meta.url));
  const child = fork(program, [String(resolutionMs)], { serialization: 'advanced' });
  child.send(config);
  await once(child, 'message');
  return child;
}
