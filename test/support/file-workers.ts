import { FileWorkers } from '../../src/accounts/files/file-workers.ts';

/** The readers of files for all tests of a process: each program would start its own, which takes half a second. */
export const sharedFileWorkers = new FileWorkers();
