import { FileWorkers } from '../../src/accounts/files/file-workers.ts';

/**
 * The readers of files for all tests of a process, which stay: each program would start its own, which takes half a second,
 * and seconds on a busy machine.
 */
export const sharedFileWorkers = new FileWorkers({ idleMs: 60 * 60_000 });

const first = { name: 'first.txt', bytes: Buffer.from('+44 7911 123456'), country: undefined };
await sharedFileWorkers.read(0n, first);
