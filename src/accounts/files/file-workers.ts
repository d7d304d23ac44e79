import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ImportRecord } from '../../contacts/import/import-record.ts';
import { FairSlots } from '../../runtime/fair-slots.ts';
import type { FileContents, FileChunk, PersonFile } from './file-contents.ts';

interface FileLimits {
  /** For one file. The largest honest files take a few seconds. */
  readonly readMs: number;
  /** Of the JavaScript heap of a worker. */
  readonly memoryMb: number;
  /** How long a worker without a file is kept: starting one takes a few hundred milliseconds. */
  readonly idleMs: number;
}

const usualLimits: FileLimits = { readMs: 60_000, memoryMb: 512, idleMs: 30_000 };
const maxWorkers = 2;

/**
 * Reads files in worker threads, so that a file can neither stop the process nor use up its memory. Reads one
 * file of a person at a time; people take turns.
 */
export class FileWorkers implements AsyncDisposable {
  readonly #limits: FileLimits;
  readonly #slots = new FairSlots(maxWorkers);
  readonly #idle = new Map<Worker, NodeJS.Timeout>();
  readonly #closing = new AbortController();

  constructor(limits: Partial<FileLimits> = {}) {
    this.#limits = { ...usualLimits, ...limits };
  }

  /** Rejects when the reader is disposed, or by a fault of the program. */
  async read(personId: bigint, file: PersonFile): Promise<FileContents> {
    using _slot = await this.#slots.take(personId);
    const deadline = AbortSignal.timeout(this.#limits.readMs);
    const stop = AbortSignal.any([deadline, this.#closing.signal]);
    stop.throwIfAborted();
    const worker = this.#takeWorker();
    try {
      const contents = await readIn(worker, file, stop);
      this.#keep(worker);
      return contents;
    } catch (error) {
      await worker.terminate();
      if (deadline.aborted || isOutOfMemory(error)) return { kind: 'too_complex' };
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort(new Error('The program stops.'));
    await Promise.all(Array.from(this.#idle.keys(), (worker) => this.#end(worker)));
  }

  #takeWorker(): Worker {
    const [kept] = this.#idle;
    if (!kept) {
      const started = startWorker(this.#limits.memoryMb);
      return started.once('exit', () => void this.#end(started));
    }
    const [worker, timer] = kept;
    clearTimeout(timer);
    this.#idle.delete(worker);
    worker.ref();
    return worker;
  }

  #keep(worker: Worker): void {
    if (this.#closing.signal.aborted) return void worker.terminate();
    worker.unref();
    this.#idle.set(worker, setTimeout(() => void this.#end(worker), this.#limits.idleMs).unref());
  }

  async #end(worker: Worker): Promise<void> {
    clearTimeout(this.#idle.get(worker));
    this.#idle.delete(worker);
    await worker.terminate();
  }
}

function startWorker(memoryMb: number): Worker {
  const worker = new Worker(new URL('file-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // The readers need no variable of the process, whose variables include secrets.
    env: {},
  });
  // A rejected read reports it; an idle worker that ends is forgotten.
  return worker.on('error', () => undefined);
}

async function readIn(
  worker: Worker,
  file: PersonFile,
  signal: AbortSignal,
): Promise<FileContents> {
  const records: ImportRecord[] = [];
  for (let request: PersonFile | 'more' = file; ; request = 'more') {
    worker.postMessage(request);
    // Only `file-worker.ts` posts these messages. `once` rejects when the worker fails.
    const [chunk] = (await once(worker, 'message', { signal })) as [FileChunk];
    if (chunk.kind !== 'records') return chunk;
    for (const record of chunk.records) records.push(record);
    if (chunk.isLast) return { kind: 'records', records };
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
